// The rules about the folder as a whole: its files, its sections, its checklists. One file each in rules/.
#pragma once

#include "diag/rule.h"

namespace assure::submission::rules {

extern const diag::Rule unknown_section;        // AS210
extern const diag::Rule section_twice;          // AS211
extern const diag::Rule not_sections;           // AS212
extern const diag::Rule linked_file;            // AS213
extern const diag::Rule unknown_framework;      // AS305
extern const diag::Rule checklist_named_twice;  // AS316

}  // namespace assure::submission::rules
