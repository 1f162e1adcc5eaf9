// AS317 unnamed-checklist
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule unnamed_checklist = {
    .code = "AS317",
    .name = "unnamed-checklist",
    .severity = diag::Severity::Warning,
    .summary = "a checklist lies in the folder and nothing names it",
    .explanation =
        R"(The first key of this file is `framework`, so it is a checklist, and a checklist counts only when
`submission.frameworks` names it. Nothing does. Neither what it asks for nor anything else in the file was looked at:
mistakes in it are not found, and nobody is judged by it.

Name it in `submission.frameworks`, or take it out of the folder. Sections of the folder, such as `posts`, belong into a
file of their own.)",
    .bad = R"(-- second.yaml --
framework: second
title: Second checklist
authority: Sample authority
elements:
  - {id: more, title: More, criteria: [{id: M1, title: One more thing}]}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
)",
};

}  // namespace assure::submission::rules
