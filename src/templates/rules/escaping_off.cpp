// AS954 escaping-off
#include "templates/rules.h"

namespace assure::templates::rules {

constinit const diag::Rule escaping_off = {
    .code = "AS954",
    .name = "escaping-off",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a template changes how a value is escaped",
    .explanation =
        R"(Every value is escaped for the place that it is in, so that a `<` in the folder is a `<` on the page and nothing
that somebody wrote into a YAML file can act in the browser of the reader. Modifiers such as `:none` turn that off,
and what is HTML of its own must not be within a tag. Only where the shipped template has such a modifier is the
value known to be safe HTML. Leave the modifier out.)",
    .bad = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<span class="badge tone-{{TONE}}">{{LABEL:none}}</span>
)",
    .good = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<span class="badge tone-{{TONE}}">{{LABEL}}</span>
)",
};

}  // namespace assure::templates::rules
