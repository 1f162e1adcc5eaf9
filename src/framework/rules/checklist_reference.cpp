// AS321 checklist-reference
#include "framework/rules.h"

namespace assure::framework::rules {

constinit const diag::Rule checklist_reference = {
    .code = "AS321",
    .name = "checklist-reference",
    .severity = diag::Severity::Error,
    .summary = "a checklist names something that it does not have",
    .explanation =
        R"(Parts of a checklist name each other: an element names its scale, a need names the value from which it
applies, the timetable names kinds of evidence. This name leads nowhere. A checklist with such a fault is
not used at all, because a folder judged by half of it could pass without having been asked.

Correct the name, or add what it should lead to.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: mett
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
