// Corrections as changes to the bytes of one file: comments, order, quotes, layout and line ends of all else
// stay.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "diag/fix.h"
#include "source/sources.h"
#include "source/text_edit.h"
#include "yaml/parse.h"

namespace assure::yaml {

// A fix and the edit that makes it, by their numbers.
struct MadeFix {
  std::size_t fix = 0;
  std::size_t edit = 0;  // an alias gets its value from that of its anchor
};

struct Rewrite {
  std::vector<MadeFix> made;            // by fix; those for one place are all here, and share an edit
  std::vector<source::TextEdit> edits;  // in order, none over another
  std::string text;                     // the file with the edits
  bool safe = true;                     // false: read again, it would say something else than the fixes do
};

// Makes those of `fixes` that can be made without a loss, and reads the result again. Left out are fixes
//  - in a file that has a fault behind which nothing could be read,
//  - that would put a comment or an anchor out of its place, or a key beside another of its name; or of a key
//    that is written once more,
//  - of a value that other places take over by an alias, unless each of them has the same fix,
//  - to remove what no earlier item of the list says,
//  - of texts behind `|` and `>`,
//  - inside another one: it can be made in the result, if it is still there.
Rewrite rewrite(const source::SourceFile& file, std::uint32_t number, const Limits& limits,
    std::span<const diag::Fix> fixes);

}  // namespace assure::yaml
