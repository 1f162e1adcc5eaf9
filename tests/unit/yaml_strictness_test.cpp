// What yaml-cpp lets pass and YAML forbids: nothing of a file is dropped without a word.
#include <doctest/doctest.h>

#include "yaml_support.h"

using assure::yaml::ReadText;

namespace {

std::string findings(std::string_view text) {
  return ReadText(std::string(text)).findings();
}

constexpr const char* kDirective = " AS102 a directive can only come before `---`\n";
constexpr const char* kComment = " AS102 a comment needs a space before `#`\n";
constexpr const char* kComma = " AS102 there is nothing before this `,`\n";
constexpr const char* kLine =
    " AS102 this line goes on with the value above it and is not indented further than its key\n";
constexpr const char* kProperty =
    " AS102 this belongs to the value of the key above it and is not indented further than the key\n";

}  // namespace

TEST_CASE("a line that begins with a percent sign is no directive behind the beginning of a document") {
  CHECK(findings("posts:\n%  - {id: a}\n") == std::string("2:1-2:2") + kDirective);
  CHECK(findings("a: 1\n%YAML 1.2\n---\nb: 1\n") == std::string("2:1-2:6") + kDirective);
  CHECK(findings("a: [1,\n%x\n 2]\n") ==
        "2:1-2:3 AS102 a `,` or the closing `]` is missing before this | 1:4 the `[` opens here\n");
  CHECK(findings("%x\na: 1\n") == std::string("1:1-1:3") + kDirective);
  CHECK(findings("---\n# text\n%x\na: 1\n") == "4:1-4:3 AS102 this does not belong to what is above it\n");
  CHECK(findings("a: b\n%c\n") == std::string("2:1-2:3") + kDirective);
  CHECK(findings("text # of one line\n%c\n") == std::string("2:1-2:3") + kDirective);
}

TEST_CASE("a percent sign in a text, and a directive in its place, are none of that") {
  CHECK(findings("%YAML 1.2\n# c\n\n---\na: 1\n") == "");
  CHECK(findings("---\na: 1\n...\n%YAML 1.2\n---\nb: 1\n") == "");
  CHECK(findings("\xEF\xBB\xBF%YAML 1.2\n---\na: 1\n") == "");
  CHECK(findings("# %x\n#\n a:\n  |\n  %b\n  # c\n") == "");
  CHECK(findings("--- |\n%a\n% b\n") == "");
  CHECK(findings("--- \"one\n%two\n\"\n") == "");
  CHECK(findings("a: 5%\nb: \"%x\"\nc: x %\n") == "");
}

TEST_CASE("a comment that is joined to a value is none") {
  CHECK(findings("a: \"b\"# c\n") == std::string("1:7-1:8") + kComment);
  CHECK(findings("a: 'b'#c\n") == std::string("1:7-1:8") + kComment);
  CHECK(findings("a: [b]#c\n") == std::string("1:7-1:8") + kComment);
  CHECK(findings("a: [b,#c\n  d]\n") == std::string("1:7-1:8") + kComment);
  CHECK(findings("a: {b: 1}#c\n") == std::string("1:10-1:11") + kComment);
  CHECK(findings("a: |# c\n  d\n") == std::string("1:5-1:6") + kComment);
  CHECK(findings("a: >-2# c\n    d\n") == std::string("1:7-1:8") + kComment);
  CHECK(findings("\"a\": 1\n\"b\"# c\n: 1\n").find("AS102") != std::string::npos);
}

TEST_CASE("a number sign in a text, and a comment behind a space, are none of that") {
  CHECK(findings("a: \"b\" # c\nd: [e] # f\ng: [h, # i\n  j]\n# k\n") == "");
  CHECK(findings("a: |\n  \"b\"# c\n  [d]#e\nf: \"g\n  'h'#i\"\nj: k#l\nm: [n#o]\n") == "");
  CHECK(findings("a: &b#c 1\nd: *b#c\n") == "");
  CHECK(findings("a: \"b\"\t# c\n") == "");
}

TEST_CASE("nothing follows the mark that ends a document") {
  CHECK(findings("a: 1\n... b\n") == "2:5-2:6 AS102 there is text behind `...`, which ends a document\n");
  CHECK(findings("a: 1\n... # c\n---\nb: 1\n...\n") == "");
}

TEST_CASE("a comma in brackets stands behind a value") {
  CHECK(findings("a: [ , b]\n") == std::string("1:6-1:7") + kComma);
  CHECK(findings("a: [b, , c]\n") == std::string("1:8-1:9") + kComma);
  CHECK(findings("a: [b,,]\n") == std::string("1:7-1:8") + kComma);
  CHECK(findings("a: {, b: 1}\n").starts_with(std::string("1:5-1:6") + kComma));
  CHECK(findings("a: [b, c, ]\nd: {e: , f: 1,}\ng: [[], {}, '', *h]\n").find(kComma) == std::string::npos);
  CHECK(findings("a: [-, b]\n").starts_with("1:5-1:6 AS102 there is a `-` alone inside brackets\n"));
  CHECK(findings("a: [-1, '-', b-, \"-\"]\nc: -\n").find("stands alone") == std::string::npos);
}

TEST_CASE("a value that goes on is indented further than its key") {
  CHECK(findings("a: [b,\nc]\n") == std::string("2:1-2:3") + kLine);
  CHECK(findings("a: {b: 1,\nc: 2}\n") == std::string("2:1-2:3") + kLine);
  CHECK(findings("a: \"b\nc\"\n") == std::string("2:1-2:3") + kLine);
  CHECK(findings("- a: 'b\n  c'\n") == std::string("2:3-2:5") + kLine);
  CHECK(findings("a: \"b\n\tc\"\n") == "2:1-2:2 AS102 a tab indents this line\n");
  CHECK(findings("- [a,\n\tb]\n") == "2:1-2:2 AS102 a tab indents this line\n");
}

TEST_CASE("a closing bracket may stand under its key, as people write it") {
  CHECK(findings("a: [\n  b\n]\nc: {\n  d: 1\n}\n") == "");
  CHECK(findings("a: [\n\n# b\n  c,\n\t\n  d]\n") == "");
  CHECK(findings("[a,\nb]\n") == "");
  CHECK(findings("\"a\nb\"\n") == "");
  CHECK(findings("a:\n- \"b\n\n  c\"\n") == "");
}

TEST_CASE("an anchor or a tag on a line of its own is indented like its value") {
  CHECK(findings("a:\n&b\n- c\n") == std::string("2:1-2:3") + kProperty);
  CHECK(findings("a: &b\n!!map\n  c: 1\n") == std::string("2:1-2:6") + kProperty);
  CHECK(findings("a:\n  &b\n  c: 1\nd:\n  - &e\n    f: 1\n&g h: 1\n") == "");
}

TEST_CASE("an apostrophe in double quotes needs no backslash") {
  CHECK(findings("a: \"don\\'t\"\n") == "1:8-1:10 AS102 an apostrophe in double quotes needs no backslash\n");
  CHECK(findings("a: \"don't \\\\' \\\"\"\nb: 'c\\'\nd: e\\'f\n") == "");
}

TEST_CASE("empty lines at the beginning of a text have no more spaces than the text") {
  CHECK(findings("a: |\n \n   \n  b\n") ==
        "3:1-3:4 AS102 this empty line has more spaces than the text below it\n");
  CHECK(findings("a: >\n    \n  # b\nc: 1\n") ==
        "2:1-2:5 AS102 this empty line has more spaces than the text below it\n");
  CHECK(findings("a: |\n  \n\n  b\n     \n  c\n") == "");
  CHECK(findings("a: |2\n     \n  b\n") == "");
  CHECK(findings("a: |\n    \nb: 1\n") == "");
}
