// AS206 bad-id
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule bad_id = {
    .code = "AS206",
    .name = "bad-id",
    .severity = diag::Severity::Error,
    .summary = "an id or a name has characters that it cannot have",
    .explanation =
        R"(Ids become addresses of pages and names of files in the pack, so they are plain: lower-case letters, digits,
dots and dashes, and the first is a letter or a digit. Names that a checklist gives, such as `green`, may also
have capitals and underscores, and so may the reference of a submission, which names its pack. The id of a
criterion is as its authority publishes it: one line of at most 200 characters, all of them visible.

Choose a plain id, and put the wording that readers should see into `title`. Whatever names the id elsewhere
has to change with it.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: Finance Director, title: Director of Finance}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: finance-director, title: Director of Finance}
)",
};

}  // namespace assure::record::rules
