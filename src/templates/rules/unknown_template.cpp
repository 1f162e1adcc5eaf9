// AS950 unknown-template
#include "templates/rules.h"

namespace assure::templates::rules {

constinit const diag::Rule unknown_template = {
    .code = "AS950",
    .name = "unknown-template",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a file in the folder of templates has the name of no template",
    .explanation =
        R"(A file in the folder that was given as `--templates` takes the place of the shipped template of the same name,
and there is none of this name. It would never be used: whoever wrote it believes that the pages show it, and the
reader of the pack sees the shipped ones. Most often the name is misspelt, or the file is a copy that an editor
left behind. Rename it, or take it out of the folder; files whose names begin with `README` or with a dot may
stay.)",
    .bad = R"(-- bagde.html --
{{%AUTOESCAPE context="HTML"}}<span class="badge tone-{{TONE}}">{{LABEL}}</span>
)",
    .good = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<span class="badge tone-{{TONE}}">{{LABEL}}</span>
-- README.md --
The badges of our house.
)",
};

}  // namespace assure::templates::rules
