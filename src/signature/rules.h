// The rules about signatures of packs. One file each in rules/.
//
// Their samples are as those of bag/rules.h. With `-- @signed --` the lines below are done to the pack
// once it stands: `by somebody known`, `by a stranger` (the known one is then the only one that is trusted),
// `of another pack by somebody known`, `required` (as `--require-signature` says).
#pragma once

#include "signature/rules/list.h"
