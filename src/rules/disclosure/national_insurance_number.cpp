// AS604 national-insurance-number
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule national_insurance_number = {
    .code = "AS604",
    .name = "national-insurance-number",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds a National Insurance number",
    .explanation =
        R"(Two letters, six digits and a letter in the form of a National Insurance number. With a name it is enough to pretend to
be somebody towards an employer or a tax office. Lists of staff, payroll extracts and expense claims have them, often in a
column that was hidden before the file was sent.

Take it out in the program that made the document, and declare the new file. If it may leave, or is none, the post that
decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
NI number: AB 12 34 56 C
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
NI number: on request
)",
};

void check_national_insurance_number(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::NationalInsurance, national_insurance_number, out);
}

}  // namespace assure::rules
