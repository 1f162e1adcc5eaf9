#include "submission/submission.h"

#include <algorithm>

namespace assure::submission {

const ChecklistEntry* Head::entry_of(const framework::Framework& framework) const {
  auto names_it = [&](const ChecklistEntry& entry) {
    if (!entry.checklist) return false;
    return *entry.checklist == framework.path ||
           (framework.shipped && *entry.checklist == framework.id->text);
  };
  auto found = std::find_if(frameworks.begin(), frameworks.end(), names_it);
  return found == frameworks.end() ? nullptr : &*found;
}

bool Head::checklists_differ() const {
  return std::any_of(frameworks.begin(), frameworks.end(), [](const ChecklistEntry& entry) {
    return entry.due.given() || entry.stage.given() || entry.reference.given() || entry.type.given();
  });
}

}  // namespace assure::submission
