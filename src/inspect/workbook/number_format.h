// Number formats of cells (ECMA-376 part 1, 18.8.30 and 18.8.31), as Excel shows them in British English.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "inspect/workbook/number_section.h"

namespace assure::inspect {

// Of the formats that have a number and no code: 14 is `dd/mm/yyyy`. `General` for a number without a format.
std::string_view built_in_format(unsigned number);

// A format's code, understood once for many cells.
class NumberFormat {
 public:
  // Takes any text; what makes no sense in it shows as it is.
  explicit NumberFormat(std::string_view code = "General");

  // What a cell with the value shows, without white space at the ends; a column is as wide as it has to be.
  // Nothing when the format shows nothing. Dates before the calendar begins are `####`.
  std::string number(double value, DateSystem dates = DateSystem::From1900) const;
  std::string text(std::string_view value) const;
  // The day that it makes of the value, or of which it shows the month; none when it shows a time of day or a
  // number.
  std::optional<base::Date> day(double value, DateSystem dates = DateSystem::From1900) const;

 private:
  // None: the number shows as General.
  const Section* section_for(double value) const;

  std::vector<Section> sections_;
};

}  // namespace assure::inspect
