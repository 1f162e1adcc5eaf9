// AS103 duplicate-key
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule duplicate_key = {
    .code = "AS103",
    .name = "duplicate-key",
    .severity = diag::Severity::Error,
    .summary = "a key is repeated in one mapping",
    .explanation =
        R"(A mapping may hold each key only once. Of two values under one key only one can count, and a reader
of the file cannot see which, so a rating or a date could differ from what its author believes. The
first is kept and the second ignored. Keep the one that is right; if both are meant, write a list,
or give the second record a `- ` of its own.)",
    .bad = R"(glossary:
  - term: DPO
    means: directly managed provider organisation
    means: data protection officer
)",
    .good = R"(glossary:
  - term: DPO
    means: directly managed provider organisation
)",
};

}  // namespace assure::yaml::rules
