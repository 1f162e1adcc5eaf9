// AS514 page-out-of-range
#include <fmt/format.h>

#include "base/text.h"
#include "rules/evidence/cited_text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule page_out_of_range = {
    .code = "AS514",
    .name = "page-out-of-range",
    .severity = diag::Severity::Error,
    .summary = "a document does not have the pages that are named",
    .explanation =
        R"(A citation, or the list of an item's parts, names pages behind the end of the document. A reader who wants
to look there finds nothing. Pages count from 1 at the first page of the file, as a viewer shows them,
whatever number is printed on the page; slides and sheets count in the same way.

Correct the pages. A Word document or a text file has no fixed pages at all: on every computer they break at
other places, so quote the words instead.)",
    .bad = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [{item: annual-report, pages: 3}]
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

std::string counting(const CitedText& text) {
  return fmt::format("{}s count from 1 at the beginning of the file, whatever is printed on them", text.unit);
}

void check_citation(const CitedText& text, const submission::Citation& citation, diag::Diagnostics& out) {
  if (!text.known) return;
  if (!text.last_page) {
    if (citation.slide.given()) return;  // a finding of its own
    out.report(page_out_of_range, citation.place().span, "`{}` has no fixed pages", citation.item->text)
        .severity(diag::Severity::Warning)
        .help("this kind of file breaks its pages differently on every computer; quote the words instead");
    return;
  }
  auto beyond = page_beyond_the_end(text, *citation.place());
  if (!beyond) return;
  std::string elsewhere = citation.quote ? place_of_quote(text, citation) : std::string();
  out.report(page_out_of_range, citation.place().span, "`{}` has no {} {}; it has {}", citation.item->text,
         text.unit, *beyond, base::counted(*text.last_page, text.unit))
      .help(elsewhere.empty() ? counting(text) : fmt::format("the quote is on {}", elsewhere));
}

}  // namespace

void check_page_out_of_range(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        if (item && citation.place()) check_citation(cited_text(evaluation, *item), citation, out);
      }
    }
  }
  for (const auto& item : evaluation.submission().evidence) {
    if (item.parts.empty() || !item.id) continue;
    CitedText text = cited_text(evaluation, item);
    for (const auto& [part, pages] : item.parts) {
      // Of a document without fixed pages a part can be placed in no other way.
      auto beyond = pages && text.known ? page_beyond_the_end(text, *pages) : std::nullopt;
      if (!beyond) continue;
      out.report(page_out_of_range, pages.span, "`{}` has no {} {} for its part `{}`; it has {}",
             item.id->text, text.unit, *beyond, *part, base::counted(*text.last_page, text.unit))
          .help(counting(text));
    }
  }
}

}  // namespace assure::rules
