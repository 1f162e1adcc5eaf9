// What the checklist says of each value of a criterion's scale, and whether what it asks of the one claimed
// is there.
#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "evaluate/claims.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::ClaimCheck;
using evaluate::CriterionResult;

std::string capitalized(std::string text) {
  if (!text.empty()) text.front() = base::ascii_upper(text.front());
  return text;
}

// "At least 2 evidence items, of the kind Provider contract, approved and dated within 12
// months of the day of judgement".
std::string need_words(const Book& book, const framework::ClaimNeed& need) {
  std::size_t items = need.items ? static_cast<std::size_t>(*need.items) : 1;
  std::string text = fmt::format("at least {}", base::counted(items, "evidence item"));
  if (!need.kinds.empty()) {
    std::vector<std::string> kinds;
    for (const auto& kind : need.kinds) {
      if (kind) kinds.push_back(book.kind(kind->text));
    }
    text += fmt::format(", of the kind {}", base::join(kinds, " or "));
  }
  std::vector<std::string> conditions;
  if (need.approved.value_or(false)) conditions.emplace_back("approved");
  if (need.within)
    conditions.push_back(fmt::format("dated within {} of the day of judgement", need.within->text()));
  if (!conditions.empty()) text += ", " + base::join(conditions, " and ");
  return capitalized(text);
}

void fill_refused(const Book& book, const ClaimCheck& check, View row) {
  for (const auto& refused : check.refused) {
    View line = row.add("REFUSED");
    line.set("ITEM", record::title_of(*refused.item));
    line.link("HREF", book.path_of(*refused.item));
    line.set("WHY", refused.why);
  }
}

void fill_need(const Book& book, const ClaimCheck& check, View row) {
  row.set("NEED", need_words(book, *check.need));
  row.show(check.held() ? "HELD" : check.in_doubt() ? "IN_DOUBT" : "NOT_HELD");
  std::size_t cited = check.have + check.refused.size();
  if (cited == 0) {
    row.show("NONE_CITED");
    return;
  }
  View counted = row.add("COUNTED");
  counted.set("HAVE", check.have - check.undeclared);
  counted.set("CITED", base::counted(cited, "item"));
  if (check.undeclared > 0) row.add("UNDECLARED").set("COUNT", base::counted(check.undeclared, "item"));
  fill_refused(book, check, row);
}

// Whether there is a claim that the checklist asks something of.
bool asks_evidence(const CriterionResult& criterion) {
  if (!criterion.needs || criterion.needs->empty()) return false;
  if (criterion.answer == evaluate::Answer::RolledUp) return true;
  return criterion.response && criterion.answer != evaluate::Answer::None;
}

void fill_needs(const Book& book, const CriterionResult& criterion, View view) {
  if (!asks_evidence(criterion)) return;
  if (criterion.answer == evaluate::Answer::RolledUp) {
    view.show("BY_PARTS");
    return;
  }
  auto checks = evaluate::claim_checks(criterion, book.evaluation().as_of);
  view.show_if(!checks, "NOT_JUDGED");
  if (!checks) return;
  view.show_if(checks->empty(), "NOTHING_ASKED");
  if (checks->empty()) return;
  View list = view.add("NEEDS");
  for (const auto& check : *checks) fill_need(book, check, list.add("ROWS"));
}

bool has_meanings(const CriterionResult& criterion) {
  return criterion.scale && std::any_of(criterion.scale->values.begin(), criterion.scale->values.end(),
                                [](const auto& value) { return static_cast<bool>(value.meaning); });
}

void fill_scale(const CriterionResult& criterion, View view) {
  View scale = view.add("SCALE");
  const auto& values = criterion.scale->values;
  for (std::size_t i = values.size(); i-- > 0;) {
    View row = scale.add("VALUES");
    row.set("LABEL", criterion.label(i));
    row.maybe("MEANING", values[i].meaning ? marked(*values[i].meaning, *criterion.scale) : std::string());
    row.show_if(criterion.rating && criterion.rating->index == i, "CLAIMED");
    row.show_if(criterion.target && *criterion.target == i, "TARGETED");
    row.show_if(criterion.expected && *criterion.expected == i, "EXPECTED");
  }
}

}  // namespace

void fill_claim(const Book& book, const CriterionResult& criterion, View view) {
  if (!criterion.applies()) return;
  bool asks = asks_evidence(criterion);
  if (!asks && !has_meanings(criterion)) return;
  View section = view.add("ASKED");
  section.set("OF", criterion.rating ? criterion.label(criterion.rating->index) : std::string("an answer"));
  fill_needs(book, criterion, section);
  if (has_meanings(criterion)) fill_scale(criterion, section);
}

}  // namespace assure::pages
