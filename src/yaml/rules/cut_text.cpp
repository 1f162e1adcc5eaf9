// AS110 cut-text
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule cut_text = {
    .code = "AS110",
    .name = "cut-text",
    .severity = diag::Severity::Warning,
    .summary = "a comment looks like the rest of the text before it",
    .explanation =
        R"(In YAML a space and a `#` begin a comment. In `statement: Every shelf is bolted, see minute #41` the text
ends at "minute", and the pack says no more than that.

Put the whole text in quotes. When it is a comment, write a space behind the `#`.)",
    .bad = R"(glossary:
  - term: Bolted
    means: fixed to the wall, see minute #41 of the board
)",
    .good = R"(glossary:
  - term: Bolted  # since May
    means: "fixed to the wall, see minute #41 of the board"
)",
};

}  // namespace assure::yaml::rules
