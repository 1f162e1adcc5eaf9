// The rules of templates that take the place of shipped ones (`build --templates`). One file each in rules/.
//
// Their samples are folders of templates in one text: `-- name --` lines begin a file.
#pragma once

#include "templates/rules/list.h"
