// Of which twelve months a figure of a measure is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assure::submission {

// The last of twelve months, counted from January of the year 0: of `2007`, `2007/08` and `2007/2008`, the
// financial year that begins in April 2007, and of twelve months as a period, `2007-10/2008-09`. None when
// the text is neither.
std::optional<int> last_month_of(std::string_view key);

// In financial years: 2007 for the one that begins in 2007, 2007.5 for the twelve months to September 2008.
double financial_years(int last_month);

// "2007", and of other twelve months "the year to September 2008".
std::string months_text(double financial_years);
// "2007", "to September 2008": the head of a column.
std::string months_label(double financial_years);
// Between two times: "2 years", "6 months".
std::string time_between(double from, double to);

}  // namespace assure::submission
