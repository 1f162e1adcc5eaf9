// AS953 unknown-marker
#include "templates/rules.h"

namespace assure::templates::rules {

constinit const diag::Rule unknown_marker = {
    .code = "AS953",
    .name = "unknown-marker",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a marker names what its template cannot show",
    .explanation =
        R"(Each template has its own values, sections and includes: those that the shipped template of the same name has.
This marker names another one, or uses a section as if it were a value, so nothing would ever take its place.
The reader of the pack would see a gap in the page and could take it for a gap in the evidence. Correct the name; the
reference of templates in the documentation lists what each of them can show. What you leave out of a template is
taken to be meant.)",
    .bad = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<span class="badge tone-{{TONE}}">{{LABLE}}</span>
)",
    .good = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<strong class="badge tone-{{TONE}}">{{LABEL}}</strong>
)",
};

}  // namespace assure::templates::rules
