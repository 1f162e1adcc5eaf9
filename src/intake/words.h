// What cells say, whatever their spaces, letter case and signs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/table.h"

namespace assure::intake {

// Words of lower-case letters and digits with one space between them: `Fully compliant ` and
// `fully-compliant` are the same. A dot between two digits stays: `1.10`.
std::string plain(std::string_view text);
// Whether `phrase` is in `words` as whole words; both are plain.
bool holds_words(std::string_view words, std::string_view phrase);

// Cells that somebody filled in to say nothing.
enum class Silence : std::uint8_t { None, Blank, NotApplicable };
Silence silence_of(std::string_view text);

// The text of a cell as a record can hold it: no spaces around lines or the whole, no characters that nobody
// sees but line breaks.
std::string clean(std::string_view text);
// On one line, cut after so many code points.
std::string brief(std::string_view text, std::size_t most = 60);

// What a cell shows; empty of an error, and of what is covered by merged cells before it, unless that is
// asked for.
enum class Covered : std::uint8_t { Skip, Take };
std::string text_of(const table::Cell& cell, Covered covered = Covered::Skip);
// The cell, or an empty one where the row has none; columns count from 1.
const table::Cell& cell_of(const table::Row& row, std::size_t column);
// Whether the file of the tracker has something there.
bool holds_something(const table::Cell& cell);

}  // namespace assure::intake
