// AS605 date-of-birth
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule date_of_birth = {
    .code = "AS605",
    .name = "date-of-birth",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds a date of birth",
    .explanation =
        R"(A date that is labelled as one of birth, or is written as such beside a name or a postcode. With either of them it
identifies most people. That is why it counts as an identifier where records are made anonymous: an age, or a year of
birth, says nearly as much and finds nobody.

Take it out in the program that made the document, or write the age instead, and declare the new file. If it may leave,
or is none, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
Date of birth: 14/02/1951
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
Date of birth: withheld
)",
};

void check_date_of_birth(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::BirthDate, date_of_birth, out);
}

}  // namespace assure::rules
