// AS212 not-sections
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule not_sections = {
    .code = "AS212",
    .name = "not-sections",
    .severity = diag::Severity::Error,
    .summary = "a file holds something else than sections",
    .explanation =
        R"(Every file of the folder is a mapping of section names to what they hold. This file begins with a list or a
text, so nobody knows what its content is, and none of it reaches the pack.

Write the name of the section above the list: `evidence:`, `actions:`, `posts:`. Notes that are no part of
the submission belong into files that do not end with `.yaml`.)",
    .bad = R"(- {id: dof, title: Director of Finance}
)",
    .good = R"(posts:
  - {id: dof, title: Director of Finance}
)",
};

}  // namespace assure::submission::rules
