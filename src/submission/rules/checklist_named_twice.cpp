// AS316 checklist-named-twice
#include "submission/rules.h"

namespace assure::submission::rules {

constinit const diag::Rule checklist_named_twice = {
    .code = "AS316",
    .name = "checklist-named-twice",
    .severity = diag::Severity::Error,
    .summary = "two entries of the submission's checklists are the same checklist",
    .explanation =
        R"(The list `submission.frameworks` says by which checklists the folder is judged, and each is judged once. Two
entries of it stand for one checklist: the same name is repeated, or two files begin with the same id. Only
the first is asked. Most likely another checklist was meant, and what that one asks for has not been checked.

Take one of the two out, or write the name that was meant. When two different files have the same id, give one
of them another.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  frameworks: [checklist.yaml, checklist.yaml]
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
