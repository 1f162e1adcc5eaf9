// AS203 unknown-value
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule unknown_value = {
    .code = "AS203",
    .name = "unknown-value",
    .severity = diag::Severity::Error,
    .summary = "a value is none of those that its key allows",
    .explanation =
        R"(The key takes one of a few fixed words, and this is none of them. Each of these words has a meaning in the
checks and in the pack, so a word that nobody knows cannot be passed on to the reader.

Use one of the values in the help. If none of them fits, leave the key out and say what is meant in a
statement or a note.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, side: corprate}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, side: corporate}
)",
};

}  // namespace assure::record::rules
