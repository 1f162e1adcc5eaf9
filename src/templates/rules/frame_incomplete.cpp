// AS956 frame-incomplete
#include "templates/rules.h"

namespace assure::templates::rules {

constinit const diag::Rule frame_incomplete = {
    .code = "AS956",
    .name = "frame-incomplete",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "the layout lacks what every page needs",
    .explanation =
        R"(`layout.html` is the frame of every page: it holds the page's own text at `{{>CONTENT}}`, says on every page of a
draft that it is one (the section `DRAFT`), and tells the browser in a Content-Security-Policy to run and load
nothing from elsewhere. `single.html` does the same for the edition in one file. Without one of these a reader would see empty pages, could take a draft for the final pack,
or would open pages that somebody may have made to call home. Take that part over from the shipped layout as it is,
outside of other sections.)",
    .bad = R"(-- layout.html --
{{%AUTOESCAPE context="HTML"}}<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'">
<title>{{PAGE_TITLE}}</title>
<link rel="stylesheet" href="{{CSS_HREF}}">
</head>
<body>
<main>{{>CONTENT}}</main>
</body>
</html>
)",
    .good = R"(-- layout.html --
{{%AUTOESCAPE context="HTML"}}<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'">
<title>{{PAGE_TITLE}}</title>
<link rel="stylesheet" href="{{CSS_HREF}}">
</head>
<body>
{{#DRAFT}}<p>This is a draft.</p>{{/DRAFT}}
<main>{{>CONTENT}}</main>
</body>
</html>
)",
};

}  // namespace assure::templates::rules
