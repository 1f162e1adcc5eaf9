// AS215 repeated-entry
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule repeated_entry = {
    .code = "AS215",
    .name = "repeated-entry",
    .severity = diag::Severity::Warning,
    .summary = "a list has the same name more than once",
    .explanation =
        R"(A list of names says which records belong together, so a name that is there once more adds nothing. Most often
the line was copied to be changed, and then was not: another name was meant, and that one is missing.

Write the name that was meant, or delete the line. `assure fix` deletes it.)",
    .bad = R"(actions:
  - {id: print, what: Print the report, who: ceo, due: 2008-12-31, closes: [annual-report, annual-report]}
)",
    .good = R"(actions:
  - {id: print, what: Print the report, who: ceo, due: 2008-12-31, closes: [annual-report, S1]}
)",
};

}  // namespace assure::record::rules
