// AS210 unknown-section
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule unknown_section = {
    .code = "AS210",
    .name = "unknown-section",
    .severity = diag::Severity::Error,
    .summary = "a file has a section that no checklist asks for",
    .explanation =
        R"(A folder is made of sections such as `evidence` or `actions`, and of one section for each element of its
checklists, named by its id. This name is none of them, so nothing below it is read and the reader of the
pack would never see it.

Most often the name is misspelt, or the checklist that has this element is not listed under
`submission.frameworks`. Correct the name, or add the checklist.)",
    .bad = R"(glosary:
  - {term: SHA, means: strategic health authority}
)",
    .good = R"(glossary:
  - {term: SHA, means: strategic health authority}
)",
};

}  // namespace assure::submission::rules
