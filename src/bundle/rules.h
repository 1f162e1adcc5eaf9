// The rules of family AS9xx: what is wrong with a pack that `verify` reads. One file each in rules/.
//
// Their samples are unpacked packs in one text: `-- path --` lines begin a file, laid over the smallest sound
// pack. `{sha256:path}` and `{md5:path}` stand for the digest of that file. With `-- @zip --` the pack is a
// zip, to which the lines below are done: `append N` bytes, `truncate N` bytes, `host N` as the maker of the
// first entry. With `-- @parts --` the pack is cut into parts, of which `without N` leaves one out.
#pragma once

#include "diag/rule.h"

namespace assure::bundle::rules {

extern const diag::Rule missing_from_pack;  // AS901
extern const diag::Rule changed_file;       // AS902
extern const diag::Rule unlisted_file;      // AS903
extern const diag::Rule malformed_bag;      // AS904
extern const diag::Rule unsafe_path;        // AS905
extern const diag::Rule damaged_zip;        // AS906
extern const diag::Rule repacked_zip;       // AS907
extern const diag::Rule weak_digest;        // AS908
extern const diag::Rule other_bag;          // AS909
extern const diag::Rule incomplete_set;     // AS920

}  // namespace assure::bundle::rules
