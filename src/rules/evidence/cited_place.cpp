// AS549 cited-place
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "evaluate/quoted.h"
#include "rules/evidence/cited_text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule cited_place = {
    .code = "AS549",
    .name = "cited-place",
    .severity = diag::Severity::Error,
    .summary = "a document does not have what is cited under the heading, or on the slide, that is named",
    .explanation =
        R"(A citation names a section of a document by its heading (`section: Risks`), and the document has no such heading,
or the quote is not under it. A section goes on to the next heading of its level or a higher one, so what is under
`2.1` is under `2` as well. The number before a heading may be left out, and `Plan > Risks` names the heading `Risks`
somewhere below `Plan`. Headings are what the format marks as such: styles and outline levels in Word, headings in
OpenDocument text, `h1` to `h6` in HTML, `#` in Markdown, and the bookmarks of a PDF. Where there are none the section
cannot be looked up; that is a warning, and nothing is taken for proved by it. It is reported, too, when `slide` is
named of a file that is no presentation, or beside `pages`, and when nothing is quoted and all slides or sheets
that are named are hidden.

Name the heading as the document has it, or leave `section` out and name the pages.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/plan.md, owner: ceo, dated: 2008-06-30,
     status: final}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, section: Costs, quote: The trust reports every year}]}
-- documents/annual-report.txt --
(absent)
-- documents/plan.md --
# Reports

The trust reports every year.

# Costs

Nothing was spent.
)",
    .good = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/plan.md, owner: ceo, dated: 2008-06-30,
     status: final}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, section: Reports, quote: The trust reports every year}]}
-- documents/annual-report.txt --
(absent)
-- documents/plan.md --
# Reports

The trust reports every year.

# Costs

Nothing was spent.
)",
};

namespace {

// "it is under `Plan > Risks`": where readers see the quote of a citation; empty when they see it nowhere.
std::string where_it_is(const evaluate::Quoted& quoted) {
  if (!quoted.answer || !quoted.answer->outside_section) return {};
  const std::string heading = quoted.heading();
  return heading.empty() ? "it is before the first heading" : fmt::format("it is under `{}`", heading);
}

void check_section(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item,
    const submission::Citation& citation, diag::Diagnostics& out) {
  const auto section = evaluate::look_up_section(evaluation.files, item, citation);
  if (!section || !section->known) return;
  const std::string& id = item.id->text;
  if (!section->has_headings) {
    out.report(cited_place, citation.section.span,
           "`{}` has no headings that can be read, or more than {}, so the section `{}` cannot be looked up",
           id, document::most_headings, *citation.section)
        .severity(diag::Severity::Warning)
        .help("name the pages instead, or quote the words alone");
    return;
  }
  const auto quoted = evaluate::look_up(evaluation.files, item, citation);
  const std::string elsewhere = quoted ? where_it_is(*quoted) : std::string();
  if (!section->there) {
    auto found =
        out.report(cited_place, citation.section.span, "`{}` has no heading `{}`", id, *citation.section);
    if (!elsewhere.empty()) {
      found.help("the quote" + elsewhere.substr(std::string_view("it").size()));
    } else if (!section->nearest.empty()) {
      found.help(fmt::format("did you mean `{}`?", section->nearest));
    } else {
      found.help("name a heading as the document has it");
    }
  } else if (quoted && quoted->state == evaluate::QuoteState::Elsewhere && !elsewhere.empty()) {
    out.report(cited_place, citation.section.span, "`{}` does not say `{}` under `{}`", id,
           shown_quote(citation), *citation.section)
        .help(elsewhere);
  }
}

void check_hidden_pages(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item,
    const submission::Citation& citation, diag::Diagnostics& out) {
  const std::string hidden = evaluate::hidden_pages(evaluation.files, item, citation);
  if (hidden.empty()) return;
  out.report(cited_place, citation.place().span, "`{}` shows {} to no reader", item.id->text, hidden)
      .help("it is hidden: show it in the document, or cite what readers see");
}

void check_slide(const CitedText& text, const submission::Citation& citation, diag::Diagnostics& out) {
  if (!citation.slide.given()) return;
  if (citation.pages.given()) {
    out.report(cited_place, citation.slide.span, "`pages` and `slide` both say where in the file")
        .help("keep one of them");
  } else if (citation.slide && text.known && text.unit != "slide") {
    out.report(cited_place, citation.slide.span, "`{}` is no presentation", citation.item->text)
        .help("of other documents name the pages, or quote the words");
  }
}

}  // namespace

void check_cited_place(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        if (!item) continue;
        check_section(evaluation, *item, citation, out);
        check_hidden_pages(evaluation, *item, citation, out);
        if (citation.slide.given()) check_slide(cited_text(evaluation, *item), citation, out);
      }
    }
  }
}

}  // namespace assure::rules
