// Comma-separated values that a program may read and a spreadsheet may open (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "table/list.h"

namespace assure::table {

// A text that spreadsheets calculate nothing of: one that begins as a formula does (`=`, `+`, `-`, `@`, a tab
// or a carriage return) has an apostrophe before it, and so has one that begins so behind apostrophes.
std::string inert_text(std::string_view text);
// The text that `inert_text` made this of; any other text as it is.
std::string_view without_apostrophe(std::string_view text);

// A record with its line end, its cells quoted where they have to be. Inert: every text of `cells`.
std::string csv_record(const std::vector<std::string>& cells);

// With a byte order mark, so that spreadsheets take it for UTF-8. Texts are inert, numbers stay numbers.
std::string csv_text(const List& list);

}  // namespace assure::table
