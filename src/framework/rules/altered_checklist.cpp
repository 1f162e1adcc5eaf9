// AS327 altered-checklist
#include "framework/rules.h"

namespace assure::framework::rules {

constinit const diag::Rule altered_checklist = {
    .code = "AS327",
    .name = "altered-checklist",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a checklist bears the name and edition of the authority's and says something else",
    .explanation =
        R"(The folder has a checklist with the id and the edition of one that is part of the program, and what it asks for is
not the same; comments and layout do not count. Whoever reads that the submission answers to this edition would take it
for the authority's text, from which a criterion may have been left out. A copy without an edition counts as one of the
same edition.

Name the shipped checklist in `submission.frameworks`. If this one is meant to differ, let its `edition` say so with the word
`local`, or give it an id of its own. If the authority has a later text, write that edition.)",
    .bad = R"(-- checklist.yaml --
framework: planning-guidance-2008-09
title: Sample checklist
edition: 2008/09
authority: Sample authority
scales:
  met:
    values: [not-met, partly, met]
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}]
)",
    .good = R"(-- checklist.yaml --
framework: planning-guidance-2008-09
title: Sample checklist
edition: 2008/09 local
authority: Sample authority
scales:
  met:
    values: [not-met, partly, met]
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}]
)",
};

}  // namespace assure::framework::rules
