// AS609 password
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule password = {
    .code = "AS609",
    .name = "password",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds a password",
    .explanation =
        R"(Something that is labelled as a password, or is in the place of one in an address or in the connection of a workbook to its
data. Whoever saved such a connection was asked whether to keep the password, and often said yes. The readers of a pack
have it then, and so has everybody whom they send it to. Nothing of it is shown here.

Change the password first: it has to count as known. Then take it out in the program that made the document, and declare
the new file. If it is none, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
Password: Hx7!sample-9
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
Passwords are changed every year.
)",
};

void check_password(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::Password, password, out);
}

}  // namespace assure::rules
