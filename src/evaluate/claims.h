// Whether the evidence cited carries the rating claimed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// An item that does not count for a need.
struct Refused {
  const submission::EvidenceItem* item = nullptr;
  std::string why;  // reads on behind its name: "is not approved"
};

// How many of the items cited satisfy a need of the rating claimed, and why others do not.
struct ClaimCheck {
  const framework::ClaimNeed* need = nullptr;
  std::size_t needed = 0;
  std::size_t have = 0;
  std::vector<std::string> reasons;  // "`x` is not approved"
  std::vector<Refused> refused;      // the same, in the same order
  // Of `have`, those that nothing declares. They are reported as such, and nobody knows whether they count.
  std::size_t undeclared = 0;

  bool in_doubt() const { return have >= needed && have - undeclared < needed; }
  bool held() const { return have >= needed && !in_doubt(); }
};

// Each need of the rating claimed, as the checklist lists them. None when an answer or a citation cannot be
// read, or when the criterion has no answer of its own: then nothing can be said.
std::optional<std::vector<ClaimCheck>> claim_checks(const CriterionResult& result, base::Date as_of);

// The most demanding need that is not satisfied, if any.
std::optional<ClaimCheck> unsatisfied_need(const CriterionResult& result, base::Date as_of);
// The same as if `value` were claimed, and these items cited.
std::optional<ClaimCheck> unsatisfied_need(const CriterionResult& result, std::optional<std::size_t> value,
    const std::vector<Cited>& cited, base::Date as_of);

}  // namespace assure::evaluate
