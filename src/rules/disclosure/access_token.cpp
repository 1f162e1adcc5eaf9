// AS611 access-token
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule access_token = {
    .code = "AS611",
    .name = "access-token",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds an access token",
    .explanation =
        R"(A text in the form of a token by which programs log in to a service: those of clouds, of code hosts, of chat and
payment services begin with letters that say what they are. Whoever has it can do what its owner can. Nothing of it is
shown here.

Withdraw the token first: it has to count as known. Then take it out of the document, and declare the new file. If it is
none, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
ghp_abcdefghijklmnopqrstuvwxyz0123456789
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
The token is kept in the safe.
)",
};

void check_access_token(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::Token, access_token, out);
}

}  // namespace assure::rules
