#include "evaluate/actions.h"

#include <algorithm>

namespace assure::evaluate {
namespace {

bool is_closed(const Evaluation& evaluation, const CriterionResult& entry) {
  const auto& closers = evaluation.index.closers;
  return closers.contains(entry.id) || closers.contains(entry.framework->id->text + "/" + entry.id);
}

bool a_part_is_closed(
    const Evaluation& evaluation, const FrameworkResult& framework, const CriterionResult& entry) {
  return is_closed(evaluation, entry) ||
         std::any_of(entry.parts.begin(), entry.parts.end(), [&](std::size_t part) {
           return a_part_is_closed(evaluation, framework, framework.criteria[part]);
         });
}

bool a_whole_is_closed(
    const Evaluation& evaluation, const FrameworkResult& framework, const CriterionResult& entry) {
  if (!entry.whole) return false;
  const auto& whole = framework.criteria[*entry.whole];
  return is_closed(evaluation, whole) || a_whole_is_closed(evaluation, framework, whole);
}

}  // namespace

bool has_open_action(
    const Evaluation& evaluation, const FrameworkResult& framework, const CriterionResult& entry) {
  return a_part_is_closed(evaluation, framework, entry) || a_whole_is_closed(evaluation, framework, entry);
}

}  // namespace assure::evaluate
