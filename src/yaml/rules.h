// The rules of family AS1xx: what is wrong with a file before anybody asks what it says. One file each in
// rules/.
#pragma once

#include "diag/rule.h"

namespace assure::yaml::rules {

extern const diag::Rule invalid_utf8;      // AS101
extern const diag::Rule yaml_syntax;       // AS102
extern const diag::Rule duplicate_key;     // AS103
extern const diag::Rule nesting_too_deep;  // AS104
extern const diag::Rule too_many_aliases;  // AS105
extern const diag::Rule file_too_large;    // AS106
extern const diag::Rule empty_file;        // AS107
extern const diag::Rule unknown_anchor;    // AS108
extern const diag::Rule key_not_text;      // AS109

}  // namespace assure::yaml::rules
