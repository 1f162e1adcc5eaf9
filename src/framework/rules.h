// The rules of family AS32x: faults of a checklist itself. One file each in rules/.
#pragma once

#include "diag/rule.h"

namespace assure::framework::rules {

extern const diag::Rule checklist_reference;  // AS321
extern const diag::Rule checklist_twice;      // AS322
extern const diag::Rule checklist_empty;      // AS323
extern const diag::Rule checklist_section;    // AS324
extern const diag::Rule checklist_figure;     // AS325
extern const diag::Rule checklist_delivery;   // AS326

}  // namespace assure::framework::rules
