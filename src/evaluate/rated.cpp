#include "evaluate/rated.h"

#include <string_view>
#include <unordered_set>

#include <fmt/format.h>

namespace assure::evaluate {

std::vector<const CriterionResult*> rated_criteria(
    const Evaluation& evaluation, const FeedbackResult& result) {
  std::vector<const CriterionResult*> rated;
  if (!result.evaluated) return rated;
  const File* file = evaluation.files.find(*result.feedback->file);
  std::unordered_set<std::string_view> names;
  for (const auto& row : file->answers->rows) names.insert(*row.criterion);
  // A name that might be of two checklists is a fault, and then the survey says nothing.
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& criterion : framework.criteria) {
      const std::string full = fmt::format("{}/{}", framework.framework->id->text, criterion.id);
      if (names.contains(criterion.id) || names.contains(full)) rated.push_back(&criterion);
    }
  }
  return rated;
}

}  // namespace assure::evaluate
