// AS320 copied-file
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule copied_file = {
    .code = "AS320",
    .name = "copied-file",
    .severity = diag::Severity::Error,
    .summary = "two files of the folder are the same",
    .explanation =
        R"(Two YAML files have the same text. Programs that synchronise folders leave such copies when two people work on a
file, and so do downloads: `people (1).yaml`. Only one of them is read, so that its records are not reported as
repeated. As soon as one of them is edited, they contradict each other.

Delete the copy.)",
    .bad = R"(-- more (1).yaml --
posts:
  - {id: dof, title: Director of Finance}
-- more.yaml --
posts:
  - {id: dof, title: Director of Finance}
)",
    .good = R"(-- more.yaml --
posts:
  - {id: dof, title: Director of Finance}
)",
};

}  // namespace assure::submission::rules
