// AS214 misplaced-section
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule misplaced_section = {
    .code = "AS214",
    .name = "misplaced-section",
    .severity = diag::Severity::Error,
    .summary = "a section that only assure.yaml can have is in another file",
    .explanation =
        R"(Most sections may be in any file of the folder. `documents` may not: it names the folder of the evidence,
which is not searched for YAML, so it has to be known before any other file is read. Elsewhere it comes too
late, and the evidence would be looked for in two places.

Move it to `assure.yaml`.)",
    .bad = R"(documents: papers
)",
    .good = R"(posts:
  - {id: dof, title: Director of Finance}
)",
};

}  // namespace assure::submission::rules
