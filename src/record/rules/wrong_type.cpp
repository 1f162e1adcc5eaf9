// AS202 wrong-type
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule wrong_type = {
    .code = "AS202",
    .name = "wrong-type",
    .severity = diag::Severity::Error,
    .summary = "a value has another shape than its key wants",
    .explanation =
        R"(A key has a list or a mapping where text is wanted, or the other way round. The value cannot be read as what
it was meant to be, and a reader of the pack would not see it at all.

Often a dash or an indentation is missing, or a text holds a colon and a space and so became a mapping.
Write the value in the shape that the message names, or put the text in quotes.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: {Chief Executive: acting}}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: "Chief Executive: acting"}
)",
};

}  // namespace assure::record::rules
