// What the cells of a workbook are made of (ECMA-376 part 1, clause 18).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "inspect/office/package.h"
#include "inspect/workbook/number_section.h"

namespace assure::inspect {

// The text of a cell. `unmarked`: without the marks of notes; empty when there are none.
struct CellString {
  std::string text;
  std::string unmarked;
};

// A string item: plain, or in runs; phonetic guides are no part of it.
CellString string_of(const pugi::xml_node& item);

// What cannot be in XML is written as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
std::string without_escapes(std::string text);

std::optional<std::size_t> string_index(std::string_view digits);
// A finite one.
std::optional<double> cell_number(std::string_view stored);
// As a number is stored: `0.10000000000000001` is how Excel stores 0.1.
std::string plain_number(double number);

// From the root of the main part.
DateSystem dates_of(const pugi::xml_node& workbook);

}  // namespace assure::inspect
