#include "evaluate/claims.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

namespace assure::evaluate {
namespace {

// Why an item does not count for a need; empty when it does.
std::string objection(
    const framework::ClaimNeed& need, const submission::EvidenceItem& item, base::Date as_of) {
  if (!need.kinds.empty()) {
    bool wanted = std::any_of(need.kinds.begin(), need.kinds.end(),
        [&](const auto& kind) { return item.kind && kind->text == item.kind->text; });
    if (!wanted) return "is of another kind";
  }
  if (need.approved.value_or(false) && !item.is_approved()) return "is not approved";
  if (need.within && !item.dated.given()) return "has no date";
  if (need.within && item.dated && *item.dated < need.within->before(as_of))
    return fmt::format("is dated {}, more than {} ago", item.dated->iso(), need.within->text());
  return {};
}

ClaimCheck check_need(const framework::ClaimNeed& need, const CriterionResult& result, base::Date as_of) {
  ClaimCheck check;
  check.need = &need;
  check.needed = need.items ? static_cast<std::size_t>(*need.items) : 1;
  std::unordered_set<std::string_view> counted;
  for (const Cited& cited : result.cited) {
    std::string_view id = cited.citation->item->text;
    if (!counted.insert(id).second) continue;
    // What is not declared is reported as such; one mistake, one finding.
    if (!cited.item) ++check.undeclared;
    std::string why = cited.item ? objection(need, *cited.item, as_of) : std::string();
    if (why.empty()) {
      ++check.have;
    } else {
      check.reasons.push_back(fmt::format("`{}` {}", id, why));
      check.refused.push_back({cited.item, std::move(why)});
    }
  }
  return check;
}

bool is_of_claim(const framework::ClaimNeed& need, const CriterionResult& result) {
  if (!need.from) return true;
  return result.scale && result.rating && result.scale->index_of(need.from->text) <= result.rating->index;
}

}  // namespace

std::optional<std::vector<ClaimCheck>> claim_checks(const CriterionResult& result, base::Date as_of) {
  if (!result.needs || !result.response || result.answer != Answer::Given) return std::nullopt;
  // What cannot be read may be the evidence that is missed.
  const auto& citations = result.response->evidence;
  bool unread = result.response->broken || std::any_of(citations.begin(), citations.end(),
                                               [](const auto& citation) { return citation.broken; });
  if (unread) return std::nullopt;
  std::vector<ClaimCheck> checks;
  for (const auto& need : *result.needs) {
    if (is_of_claim(need, result)) checks.push_back(check_need(need, result, as_of));
  }
  return checks;
}

std::optional<ClaimCheck> unsatisfied_need(const CriterionResult& result, base::Date as_of) {
  auto checks = claim_checks(result, as_of);
  if (!checks) return std::nullopt;
  std::optional<ClaimCheck> worst;
  for (ClaimCheck& check : *checks) {
    // Needs are written from the weakest to the most demanding.
    if (check.have < check.needed) worst = std::move(check);
  }
  return worst;
}

}  // namespace assure::evaluate
