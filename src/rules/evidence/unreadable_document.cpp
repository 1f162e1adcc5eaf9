// AS515 unreadable-document
#include <fmt/format.h>

#include "rules/evidence/cited_text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unreadable_document = {
    .code = "AS515",
    .name = "unreadable-document",
    .severity = diag::Severity::Error,
    .summary = "a file could not be read, so what is claimed of it was not checked",
    .explanation =
        R"(A response quotes this document or names pages of it, or an item says where its parts are, and the inside of
the file could not be read: it is encrypted, damaged, of another type than its name says, or of a type whose
text is not looked into. So nobody has checked that the proof is there, and the reader of the pack may not
be able to open it either.

Replace it with a file that opens, such as a PDF without a password. Or cite it without a quote and without
pages, and say in `shows` where to look.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.pdf
    owner: ceo
    dated: 2008-06-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [{item: annual-report, quote: The trust reports every year}]
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.pdf --
The trust reports every year.
)",
    .good = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [{item: annual-report, quote: The trust reports every year}]
)",
};

namespace {

// Images and types that are not looked into open well, but no quote can be found in them.
void check_quotes_without_text(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        if (!item || !citation.quote) continue;
        CitedText text = cited_text(evaluation, *item);
        if (text.without_text.empty()) continue;
        out.report(unreadable_document, citation.quote.span,
               "`{}` is of a type whose text is not read, so the quote is unproven", text.without_text)
            .help("add the document as PDF, or cite it without a quote and say in `shows` where to look");
      }
    }
  }
}

}  // namespace

void check_unreadable_document(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& declared : evaluation.files.declared()) {
    const evaluate::File& file = *declared.file;
    if (!declared.found() || !file.asked || declared.first) continue;
    if (file.inside && file.inside->facts.trouble.empty()) continue;
    auto report = file.inside
                      ? out.report(unreadable_document, declared.path->span, "`{}` {}", file.path,
                            file.inside->facts.trouble)
                      : out.report(unreadable_document, declared.path->span,
                            "`{}` was not looked into, so what is cited from it is unproven", file.path);
    report.help("replace it with a file that opens");
  }
  check_quotes_without_text(evaluation, out);
}

}  // namespace assure::rules
