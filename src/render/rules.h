// The rules of templates that take the place of shipped ones (`build --templates`). One file each in rules/.
//
// Their samples are folders of templates in one text: `-- name --` lines begin a file.
#pragma once

#include "diag/rule.h"

namespace assure::render::rules {

extern const diag::Rule unknown_template;     // AS950
extern const diag::Rule unreadable_template;  // AS951
extern const diag::Rule template_syntax;      // AS952
extern const diag::Rule unknown_marker;       // AS953
extern const diag::Rule escaping_off;         // AS954
extern const diag::Rule page_not_inert;       // AS955
extern const diag::Rule frame_incomplete;     // AS956

}  // namespace assure::render::rules
