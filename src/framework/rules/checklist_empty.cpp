// AS323 checklist-empty
#include "framework/rules.h"

namespace assure::framework::rules {

constinit const diag::Rule checklist_empty = {
    .code = "AS323",
    .name = "checklist-empty",
    .severity = diag::Severity::Error,
    .summary = "a checklist, an element or a scale holds nothing",
    .explanation =
        R"(A checklist without elements, an element without criteria or a scale without values asks for nothing. A
folder would be complete by it whatever it holds, and the reader of the pack would take that for a result.

Add what it should ask for. An element whose criteria the organisation chooses itself has `choose` instead
of `criteria`.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}]
  - id: outcomes
    title: Outcomes
    scale: met
)",
    .good = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}]
  - id: outcomes
    title: Outcomes
    scale: met
    choose: {at_most: 2}
)",
};

}  // namespace assure::framework::rules
