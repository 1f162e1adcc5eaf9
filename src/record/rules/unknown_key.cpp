// AS201 unknown-key
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule unknown_key = {
    .code = "AS201",
    .name = "unknown-key",
    .severity = diag::Severity::Error,
    .summary = "a mapping has a key that the language does not know",
    .explanation =
        R"(A record has a key that means nothing here. It is not read, so what was written under it would silently be
missing from the pack.

Most often the key is misspelt, or it is one level too deep. Correct it as the help suggests; `assure
schema` gives editors the list of all keys. Words that only colleagues should read belong in a comment,
behind `#`.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, sides: corporate}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, side: corporate}
)",
};

}  // namespace assure::record::rules
