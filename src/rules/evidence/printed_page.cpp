// AS541 printed-page
#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/characters.h"
#include "rules/evidence/cited_text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule printed_page = {
    .code = "AS541",
    .name = "printed-page",
    .severity = diag::Severity::Note,
    .summary = "a page is named that has another number in the document",
    .explanation =
        R"(Pages count from 1 at the first page of the file. This document numbers its pages in another way, with a cover or
roman numbers at the beginning, and the number that the citation names is that of another page: a viewer shows it, and
most likely it is printed there. A reader who looks for it looks at the wrong page, or the citation means the wrong
one. It is not reported when no page has that number, as in an offprint of pages 211 to 230. This changes no exit
status.

If the printed number was meant, name the page that has it, counted from the beginning of the file. If not, a quote
shows readers that they are on the right page.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.pdf, owner: ceo,
     dated: 2008-06-30, status: draft}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, pages: 2}]}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.pdf --
%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/PageLabels<</Nums[0<</S/r>>2<</S/D>>]>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R 6 0 R]/Count 4/MediaBox[0 0 99 99]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R>>endobj
4 0 obj<</Type/Page/Parent 2 0 R>>endobj
5 0 obj<</Type/Page/Parent 2 0 R>>endobj
6 0 obj<</Type/Page/Parent 2 0 R>>endobj
trailer<</Root 1 0 R/Size 7>>
%%EOF
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, quote: The trust reports every year}]}
)",
};

namespace {

// The page with this number, from 1.
std::optional<std::size_t> page_numbered(const std::vector<std::string>& names, const std::string& number) {
  auto found = std::find(names.begin(), names.end(), number);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin()) + 1;
}

void note_other_number(const CitedText& text, const submission::Citation& citation, diag::Diagnostics& out) {
  if (!text.known || text.files.size() != 1) return;
  const document::Facts& facts = text.files.front().inside->facts;
  const auto& names = facts.page_names;
  if (facts.type != document::Type::Pdf || names.empty()) return;
  for (const auto& range : citation.pages->ranges) {
    const auto page = static_cast<std::size_t>(range.first);
    const std::string number = std::to_string(page);
    if (page > names.size() || names[page - 1] == number || names[page - 1].empty()) continue;
    auto other = page_numbered(names, number);
    if (!other && base::all_digits(names[page - 1])) continue;
    const std::string elsewhere =
        other ? fmt::format("; number {} is page {} of the file", number, *other) : "";
    out.report(printed_page, citation.pages.span, "page {} of `{}` has the number `{}` on it{}", page,
           citation.item->text, names[page - 1], elsewhere)
        .help("pages count from 1 at the beginning of the file, whatever is printed on them");
    return;
  }
}

}  // namespace

void check_printed_page(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        if (item && citation.pages) note_other_number(cited_text(evaluation, *item), citation, out);
      }
    }
  }
}

}  // namespace assure::rules
