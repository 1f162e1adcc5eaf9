// AS515 unreadable-document
#include <set>

#include <fmt/format.h>

#include "rules/declared_files.h"
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

// Those whose inside some claim speaks of.
std::set<const submission::EvidenceItem*> items_asked_about(const evaluate::Evaluation& evaluation) {
  std::set<const submission::EvidenceItem*> asked;
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        if (citation.item && (citation.pages || citation.quote))
          asked.insert(evaluation.index.item(citation.item->text));
      }
    }
  }
  for (const auto& item : evaluation.submission().evidence) {
    if (!item.parts.empty()) asked.insert(&item);
  }
  asked.erase(nullptr);
  return asked;
}

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
  auto asked = items_asked_about(evaluation);
  for (const auto& file : declared_files(evaluation)) {
    bool there = file.found && file.found->info.kind == base::EntryKind::File && file.found->info.size > 0;
    if (!there || file.first) continue;
    auto facts = evaluation.inspected.find(**file.path);
    if (facts != evaluation.inspected.end()) {
      if (facts->second.facts.trouble.empty()) continue;
      out.report(unreadable_document, file.path->span, "`{}` {}", **file.path, facts->second.facts.trouble)
          .help("replace it with a file that opens");
    } else if (asked.contains(file.item)) {
      out.report(unreadable_document, file.path->span,
             "`{}` was not looked into, so what is cited from it is unproven", **file.path)
          .help("replace it with a file that opens");
    }
  }
  check_quotes_without_text(evaluation, out);
}

}  // namespace assure::rules
