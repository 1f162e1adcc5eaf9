// AS643 unsearched-document
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unsearched_document = {
    .code = "AS643",
    .name = "unsearched-document",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "nobody can say whether a document discloses anything",
    .explanation =
        R"(Some of the document, or all of it, was not searched for what must not leave the building: it is encrypted, of a
type whose inside is not read, a picture, or holds a file of such a type. That nothing was found in it says nothing.

Declare it in a form that can be read: a PDF with text, an office file, plain text. Where that cannot be, somebody looks
through it, and the post that decides on disclosure records under `disclosures` that it may leave, with the kind
`unsearched`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.zip, owner: ceo,
     dated: 2008-06-30, status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.zip --
PK\x05\x06\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
)",
};

void check_unsearched_document(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& found : evaluation.disclosures.all) {
    if (found.kind != disclosure::Kind::Unsearched || found.decided) continue;
    auto report = out.report(unsearched_document, found.span,
        "`{}` {}, so nobody can say whether it discloses anything", found.file,
        found.document->inside->facts.unsearched);
    if (!found.leaves) report.severity(diag::Severity::Note);
    report.help("declare it in a form that is read; " + decision_entry(found));
  }
}

}  // namespace assure::rules
