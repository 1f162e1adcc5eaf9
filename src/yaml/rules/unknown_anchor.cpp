// AS108 unknown-anchor
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule unknown_anchor = {
    .code = "AS108",
    .name = "unknown-anchor",
    .severity = diag::Severity::Error,
    .summary = "an alias names an anchor that nothing declares",
    .explanation =
        R"(An alias such as `*team` stands for the value that is marked with `&team` above it in the same
document of the same file. There is no such mark, so nothing is known of the value, and whatever
was to be shown in its place is missing. Correct the name, or write `&name` before the value that is
meant. If the value is plain text that begins with `*`, put it in quotes.)",
    .bad = R"(glossary:
  - {term: DPO, means: &provider directly managed provider organisation}
  - {term: dpo, means: *provdier}
)",
    .good = R"(glossary:
  - {term: DPO, means: &provider directly managed provider organisation}
  - {term: dpo, means: *provider}
)",
};

}  // namespace assure::yaml::rules
