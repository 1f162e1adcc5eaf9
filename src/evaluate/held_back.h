// What a pack does not take along, because a checklist says how sensitive its documents may be.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>

#include "evaluate/files.h"
#include "submission/folder.h"

namespace assure::evaluate {

struct Evaluation;

struct HeldBack {
  // Up to which a pack may go: the lowest of the checklists. None when no checklist says.
  std::optional<submission::Sensitivity> level;
  std::unordered_set<const submission::EvidenceItem*> items;

  bool has(const submission::EvidenceItem& item) const { return items.contains(&item); }
};

// What counts: of an item that says nothing, internal; of one whose word is faulty, the highest.
submission::Sensitivity sensitivity_of(const submission::EvidenceItem& item);

// Items above the level, and those that share a file with one of them. Marks their files.
HeldBack find_held_back(const submission::Folder& folder, Files& files);

// "held back: confidential; on request from Director of Finance"
std::string held_back_words(const Evaluation& evaluation, const submission::EvidenceItem& item);

}  // namespace assure::evaluate
