// AS951 unreadable-template
#include "templates/rules.h"

namespace assure::templates::rules {

constinit const diag::Rule unreadable_template = {
    .code = "AS951",
    .name = "unreadable-template",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a template cannot be read as text",
    .explanation =
        R"(Templates are text in UTF-8 of at most 1 MB, and lie as files in the folder that was given as `--templates`. This
one is larger, or is not UTF-8, or is a link to somewhere else, which others who build the same pack may not have.
Nothing of it was used: a word from it could come out wrong on every page of the pack. Save it as UTF-8, or put a
copy in the place of the link.)",
    .bad = R"(-- house.css --
/* caf\xE9 */
)",
    .good = R"(-- house.css --
/* café */
)",
};

}  // namespace assure::templates::rules
