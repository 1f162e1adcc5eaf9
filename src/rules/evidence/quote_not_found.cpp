// AS513 quote-not-found
#include <fmt/format.h>

#include "rules/evidence/cited_text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule quote_not_found = {
    .code = "AS513",
    .name = "quote-not-found",
    .severity = diag::Severity::Error,
    .summary = "the document does not have the words that are quoted from it",
    .explanation =
        R"(A citation quotes words from a document, and they are not on the pages that it names, or nowhere in the
document when it names none. A quote is the quickest proof for a reader, and one that cannot be found casts
doubt on all the others. Letter case, line breaks, hyphenation and the shape of quotation marks do not
matter; words, figures and punctuation do, and a figure is found whole or not at all. What is only where no
reader of the document sees it is AS540.

Copy the words as they are in the document, or correct the pages. Perhaps the document was replaced by a
version that no longer says it.)",
    .bad = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [{item: annual-report, quote: The trust reports every month}]
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

void report(const submission::Citation& citation, const CitedText& text, diag::Diagnostics& out) {
  std::string elsewhere = place_of_quote(text, citation);
  bool paged = citation.place() && text.last_page;
  // The pages are the mistake, and reported as such.
  if (paged && page_beyond_the_end(text, *citation.place()) && !elsewhere.empty()) return;
  std::string where = paged ? " on " + named_pages(text, *citation.place()) : std::string();
  auto found = out.report(quote_not_found, citation.quote.span, "`{}` does not say `{}`{}",
      citation.item->text, shown_quote(citation), where);
  if (!elsewhere.empty()) {
    found.help(fmt::format("it is on {}", elsewhere));
  } else if (std::string nearly = what_is_there(text, citation); !nearly.empty()) {
    found.help(nearly);
  } else if (text.has_blank_pages) {
    found.help("some of its pages have no text that can be read, most likely because they are scans");
  } else if (std::string instead = what_follows(text, citation); !instead.empty()) {
    found.help(instead);
  } else if (text.has_enclosed_files) {
    found.help("perhaps a file that it holds says it: these are not read");
  } else {
    found.help("quote the words as they are in the document");
  }
}

}  // namespace

void check_quote_not_found(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        if (!item || !citation.quote || citation.place().broken) continue;
        CitedText text = cited_text(evaluation, *item);
        // In what could not be read it may stand.
        if (!text.known || !text.without_text.empty() || quote_found(text, citation)) continue;
        // Findings of their own.
        if (where_hidden(text, citation) || is_outside_section(text, citation)) continue;
        report(citation, text, out);
      }
    }
  }
}

}  // namespace assure::rules
