#include "bundle/parts.h"

#include <charconv>

#include <fmt/format.h>

#include "bundle/joined_tree.h"
#include "bundle/part_group.h"
#include "bundle/reporter.h"
#include "bundle/rules.h"
#include "bundle/split.h"

namespace assure::bundle {
namespace {

std::string_view first_value(const InfoFields& info, std::string_view label) {
  auto values = values_of(info, label);
  return values.empty() ? std::string_view() : values.front();
}

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

}  // namespace

std::optional<PartNote> part_note(const InfoFields& info) {
  std::string_view group = first_value(info, "Bag-Group-Identifier");
  std::string_view count = first_value(info, "Bag-Count");
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
    std::size_t jobs, source::Sources& sources, diag::Diagnostics& out, Purpose purpose) {
  const std::size_t errors = out.count(diag::Severity::Error);
  for (Pack& pack : packs_) {
    auto verified = bundle::verify(*pack.tree, pack.path, jobs, sources, out, prefix(pack), purpose);
    if (!verified) return verified;
    pack.verified = std::move(*verified);
  }
  const Verification& first = packs_.front().verified;
  if (packs_.size() == 1) return first;
  check_group(packs_, {sources, out});
  if (out.count(diag::Severity::Error) == errors) check_shared(packs_, {sources, out});
  if (out.count(diag::Severity::Error) > errors) return first;
  return verify_whole(part_note(first.info)->reference, jobs, sources, out, purpose);
}

base::Result<Verification> HandedIn::verify_whole(const std::string& called, std::size_t jobs,
    source::Sources& sources, diag::Diagnostics& out, Purpose purpose) {
  std::vector<const Tree*> trees;
  for (const Pack& pack : packs_) trees.push_back(pack.tree.get());
  whole_ = joined_tree(trees);
  auto verified = bundle::verify(*whole_, called, jobs, sources, out, {}, purpose);
  if (!verified) return verified;
  if (verified->reference.empty()) {
    Reporter(called, sources, out)
        .report({&rules::malformed_bag, std::string(info_path),
            fmt::format("the whole pack does not say once what it is called, as `{}`", identifier_label),
            ""});
    verified->reference = called;
  }
  check_notes(packs_, *verified, {sources, out});
  return verified;
}

}  // namespace assure::bundle
