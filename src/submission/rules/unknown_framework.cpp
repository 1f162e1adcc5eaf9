// AS305 unknown-framework
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule unknown_framework = {
    .code = "AS305",
    .name = "unknown-framework",
    .severity = diag::Severity::Error,
    .summary = "the submission names a checklist that is not there",
    .explanation =
        R"(The list `submission.frameworks` says by which checklists the folder is judged. Each entry is the id of a
checklist that ships with the program, or the path of a checklist inside the folder. This one is neither, so
whatever it asks for has not been checked, and the pack would claim to answer a checklist that nobody read.

Correct the name; `assure frameworks list` shows what ships. A checklist of your own has to lie inside the
folder and begin with `framework:`.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  frameworks: [checklist.yaml, wcc-2080]
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  frameworks: [checklist.yaml]
)",
};

}  // namespace assure::submission::rules
