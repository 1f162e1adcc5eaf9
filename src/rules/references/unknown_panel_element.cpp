// AS820 unknown-panel-element
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_panel_element = {
    .code = "AS820",
    .name = "unknown-panel-element",
    .severity = diag::Severity::Error,
    .summary = "a panel's rating is of an element that no checklist has panels rate",
    .explanation =
        R"(`panel_ratings` holds what panels gave an element of a checklist as a whole. This entry names something that is no
element, or one that the checklist gives no scale for panels (`panel`). No page would show the rating beside what it is
about.

Correct the name as the help suggests. What others gave a single criterion belongs in `assessments` of its response.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, panel: met, criteria: [{id: S1, title: Reports every year}]}
-- sample.yaml --
panel_ratings:
  - {element: standrads, by: panel, rating: met, on: 2008-10-20}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, panel: met, criteria: [{id: S1, title: Reports every year}]}
-- sample.yaml --
panel_ratings:
  - {element: standards, by: panel, rating: met, on: 2008-10-20}
)",
};

void check_unknown_panel_element(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!all_is_read(evaluation)) return;
  Names rated;
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& element : framework.elements) {
      if (element.panel) rated.push_back(element.id->text);
    }
  }
  base::Spelling known(std::move(rated));
  for (const auto& rating : evaluation.submission().panel_ratings) {
    if (!rating.element || known.contains(rating.element->text)) continue;
    out.report(unknown_panel_element, rating.element.span, "no checklist has a panel rate `{}`",
           rating.element->text)
        .help(help_for_unknown(rating.element->text, known, "elements"))
        .fix(diag::Fix::write(rating.element.span, known.certain(rating.element->text)));
  }
}

}  // namespace assure::rules
