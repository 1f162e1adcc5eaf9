// AS540 hidden-quote
#include "rules/evidence/cited_text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule hidden_quote = {
    .code = "AS540",
    .name = "hidden-quote",
    .severity = diag::Severity::Error,
    .summary = "words are quoted that no reader of the document sees",
    .explanation =
        R"(A citation quotes words that the document holds, but only where nobody who reads it sees them: on a hidden sheet,
in a hidden row or column, in text that is set to be hidden, was struck out, deleted or moved away, in a comment, in
the speaker's notes of a slide, in the properties. A reader of the pack who opens the document does not find them,
and may well ask why they are hidden. So they prove nothing, and what is claimed by them is not supported.

Of text in the colour of what is behind it, of text that something covers, that is drawn invisibly, outside the page,
on a layer that is switched off, or hidden by its style, and of speaker's notes this is a warning: whether somebody
sees it is for a person to judge.

Quote words that a reader sees, or show these in the document and declare that version of it.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.html
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
-- documents/annual-report.html --
<html><!-- The trust reports every year. --><p>The trust reported in 2006.</p></html>
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

// Whether nobody sees it is judged from how it is drawn, or depends on how the document is opened.
bool is_for_a_person_to_judge(document::Hidden why) {
  switch (why) {
    case document::Hidden::White:
    case document::Hidden::Invisible:
    case document::Hidden::Covered:
    case document::Hidden::SameColor:
    case document::Hidden::Outside:
    case document::Hidden::Layer:
    case document::Hidden::Style:
    case document::Hidden::Notes:
      return true;
    default:
      return false;
  }
}

}  // namespace

void check_hidden_quote(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        if (!item || !citation.quote || citation.place().broken) continue;
        CitedText text = cited_text(evaluation, *item);
        // In what could not be read readers may see it.
        auto hidden = text.known && text.without_text.empty() ? where_hidden(text, citation) : std::nullopt;
        if (!hidden) continue;
        auto found = out.report(hidden_quote, citation.quote.span,
            "`{}` says `{}` only where no reader sees it: in {}{}", citation.item->text,
            shown_quote(citation), base::words_of(hidden->why), hidden->place);
        if (is_for_a_person_to_judge(hidden->why)) found.severity(diag::Severity::Warning);
        found.help("quote words that a reader of the document sees");
      }
    }
  }
}

}  // namespace assure::rules
