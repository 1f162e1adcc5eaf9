#include "bag/part_group.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "bag/part_note.h"
#include "bag/reporter.h"
#include "bag/rules.h"
#include "base/text.h"

namespace assure::bag {
namespace {

using Pack = HandedIn::Pack;

constexpr std::string_view whole_tag_manifest = "whole/tagmanifest-sha256.txt";
constexpr std::size_t most_missing = 20;

std::string digest_of(const Pack& pack, std::string_view path) {
  const auto& files = pack.tree->files();
  for (std::size_t i = 0; i < files.size() && i < pack.verified.fingerprints.size(); ++i) {
    if (files[i].path == path) return pack.verified.fingerprints[i].digest;
  }
  return {};
}

class GroupCheck {
 public:
  GroupCheck(std::span<const Pack> packs, GroupFindings findings) : packs_(packs), findings_(findings) {}

  void run() {
    const auto is_part = [](const Pack& pack) { return part_note(pack.verified.info).has_value(); };
    if (std::none_of(packs_.begin(), packs_.end(), is_part)) {
      report(packs_.front(), "more than one pack is given, and they are not the parts of one",
          "verify each pack by itself, once");
      return;
    }
    first_ = part_note(packs_.front().verified.info);
    for (const Pack& pack : packs_) check(pack);
    if (!first_) return;
    std::vector<std::string> missing;
    for (std::size_t i = 1; i <= first_->of && missing.size() < most_missing; ++i) {
      if (!there_.contains(i)) missing.push_back(std::to_string(i));
    }
    if (!missing.empty()) {
      report(packs_.front(), fmt::format("of {} parts {} {} not here", first_->of, base::join(missing, ", "),
                                 missing.size() == 1 ? "is" : "are"));
    }
  }

 private:
  void check(const Pack& pack) {
    auto note = part_note(pack.verified.info);
    if (!note) {
      report(pack, "is not part of a pack, and was given with parts of one");
      return;
    }
    if (note->identity != digest_of(pack, whole_tag_manifest))
      report(pack, "does not carry the manifests of the pack that it says it is a part of");
    bool fits = first_ && note->identity == first_->identity && note->of == first_->of &&
                note->reference == first_->reference;
    if (!fits && first_) {
      report(pack, fmt::format("is a part of another pack than `{}`", packs_.front().path));
    } else if (!there_.insert(note->number).second) {
      report(pack, fmt::format("part {} is repeated", note->number));
    }
  }

  void report(const Pack& pack, const std::string& message,
      const std::string& help =
          "hand in every part of one pack, each once: their names end in -1-of-3, -2-of-3, -3-of-3") {
    Reporter(pack.path, findings_.sources, findings_.out).report({&rules::incomplete_set, "", message, help});
  }

  std::span<const Pack> packs_;
  GroupFindings findings_;
  std::optional<PartNote> first_;
  std::set<std::size_t> there_;
};

// Names of what the whole pack has at its top and each part in whole/.
bool is_carried(std::string_view path) {
  std::string_view in_whole = path.substr(whole_folder.size());
  return is_bags_own(in_whole) || is_signature(in_whole);
}

class SharedCheck {
 public:
  SharedCheck(std::span<const Pack> packs, GroupFindings findings) : packs_(packs), findings_(findings) {}

  void run() {
    for (const Pack& pack : packs_) check(pack);
  }

 private:
  struct Held {
    const Pack* pack = nullptr;
    const Fingerprint* fingerprint = nullptr;
  };

  void check(const Pack& pack) {
    Reporter reporter(pack.path, findings_.sources, findings_.out, pack.path + "/");
    std::set<std::string_view> carried;
    for (std::size_t i = 0; i < pack.tree->files().size(); ++i) {
      const std::string& path = pack.tree->files()[i].path;
      if (is_bags_own(path) || is_signature(path)) continue;
      bool of_whole = path.starts_with(whole_folder);
      if (of_whole) carried.insert(path);
      if (of_whole && !is_carried(path)) {
        report(reporter, path, fmt::format("`{}` is nothing that a part has in `{}`", path, whole_folder));
        continue;
      }
      compare(reporter, path, {&pack, &pack.verified.fingerprints[i]});
    }
    for (const auto& [path, held] : held_) {
      if (path.starts_with(whole_folder) && !carried.contains(path)) {
        report(reporter, "", fmt::format("`{}` is in `{}`, and not in this part", path, held.pack->path));
      }
    }
  }

  void compare(Reporter& reporter, const std::string& path, Held found) {
    auto [at, fresh] = held_.try_emplace(path, found);
    const Held& first = at->second;
    if (fresh && found.pack != &packs_.front() && path.starts_with(whole_folder)) {
      report(reporter, path, fmt::format("`{}` is not in `{}`", path, packs_.front().path));
      held_.erase(at);
      return;
    }
    bool same = first.fingerprint->algorithm == found.fingerprint->algorithm &&
                first.fingerprint->digest == found.fingerprint->digest;
    if (!same)
      report(reporter, path, fmt::format("`{}` is in `{}` too, and not the same", path, first.pack->path));
  }

  static void report(Reporter& reporter, const std::string& path, const std::string& message) {
    reporter.report({&rules::incomplete_set, path, message,
        "somebody changed a part after the pack was cut: ask for all parts again"});
  }

  std::span<const Pack> packs_;
  GroupFindings findings_;
  std::map<std::string, Held> held_;  // path to where it is first
};

// What differs from part to part, and from the whole.
InfoFields common_fields(const InfoFields& info) {
  static constexpr std::array<std::string_view, 3> own = {
      "Bag-Group-Identifier", "Bag-Count", "Payload-Oxum"};
  InfoFields common;
  for (const auto& field : info) {
    if (std::find(own.begin(), own.end(), field.first) == own.end()) common.push_back(field);
  }
  return common;
}

// What is wrong with the fields of a part; none when they are those of the whole.
std::optional<std::string> contradiction(const Verification& part, const Verification& whole) {
  auto note = part_note(part.info);
  if (note && note->reference != whole.reference) {
    return fmt::format(
        "says that it is a part of `{}`, and the pack is `{}`", note->reference, whole.reference);
  }
  const InfoFields said = common_fields(part.info);
  const InfoFields meant = common_fields(whole.info);
  auto [mine, theirs] = std::mismatch(said.begin(), said.end(), meant.begin(), meant.end());
  if (mine != said.end()) {
    return fmt::format(
        "says `{}: {}` in `{}`, which the whole pack does not", mine->first, mine->second, info_path);
  }
  if (theirs != meant.end())
    return fmt::format("does not say `{}` in `{}`, as the whole pack does", theirs->first, info_path);
  return std::nullopt;
}

}  // namespace

void check_group(std::span<const Pack> packs, GroupFindings findings) {
  GroupCheck(packs, findings).run();
}

void check_shared(std::span<const Pack> packs, GroupFindings findings) {
  SharedCheck(packs, findings).run();
}

void check_notes(std::span<const Pack> packs, const Verification& whole, GroupFindings findings) {
  for (const Pack& pack : packs) {
    auto why = contradiction(pack.verified, whole);
    if (!why) continue;
    Reporter(pack.path, findings.sources, findings.out)
        .report({&rules::incomplete_set, "", *why,
            "somebody changed the part after the pack was cut: ask for all parts again"});
  }
}

}  // namespace assure::bag
