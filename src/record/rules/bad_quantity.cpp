// AS209 bad-quantity
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule bad_quantity = {
    .code = "AS209",
    .name = "bad-quantity",
    .severity = diag::Severity::Error,
    .summary = "a length of time or a size is not written as number and unit",
    .explanation =
        R"(Checklists say how old evidence may be and how long it must look ahead. Such a quantity is a whole number, a
space and a unit: `12 months`, `5 years`, `30 days`; a size is `35 MB`. A bare number could mean days or
years, and the wrong guess would pass evidence that is out of date.

Write the number with its unit.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    evidence: [{from: met, within: one year}]
    criteria: [{id: S1, title: Reports every year}]
)",
    .good = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    evidence: [{from: met, within: 1 year}]
    criteria: [{id: S1, title: Reports every year}]
)",
};

}  // namespace assure::record::rules
