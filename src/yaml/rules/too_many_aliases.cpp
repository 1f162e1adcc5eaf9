// AS105 too-many-aliases
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule too_many_aliases = {
    .code = "AS105",
    .name = "too-many-aliases",
    .severity = diag::Severity::Error,
    .summary = "aliases stand for too many values",
    .explanation =
        R"(An alias such as `*team` repeats the value that was marked with `&team`. A few lines of aliases that
repeat other aliases can stand for millions of values, and an alias inside its own value stands for
endlessly many: such a file looks small and cannot be checked. The alias was ignored. Write the
values out, or use each anchor fewer times.)",
    .bad = R"(glossary: &all
  - {term: DPO, means: directly managed provider organisation}
  - *all
)",
    .good = R"(glossary:
  - {term: DPO, means: &dpo directly managed provider organisation}
  - {term: dpo, means: *dpo}
)",
};

}  // namespace assure::yaml::rules
