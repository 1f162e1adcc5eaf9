// AS955 page-not-inert
#include "templates/rules.h"

namespace assure::templates::rules {

constinit const diag::Rule page_not_inert = {
    .code = "AS955",
    .name = "page-not-inert",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a template runs, styles or loads something by itself",
    .explanation =
        R"(The pages of a pack run no script and load no file but those of the pack, and tell the browser so in a
Content-Security-Policy: whoever reads a pack can do so offline, and nobody learns that it was read. A script or style
within a page, or a picture, font or style from elsewhere, would be stopped by the browser, and the page would look
broken or lack what it should show. Put style into `house.css`, draw pictures as inline `<svg>`, and leave the rest
out.)",
    .bad = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<span style="color: red">{{LABEL}}</span>
)",
    .good = R"(-- badge.html --
{{%AUTOESCAPE context="HTML"}}<span class="badge house">{{LABEL}}</span>
-- house.css --
.house { color: #a2191f; }
)",
};

}  // namespace assure::templates::rules
