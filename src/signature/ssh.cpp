#include "signature/ssh.h"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/find_program.h"
#include "base/text.h"
#include "signature/clock.h"
#include "signature/sshsig.h"

namespace assure::signature {
namespace {

constexpr int judging_seconds = 20;
constexpr std::size_t most_principals = 64;
constexpr const char* attached_files = "/dev/fd";
constexpr std::size_t shortest_rsa = 2048;  // bits; what 112 bits of security need (NIST SP 800-57, table 2)
constexpr int says_no = 255;                // exit status of ssh-keygen
constexpr std::string_view install = "ssh-keygen is not installed (Debian's package openssh-client)";

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
  Judge(base::Env& env, std::string program, const std::string& signature, const std::string& bytes)
      : env_(env), program_(std::move(program)), signature_(signature), bytes_(bytes) {}

  base::Result<base::ExitOutcome> fits() const {
    return ask({"check-novalidate", "-n", std::string(ssh_namespace)}, "", true);
  }
  // Whom the list, a text, knows by the key at that time and lets sign packs; empty for nobody.
  std::string principal(const std::string& list, std::int64_t at) const {
    const std::string time = "-Overify-time=" + moment(at);
    const std::string file = base::attached_path(1);
    auto found = ask({"find-principals", "-f", file, time}, list, false);
    if (!found || found->status != 0) return {};
    std::size_t tried = 0;
    for (std::string_view line : base::split(found->output, '\n')) {
      std::string name(base::trim(line));
      if (name.empty() || ++tried > most_principals) continue;
      auto verified =
          ask({"verify", "-n", std::string(ssh_namespace), "-f", file, "-I", name, time}, list, true);
      if (verified && verified->status == 0) return name;
    }
    return {};
  }

 private:
  // ssh-keygen reads signatures and lists from files only.
  base::Result<base::ExitOutcome> ask(
      std::vector<std::string> words, const std::string& list, bool of_bytes) const {
    words.insert(words.begin(), {program_, "-Y"});
    words.insert(words.end(), {"-s", base::attached_path(0)});
    return env_.run_program({.argv = std::move(words),
        .input = of_bytes ? bytes_ : std::string(),
        .attached = {signature_, list},
        .seconds = judging_seconds});
  }

  base::Env& env_;
  const std::string program_;
  const std::string& signature_;
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
  signature.principal = judge.principal(list.text, at);
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

base::Result<std::string> find_ssh_keygen(base::Env& env) {
  auto found = env.run_program ? base::find_program(env, {"ssh-keygen"}) : std::nullopt;
  if (found) return *found;
  return base::fail(std::string(install));
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
  if (parsed->has_reserved)
    return settled(signature, State::Bad, "holds more than was signed: its reserved field is not empty");
  if (parsed->rsa_bits > 0 && parsed->rsa_bits < shortest_rsa) {
    return settled(signature, State::Unchecked,
        fmt::format("rests on an RSA key of {} bits, which proves nothing: {} are needed", parsed->rsa_bits,
            shortest_rsa));
  }
  auto program = find_ssh_keygen(env);
  if (!program)
    return settled(signature, State::Unchecked, "could not be checked: " + program.error().message);
  // What it reads there lies in no folder.
  if (!env.files.exists(attached_files))
    return settled(
        signature, State::Unchecked, fmt::format("could not be checked: {} is not there", attached_files));
  Judge judge(env, *program, text, bytes);
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

}  // namespace assure::signature
