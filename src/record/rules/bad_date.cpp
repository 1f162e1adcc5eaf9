// AS205 bad-date
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule bad_date = {
    .code = "AS205",
    .name = "bad-date",
    .severity = diag::Severity::Error,
    .summary = "a date is no day of the calendar, or is not written as one",
    .explanation =
        R"(Dates are written year-month-day, as ISO 8601 has it: 2008-11-28. Where a period is meant, a month
(2008-11), a year or two dates with a slash will do. A financial year (2008/09 or 2008/2009) does not say in which
month it begins, so it is written with its months: 2008-04/2009-03. Other ways of writing are read differently in different
offices: is 03/04/2008 in March or in April?

Deadlines and the age of evidence are judged by these dates, so a wrong one is never guessed. Write the day
in this form, and check that the month has so many days. `assure fix` does so for 03/04/2008, 3.4.2008 and 3 April 2008; it takes
the day to be first, as in the United Kingdom, so read what it lists.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-31
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
)",
};

}  // namespace assure::record::rules
