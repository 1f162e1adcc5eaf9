// AS441 method-not-stated
#include <map>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule method_not_stated = {
    .code = "AS441",
    .name = "method-not-stated",
    .severity = diag::Severity::Note,
    .summary = "a checklist says how its criteria are assessed, but not how this one is",
    .explanation =
        R"(Other criteria of this element say how they are assessed: by application, by interview. This one says
nothing, so nobody knows where its evidence is looked for, and two assessors may judge it differently. The
source of the checklist may itself be silent; then this note says so, and nothing was invented.

Ask the authority, and add `method` to the criterion when the checklist is yours.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria:
      - {id: S1, title: Reports every year, method: inspection}
      - {id: S2, title: Publishes the report}
-- more.yaml --
standards:
  - {criterion: S2, owner: ceo, rating: met, statement: On the website.}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria:
      - {id: S1, title: Reports every year, method: inspection}
      - {id: S2, title: Publishes the report, method: [inspection, interview]}
-- more.yaml --
standards:
  - {criterion: S2, owner: ceo, rating: met, statement: On the website.}
)",
};

void check_method_not_stated(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    std::map<const framework::Element*, const evaluate::CriterionResult*> stated;  // the first of each
    for (const auto& entry : framework.criteria) {
      if (entry.criterion && !entry.criterion->method.empty()) stated.emplace(entry.element, &entry);
    }
    for (const auto& silent : framework.criteria) {
      bool asked = silent.criterion && silent.parts.empty() && silent.criterion->method.empty();
      if (!asked) continue;
      auto other = stated.find(silent.element);
      if (other == stated.end()) continue;
      out.report(method_not_stated, silent.criterion->id.span,
             "`{}` ({}) does not say how it is assessed, as `{}` does", silent.id, silent.title,
             other->second->id)
          .help("ask the authority how it is assessed");
    }
  }
}

}  // namespace assure::rules
