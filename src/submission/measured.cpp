#include "submission/measured.h"

#include <cmath>

#include <fmt/format.h>

#include "base/date.h"
#include "base/text.h"

namespace assure::submission {
namespace {

constexpr int months_of_a_year = 12;
// March of the year after: the last of the financial year 0.
constexpr int last_of_year_0 = months_of_a_year + 2;

int months_of(double financial_years) {
  return static_cast<int>(std::lround(financial_years * months_of_a_year));
}

// Empty of what ends with March.
std::string month_named(double financial_years) {
  int months = months_of(financial_years);
  if (months % months_of_a_year == 0) return {};
  int last = months + last_of_year_0;
  auto day = base::Date::of(last / months_of_a_year, last % months_of_a_year + 1, 1);
  return day ? day->text().substr(2) : std::string();
}

}  // namespace

std::optional<int> last_month_of(std::string_view key) {
  if (auto year = base::year_named(key)) return *year * months_of_a_year + last_of_year_0;
  auto period = base::Period::parse(key);
  if (!period) return std::nullopt;
  const auto behind = period->last.plus_days(1);
  bool whole =
      period->first.day() == 1 && behind.day() == 1 && period->first.plus_months(months_of_a_year) == behind;
  if (!whole) return std::nullopt;
  return period->last.year() * months_of_a_year + period->last.month() - 1;
}

double financial_years(int last_month) {
  return (last_month - last_of_year_0) / static_cast<double>(months_of_a_year);
}

std::string months_text(double financial_years) {
  const std::string month = month_named(financial_years);
  if (month.empty()) return fmt::format("{:.0f}", financial_years);
  return "the year to " + month;
}

std::string months_label(double financial_years) {
  const std::string month = month_named(financial_years);
  return month.empty() ? fmt::format("{:.0f}", financial_years) : "to " + month;
}

std::string time_between(double from, double to) {
  int months = months_of(to) - months_of(from);
  bool whole = months % months_of_a_year == 0;
  return base::counted(
      static_cast<std::size_t>(whole ? months / months_of_a_year : months), whole ? "year" : "month");
}

}  // namespace assure::submission
