// AS606 home-address
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule home_address = {
    .code = "AS606",
    .name = "home-address",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds a home address",
    .explanation =
        R"(An address with a postcode, behind a label that says that somebody lives there, or is next of kin. The address of an
organisation is not meant, and no address is guessed from the words in it. It is where a person can be found by
whoever reads the pack, and packs are published.

Take it out in the program that made the document, and declare the new file. If it may leave, or is none, the post that
decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
Home address: 12 Sample Street, Leeds, LS1 4AP
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
Home address: withheld
)",
};

void check_home_address(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::HomeAddress, home_address, out);
}

}  // namespace assure::rules
