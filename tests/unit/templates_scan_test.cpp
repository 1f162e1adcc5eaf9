// The marks of templates, and what is wrong with their form; and the HTML tags around them.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "templates/scan.h"
#include "templates/tag_scan.h"

using namespace assure::templates;

namespace {

constexpr std::string_view escaping = "{{%AUTOESCAPE context=\"HTML\"}}";

std::string with_escaping(std::string_view text) {
  return std::string(escaping) + std::string(text);
}

// "`what it points at`: message (help) [other place: its message]", a line a fault.
std::string faults(const std::string& text, const std::vector<TemplateFault>& all) {
  auto at = [&](TextRange range) { return text.substr(range.begin, range.end - range.begin); };
  std::string result;
  for (const TemplateFault& fault : all) {
    result += fmt::format("[{}] {} ({})", at(fault.at), fault.message, fault.help);
    if (fault.other.end > fault.other.begin)
      result += fmt::format(" [{}] {}", at(fault.other), fault.other_message);
    result += '\n';
  }
  return result;
}
std::string mark_faults(const std::string& text) {
  return faults(text, scan_template(text).faults);
}
std::string tag_faults(const std::string& text) {
  return faults(text, scan_tags(text, scan_template(text).marks).faults);
}

// Every tag with its attributes.
std::string tags_of(const std::string& text) {
  std::string result;
  for (const HtmlTag& tag : scan_tags(text, scan_template(text).marks).tags) {
    result += tag.name;
    for (const Attribute& attribute : tag.attributes)
      result += fmt::format(" {}=({})", attribute.name,
          text.substr(attribute.value_at.begin, attribute.value_at.end - attribute.value_at.begin));
    if (tag.body.begin < tag.body.end)
      result += fmt::format(" body=({})", text.substr(tag.body.begin, tag.body.end - tag.body.begin));
    result += '\n';
  }
  return result;
}

}  // namespace

TEST_CASE("a template is its marks, each with its place, its name, its modifiers and its section") {
  const std::string text = with_escaping("{{!note }}{{A}}{{#B}}{{>C:x=1:y}}{{/B}}{{D_1:none}}");
  std::string marks;
  for (const Mark& mark : scan_template(text).marks) {
    marks += fmt::format("{} {} {}{} in {}\n", static_cast<int>(mark.kind),
        text.substr(mark.at.begin, mark.at.end - mark.at.begin), mark.name, mark.modifiers,
        mark.section == no_mark ? -1 : static_cast<int>(mark.section));
  }
  CHECK(marks == R"(5 {{%AUTOESCAPE context="HTML"}}  in -1
4 {{!note }}  in -1
0 {{A}} A in -1
1 {{#B}} B in -1
3 {{>C:x=1:y}} C:x=1:y in 3
2 {{/B}} B in 3
0 {{D_1:none}} D_1:none in -1
)");
  CHECK(mark_faults(text) == "");
}

TEST_CASE("comments may stand in front of the pragma, and nothing else") {
  CHECK(mark_faults("{{!What it is for.}}\n" + with_escaping("{{A}}")) == "");
  CHECK(mark_faults("<p>" + with_escaping("{{A}}")) ==
        "[{{%AUTOESCAPE context=\"HTML\"}}] the pragma is behind other text (put it at the beginning of "
        "the file)\n");
  CHECK(mark_faults("\xEF\xBB\xBF" + with_escaping("{{A}}")) ==
        "[\xEF\xBB\xBF] the template begins with a byte order mark (save the file as UTF-8 without one)\n");
}

TEST_CASE("a template without the pragma, with another one or with two of them is told so once") {
  constexpr std::string_view help =
      "begin the file with `{{%AUTOESCAPE context=\"HTML\"}}`: without it no value is escaped";
  CHECK(mark_faults("{{A}}") ==
        fmt::format("[] the template does not say that values are escaped ({})\n", help));
  CHECK(mark_faults("{{%AUTOESCAPE context=\"TEXT\"}}") ==
        fmt::format(
            "[{{{{%AUTOESCAPE context=\"TEXT\"}}}}] no pragma `AUTOESCAPE context=\"TEXT\"` ({})\n", help));
  CHECK(mark_faults(with_escaping("{{%FOO}}")) == fmt::format("[{{{{%FOO}}}}] no pragma `FOO` ({})\n", help));
  CHECK(mark_faults(with_escaping(escaping)) ==
        fmt::format("[{}] the pragma is repeated here (leave it out)\n", escaping));
}

TEST_CASE("a marker that is not closed does not hide what follows") {
  CHECK(mark_faults(with_escaping("{{A <b>{{B C}}")) ==
        "[{{] `{{` is not closed (end the marker with `}}`)\n"
        "[{{B C}}] `B C` is not the name of a marker (a name is made of letters, digits and `_`)\n");
  CHECK(mark_faults(with_escaping("{{A}")) == "[{{] `{{` is not closed (end the marker with `}}`)\n");
  CHECK(mark_faults(with_escaping("{{!A")) == "[{{] `{{` is not closed (end the marker with `}}`)\n");
  CHECK(!scan_template(with_escaping("{{A")).whole);
}

TEST_CASE("names are letters, digits and underlines, without spaces") {
  CHECK(mark_faults(with_escaping("{{}}{{{A}}}{{A-B}}")) ==
        "[{{}}] `` is not the name of a marker (a name is made of letters, digits and `_`)\n"
        "[{{{A}}] `{A` is not the name of a marker (a name is made of letters, digits and `_`)\n"
        "[{{A-B}}] `A-B` is not the name of a marker (a name is made of letters, digits and `_`)\n");
  CHECK(mark_faults(with_escaping("{{ A }}{{# B}}{{/B }}")) ==
        "[{{ A }}] there is white space in the marker of `A` (write `{{A}}`)\n"
        "[{{# B}}] there is white space in the marker of `B` (write `{{#B}}`)\n"
        "[{{/B }}] there is white space in the marker of `B` (write `{{/B}}`)\n");
  CHECK(mark_faults(with_escaping("{{=| |=}}")) ==
        "[{{=| |=}}] the delimiters are changed (leave it out: markers are written in `{{` and `}}`)\n");
}

TEST_CASE("a section that is not ended, not begun, misspelt or crossed by another is one finding") {
  CHECK(mark_faults(with_escaping("{{#A}}")) == "[{{#A}}] section `A` has no end (end it with `{{/A}}`)\n");
  CHECK(mark_faults(with_escaping("{{/A}}")) ==
        "[{{/A}}] section `A` ends and did not begin (leave it out, or begin the section)\n");
  CHECK(mark_faults(with_escaping("{{#ROWS}}{{/ROW}}")) ==
        "[{{/ROW}}] section `ROW` ends and did not begin (did you mean `{{/ROWS}}`?)\n");
  CHECK(mark_faults(with_escaping("{{#A}}{{#B}}{{/A}}{{/B}}")) ==
        "[{{/A}}] section `A` ends within section `B` (put `{{/B}}` in front of it) [{{#B}}] `B` begins\n");
  CHECK(mark_faults(with_escaping("{{#A}}{{#B}}{{/A}}")) ==
        "[{{/A}}] section `A` ends within section `B` (put `{{/B}}` in front of it) [{{#B}}] `B` begins\n");
  CHECK(mark_faults(with_escaping("{{#A:none}}{{/A}}")) ==
        "[{{#A:none}}] section `A` has the modifier `:none` (write `{{#A}}`: only values have modifiers)\n");
}

TEST_CASE("sections without bottom are not followed") {
  std::string text = with_escaping("");
  for (int i = 0; i < 100'000; ++i) text += "{{#A}}";
  CHECK(mark_faults(text) == "[{{#A}}] more than 64 sections are nested (nothing behind this was read)\n");
}

TEST_CASE("tags are found with their attributes, whatever markers stand between or within them") {
  CHECK(tags_of(with_escaping(
            "<P CLASS='a' hidden {{#A}}title=\"{{B}} x\"{{/A}} d=e>1 < 2 <!-- <i> --></p><br/>")) ==
        "p class=(a) hidden=() title=({{B}} x) d=(e)\n/p\nbr\n");
  CHECK(
      tags_of(with_escaping("<scr{{!x}}ipt>go('<b>')\n</script >")) == "script body=(go('<b>'))\n/script\n");
  CHECK(tags_of(with_escaping("<title><b></title><script src=\"{{A}}\"> </script>")) ==
        "title\n/title\nscript src=({{A}})\n/script\n");
}

TEST_CASE("tags that browsers would fix in their own way are faults") {
  CHECK(tag_faults(with_escaping("<a href=\"{{A}}>{{B}}</a>")) ==
        "[<] the tag `<a` has no end (end it with `>`)\n");
  CHECK(tag_faults(with_escaping("<a <b>x</b>")) == "[<] the tag `<a` has no end (end it with `>`)\n");
  CHECK(tag_faults(with_escaping("<!-- a")) == "[<!] a comment has no end (end it with `-->`)\n");
  CHECK(tag_faults(with_escaping("<script>a")) ==
        "[<script>] `<script>` has no end (end it with `</script>`)\n");
  CHECK(tag_faults(with_escaping("<p \"a\" b,c=\"d\">")) ==
        "[\"a\"] `\"a\"` is not the name of an attribute (fix the tag)\n"
        "[b,c] `b,c` is not the name of an attribute (fix the tag)\n");
  CHECK(tag_faults(with_escaping("<pclass=\"a\"></p<b>")) ==
        "[<pclass=\"a\"] `pclass=\"a\"` is not the name of a tag (put a space between the name and an "
        "attribute, and `>` "
        "at the end)\n"
        "[</p<b] `p<b` is not the name of a tag (put a space between the name and an attribute, and `>` at "
        "the end)\n");
  CHECK(tag_faults(with_escaping("<p {{A}}>")) ==
        "[{{A}}] there is a marker in place of the name of an attribute (put it into the quotes of an "
        "attribute's value)\n");
  CHECK(tag_faults(with_escaping("<{{A}}>")) ==
        "[<{{A}}] there is a marker in the name of a tag (write the name itself)\n");
  CHECK(tag_faults(with_escaping("<p class={{A}} title='b'>")) ==
        "[{{A}}] the value of `class` is not in double quotes (put `\"` around it: the edition in "
        "one file is made "
        "from what the pages say)\n"
        "[b] the value of `title` is not in double quotes (put `\"` around it: the edition in one "
        "file is made "
        "from what the pages say)\n");
  CHECK(tag_faults(with_escaping("<p title=\"a > b\">")) ==
        "[a > b] there is a `>` in the value of `title` (write `&gt;`)\n");
  CHECK(tag_faults(with_escaping("<P ID=\"a\"><svg viewBox=\"0\"></P>")) ==
        "[<P] the name `P` is written in capitals (write `p`)\n"
        "[ID] the name `ID` is written in capitals (write `id`)\n"
        "[</P] the name `P` is written in capitals (write `p`)\n");
}
