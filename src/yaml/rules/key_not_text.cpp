// AS109 key-not-text
#include "yaml/rules.h"

namespace assure::yaml::rules {

constinit const diag::Rule key_not_text = {
    .code = "AS109",
    .name = "key-not-text",
    .severity = diag::Severity::Error,
    .summary = "a key is not a text",
    .explanation =
        R"(What is before the colon of an entry is its name, and a name is a text. Here a list or a mapping
is there, or nothing at all, so the entry cannot belong to any field and was ignored. Write the
name of the field before the colon. This also happens when a placeholder such as `{{ name }}` was
left in a template: fill it in, or put it in quotes.)",
    .bad = R"(glossary:
  - {term: DPO, means: directly managed provider organisation}
{{ section }}:
  - 1
)",
    .good = R"(glossary:
  - {term: DPO, means: directly managed provider organisation}
)",
};

}  // namespace assure::yaml::rules
