// AS607 personal-telephone
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule personal_telephone = {
    .code = "AS607",
    .name = "personal-telephone",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds somebody's own telephone number",
    .explanation =
        R"(A telephone number behind a label that says that it is private: of a home, of a mobile, of next of kin. The numbers of
offices and helplines are not meant. Somebody who gave it for emergencies did not give it to the readers of a pack.

Take it out in the program that made the document, and declare the new file. If it may leave, or is none, the post that
decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
Home telephone: 020 7946 0958
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
Home telephone: withheld
)",
};

void check_personal_telephone(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::Telephone, personal_telephone, out);
}

}  // namespace assure::rules
