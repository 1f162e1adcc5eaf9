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
  if (need.within && item.dated && !need.within->reaches(*item.dated, as_of))
    return fmt::format("is dated {}, more than {} ago", item.dated->iso(), need.within->text());
  return {};
}

ClaimCheck check_need(
    const framework::ClaimNeed& need, const std::vector<Cited>& all_cited, base::Date as_of) {
  ClaimCheck check;
  check.need = &need;
  check.needed = need.items ? static_cast<std::size_t>(*need.items) : 1;
  std::unordered_set<std::string_view> counted;
  for (const Cited& cited : all_cited) {
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

// Each need of a claim of this value.
std::vector<ClaimCheck> checks_of(const CriterionResult& result, std::optional<std::size_t> value,
    const std::vector<Cited>& cited, base::Date as_of) {
  std::vector<ClaimCheck> checks;
  for (const auto& need : *result.needs) {
    bool applies = !need.from || (result.scale && value && result.scale->index_of(need.from->text) <= *value);
    if (applies) checks.push_back(check_need(need, cited, as_of));
  }
  return checks;
}

// Needs are written from the weakest to the most demanding.
std::optional<ClaimCheck> last_unsatisfied(std::vector<ClaimCheck> checks) {
  std::optional<ClaimCheck> worst;
  for (ClaimCheck& check : checks) {
    if (check.have < check.needed) worst = std::move(check);
  }
  return worst;
}

std::optional<std::size_t> claimed(const CriterionResult& result) {
  return result.rating ? std::optional(result.rating->index) : std::nullopt;
}

}  // namespace

std::optional<std::vector<ClaimCheck>> claim_checks(const CriterionResult& result, base::Date as_of) {
  if (!result.needs || !result.response || result.answer != Answer::Given) return std::nullopt;
  // What cannot be read may be the evidence that is missed.
  const auto& citations = result.response->evidence;
  bool unread = result.response->broken || std::any_of(citations.begin(), citations.end(),
                                               [](const auto& citation) { return citation.broken; });
  if (unread) return std::nullopt;
  return checks_of(result, claimed(result), result.cited, as_of);
}

std::optional<ClaimCheck> unsatisfied_need(const CriterionResult& result, base::Date as_of) {
  auto checks = claim_checks(result, as_of);
  return checks ? last_unsatisfied(std::move(*checks)) : std::nullopt;
}

std::optional<ClaimCheck> unsatisfied_need(const CriterionResult& result, std::optional<std::size_t> value,
    const std::vector<Cited>& cited, base::Date as_of) {
  return result.needs ? last_unsatisfied(checks_of(result, value, cited, as_of)) : std::nullopt;
}

}  // namespace assure::evaluate
