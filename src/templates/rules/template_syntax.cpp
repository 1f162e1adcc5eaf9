// AS952 template-syntax
#include "templates/rules.h"

namespace assure::templates::rules {

constinit const diag::Rule template_syntax = {
    .code = "AS952",
    .name = "template-syntax",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a template is not well formed",
    .explanation =
        R"(Markers are written in `{{` and `}}`, a section that begins ends again, in the same part of the HTML, and an HTML
template begins with `{{%AUTOESCAPE context="HTML"}}`, which is what escapes every value for the place where it
stands. Stylesheets close what they open. A page made from a template that does not keep to this would lack parts
of the evidence without saying so, or show text from the folder as HTML. Fix what the finding points at; the
reference of templates in the documentation shows how each one is built.)",
    .bad = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<span class="badge tone-{{TONE}}">{{LABEL}</span>
)",
    .good = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<span class="badge tone-{{TONE}}">{{LABEL}}</span>
)",
};

}  // namespace assure::templates::rules
