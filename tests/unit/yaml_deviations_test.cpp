// Where yaml-cpp reads otherwise than YAML 1.2: src/yaml/README.md has an account of each.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "yaml_support.h"

using assure::yaml::ReadText;

namespace {

// The tree, or what is found.
std::string outcome(std::string_view text) {
  ReadText read{std::string(text)};
  return read.found().empty() ? read.shape() : read.findings();
}

}  // namespace

TEST_CASE("a tab on a line of blanks, or before a comment, indents nothing") {
  CHECK(outcome("a: 1\n\t\nb: 2\n") == "{a: 1, b: 2}");
  CHECK(outcome("a: 1\n \t \n\t\t\r\n\nb: 2\n\t# c\nd: 3\n\t") == "{a: 1, b: 2, d: 3}");
  CHECK(outcome("a: one\n\t\n  two\n") == "{a: one\ntwo}");
  CHECK(outcome("a: |\n  x\nb: 1\n\t\nc: |\n  y\n  \t\n  z\nd: 2\n\t\ne: 3\n") ==
        "{a: 'x\n', b: 1, c: 'y\n\t\nz\n', d: 2, e: 3}");
  CHECK(outcome("a:\n  - b\n\t\n  - c: d\n\t\n    e: \"f\n\t\n      g\"\n") == "{a: [b, {c: d, e: 'f\ng'}]}");
  ReadText read("é: 1\n\t\nb: [1, 2]\n");
  CHECK(read.place("b/1") == "3:8-3:9");
}

TEST_CASE("a tab on a blank line of a text ends the text, and is refused") {
  const char* message = " AS102 this line is blank but for a tab, which ends the text above it\n";
  CHECK(outcome("a: |\n  x\n\t\n  y\n") == std::string("3:1-3:2") + message);
  CHECK(outcome("a: >-\n  x\n \t\nb: 1\n") == std::string("3:2-3:3") + message);
}

TEST_CASE("a question mark belongs to a text in brackets") {
  CHECK(outcome("a: [Who is it?, what? why, x ? y, ?z, (b?)]\n") ==
        "{a: [Who is it?, what? why, x ? y, ?z, (b?)]}");
  CHECK(outcome("{term?: What is that?, \"q?\": '?', ?k: v?}\n") ==
        "{term?: What is that?, 'q?': '?', ?k: v?}");
  CHECK(outcome("- [a?]\n- ? b\n  : c?\n- {? d : e, ? f}\n- |\n  g?\n- \"?\\x41\\u00C0\"\n") ==
        "[[a?], {b: c?}, {d: e, f: ~}, 'g?\n', '?AÀ']");
  CHECK(outcome("a: &b? [c?]\nd: *b?\n") == "{a: [c?], d: [c?]}");
  CHECK(outcome("[?]\n") == "1:2-1:4 AS102 `?` cannot begin a value\n");
  const char* no_tag = " AS102 the tag `!t?:` has no meaning here\n";
  CHECK(outcome("{a?: b, c: !t?: d}\n") == std::string("1:12-1:16") + no_tag);
  CHECK(outcome("{a?: b, c: &e !t?: d}\n") == std::string("1:15-1:19") + no_tag);
  CHECK(outcome("{a?: b, c: what !? why}\n") == "{a?: b, c: what !? why}");
  ReadText read("a: [one?, two]\n");
  CHECK(read.place("a/0") == "1:5-1:9");
  CHECK(read.place("a/1") == "1:11-1:14");
}

TEST_CASE("a key in braces may reach over several lines") {
  CHECK(outcome("{\"a\"\n: b, 'c' # d\n  :e, f\n: g}\n") == "{'a': b, 'c': e, f: g}");
  CHECK(outcome("- {one\n  two: 3, \"four\n  five\", six\n  seven}\n") ==
        "[{one two: 3, 'four five': ~, six seven: ~}]");
  CHECK(outcome("a: {b: {c\n : d}, e: [{f\n : g}]}\nh: {i\n : j}\n") ==
        "{a: {b: {c: d}, e: [{f: g}]}, h: {i: j}}");
  CHECK(outcome("{" + std::string(2000, 'x') + ": 1}\n") == "{" + std::string(2000, 'x') + ": 1}");
  CHECK(outcome("[a\n: b]\n") ==
        "2:1-2:2 AS102 a `,` or the closing `]` is missing before this | 1:1 the `[` opens here\n");
  ReadText read("a: {\n  \"b\n  c\"\n  : [d, e]}\nf: g\n");
  CHECK(read.place(read.at("a").entry(0).key.span()) == "2:3-3:5");
  CHECK(read.place("a/b c/1") == "4:9-4:10");
  CHECK(read.place("a") == "1:4-4:12");
  CHECK(read.place("f") == "5:4-5:5");
}

TEST_CASE("a text that is a whole document may begin in the first column") {
  CHECK(outcome("--- |\na\n# b\n%c\n") == "'a\n# b\n%c\n'");
  CHECK(outcome(">\none\ntwo\n\nthree\n...\n--- |-\n# x\n---\na: 1\n") ==
        "'one two\nthree\n' --- '# x' --- {a: 1}");
  CHECK(outcome("--- |\n---\na: 1\n") == "'' --- {a: 1}");
  ReadText read("--- |\none\ntwo\n---\na: b\n");
  CHECK(read.place("") == "1:5-3:4");
  CHECK(read.place(read.root(1).entry(0).value.span()) == "5:4-5:5");
}

TEST_CASE("line breaks at the end of a text in quotes are not lost") {
  CHECK(outcome("a: '\n\n  '\nb: \"\n\n\n  \"\n") == "{a: '\n', b: '\n\n'}");
  CHECK(outcome("a: 'b\n\n\n  '\nc: \"d\n\n \t\n\n  \"\n") == "{a: 'b\n\n', c: 'd\n\n\n'}");
  CHECK(outcome("a: \"b\\n\n\n\n\n  \"\nc: 'it''\n\n\n\n  '\n") == "{a: 'b\n\n\n\n', c: 'it'\n\n\n'}");
  CHECK(outcome("a: \"b\\\\n\n\n\n  \"\nc: \"d\\x41\n\n\n  \"\ne: \"f\\\n\n  \"\n") ==
        "{a: 'b\\n\n\n', c: 'dA\n\n', e: 'f\n'}");
  CHECK(outcome("a: 'b\n  '\nc: \"\"\nd: '  '\n") == "{a: 'b ', c: '', d: '  '}");
}

TEST_CASE("the escapes of a space that does not break and of a next line are whole characters") {
  CHECK(outcome("a: \"x\\_y\\Nz \\_\\_é\\N\"\n") == "{a: 'x\xC2\xA0y\xC2\x85z \xC2\xA0\xC2\xA0é\xC2\x85'}");
}

TEST_CASE("a byte order mark is no letter of a text without quotes") {
  const char* message = " AS102 there is a byte order mark in this text\n";
  CHECK(outcome("a: b\n...\n\xEF\xBB\xBF"
                "c: d\n") == std::string("3:1-3:2") + message);
  CHECK(outcome("a: |\n  b\xEF\xBB\xBF\n") == std::string("2:4-2:5") + message);
  CHECK(outcome("a: \"b\xEF\xBB\xBF\"\n") == "{a: 'b\xEF\xBB\xBF'}");
}

TEST_CASE("what YAML allows and no folder has a use for is refused") {
  CHECK(outcome("%YAML 1.1 1.2\n---\na: 1\n").find("AS102 a `%YAML` line names one version\n") !=
        std::string::npos);
  CHECK(outcome("%YAML 2.0\n---\na: 1\n").find("AS102 this version of YAML is not known\n") !=
        std::string::npos);
  CHECK(outcome("[a]: b\n") == "1:1-1:4 AS109 a list is used as a key\n");
  CHECK(outcome(": b\n") == "1:1-1:1 AS109 there is nothing before the `:`\n");
  CHECK(outcome("a: !local b\n") == "1:4-1:10 AS102 the tag `!local` has no meaning here\n");
  CHECK(outcome("a: \"\\ud83d\\ude00\"\n") ==
        "1:5-1:18 AS102 an escape names a character that does not exist\n");
  CHECK(outcome("a: 1\rb: 2\n") == "1:5-1:6 AS102 a line ends with a carriage return alone\n");
  CHECK(ReadText("!\n").tree().documents.empty());
}

TEST_CASE("ten thousand places to prepare end soon") {
  auto many = [](std::string_view piece) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += piece;
    return text;
  };
  CHECK(ReadText(many("- [a?]\n")).root().size() == 10'000);
  CHECK(ReadText(many("- a\n\t\n")).root().size() == 10'000);
  CHECK(ReadText("{" + many("\"a\"\n:b\n,") + "c: d}").root().size() == 2);
  CHECK(ReadText(many("- {a\n : b}\n")).tree().truncated);
}

TEST_CASE("a text of >+ keeps every line break at its end") {
  CHECK(outcome("a: >+\n  q\n\nb: 1\n") == "{a: 'q\n\n', b: 1}");
  CHECK(outcome("a: >+\n  q\n\n\nb: 1\n") == "{a: 'q\n\n\n', b: 1}");
  CHECK(outcome("a: >+\n  q\n  r\nb: 1\n") == "{a: 'q r\n', b: 1}");
  CHECK(outcome("a: >2+\n  q\n \n") == "{a: 'q\n\n'}");
  CHECK(outcome("a: |+\n  q\n\nb: 1\n") == "{a: 'q\n\n', b: 1}");
  CHECK(outcome("a: >\n  q\n\nb: 1\n") == "{a: 'q\n', b: 1}");
}

TEST_CASE("a question mark may end a text in brackets, behind a space too") {
  CHECK(outcome("{a: why now ?}\n") == "{a: why now ?}");
  CHECK(outcome("[pourquoi ?, quoi ?]\n") == "[pourquoi ?, quoi ?]");
}

TEST_CASE("a # in quotes is text, and its line is indented as others are") {
  CHECK(
      outcome("a: 'x\n# y'\n").find("AS102 this line goes on with the value above it") != std::string::npos);
  CHECK(outcome("a: 'x\n  # y'\n") == "{a: 'x # y'}");
  CHECK(outcome("a: [x,\n# y\n  z]\n") == "{a: [x, z]}");
}
