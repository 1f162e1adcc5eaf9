// What a criterion has by its parts: their evidence, their owners and the lowest of their targets.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/compared.h"
#include "pages/item_words.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;
using evaluate::OfParts;

constexpr std::size_t owners_named = 5;

void fill_cited_by_parts(
    const Book& book, const CriterionResult& criterion, const OfParts& parts, View view) {
  if (parts.evidence.empty()) return;
  View table = view.add("PARTS_EVIDENCE");
  table.set("FOR", Book::name_of(criterion));
  table.set("COUNT", base::counted(parts.evidence.size(), "item"));
  std::size_t shown = std::min(parts.evidence.size(), citations_on_a_page);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& cited = parts.evidence[i];
    View row = table.add("ROWS");
    row.link("HREF", book.path_of(*cited.item));
    row.set("NAME", record::title_of(*cited.item));
    fill_words(item_words(book, *cited.item), row);
    for (const auto* part : cited.parts) {
      View link = row.add("BY");
      link.link("HREF", book.path_of(*part));
      link.set("PART", part->id);
    }
  }
  if (shown < parts.evidence.size()) table.add("MORE").set("REST", parts.evidence.size() - shown);
}

}  // namespace

std::string owners_text(const Book& book, const OfParts& parts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(parts.owners.size(), owners_named); ++i)
    names.push_back(book.post(parts.owners[i]));
  std::string text = base::join(names, ", ");
  return parts.owners.size() > owners_named
             ? fmt::format("{} and {} more", text, parts.owners.size() - owners_named)
             : text;
}

void fill_of_parts(
    const Book& book, const evaluate::FrameworkResult& result, const CriterionResult& criterion, View view) {
  if (criterion.parts.empty()) return;
  const OfParts parts = evaluate::of_parts(result, criterion);
  if (!criterion.target && parts.lowest) {
    View target = view.add("PARTS_TARGET");
    fill_rating(target.include("RATING", "rating.html"), *parts.lowest, *parts.lowest->target);
  }
  view.maybe("PARTS_OWNERS", owners_text(book, parts));
}

void fill_evidence_of_parts(
    const Book& book, const evaluate::FrameworkResult& result, const CriterionResult& criterion, View view) {
  if (!criterion.parts.empty())
    fill_cited_by_parts(book, criterion, evaluate::of_parts(result, criterion), view);
}

}  // namespace assure::pages
