// AS610 private-key
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule private_key = {
    .code = "AS610",
    .name = "private-key",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds a private key",
    .explanation =
        R"(The first line of a private key, as programs for certificates and for remote access write it. Whoever has it can sign,
decrypt or log in as its owner. Nothing of it is shown here.

Replace the key first: it has to count as known. Then take it out of the document, and declare the new file. If it is
none, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
-----BEGIN RSA PRIVATE KEY-----
MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu
-----END RSA PRIVATE KEY-----
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
The private key is kept in the safe.
)",
};

void check_private_key(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::PrivateKey, private_key, out);
}

}  // namespace assure::rules
