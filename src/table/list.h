// A table that is written: for people who filter and sort it in a spreadsheet, or read it in a mail.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"

namespace assure::table {

// Nothing, text of one or more lines, a whole number, a day.
using Value = std::variant<std::monostate, std::string, std::int64_t, base::Date>;

struct ListColumn {
  std::string name;
  std::size_t width = 12;                 // about so many characters
  bool is_open = false;                   // readers are asked to fill it in
  std::vector<std::string> choices = {};  // what it may hold; empty: anything
  // Of each row, where they differ; as long as the rows, or empty.
  std::vector<std::vector<std::string>> row_choices = {};
};

struct List {
  std::string name;   // of the sheet: at most 31 characters, none of []:*?/\ among them
  std::string title;  // what readers see above it
  std::vector<ListColumn> columns;
  std::vector<std::vector<Value>> rows;  // each as long as `columns`
  bool hidden = false;                   // kept for programs, where the form can hide it
};

// A text as every form of a list holds it: each of its lines `base::harmless`.
std::string list_text(std::string_view text);
// What a value shows in a form that knows text alone: a day as 2008-11-28, a number in digits.
std::string shown_text(const Value& value);

}  // namespace assure::table
