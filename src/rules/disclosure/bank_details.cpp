// AS608 bank-details
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule bank_details = {
    .code = "AS608",
    .name = "bank-details",
    .severity = diag::Severity::Error,
    .waivable = false,
    .bars_draft = true,
    .summary = "a document or text that is to leave holds bank details",
    .explanation =
        R"(A sort code with an account number, an IBAN whose check digits are right, or the number of a payment card whose check
digit is right. Invoices and expense claims have them, and letters that look like one of the organisation's are
written with them.

Take them out in the program that made the document, and declare the new file. If they may leave, or are none, the post
that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- documents/annual-report.txt --
The trust reports every year.
IBAN: GB82 WEST 1234 5698 7654 32
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
IBAN: on request
)",
};

void check_bank_details(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::BankDetails, bank_details, out);
}

}  // namespace assure::rules
