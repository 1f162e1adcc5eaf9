// AS104 nesting-too-deep
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule nesting_too_deep = {
    .code = "AS104",
    .name = "nesting-too-deep",
    .severity = diag::Severity::Error,
    .summary = "lists and mappings are nested too deep",
    .explanation =
        R"(Nothing that an evidence folder holds needs dozens of lists inside lists. A file that is nested
deeper than the limit is nearly always the output of a program that went wrong, or a bracket that
was repeated by mistake, and it could exhaust the memory of whoever opens it. What is at that
depth was ignored. Look for repeated `[`, `{` or `- ` at this place.)",
    .bad = R"(glossary: [[[[[[[[[[]]]]]]]]]]
)",
    .good = R"(glossary: [{term: DPO, means: directly managed provider organisation}]
)",
};

}  // namespace assure::yaml::rules
