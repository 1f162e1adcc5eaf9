#include "evaluate/steps.h"

namespace assure::evaluate {

Index make_index(
    const submission::Submission& submission, const std::vector<submission::FoundFile>& documents) {
  Index index;
  index.records = submission::RecordsById(submission);
  index.files.reserve(documents.size());
  for (const auto& file : documents) index.files.emplace(file.path, &file);
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
