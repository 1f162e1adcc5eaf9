// AS324 checklist-section
#include "framework/rules.h"

namespace assure::framework::rules {

constinit const diag::Rule checklist_section = {
    .code = "AS324",
    .name = "checklist-section",
    .severity = diag::Severity::Error,
    .summary = "an element has the name of a section that every folder has",
    .explanation =
        R"(A folder answers an element in a section that is named by the element's id. This id is the name of a section
that means something else in every folder, such as `evidence` or `actions`. Responses written there would be
read as documents or actions, so the element could never be answered.

Give the element another id.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - id: actions
    title: Actions
    scale: met
    criteria: [{id: S1, title: Reports every year}]
)",
    .good = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}]
)",
};

}  // namespace assure::framework::rules
