#include "bundle/verify.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/parallel.h"
#include "base/utf8.h"
#include "bundle/names.h"
#include "bundle/rules.h"
#include "bundle/tree.h"

namespace assure::bundle {
namespace {

constexpr std::uint64_t longest_text = 256 << 20;  // of a bag's own file, in bytes
constexpr std::array<std::string_view, 4> own_paths = {
    declaration_path, info_path, manifest_path, tag_manifest_path};

bool is_own(std::string_view path) {
  return std::find(own_paths.begin(), own_paths.end(), path) != own_paths.end();
}

class Verifier {
 public:
  Verifier(const Tree& tree, std::string pack, source::Sources& sources, diag::Diagnostics& out)
      : tree_(tree), pack_(std::move(pack)), sources_(sources), out_(out) {
    for (std::size_t i = 0; i < tree_.files().size(); ++i) at_.emplace(tree_.files()[i].path, i);
  }

  base::Result<Verification> run(std::size_t jobs) {
    result_.reference = tree_.name();
    result_.files = tree_.files().size();
    for (const TreeFile& file : tree_.files()) result_.bytes += file.size;
    bool any_own =
        std::any_of(own_paths.begin(), own_paths.end(), [&](auto path) { return at_.contains(path); });
    if (!any_own && !damaged()) return base::fail(pack_ + ": not a pack: it holds no bag");
    for (const Fault& fault : tree_.faults()) report(fault);
    if (!any_own) return result_;
    if (auto status = read_all(jobs); !status) return tl::make_unexpected(status.error());
    check_names();
    check_presence();
    check_manifest(tag_manifest_path);
    check_manifest(manifest_path);
    check_unlisted();
    check_declaration();
    check_info();
    return result_;
  }

 private:
  struct Seen {
    std::string digest;  // empty when the file could not be read
    std::string text;    // of the bag's own files
    base::Status status;
    std::optional<Fault> fault;
  };

  // Whether the tree has faults that explain why so little is found in it.
  bool damaged() const {
    return std::any_of(tree_.faults().begin(), tree_.faults().end(),
        [](const Fault& fault) { return fault.rule == &rules::damaged_zip; });
  }

  base::Status read_all(std::size_t jobs) {
    seen_.resize(tree_.files().size());
    base::parallel_for(jobs, seen_.size(), [&](std::size_t i) { seen_[i] = read_file(i); });
    for (const Seen& seen : seen_) {
      if (!seen.status) return seen.status;
      if (seen.fault) report(*seen.fault);
    }
    if (const Seen* tags = find(tag_manifest_path)) result_.identity = tags->digest;
    return {};
  }

  Seen read_file(std::size_t index) const {
    Seen seen;
    const TreeFile& file = tree_.files()[index];
    if (!file.readable) return seen;
    bool keep = is_own(file.path);
    if (keep && file.size > longest_text) {
      seen.fault = Fault{
          &rules::malformed_bag, file.path, fmt::format("`{}` is larger than any bag needs", file.path), ""};
      return seen;
    }
    base::Sha256 digest;
    auto fault = tree_.read(index, [&](std::string_view bytes) {
      digest.update(bytes);
      if (keep) seen.text += bytes;
    });
    if (!fault) seen.status = tl::make_unexpected(fault.error());
    if (fault && *fault) seen.fault = **fault;
    if (fault && !*fault) seen.digest = digest.hex();
    return seen;
  }

  // None when the file is absent; digest is empty when it is unreadable.
  const Seen* find(std::string_view path) const {
    auto at = at_.find(path);
    return at == at_.end() ? nullptr : &seen_[at->second];
  }

  void check_names() {
    std::vector<std::string> paths;
    for (const TreeFile& file : tree_.files()) {
      paths.push_back(file.path);
      auto why = unsafe(file.path);
      if (!why) why = unportable(file.path);
      if (why) report({&rules::unsafe_path, file.path, fmt::format("the path `{}` {}", file.path, *why), ""});
    }
    for (const Twins& twin : twins(paths)) {
      report({&rules::unsafe_path, paths[twin.second],
          fmt::format("`{}` and `{}` are one name to some computers", paths[twin.first], paths[twin.second]),
          ""});
    }
  }

  void check_presence() {
    for (std::string_view path : own_paths) {
      if (at_.contains(path)) continue;
      report({&rules::malformed_bag, "", fmt::format("`{}` is missing", path), "every bag has this file"});
    }
  }

  void check_manifest(std::string_view name) {
    const Seen* seen = find(name);
    if (!seen || seen->digest.empty()) return;
    (name == manifest_path ? payload_known_ : tags_known_) = true;
    Manifest manifest = parse_manifest(seen->text);
    std::uint32_t file = add_source(std::string(name), seen->text);
    for (const Flaw& flaw : manifest.flaws) {
      out_.report(rules::malformed_bag, {file, flaw.begin, flaw.end}, "{}", flaw.message);
    }
    for (const Listed& line : manifest.lines) check_line(name, line, {file, line.begin, line.end});
  }

  void check_line(std::string_view name, const Listed& line, source::Span span) {
    if (auto why = unsafe(line.path)) {
      out_.report(rules::unsafe_path, span, "the path `{}` {}", line.path, *why);
      return;
    }
    if (is_payload(line.path) != (name == manifest_path) || line.path == tag_manifest_path) {
      out_.report(rules::malformed_bag, span, "`{}` does not belong in `{}`", line.path, name);
      return;
    }
    listed_.insert(line.path);
    const Seen* seen = find(line.path);
    if (!seen && is_own(line.path)) return;
    if (!seen) {
      out_.report(rules::missing_from_pack, span, "`{}` is listed and is not in the pack", line.path)
          .help("fetch the pack again from where it was made");
      payload_sound_ = payload_sound_ && name != manifest_path;
    } else if (!seen->digest.empty() && seen->digest != line.digest) {
      out_.report(rules::changed_file, whole(line.path), "`{}` is not what it was when the pack was made",
              line.path)
          .related(span, fmt::format("its SHA-256 was `{}` and is now `{}`", line.digest, seen->digest));
      changed_.insert(line.path);
      payload_sound_ = payload_sound_ && name != manifest_path;
    }
  }

  void check_unlisted() {
    for (const TreeFile& file : tree_.files()) {
      bool payload = is_payload(file.path);
      bool known = payload ? payload_known_ : tags_known_;
      if (!known || file.path == tag_manifest_path || listed_.contains(file.path)) continue;
      report(
          {&rules::unlisted_file, file.path, fmt::format("`{}` is in the pack and in no manifest", file.path),
              "nothing vouches for it: remove it"});
      payload_sound_ = payload_sound_ && !payload;
    }
  }

  // What the tag manifest says was changed needs no second finding for how.
  const Seen* trusted(std::string_view path) const {
    const Seen* seen = find(path);
    return seen && !seen->digest.empty() && !changed_.contains(path) ? seen : nullptr;
  }

  void check_declaration() {
    const Seen* seen = trusted(declaration_path);
    if (!seen || seen->text == declaration_text) return;
    std::uint32_t file = add_source(std::string(declaration_path), seen->text);
    out_.report(rules::malformed_bag, {file, 0, 0}, "does not declare BagIt 1.0 in UTF-8")
        .help("the file should read `BagIt-Version: 1.0` and `Tag-File-Character-Encoding: UTF-8`");
  }

  void check_info() {
    const Seen* seen = trusted(info_path);
    if (!seen) return;
    std::uint32_t file = add_source(std::string(info_path), seen->text);
    auto malformed = [&](std::uint32_t begin, std::uint32_t end, const std::string& message) {
      out_.report(rules::malformed_bag, {file, begin, end}, "{}", message);
    };
    if (base::invalid_utf8_at(seen->text) != std::string::npos) malformed(0, 0, "is not UTF-8");
    Info info = parse_info(seen->text);
    for (const Flaw& flaw : info.flaws) malformed(flaw.begin, flaw.end, flaw.message);
    std::map<std::string, int> times;
    for (const Info::Field& field : info.fields) {
      result_.info.emplace_back(field.label, field.value);
      ++times[field.label];
      if (field.label == "Bagging-Date" && !base::Date::parse(field.value)) {
        malformed(field.begin, field.end, fmt::format("`{}` is not a date", field.value));
      }
      std::string counted = payload_oxum();
      if (field.label == "Payload-Oxum" && payload_sound_ && field.value != counted) {
        malformed(field.begin, field.end,
            fmt::format("Payload-Oxum is `{}` and should be `{}`", field.value, counted));
      }
    }
    for (const char* label : {"Bagging-Date", "Payload-Oxum"}) {
      if (times[label] != 1)
        malformed(0, 0, fmt::format("has {} `{}` where one is needed", times[label], label));
    }
  }

  std::string payload_oxum() const {
    std::uint64_t bytes = 0;
    std::uint64_t count = 0;
    for (const TreeFile& file : tree_.files()) {
      if (!is_payload(file.path)) continue;
      bytes += file.size;
      ++count;
    }
    return oxum(bytes, count);
  }

  void report(const Fault& fault) {
    std::string_view path = fault.path.empty() ? std::string_view(pack_) : fault.path;
    out_.report(*fault.rule, whole(path), "{}", fault.message).help(fault.help);
  }

  source::Span whole(std::string_view path) { return {add_source(std::string(path), ""), 0, 0}; }

  // Each path is one source, unless it was first named without its text.
  std::uint32_t add_source(const std::string& path, const std::string& text) {
    auto found = numbers_.find(path);
    bool serves = found != numbers_.end() && (text.empty() || !sources_.file(found->second).text().empty());
    if (serves) return found->second;
    return numbers_[path] = sources_.add(path, text);
  }

  const Tree& tree_;
  const std::string pack_;
  source::Sources& sources_;
  diag::Diagnostics& out_;
  Verification result_;
  std::map<std::string, std::size_t, std::less<>> at_;  // path to index
  std::vector<Seen> seen_;                              // of each file of the tree
  std::set<std::string, std::less<>> listed_;
  std::set<std::string, std::less<>> changed_;
  std::map<std::string, std::uint32_t> numbers_;
  bool payload_known_ = false;  // the manifest could be read
  bool tags_known_ = false;     // the tag manifest could be read
  bool payload_sound_ = true;   // no finding yet that explains a wrong Payload-Oxum
};

}  // namespace

base::Result<Verification> verify(base::Env& env, const std::string& pack, std::size_t jobs,
    source::Sources& sources, diag::Diagnostics& out) {
  auto real = env.files.canonical(pack);
  if (!real) return tl::make_unexpected(base::Failure{pack + ": cannot be read"});
  auto info = env.files.info(*real);
  if (!info) return tl::make_unexpected(info.error());
  bool folder = info->kind == base::EntryKind::Directory;
  auto tree = folder ? open_folder(env.files, *real) : open_zip(env.files, *real);
  if (!tree) return tl::make_unexpected(tree.error());
  return Verifier(**tree, pack, sources, out).run(jobs);
}

}  // namespace assure::bundle
