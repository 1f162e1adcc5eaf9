// AS211 section-twice
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule section_twice = {
    .code = "AS211",
    .name = "section-twice",
    .severity = diag::Severity::Error,
    .tells_repeated = true,
    .summary = "a section that a folder has once is repeated",
    .explanation =
        R"(Lists such as `posts` or `evidence` add up over all files of the folder. There is only one organisation, one
submission and one documents folder, and two files, or two documents of one file, speak of it here. The first
one counts; if they differ, half of the authors believe in something that is not in the pack.

Merge the two into one place, which is usually `assure.yaml`.)",
    .bad = R"(organisation: {name: Another Trust}
)",
    .good = R"(posts:
  - {id: dof, title: Director of Finance}
)",
};

}  // namespace assure::submission::rules
