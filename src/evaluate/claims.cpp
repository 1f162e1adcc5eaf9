// Whether the evidence cited carries the rating claimed.
#include <algorithm>

#include <fmt/format.h>

#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

// Why an item does not count for a need; empty when it does.
std::string objection(
    const framework::ClaimNeed& need, const submission::EvidenceItem& item, base::Date as_of) {
  const std::string& id = item.id->text;
  if (!need.kinds.empty()) {
    bool wanted = std::any_of(need.kinds.begin(), need.kinds.end(),
        [&](const auto& kind) { return item.kind && kind->text == item.kind->text; });
    if (!wanted) return fmt::format("`{}` is of another kind", id);
  }
  if (need.approved.value_or(false) && !item.is_approved()) return fmt::format("`{}` is not approved", id);
  if (need.within && !item.dated.given()) return fmt::format("`{}` has no date", id);
  if (need.within && item.dated && !need.within->reaches(*item.dated, as_of)) {
    return fmt::format("`{}` is dated {}, more than {} ago", id, item.dated->iso(), need.within->text());
  }
  return {};
}

ClaimCheck check_need(
    const framework::ClaimNeed& need, const std::vector<Cited>& all_cited, base::Date as_of) {
  ClaimCheck check{&need, need.items ? static_cast<std::size_t>(*need.items) : 1, 0, {}};
  std::vector<std::string_view> counted;
  for (const Cited& cited : all_cited) {
    std::string_view id = cited.citation->item->text;
    if (std::find(counted.begin(), counted.end(), id) != counted.end()) continue;
    counted.push_back(id);
    // What is not declared is reported as such; one mistake, one finding.
    std::string reason = cited.item ? objection(need, *cited.item, as_of) : std::string();
    if (reason.empty()) {
      ++check.have;
    } else {
      check.reasons.push_back(std::move(reason));
    }
  }
  return check;
}

}  // namespace

std::optional<ClaimCheck> unsatisfied_need(const CriterionResult& result, base::Date as_of) {
  if (!result.needs || !result.response || result.answer != Answer::Given) return std::nullopt;
  // What cannot be read may be the evidence that is missed.
  const auto& citations = result.response->evidence;
  bool unread = result.response->broken || std::any_of(citations.begin(), citations.end(),
                                               [](const auto& citation) { return citation.broken; });
  if (unread) return std::nullopt;
  return unsatisfied_need(
      result, result.rating ? std::optional(result.rating->index) : std::nullopt, result.cited, as_of);
}

std::optional<ClaimCheck> unsatisfied_need(const CriterionResult& result, std::optional<std::size_t> value,
    const std::vector<Cited>& cited, base::Date as_of) {
  if (!result.needs) return std::nullopt;
  std::optional<ClaimCheck> worst;
  for (const auto& need : *result.needs) {
    if (need.from) {
      bool applies = result.scale && value && result.scale->index_of(need.from->text) <= *value;
      if (!applies) continue;
    }
    ClaimCheck check = check_need(need, cited, as_of);
    // Needs are written from the weakest to the most demanding.
    if (check.have < check.needed) worst = std::move(check);
  }
  return worst;
}

}  // namespace assure::evaluate
