#include "evaluate/steps.h"

namespace assure::evaluate {

Index make_index(const submission::Submission& submission) {
  Index index;
  index.records = submission::RecordsById(submission);
  for (const auto& action : submission.actions) {
    if (action.is_done()) continue;
    for (const auto& target : action.closes) index.closers.emplace(target->text, &action);
  }
  for (const auto& item : submission.evidence) {
    if (item.kind) index.kinds[item.kind->text].push_back(&item);
  }
  return index;
}

}  // namespace assure::evaluate
