// How the rating of a criterion follows from the ratings of its parts.
#pragma once

#include <optional>
#include <string>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// What the parts come to by the checklist's roll-up, whatever the criterion's own response says.
struct PartsRating {
  std::optional<Rating> rating;
  std::string unresolved;  // why there is none, when all parts are rated: "mean of C5.1 (3), C5.2 (2): 2.5"
};

// Which value of each part counts.
enum class Basis : std::uint8_t {
  Claimed,    // its rating
  Supported,  // of that, what evidence carries; a mean between two values comes to the lower one
};

// Nothing when there is no roll-up, or a part that applies has no rating.
PartsRating rating_of_parts(
    const FrameworkResult& framework, const CriterionResult& whole, Basis basis = Basis::Claimed);

// The value of the scale that counts; only of what is rated.
std::size_t value_of(const CriterionResult& entry, Basis basis);

// What a rating counts in sums and means; 0 when its scale has no points, which `validate` does not let pass
// where they are wanted.
Ratio points_of(const framework::Scale& scale, std::size_t value);
Ratio weight_of(const CriterionResult& entry);

}  // namespace assure::evaluate
