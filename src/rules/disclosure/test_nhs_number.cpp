// AS602 test-nhs-number
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule test_nhs_number = {
    .code = "AS602",
    .name = "test-nhs-number",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a document or text holds an NHS number of the range for tests",
    .explanation =
        R"(NHS numbers that begin with 999 are given to nobody; they are for tests and training. That one is there may be meant,
as in a manual. It may also say that a document was made from test data, or that somebody put such a number in the
place of a real one and left the others.

Look at what is around it. When it is meant, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
NHS number: 999 000 0018
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
NHS number: on request
)",
};

void check_test_nhs_number(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::TestNhsNumber, test_nhs_number, out);
}

}  // namespace assure::rules
