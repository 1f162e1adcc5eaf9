// AS102 yaml-syntax
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule yaml_syntax = {
    .code = "AS102",
    .name = "yaml-syntax",
    .severity = diag::Severity::Error,
    .summary = "the file cannot be read as YAML here",
    .explanation =
        R"(The text at this place does not follow the rules of YAML: a quote or a bracket is not closed, a line
is indented so that it fits nothing above it, a tab is used to indent, or there is a colon where none
may be. What was written before it was read; what follows in the same file was not, and nothing
is said about it until this is fixed. Values that hold a colon and a space, or begin with one of
the characters `@ * & ! % [ {`, are safe in quotes. Indent with spaces only, and begin all keys that
belong together in the same column. Tags such as `!secret` mean nothing here and are refused.)",
    .bad = R"(glossary:
  - term: DPO
    means: "directly managed provider organisation
)",
    .good = R"(glossary:
  - term: DPO
    means: "directly managed provider organisation"
)",
};

}  // namespace assure::yaml::rules
