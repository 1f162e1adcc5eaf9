#include "sign/ssh.h"

#include <memory>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/find_program.h"
#include "base/text.h"
#include "base/utf8.h"
#include "sign/clock.h"
#include "sign/sshsig.h"

namespace assure::sign {
namespace {

constexpr int asking_seconds = 600;  // to type a passphrase or touch a key
constexpr int judging_seconds = 20;
constexpr std::size_t most_principals = 64;
constexpr int says_no = 255;  // exit status of ssh-keygen
constexpr std::string_view install = "ssh-keygen is not installed (Debian's package openssh-client)";

base::Result<std::string> find_ssh_keygen(base::Env& env) {
  auto found = env.run_program ? base::find_program(env, {"ssh-keygen"}) : std::nullopt;
  if (found) return *found;
  return base::fail(std::string(install));
}

// ssh-keygen reads signatures from files only. A file that was not there before, in a folder where others
// cannot put another in its place; gone at the end.
class TemporaryFile {
 public:
  static base::Result<std::unique_ptr<TemporaryFile>> with(base::Env& env, const std::string& bytes) {
    std::string folder = env.variable("TMPDIR").value_or("");
    if (!folder.starts_with('/')) folder = "/tmp";
    base::Status status;
    for (int number = 0; number < 100; ++number) {
      std::string name = fmt::format("assure-{}-{}.sig", base::sha256_hex(bytes).substr(0, 16), number);
      std::string path = base::join_path(folder, name);
      if (env.files.exists(path)) continue;
      status = env.files.write_new(path, bytes, false);
      if (status) return std::unique_ptr<TemporaryFile>(new TemporaryFile(env.files, path));
    }
    if (status) return base::fail(folder + ": has no room for a temporary file");
    return tl::make_unexpected(status.error());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { static_cast<void>(files_.remove_tree(path_)); }
  const std::string& path() const { return path_; }

 private:
  TemporaryFile(base::FileSystem& files, std::string path) : files_(files), path_(std::move(path)) {}
  base::FileSystem& files_;
  std::string path_;
};

// As ssh-keygen takes a moment in UTC: 20081128235959Z.
std::string moment(std::int64_t seconds) {
  const Clock at = clock_of(seconds);
  std::string day = at.day.iso();
  std::erase(day, '-');
  return fmt::format("{}{:02}{:02}{:02}Z", day, at.hour, at.minute, at.second);
}

// What ssh-keygen is asked about one signature.
class Judge {
 public:
  Judge(base::Env& env, std::string program, const TemporaryFile& file, const std::string& bytes)
      : env_(env), program_(std::move(program)), file_(file), bytes_(bytes) {}

  base::Result<base::Ended> ask(std::vector<std::string> words, bool of_bytes) const {
    words.insert(words.begin(), {program_, "-Y"});
    words.insert(words.end(), {"-s", file_.path()});
    return env_.run_program(
        {.argv = std::move(words), .input = of_bytes ? bytes_ : std::string(), .seconds = judging_seconds});
  }
  base::Result<base::Ended> fits() const {
    return ask({"check-novalidate", "-n", std::string(ssh_namespace)}, true);
  }
  // Whom the list knows by the key at that time and lets sign packs; empty for nobody.
  std::string principal(const std::string& list, std::int64_t at) const {
    const std::string time = "-Overify-time=" + moment(at);
    auto found = ask({"find-principals", "-f", list, time}, false);
    if (!found || found->status != 0) return {};
    std::size_t tried = 0;
    for (std::string_view line : base::split(found->output, '\n')) {
      std::string name(base::trim(line));
      if (name.empty() || ++tried > most_principals) continue;
      auto verified = ask({"verify", "-n", std::string(ssh_namespace), "-f", list, "-I", name, time}, true);
      if (verified && verified->status == 0) return name;
    }
    return {};
  }

 private:
  base::Env& env_;
  const std::string program_;
  const TemporaryFile& file_;
  const std::string& bytes_;
};

std::string lines_text(const std::vector<std::size_t>& lines) {
  std::vector<std::string> numbers;
  numbers.reserve(lines.size());
  for (std::size_t line : lines) numbers.push_back(std::to_string(line));
  return fmt::format("{} {}", lines.size() == 1 ? "line" : "lines", base::join(numbers, ", "));
}

void judge_trust(Signature& signature, const Judge& judge, const AllowedSigners& list, std::string_view key,
    std::int64_t at) {
  signature.principal = judge.principal(list.path, at);
  auto lines = lines_with_key(list.text, key);
  if (!signature.principal.empty()) {
    signature.trust = Trust::Trusted;
    signature.anchor = lines.empty() ? list.path : fmt::format("{} of {}", lines_text(lines), list.path);
    return;
  }
  signature.trust = Trust::Unknown;
  signature.distrust = lines.empty() ? fmt::format("`{}` does not know its key", list.path)
                                     : fmt::format("{} of `{}` {} its key, but not for packs, or not on {}",
                                           lines_text(lines), list.path, lines.size() == 1 ? "knows" : "know",
                                           base::Date::from_unix_seconds(at).text());
}

}  // namespace

base::Result<std::string> sign_with_ssh(base::Env& env, std::string_view bytes, const std::string& key) {
  auto program = find_ssh_keygen(env);
  if (!program) return base::fail(fmt::format("signing with an SSH key: {}", program.error().message));
  if (!env.files.exists(key)) return base::fail(key + ": no such file or directory");
  auto ended = env.run_program({.argv = {*program, "-Y", "sign", "-f", key, "-n", std::string(ssh_namespace)},
      .input = std::string(bytes),
      .seconds = asking_seconds,
      .asks = true});
  if (!ended) return tl::make_unexpected(ended.error());
  std::string signature = armoured_part(ended->output);
  if (ended->status == 0 && parse_ssh_signature(signature)) return signature;
  std::string said = base::harmless(base::trim(ended->output));
  return base::fail(fmt::format("{}: ssh-keygen did not sign with it: {}", key, said.substr(0, 500)));
}

Signature check_ssh(base::Env& env, const std::string& path, const std::string& text,
    const std::string& bytes, const Anchors& anchors, std::int64_t at) {
  Signature signature{.path = path, .kind = Kind::Ssh};
  auto parsed = parse_ssh_signature(text);
  if (!parsed) return settled(signature, State::Bad, "is no SSH signature");
  signature.key = ssh_fingerprint(parsed->key);
  signature.key_type = parsed->key_type;
  if (parsed->name_space != ssh_namespace) {
    return settled(signature, State::Bad,
        fmt::format("was made for `{}`, and not for packs (`{}`)", parsed->name_space, ssh_namespace));
  }
  if (!is_known_algorithm(*parsed)) {
    return settled(signature, State::Unchecked,
        fmt::format("rests on `{}` and `{}`, which are not judged here", parsed->key_type, parsed->hash));
  }
  auto program = find_ssh_keygen(env);
  if (!program)
    return settled(signature, State::Unchecked, "could not be checked: " + program.error().message);
  auto file = TemporaryFile::with(env, text);
  if (!file) return settled(signature, State::Unchecked, "could not be checked: " + file.error().message);
  Judge judge(env, *program, **file, bytes);
  auto fits = judge.fits();
  if (!fits) return settled(signature, State::Unchecked, "could not be checked: " + fits.error().message);
  if (fits->status == says_no) return settled(signature, State::Bad, "does not fit this pack");
  if (fits->status != 0) {
    return settled(signature, State::Unchecked,
        fmt::format("could not be checked: ssh-keygen ended with status {}", fits->status));
  }
  signature.state = State::Good;
  if (anchors.allowed_signers) judge_trust(signature, judge, *anchors.allowed_signers, parsed->key, at);
  return signature;
}

}  // namespace assure::sign
