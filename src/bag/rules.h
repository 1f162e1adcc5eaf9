// The rules of family AS9xx: what is wrong with a pack that `verify` reads. One file each in rules/.
//
// Their samples are unpacked packs in one text: `-- path --` lines begin a file, laid over the smallest sound
// pack. `{sha256:path}` and `{md5:path}` stand for the digest of that file. With `-- @zip --` the pack is a
// zip, to which the lines below are done: `append N` bytes, `truncate N` bytes, `host N` as the maker of the
// first entry. With `-- @parts --` the pack is cut into parts, of which `without N` leaves one out.
#pragma once

#include "bag/rules/list.h"
