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
extern const diag::Rule unnamed_checklist;      // AS317
extern const diag::Rule file_not_read;          // AS318
extern const diag::Rule folder_not_read;        // AS319

}  // namespace assure::submission::rules
