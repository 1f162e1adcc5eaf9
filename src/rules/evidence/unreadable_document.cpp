// AS515 unreadable-document
#include <fmt/format.h>

#include "rules/evidence/cited_text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unreadable_document = {
    .code = "AS515",
    .name = "unreadable-document",
    .severity = diag::Severity::Error,
    .summary = "a declared file cannot be opened, or is not what its name says",
    .explanation =
        R"(Each file that an evidence item declares is opened once, whether anything is quoted from it or not. This one is
encrypted, damaged, cut short, of another type than its name says, or may not be read on this computer. The reader
of the pack would not be able to open it either, and nobody has checked that the proof is there. A sign-in page that
was saved under the name of a document looks like this.

A file that could not be read in time may well open: reading it took more than a minute of processor time. Open it
yourself, and cite a shorter copy of it, or none of its words.

Or a response quotes from a file of a type whose text is not read: then cite it without a quote, and say in `shows`
where to look. In all other cases replace it with a file that opens, such as a PDF without a password.)",
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
        // Another file of the item may say it.
        if (text.without_text.empty() || quote_found(text, citation)) continue;
        out.report(unreadable_document, citation.quote.span,
               "`{}` is of a type whose text is not read, so the quote is unproven", text.without_text)
            .help("add the document as PDF, or cite it without a quote and say in `shows` where to look");
      }
    }
  }
}

std::string_view how_to_replace(const evaluate::InspectedFile& inside) {
  if (inside.has(document::Fault::Unopened)) return "let whoever runs this read it";
  if (inside.has(document::Fault::Late))
    return "open it yourself; cite a shorter copy, or one that was saved as PDF";
  if (inside.facts.type == document::Type::Html)
    return "it is a web page, perhaps one that asks to sign in: download the document itself";
  return "replace it with a file that opens";
}

// Pointers and files of nothing are findings of their own.
bool is_unreadable(const evaluate::InspectedFile& inside) {
  return inside.has(document::Fault::Damaged) || inside.has(document::Fault::Unopened) ||
         inside.has(document::Fault::Late);
}

}  // namespace

void check_unreadable_document(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& declared : evaluation.files.declared()) {
    const evaluate::File& file = *declared.file;
    if (!declared.found() || declared.first) continue;
    if (file.inside && is_unreadable(*file.inside)) {
      out.report(unreadable_document, declared.path->span, "`{}` {}", file.path, file.inside->facts.trouble)
          .help(std::string(how_to_replace(*file.inside)));
    } else if (file.asked && !file.inside) {
      out.report(unreadable_document, declared.path->span,
             "`{}` was not looked into, so what is cited from it is unproven", file.path)
          .help("replace it with a file that opens");
    }
  }
  check_quotes_without_text(evaluation, out);
}

}  // namespace assure::rules
