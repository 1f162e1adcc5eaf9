// What a cell names as evidence.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/files.h"

namespace assure::intake {

struct NamedEvidence {
  std::string written;             // the name, without the pages
  std::string pages;               // "4, 6-9": as a citation has them; empty when none are named
  std::vector<std::size_t> files;  // that may be meant; one when it is clear
  std::string see;                 // the criterion whose evidence is meant: `7` of "see 7"
};

// Names stand behind line breaks, `;` and commas. A name may hold a comma: the longest that a file has is
// meant, and where none has any the text between `;` and line breaks is one name, unless what is before
// its commas ends as files do. `answered` says of a name that no file may have whether it is known what
// it means.
std::vector<NamedEvidence> read_evidence(
    std::string_view text, const FileNames& files, const std::function<bool(const std::string&)>& answered);

// `p3`, `pp. 3-5`, `page 3`: "3", "3-5". Empty when it is none.
std::string pages_named(std::string_view text);

}  // namespace assure::intake
