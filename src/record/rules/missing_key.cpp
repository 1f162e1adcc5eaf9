// AS204 missing-key
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule missing_key = {
    .code = "AS204",
    .name = "missing-key",
    .severity = diag::Severity::Error,
    .summary = "a record lacks a key that it cannot do without",
    .explanation =
        R"(Every record needs a few keys: an id by which others name it, a title that readers see, a day, a body.
Without this one the pack would have a row that nobody can name or understand.

Add the key with its value. A key that is there without a value, or with a text of
nothing but spaces, counts as missing, too.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: dof}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: dof, title: Director of Finance}
)",
};

}  // namespace assure::record::rules
