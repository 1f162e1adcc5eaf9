// Templates of the user's own against the shipped ones.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/long_form.h"
#include "templates/files.h"
#include "templates/rules.h"
#include "templates/view.h"
#include "templates_support.h"

using namespace assure;

namespace {

constexpr std::string_view pragma = "{{%AUTOESCAPE context=\"HTML\"}}";

// Of a page that shows a title, rows with a text, a note in HTML, and an included badge.
std::string page(std::string_view own) {
  return tests::findings_of("page.html",
      "{{%AUTOESCAPE "
      "context=\"HTML\"}}{{TITLE}}{{#ROWS}}{{TEXT}}{{#IF_NOTE}}{{NOTE_HTML:none}}{{/IF_NOTE}}{{/ROWS}}"
      "{{>BADGE}}{{#TITLE}}{{/TITLE}}",
      std::string(pragma) + std::string(own));
}

constexpr std::string_view shipped_layout =
    R"({{%AUTOESCAPE context="HTML"}}<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>{{TITLE}}</title><link href="{{CSS}}"></head><body>{{#DRAFT}}DRAFT{{/DRAFT}}{{#NAV}}{{/NAV}}<main>{{>CONTENT}}</main></body>)";

std::string layout(std::string_view head, std::string_view body) {
  return tests::findings_of(
      "layout.html", shipped_layout, fmt::format("{}<head>{}</head>\n<body>{}</body>\n", pragma, head, body));
}

constexpr std::string_view policy =
    R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'">)";
constexpr std::string_view body =
    "{{#DRAFT}}<b>Draft</b>{{/DRAFT}}<main id=\"content\"><p>{{>CONTENT}}</p></main>";

std::string style(std::string_view own) {
  return tests::findings_of("pack.css", "", own);
}

}  // namespace

TEST_CASE("every shipped template could take the place of itself") {
  for (const auto& file : templates::template_files()) {
    CAPTURE(file.path);
    tests::ReadOnlyFiles files;
    files.put("/own/" + std::string(templates::name_of(file)), std::string(file.text));
    CHECK(tests::brief(*tests::check_templates(files)) == "");
  }
}

TEST_CASE("every shipped page begins with a comment that says what it is for") {
  for (const auto& file : templates::template_files()) {
    if (!file.path.ends_with(".html")) continue;
    CAPTURE(file.path);
    CHECK(file.text.starts_with("{{!"));
  }
}

TEST_CASE("the bad sample of each template rule yields its code once, the good one nothing") {
  for (const diag::Rule* rule : templates::rules::all) {
    CAPTURE(rule->name);
    auto bad = tests::check_templates(rule->bad);
    INFO(tests::human_text(*bad));
    REQUIRE(bad->findings.all().size() == 1);
    CHECK(bad->findings.all().front().rule == rule);
    CHECK(tests::brief(*tests::check_templates(rule->good)) == "");
  }
}

TEST_CASE("an own template shows its place, its text and what was meant") {
  auto compilation = tests::check_templates(templates::rules::unknown_marker.bad);
  CHECK(tests::human_text(*compilation) == R"(error[AS953]: `badge.html` has no value `LABLE`
 --> /own/badge.html:1:65
  |
1 | {{%AUTOESCAPE context="HTML"}}<span class="badge tone-{{TONE}}">{{LABLE}}</span>
  |                                                                 ^^^^^^^^^
  |
  = help: did you mean `{{LABEL}}`?

1 error
)");
}

TEST_CASE("what is no template is told for each, and READMEs and hidden files are passed over") {
  tests::ReadOnlyFiles files;
  files.put("/own/.gitignore", "x");
  files.put("/own/README", "x");
  files.put("/own/readme.md", "x");
  files.put("/own/badge.htm", "x");
  files.put("/own/logo.png", "\x89PNG");
  files.put("/own/style/pack.css", "x");
  files.put_link("/own/pack.css");
  files.put("/own/house.css", std::string(1'000'001, ' '));
  CHECK(tests::brief(*tests::check_templates(files)) ==
        R"(AS950 /own/badge.htm:1 no template is called `badge.htm`
  help: did you mean `badge.html`?
AS951 /own/house.css:1 `house.css` has 1000001 bytes, and 1000000 are read at most
  help: take out of it what is not needed
AS950 /own/logo.png:1 no template is called `logo.png`
  help: the reference of templates lists their names
AS951 /own/pack.css:1 `pack.css` is a symbolic link
  help: put a copy of the file in its place
AS950 /own/style:1 `style` is a folder
  help: put its files beside the others: templates are found by name alone
)");
}

TEST_CASE("a folder of templates that is not there is no finding") {
  tests::ReadOnlyFiles files;
  std::ostringstream out;
  base::Env env{files, out, out, [](std::string_view) { return std::nullopt; },
      [] { return *base::Date::of(2008, 11, 28); }, false, false, 1};
  source::Sources sources;
  diag::Diagnostics findings;
  auto set = compile::read_templates(env, "/none", sources, findings);
  REQUIRE(!set.has_value());
  CHECK(set.error().message == "/none: no such file or directory");
}

TEST_CASE("names are those of the shipped template, and those that the layout sets for all") {
  CHECK(page("{{TITLE}}{{#ROWS}}{{TEXT}}{{/ROWS}}") == "");
  CHECK(page("{{TITEL}}{{#ROW}}{{/ROW}}{{>BADGES}}{{WHATEVER}}") ==
        R"(AS953 own:1 `page.html` has no value `TITEL`
  help: did you mean `{{TITLE}}`?
AS953 own:1 `page.html` has no section `ROW`
  help: did you mean `{{#ROWS}}` with `{{/ROWS}}`?
AS953 own:1 `page.html` has no include `BADGES`
  help: did you mean `{{>BADGE}}`?
AS953 own:1 `page.html` has no value `WHATEVER`
  help: the reference of templates lists what each of them can show
)");
}

TEST_CASE("a name is used as what it is") {
  CHECK(page("{{ROWS}}{{#TEXT}}{{/TEXT}}{{BADGE}}{{#TITLE}}{{/TITLE}}") ==
        R"(AS953 own:1 `ROWS` is a section, not a value
  help: write `{{#ROWS}}` with `{{/ROWS}}`
AS953 own:1 `TEXT` is a value, not a section
  help: write `{{TEXT}}`
AS953 own:1 `BADGE` is an include, not a value
  help: write `{{>BADGE}}`
)");
}

TEST_CASE("escaping is off only where the shipped template turns it off, and never within a tag") {
  CHECK(page("<p>{{NOTE_HTML:none}}</p>{{NOTE_HTML}}") == "");
  CHECK(page("{{TITLE:none}}{{TEXT:h}}{{NOTE_HTML:h:none}}<p title=\"{{NOTE_HTML:none}}\" "
             "lang=\"{{>BADGE}}\"></p>"
             "<title>{{>BADGE}}</title>") ==
        R"(AS954 own:1 the modifier `:none` turns the escaping of `TITLE` off
  help: write `{{TITLE}}`: a value is escaped for the place that it is in
AS954 own:1 the modifier `:h` changes how `TEXT` is escaped
  help: write `{{TEXT}}`: a value is escaped for the place that it is in
AS954 own:1 the modifier `:h:none` turns the escaping of `NOTE_HTML` off
  help: write `{{NOTE_HTML}}`: a value is escaped for the place that it is in
AS954 own:1 `NOTE_HTML` is HTML of its own, and is not between tags
  help: put it where text of the page is
AS954 own:1 `BADGE` is HTML of its own, and is not between tags
  help: put it where text of the page is
AS954 own:1 `BADGE` is HTML of its own, and is not between tags
  help: put it where text of the page is
)");
}

TEST_CASE("a section holds whole parts of a tag") {
  CHECK(page("<p{{#ROWS}} class=\"a{{#IF_NOTE}} b{{/IF_NOTE}}\"{{/ROWS}}>") == "");
  CHECK(page("<p{{#ROWS}} class=\"a\">{{/ROWS}}") ==
        R"(AS952 own:1 section `ROWS` begins and ends in different parts of a tag
  own:1 it begins here
  help: let it hold a whole tag, a whole attribute or a part of one value
)");
}

TEST_CASE("nothing is run, styled or loaded from within a page") {
  CHECK(
      page("<script src=\"{{TITLE}}\"></script><link href=\"{{TITLE}}\"><a href=\"https://example.org\">x</a>"
           "<use href=\"#a\"/><a href=\"mailto:a@example.org\">x</a>") == "");
  CHECK(
      page("<script>go()</script>\n<p OnClick=\"go()\" style=\"color: red\">\n<style>p {}</style>\n"
           "<img src=\"http://example.org/a.png\" srcset=\"a.png 2x\">\n<link href=\"//example.org/a.css\">\n"
           "<a href=\" java\nscript:go()\">x</a>\n<iframe srcdoc=\"x\"></iframe>\n"
           "<meta http-equiv=\"Refresh\" content=\"0; url=x\"><base href=\"#\">") ==
      R"(AS955 own:1 there is a script within the page
  help: the pages run nothing but the pack's scripts
AS955 own:2 `onclick` is a script within the page
  help: the pages run nothing but the pack's scripts
AS955 own:2 `style` gives a style within the page
  help: the pages have no style but the pack's: put it into `house.css`
AS955 own:3 `<style>` gives a style within the page
  help: the pages have no style but the pack's: put it into `house.css`
AS955 own:4 `src` of `<img>` loads what is not in the pack
  help: a page loads nothing but the pack's own style and scripts; draw a picture as inline `<svg>`
AS955 own:4 `srcset` of `<img>` loads what is not in the pack
  help: a page loads nothing but the pack's own style and scripts; draw a picture as inline `<svg>`
AS955 own:5 `href` of `<link>` loads what is not in the pack
  help: a page loads nothing but the pack's own style and scripts; draw a picture as inline `<svg>`
AS955 own:6 `href` runs a script
  help: the pages run nothing but the pack's scripts
AS955 own:8 `<iframe>` shows another document within the page
  help: leave it out
AS955 own:8 `srcdoc` shows another document within the page
  help: leave it out
AS955 own:9 `<meta>` leads the reader away from the page
  help: leave it out
AS955 own:9 `<base>` changes where every link of the page leads
  help: leave it out
)");
}

TEST_CASE("a frame shows the page, says draft and keeps the policy, each of them always") {
  CHECK(layout(policy, body) == "");
  CHECK(layout("", "") ==
        R"(AS956 own:1 `layout.html` has no `{{>CONTENT}}`
  help: write it outside of every section: pages are empty without it
AS956 own:1 the pages of a draft would not say that they are one
  help: write a section `{{#DRAFT}}` to `{{/DRAFT}}` in the body, outside of other sections, with the word `draft` in its text
AS956 own:1 `layout.html` has no Content-Security-Policy
  help: write `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">` first in the head
)");
  CHECK(layout(R"(<meta http-equiv="content-security-policy" content="default-src *">)", body) ==
        R"(AS956 own:1 the Content-Security-Policy is not that of the shipped template
  help: write `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">` first in the head
)");
  const std::string late = R"(AS956 own:1 the Content-Security-Policy does not hold for everything on the page
  help: put it outside of every section, in the head, in front of every script and style
)";
  CHECK(layout("<link href=\"{{CSS}}\">" + std::string(policy), body) == late);
  CHECK(layout("{{#DRAFT}}" + std::string(policy) + "{{/DRAFT}}", body) == late);
  CHECK(layout(policy, "{{#DRAFT}}Draft{{/DRAFT}}<main>{{#NAV}}{{>CONTENT}}{{/NAV}}</main>") ==
        R"(AS956 own:2 `{{>CONTENT}}` is not outside of every section
  own:2 the section that it is in
  help: put it there: pages are empty without it
)");
  CHECK(layout(policy, "{{#DRAFT}}Draft{{/DRAFT}}<div>{{>CONTENT}}</div><main></main>") ==
        R"(AS956 own:2 `{{>CONTENT}}` is not in `<main>`
  help: put it between `<main>` and `</main>`: readers skip to it
)");
}

TEST_CASE("a frame with a style of its own and pages in a section keeps both") {
  constexpr std::string_view shipped =
      "{{%AUTOESCAPE "
      "context=\"HTML\"}}<style>{{STYLE_HTML:none}}</style>{{#SHEETS}}{{CONTENT_HTML:none}}{{/SHEETS}}";
  auto single = [&](std::string_view own) {
    return tests::findings_of("single.html", shipped, std::string(pragma) + std::string(own));
  };
  CHECK(single("<style>{{STYLE_HTML:none}}</style><b>{{#SHEETS}}{{CONTENT_HTML:none}}{{/SHEETS}}</b>") == "");
  CHECK(single("<style>{{STYLE_HTML:none}} p {}</style>{{CONTENT_HTML:none}}{{#SHEETS}}{{/SHEETS}}") ==
        R"(AS955 own:1 `<style>` gives a style within the page
  help: the pages have no style but the pack's: put it into `house.css`
AS956 own:1 `{{CONTENT_HTML:none}}` is not in section `SHEETS` alone
  help: put it there: pages are empty without it
)");
  CHECK(single("") == R"(AS956 own:1 `single.html` has no `{{CONTENT_HTML:none}}`
  help: write it in section `SHEETS` alone: pages are empty without it
)");
}

TEST_CASE("a draft says so in the text of its pages") {
  for (std::string_view silent :
      {"{{#DRAFT}}<b class=\"draft\"></b>{{/DRAFT}}", "{{#DRAFT}}<!-- draft -->{{/DRAFT}}",
          "{{#DRAFT}}{{/DRAFT}}draft", "{{#NAV}}{{#DRAFT}}draft{{/DRAFT}}{{/NAV}}", "draft"}) {
    CAPTURE(silent);
    CHECK(layout(policy, std::string(silent) + "<main>{{>CONTENT}}</main>")
              .starts_with("AS956 own:1 the pages of a draft"));
  }
  CHECK(layout(std::string(policy) + "{{#DRAFT}}draft{{/DRAFT}}", "<main>{{>CONTENT}}</main>")
            .starts_with("AS956"));
}

TEST_CASE("a stylesheet ends what it begins and loads nothing") {
  CHECK(style("/* } */ a[b=\"}\"] { c: url(#d) \"\\\"\"; } @media print { p { x: calc(1 + (2)) } }\n") == "");
  CHECK(style("@import 'a.css';\na { b: URL( \"https://example.org/a.png\" ); c: url(d.woff) }\n") ==
        R"(AS955 own:1 `@import` loads another style
  help: the pack holds no further style, picture or font, and its pages load no other
AS955 own:2 `url` loads what is not in the pack
  help: the pack holds no further style, picture or font, and its pages load no other
AS955 own:2 `url` loads what is not in the pack
  help: the pack holds no further style, picture or font, and its pages load no other
)");
  CHECK(style("a { b: 'c;\n}}\n@media print { d { e: f }\n</style>") ==
        R"(AS952 own:1 a string has no end in its line
  help: end it with `'`
AS952 own:2 `}` closes nothing
  help: leave it out, or close what is in it
AS952 own:4 there is a `</style` in a stylesheet
  help: leave it out
AS952 own:3 `{` is not closed
  help: end it with `}`
)");
  CHECK(style("a { b: c } /* d") == "AS952 own:1 a comment has no end\n  help: end it with `*/`\n");
  CHECK(style("a { b: url(c") == "AS952 own:1 `url(` is not closed\n  help: end it with `)`\n");
}

TEST_CASE("a script holds no end of a script") {
  CHECK(tests::findings_of("pack.js", "", "let a = 1;\nlet b = \"</SCRIPT>\";\n") ==
        "AS952 own:2 there is a `</script` in a script\n  help: write it as `<\\/script`\n");
}

TEST_CASE("a template that is cut anywhere, or lacks a byte anywhere, is checked before the engine sees it") {
  std::size_t checked = 0;
  for (const auto& file : templates::template_files()) {
    std::string name(templates::name_of(file));
    if (!name.ends_with(".html")) continue;
    for (std::size_t at = 0; at < file.text.size(); at += tests::every(139)) {
      for (bool cut : {true, false}) {
        std::string own(file.text.substr(0, at));
        if (!cut) own += file.text.substr(at + 1);
        diag::Diagnostics found;
        templates::check_template({name, 1, own}, templates::template_files(), found);
        for (const auto& finding : found.all()) {
          CHECK(finding.span.begin <= finding.span.end);
          CHECK(finding.span.end <= own.size());
          CHECK_MESSAGE(finding.message.find("cannot be read") == std::string::npos, finding.message);
        }
        ++checked;
      }
    }
  }
  CHECK(checked > 1000);
}

TEST_CASE("whatever the engine does not take is a finding") {
  // Nothing that is known to pass the check: the engine's own words, then.
  CHECK(templates::parse_refusal("{{%AUTOESCAPE context=\"HTML\"}}{{A}}") == "");
  CHECK(templates::parse_refusal("{{%AUTOESCAPE context=\"HTML\"}}{{#A}}") ==
        "File ended before all sections were closed");
}
