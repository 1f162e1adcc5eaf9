#include "bundle/parts.h"

#include <charconv>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "bundle/joined_tree.h"
#include "bundle/reporter.h"
#include "bundle/rules.h"
#include "bundle/split.h"

namespace assure::bundle {
namespace {

constexpr std::string_view whole_tag_manifest = "whole/tagmanifest-sha256.txt";

std::string_view field(const InfoFields& info, std::string_view label) {
  for (const auto& [name, value] : info) {
    if (name == label) return value;
  }
  return {};
}

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

struct Part {
  std::string pack;
  std::optional<PartNote> note;
  std::string whole;  // digest of the whole pack's tag manifest in it
};

class Group {
 public:
  Group(source::Sources& sources, diag::Diagnostics& out) : sources_(sources), out_(out) {}

  void check(const std::vector<Part>& parts) {
    std::set<std::size_t> there;
    for (const Part& part : parts) check_part(part, parts.front(), there);
    const auto& first = parts.front().note;
    if (!first) return;
    std::vector<std::string> missing;
    for (std::size_t i = 1; i <= first->of && missing.size() < most_named; ++i) {
      if (!there.contains(i)) missing.push_back(std::to_string(i));
    }
    if (!missing.empty()) {
      report(parts.front(), fmt::format("of {} parts {} {} not here", first->of, base::join(missing, ", "),
                                missing.size() == 1 ? "is" : "are"));
    }
  }

 private:
  static constexpr std::size_t most_named = 20;

  void check_part(const Part& part, const Part& first, std::set<std::size_t>& there) {
    if (!part.note) {
      report(part, "is no part of a pack, and stands among others");
      return;
    }
    if (part.note->identity != part.whole)
      report(part, "does not carry the manifests of the pack that it says it is a part of");
    bool fits = first.note && part.note->identity == first.note->identity && part.note->of == first.note->of;
    if (!fits && first.note) {
      report(part, fmt::format("is a part of another pack than `{}`", first.pack));
    } else if (!there.insert(part.note->number).second) {
      report(part, fmt::format("part {} is there twice", part.note->number));
    }
  }

  void report(const Part& part, const std::string& message) {
    Reporter(part.pack, sources_, out_)
        .report({&rules::incomplete_set, "", message,
            "hand in every part of one pack, each once: their names end in -1-of-3, -2-of-3, -3-of-3"});
  }

  source::Sources& sources_;
  diag::Diagnostics& out_;
};

std::string digest_of(const Tree& tree, const Verification& verified, std::string_view path) {
  for (std::size_t i = 0; i < tree.files().size() && i < verified.fingerprints.size(); ++i) {
    if (tree.files()[i].path == path) return verified.fingerprints[i].digest;
  }
  return {};
}

}  // namespace

std::optional<PartNote> part_note(const InfoFields& info) {
  std::string_view group = field(info, "Bag-Group-Identifier");
  std::string_view count = field(info, "Bag-Count");
  auto mark = group.find(identity_mark);
  auto of = count.find(" of ");
  if (mark == std::string_view::npos || of == std::string_view::npos) return std::nullopt;
  PartNote note{std::string(group.substr(0, mark)), std::string(group.substr(mark + identity_mark.size())),
      number_in(count.substr(0, of)), number_in(count.substr(of + 4))};
  bool sound = note.number > 0 && note.number <= note.of;
  return sound ? std::optional(note) : std::nullopt;
}

base::Result<HandedIn> HandedIn::open(base::FileSystem& files, std::span<const std::string> packs) {
  HandedIn handed_in;
  for (const std::string& path : packs) {
    auto tree = open_pack(files, path);
    if (!tree) return tl::make_unexpected(tree.error());
    handed_in.packs_.push_back({path, std::move(*tree), {}});
  }
  return handed_in;
}

base::Result<Verification> HandedIn::verify(
    std::size_t jobs, source::Sources& sources, diag::Diagnostics& out) {
  const std::size_t errors = out.count(diag::Severity::Error);
  const bool alone = packs_.size() == 1;
  std::vector<Part> parts;
  for (Pack& pack : packs_) {
    auto verified = bundle::verify(*pack.tree, pack.path, jobs, sources, out, prefix(pack));
    if (!verified) return verified;
    pack.verified = std::move(*verified);
    parts.push_back(
        {pack.path, part_note(pack.verified.info), digest_of(*pack.tree, pack.verified, whole_tag_manifest)});
  }
  if (alone) return packs_.front().verified;
  Group(sources, out).check(parts);
  if (out.count(diag::Severity::Error) > errors) return packs_.front().verified;
  std::vector<const Tree*> trees;
  for (const Pack& pack : packs_) trees.push_back(pack.tree.get());
  whole_ = joined_tree(trees, parts.front().note->reference);
  return bundle::verify(*whole_, parts.front().note->reference, jobs, sources, out);
}

}  // namespace assure::bundle
