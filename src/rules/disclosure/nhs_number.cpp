// AS601 nhs-number
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule nhs_number = {
    .code = "AS601",
    .name = "nhs-number",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds an NHS number",
    .explanation =
        R"(Ten digits with the right check digit, and something that says what they are: a label, the heading of a column, or the
way they are grouped. An NHS number identifies one person, and beside anything else in the document it says something
about that person's health. Organisations were fined for numbers that nobody saw: in a hidden column, the cache of a
pivot table, a comment, an earlier revision. So all of the file is searched, and the texts and names of the folder, too.
Of what is found two digits are shown, and no output has more.

Take it out in the program that made the document, and declare the new file. If it may leave, or is no NHS number, the
post that decides on disclosure records that under `disclosures`. Until then no pack is built that would have it, and
no draft either.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
NHS number: 943 476 5919
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
NHS number: on request
)",
};

void check_nhs_number(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::NhsNumber, nhs_number, out);
}

}  // namespace assure::rules
