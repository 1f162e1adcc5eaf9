#include "evaluate/held_back.h"

#include <vector>

#include <fmt/format.h>

#include "evaluate/evaluation.h"

namespace assure::evaluate {
namespace {

using submission::EvidenceItem;
using submission::Sensitivity;

std::optional<Sensitivity> level_of(const submission::Folder& folder) {
  std::optional<Sensitivity> lowest;
  // Of a checklist that could not be read nobody knows what it allows.
  if (!folder.frameworks_complete) lowest = Sensitivity::Internal;
  for (const auto& framework : folder.frameworks) {
    const auto& level = framework.delivery.sensitivity;
    if (level && (!lowest || *level < *lowest)) lowest = *level;
  }
  return lowest;
}

std::string why(const HeldBack& held, const EvidenceItem& item) {
  if (item.sensitivity.broken) return "its sensitivity is not readable";
  if (sensitivity_of(item) <= *held.level) return "shares a file with a document that is held back";
  return item.sensitivity ? std::string(base::name_of(*item.sensitivity)) : "not said to be public";
}

std::string asked_of(const Evaluation& evaluation, const EvidenceItem& item) {
  const auto* post = item.owner ? evaluation.index.post(item.owner->text) : nullptr;
  if (post && post->title) return *post->title;
  return evaluation.submission().organisation.name.value_or({});
}

}  // namespace

Sensitivity sensitivity_of(const EvidenceItem& item) {
  return item.sensitivity.broken ? Sensitivity::Confidential
                                 : item.sensitivity.value_or(Sensitivity::Internal);
}

HeldBack find_held_back(const submission::Folder& folder, Files& files) {
  HeldBack held{level_of(folder), {}};
  if (!held.level) return held;
  std::vector<const EvidenceItem*> open;
  auto add = [&](const EvidenceItem* item) {
    if (held.items.insert(item).second) open.push_back(item);
  };
  for (const auto& item : folder.submission.evidence) {
    if (sensitivity_of(item) > *held.level) add(&item);
  }
  while (!open.empty()) {
    const EvidenceItem* item = open.back();
    open.pop_back();
    for (const auto& path : item->files) {
      File* file = path ? files.find(*path) : nullptr;
      if (!file || file->held_back) continue;
      file->held_back = true;
      for (const EvidenceItem* other : file->items) add(other);
    }
  }
  return held;
}

std::string held_back_words(const Evaluation& evaluation, const EvidenceItem& item) {
  std::string from = asked_of(evaluation, item);
  return fmt::format(
      "held back: {}; on request{}{}", why(evaluation.held_back, item), from.empty() ? "" : " from ", from);
}

}  // namespace assure::evaluate
