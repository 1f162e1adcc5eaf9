// Lengths of time at the ends of months, and years as people write them.
#include <optional>

#include <doctest/doctest.h>

#include "base/date.h"

using assure::base::Date;
using assure::base::Duration;
using assure::base::Period;

namespace {

Date on(const char* text) {
  return *Date::parse(text);
}

}  // namespace

TEST_CASE("a length of time counts forwards, to the last day of a month that is shorter") {
  const Duration year = *Duration::parse("1 year"), month = *Duration::parse("1 month");
  CHECK(year.reaches(on("2008-02-29"), on("2009-02-28")));
  CHECK(!year.reaches(on("2008-02-29"), on("2009-03-01")));
  CHECK(year.reaches(on("2007-02-28"), on("2008-02-28")));
  // Counted back from 29 February, the year would have begun on 28 February.
  CHECK(!year.reaches(on("2007-02-28"), on("2008-02-29")));
  CHECK(month.reaches(on("2008-01-31"), on("2008-02-29")));
  CHECK(!month.reaches(on("2008-02-29"), on("2008-03-30")));
}

TEST_CASE("on all days of four years a length of time ends once, and a day later is too late") {
  const Duration lengths[] = {*Duration::parse("1 month"), *Duration::parse("12 months"),
      *Duration::parse("1 year"), *Duration::parse("30 days"), *Duration::parse("2 weeks")};
  for (const Duration& length : lengths) {
    CAPTURE(length.text());
    for (Date from = on("2007-01-01"); from <= on("2010-12-31"); from = from.plus_days(1)) {
      const Date end = length.after(from);
      bool fine = length.reaches(from, from) && length.reaches(from, end) &&
                  !length.reaches(from, end.plus_days(1)) &&
                  // What begins later does not end sooner.
                  length.after(from.plus_days(1)) >= end;
      if (!fine) FAIL_CHECK(from.iso());
    }
  }
}

TEST_CASE("a financial year is the year in which it begins, and no period") {
  using assure::base::is_financial_year;
  using assure::base::year_named;
  for (const char* text : {"2008/09", "2008/2009", "1999/00", "1999/2000"}) {
    CAPTURE(text);
    CHECK(is_financial_year(text));
    CHECK(!Period::parse(text));
  }
  for (const char* text :
      {"2008/10", "2008/2010", "2009/2008", "2008-09", "2008/9", "0000/01", "2008/009", ""})
    CHECK_MESSAGE(!is_financial_year(text), text);
  CHECK(year_named("2008") == 2008);
  CHECK(year_named("2008/09") == 2008);
  CHECK(year_named("2008/2009") == 2008);
  CHECK(!year_named("2008/2010"));
  CHECK(!year_named("2O08"));
  CHECK(!year_named("208"));
  CHECK(assure::base::financial_year(1999) == "1999/00");
  CHECK(Period::parse("2008/2010")->iso() == "2008-01-01/2010-12-31");
}

TEST_CASE("a day is read as it is written in the United Kingdom, the day first") {
  for (const char* text :
      {"01/04/2025", "1/4/2025", "1.4.2025", "01.04.2025", "1 April 2025", "01 apr 2025"}) {
    CAPTURE(text);
    REQUIRE(Date::parse_day_first(text));
    CHECK(Date::parse_day_first(text)->iso() == "2025-04-01");
  }
  for (const char* text : {"04/13/2025", "31/04/2025", "1/4/25", "1 4 2025", "1 Aprl 2025", "1/April/2025",
           "001/4/2025", "//2025", "1/4/2025/1", "2025-04-01", "1  April 2025", "April 2025", ""})
    CHECK_MESSAGE(!Date::parse_day_first(text), text);
}
