#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

template <class T>
std::unordered_map<std::string_view, const T*> by_id(const std::vector<T>& records) {
  std::unordered_map<std::string_view, const T*> index;
  index.reserve(records.size());
  for (const T& record : records) {
    if (record.id) index.emplace(record.id->text, &record);
  }
  return index;
}

template <class T>
const T* look_up(const std::unordered_map<std::string_view, const T*>& index, std::string_view id) {
  auto found = index.find(id);
  return found == index.end() ? nullptr : found->second;
}

}  // namespace

const submission::Post* Index::post(std::string_view id) const {
  return look_up(posts, id);
}
const submission::EvidenceItem* Index::item(std::string_view id) const {
  return look_up(items, id);
}
const submission::Cost* Index::cost(std::string_view id) const {
  return look_up(costs, id);
}

Index make_index(
    const submission::Submission& submission, const std::vector<submission::FoundFile>& documents) {
  Index index;
  index.posts = by_id(submission.posts);
  index.directorates = by_id(submission.directorates);
  index.items = by_id(submission.evidence);
  index.actions = by_id(submission.actions);
  index.milestones = by_id(submission.milestones);
  index.bodies = by_id(submission.bodies);
  index.costs = by_id(submission.costs);
  index.decisions = by_id(submission.decisions);
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
