// The rules of family AS20x: keys, types and values that the language does not have. One file each in rules/.
#pragma once

#include "diag/rule.h"

namespace assure::record::rules {

extern const diag::Rule unknown_key;    // AS201
extern const diag::Rule wrong_type;     // AS202
extern const diag::Rule unknown_value;  // AS203
extern const diag::Rule missing_key;    // AS204
extern const diag::Rule bad_date;       // AS205
extern const diag::Rule bad_id;         // AS206
extern const diag::Rule bad_number;     // AS207
extern const diag::Rule bad_pages;      // AS208
extern const diag::Rule bad_quantity;   // AS209

}  // namespace assure::record::rules
