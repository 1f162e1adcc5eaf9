// AS603 chi-number
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule chi_number = {
    .code = "AS603",
    .name = "chi-number",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds a CHI number",
    .explanation =
        R"(The Community Health Index number identifies a patient in Scotland: six digits of the day of birth, four more of which
the last is a check digit. It says a person's birthday and sex to whoever reads it. It is reported where its check
digit is right and its label, or the heading of its column, says what it is.

Take it out in the program that made the document, and declare the new file. If it may leave, or is none, the post that
decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
CHI number: 010190 0023
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
CHI number: on request
)",
};

void check_chi_number(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::ChiNumber, chi_number, out);
}

}  // namespace assure::rules
