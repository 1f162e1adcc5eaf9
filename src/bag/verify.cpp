#include "bag/verify.h"

#include <algorithm>
#include <bit>
#include <set>

#include <fmt/format.h>

#include "bag/bag_reader.h"
#include "bag/info_check.h"
#include "bag/name_check.h"
#include "bag/names.h"
#include "bag/part_note.h"
#include "bag/reporter.h"
#include "bag/rules.h"
#include "bag/signature_files.h"
#include "base/text.h"

namespace assure::bag {
namespace {

class Verifier {
 public:
  Verifier(const PackTree& tree, Bag bag, Purpose purpose, Reporter& reporter)
      : tree_(tree),
        bag_(std::move(bag)),
        purpose_(purpose),
        reporter_(reporter),
        listed_in_(tree.files().size()) {}

  Verification run() {
    count();
    for (const Fault& fault : bag_.faults()) reporter_.report(fault);
    check_paths(tree_, purpose_, reporter_);
    check_presence();
    for (const FoundManifest& manifest : bag_.manifests()) check_manifest(manifest);
    check_strength(true);
    check_strength(false);
    for (std::size_t i = 0; i < tree_.files().size(); ++i) check_coverage(i);
    check_declaration();
    check_fetch();
    check_info();
    find_name();
    check_pack_name(tree_, result_.reference, purpose_, reporter_);
    return std::move(result_);
  }

  // What is not as in a pack of ours; for a bag without faults.
  std::vector<std::string> differences() const {
    std::vector<std::string> all;
    if (!bag_.declaration().first()) all.push_back("it is " + bag_.declaration().title());
    if (!info_present_) all.push_back(fmt::format("it has no `{}`", info_path));
    for (const std::string& label : info_absent_) all.push_back(fmt::format("it does not say its {}", label));
    for (const std::string& label : info_repeated_)
      all.push_back(fmt::format("it says its {} more than once", label));
    if (bag_.has(fetch_path)) all.push_back(fmt::format("it has a `{}`", fetch_path));
    for (const FoundManifest& manifest : bag_.manifests()) {
      bool ours = manifest.path == manifest_path || manifest.path == tag_manifest_path;
      if (!ours) all.push_back(fmt::format("it has a `{}`", manifest.path));
    }
    for (std::string_view path : {manifest_path, tag_manifest_path}) {
      if (!bag_.has(path)) all.push_back(fmt::format("it has no `{}`", path));
    }
    for (const FoundManifest& manifest : bag_.manifests()) note_habits(manifest, all);
    return all;
  }

 private:
  void count() {
    result_.reference = tree_.name();
    result_.files = tree_.files().size();
    for (const TreeFile& file : tree_.files()) result_.bytes += file.size;
    for (const Seen& seen : bag_.seen()) {
      if (seen.fault && seen.fault->rule == &rules::changed_file) payload_sound_ = false;
      if (seen.sound()) {
        result_.fingerprints.push_back({seen.digests.back().first, seen.digests.back().second});
      } else {
        result_.fingerprints.push_back({});
      }
    }
    const Seen* tags = bag_.sound(tag_manifest_path);
    if (const auto* digest = tags ? tags->digest(base::Algorithm::Sha256) : nullptr)
      result_.identity = *digest;
  }

  void check_presence() {
    bool payload = false;
    bool tags = false;
    for (const FoundManifest& manifest : bag_.manifests()) (manifest.name.of_tags ? tags : payload) = true;
    if (!bag_.has(declaration_path)) note_absent(declaration_path, "every bag has this file");
    if (!payload) note_absent(manifest_path, "every bag has this file");
    if (!tags)
      note_absent(tag_manifest_path, "without it nothing vouches for the pages and the bag's own files");
  }

  void note_absent(std::string_view path, const char* help) {
    told_absent_.insert(std::string(path));
    reporter_.report({&rules::malformed_bag, "", fmt::format("`{}` is missing", path), help});
  }

  void check_manifest(const FoundManifest& manifest) {
    if (!manifest.name.algorithm) {
      reporter_.report({&rules::malformed_bag, manifest.path,
          fmt::format("`{}` cannot be evaluated: digests of this kind are not known here", manifest.path),
          ""});
      return;
    }
    if (!manifest.readable) return;
    const std::string& text = bag_.sound(manifest.path)->text;
    for (const Flaw& flaw : manifest.content.flaws) {
      reporter_.at(
          rules::malformed_bag, reporter_.part(manifest.path, text, flaw.begin, flaw.end), flaw.message);
    }
    for (const Listed& line : manifest.content.lines) check_line(manifest, text, line);
    for (const Listed& line : manifest.content.unescaped) {
      if (bag_.has(line.path)) check_line(manifest, text, line);
    }
    // bagit.txt at least; and what lists nothing may be of any length, for no manifest lists it either.
    bool empty = manifest.name.of_tags && manifest.content.lines.empty() && manifest.content.flaws.empty();
    if (empty)
      reporter_.report(
          {&rules::malformed_bag, manifest.path, fmt::format("`{}` lists nothing", manifest.path), ""});
  }

  void check_line(const FoundManifest& manifest, const std::string& text, const Listed& line) {
    auto report = [&](const diag::Rule& rule, const std::string& message) {
      return reporter_.at(rule, reporter_.part(manifest.path, text, line.begin, line.end), message);
    };
    if (auto why = unsafe(line.path)) {
      report(rules::unsafe_path, fmt::format("the path `{}` {}", line.path, *why));
      return;
    }
    if (is_payload(line.path) == manifest.name.of_tags || is_tag_manifest(line.path)) {
      report(rules::malformed_bag, fmt::format("`{}` does not belong in `{}`", line.path, manifest.path));
      return;
    }
    std::size_t index = bag_.index(line.path);
    if (index == Bag::absent) {
      if (!told_absent_.insert(line.path).second) return;
      report(rules::missing_from_pack, fmt::format("`{}` is listed and is not in the pack", line.path))
          .help(bag_.has(fetch_path) ? "what `fetch.txt` names has to be in the pack too"
                                     : "fetch the pack again from where it was made");
      payload_sound_ = payload_sound_ && manifest.name.of_tags;
      return;
    }
    listed_in_[index] |= bit(manifest.name.algorithm->algorithm);
    compare(manifest, text, line, bag_.seen()[index]);
  }

  void compare(const FoundManifest& manifest, const std::string& text, const Listed& line, const Seen& seen) {
    const std::string* digest = seen.digest(manifest.name.algorithm->algorithm);
    if (!digest || *digest == line.digest || !changed_.insert(line.path).second) return;
    reporter_
        .at(rules::changed_file, reporter_.whole(line.path),
            fmt::format("`{}` is not what it was when the pack was made", line.path))
        .related(reporter_.part(manifest.path, text, line.begin, line.end),
            fmt::format(
                "its {} was `{}` and is now `{}`", manifest.name.algorithm->title, line.digest, *digest));
    payload_sound_ = payload_sound_ && manifest.name.of_tags;
  }

  // The algorithms of the readable manifests of one kind.
  Algorithms algorithms(bool of_tags) const {
    Algorithms all = 0;
    for (const FoundManifest& manifest : bag_.manifests()) {
      if (manifest.readable && manifest.name.of_tags == of_tags)
        all |= bit(manifest.name.algorithm->algorithm);
    }
    return all;
  }

  static constexpr Algorithms identifying = bit(base::Algorithm::Sha256);
  static constexpr Algorithms weak_ones = bit(base::Algorithm::Md5) | bit(base::Algorithm::Sha1);

  static std::string titles(Algorithms algorithms) {
    std::string text;
    for (const BagAlgorithm& each : bag_algorithms()) {
      if ((algorithms & bit(each.algorithm)) != 0)
        text += fmt::format("{}{}", text.empty() ? "" : " and ", each.title);
    }
    return text;
  }

  void check_strength(bool of_tags) {
    Algorithms all = algorithms(of_tags);
    if (all == 0 || (all & ~weak_ones) != 0) return;
    for (const FoundManifest& manifest : bag_.manifests()) {
      if (!manifest.readable || manifest.name.of_tags != of_tags) continue;
      reporter_.report({&rules::weak_digest, manifest.path,
          fmt::format("only {} {} for {}", titles(all), std::has_single_bit(all) ? "vouches" : "vouch",
              of_tags ? "the bag's own files" : "the files in `data/`"),
          weak_help});
      return;
    }
  }

  void check_coverage(std::size_t index) {
    const TreeFile& file = tree_.files()[index];
    bool of_tags = !is_payload(file.path);
    Algorithms all = algorithms_[of_tags ? 1 : 0];
    Algorithms listed = listed_in_[index];
    if (all == 0 || is_tag_manifest(file.path)) return;
    if (listed == 0) {
      note_unlisted(file);
    } else if ((all & ~weak_ones) != 0 && (listed & ~weak_ones) == 0) {
      reporter_.report({&rules::weak_digest, file.path,
          fmt::format("only {} {} for `{}`", titles(listed),
              std::has_single_bit(listed) ? "vouches" : "vouch", file.path),
          weak_help});
    } else if (bag_.declaration().first() && listed != all) {
      reporter_.report({&rules::malformed_bag, file.path,
          fmt::format("`{}` is in a manifest and not in that of {}", file.path, titles(all & ~listed)),
          "BagIt 1.0 wants each file in every manifest of its kind"});
    } else if (of_tags && (all & identifying) != 0 && (listed & identifying) == 0) {
      reporter_.report({&rules::malformed_bag, file.path,
          fmt::format(
              "`{}` is not in `{}`, of which the identity of the pack is made", file.path, tag_manifest_path),
          "no signature vouches for the file: have the bag made again"});
    }
  }

  void note_unlisted(const TreeFile& file) {
    std::string help = "nothing vouches for it: remove it";
    if (is_signature(file.path)) {
      auto why = no_signature(file.path, file.size);
      if (!why) return;
      help = fmt::format("it is no signature either: it {}", *why);
    }
    reporter_.report({&rules::unlisted_file, file.path,
        fmt::format("`{}` is in the pack and in no manifest", file.path), help});
    payload_sound_ = payload_sound_ && !is_payload(file.path);
  }

  // What the tag manifest says was changed needs no second finding for how.
  const Seen* trusted(std::string_view path) const {
    return changed_.contains(path) ? nullptr : bag_.sound(path);
  }

  void note_flaws(std::string_view path, const Seen& seen, const std::vector<Flaw>& flaws) {
    for (const Flaw& flaw : flaws) {
      reporter_.at(rules::malformed_bag, reporter_.part(path, seen.text, flaw.begin, flaw.end), flaw.message);
    }
  }

  void check_declaration() {
    const Seen* seen = trusted(declaration_path);
    if (!seen) return;
    for (const Flaw& flaw : bag_.declaration().flaws) {
      reporter_
          .at(rules::malformed_bag, reporter_.part(declaration_path, seen->text, flaw.begin, flaw.end),
              flaw.message)
          .help("the file should read `BagIt-Version: 1.0` and `Tag-File-Character-Encoding: UTF-8`");
    }
  }

  void check_fetch() {
    const Seen* seen = trusted(fetch_path);
    if (!seen) return;
    FetchList list = parse_fetch(seen->text, bag_.declaration().first());
    note_flaws(fetch_path, *seen, list.flaws);
    for (const Fetched& file : list.files) {
      auto why = unsafe(file.path);
      source::Span span = reporter_.part(fetch_path, seen->text, file.begin, file.end);
      if (why) reporter_.at(rules::unsafe_path, span, fmt::format("the path `{}` {}", file.path, *why));
      bool known = bag_.has(file.path) || told_absent_.contains(file.path);
      if (why || (is_payload(file.path) && known)) continue;
      reporter_.at(
          rules::malformed_bag, span, fmt::format("`{}` is to be fetched and is in no manifest", file.path));
    }
  }

  void check_info() {
    bool old = bag_.declaration().version < 96 && bag_.has(old_info_path);
    std::string_view path = old ? old_info_path : info_path;
    info_present_ = bag_.has(path);
    const Seen* seen = trusted(path);
    if (!seen) return;
    CheckedInfo checked =
        inspect_info(seen->text, bag_.declaration(), payload_sound_ ? payload_oxum() : std::string());
    note_flaws(path, *seen, checked.flaws);
    result_.info = std::move(checked.fields);
    info_absent_ = std::move(checked.absent);
    info_repeated_ = std::move(checked.repeated);
  }

  // A tree without a name of its own (joined_tree.h) takes it from there whoever made it.
  void find_name() {
    if (!says_ours(result_.info) && !tree_.name().empty()) return;
    auto names = values_of(result_.info, identifier_label);
    if (names.size() != 1) return;
    auto part = part_note(result_.info);
    result_.reference = part ? part_name(names[0], part->number, part->of) : std::string(names[0]);
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

  static void note_habits(const FoundManifest& manifest, std::vector<std::string>& all) {
    const Habits& habits = manifest.content.habits;
    std::vector<std::string> found;
    if (habits.upper_case) found.emplace_back("upper-case digits");
    if (habits.other_space) found.emplace_back("other white space");
    if (habits.star) found.emplace_back("`*` before paths");
    if (habits.dot) found.emplace_back("`./` before paths");
    if (habits.line_ends) found.emplace_back("other line ends");
    if (!found.empty()) all.push_back(fmt::format("`{}` has {}", manifest.path, base::join(found, ", ")));
  }

  static constexpr const char* weak_help =
      "two files of one such digest can be made: a bag needs SHA-256 or SHA-512";

  const PackTree& tree_;
  const Bag bag_;
  const Purpose purpose_;
  Reporter& reporter_;
  Verification result_;
  std::vector<Algorithms> listed_in_;  // of each file of the tree
  const Algorithms algorithms_[2] = {algorithms(false), algorithms(true)};
  std::set<std::string, std::less<>> changed_;
  std::set<std::string> told_absent_;
  bool payload_sound_ = true;  // no finding yet that explains a wrong Payload-Oxum
  bool info_present_ = false;
  std::vector<std::string> info_absent_;
  std::vector<std::string> info_repeated_;
};

// Whether the tree has faults that explain why so little is found in it.
bool damaged(const PackTree& tree) {
  return std::any_of(tree.faults().begin(), tree.faults().end(),
      [](const Fault& fault) { return fault.rule == &rules::damaged_zip; });
}

}  // namespace

std::string intact_text(const Verification& verified) {
  std::string identity = verified.identity.empty()
                             ? fmt::format("identity: none, for there is no {}", tag_manifest_path)
                             : "identity sha256:" + verified.identity;
  std::string text =
      fmt::format("intact: {} files, {} bytes\n{}\n", verified.files, verified.bytes, identity);
  if (auto part = part_note(verified.info))
    text += fmt::format("part {} of {} of sha256:{}\n", part->number, part->of, part->identity);
  return text;
}

base::Result<Verification> verify(base::Env& env, const std::string& pack, std::size_t jobs,
    source::Sources& sources, diag::Diagnostics& out) {
  auto tree = ASSURE_TRY(open_pack(env.files, pack));
  return verify(*tree, pack, jobs, sources, out);
}

base::Result<Verification> verify(const PackTree& tree, const std::string& pack, std::size_t jobs,
    source::Sources& sources, diag::Diagnostics& out, const std::string& prefix, Purpose purpose) {
  bool bag_there = Bag::is_in(tree);
  if (!bag_there && !damaged(tree)) return base::fail(pack + ": not a pack: it holds no bag");
  std::size_t errors = out.count(diag::Severity::Error);
  Reporter reporter(pack, sources, out, prefix);
  for (const Fault& fault : tree.faults()) reporter.report(fault);
  if (!bag_there) {
    Verification nothing;
    nothing.reference = tree.name();
    nothing.files = tree.files().size();
    return nothing;
  }
  auto bag = Bag::read(tree, jobs);
  if (!bag) return tl::make_unexpected(bag.error());
  Verifier verifier(tree, std::move(*bag), purpose, reporter);
  Verification result = verifier.run();
  reporter.finish();
  std::vector<std::string> differences = verifier.differences();
  if (out.count(diag::Severity::Error) > errors || differences.empty()) return result;
  // Then a byte was changed that another program could have written.
  bool ours = says_ours(result.info);
  reporter.report({ours ? &rules::malformed_bag : &rules::other_bag, "",
      fmt::format("{}, but not as this program makes them: {}",
          ours ? "a pack that says that this program made it" : "a sound bag", base::join(differences, "; ")),
      ""});
  return result;
}

}  // namespace assure::bag
