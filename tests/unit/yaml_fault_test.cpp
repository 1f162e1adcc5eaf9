#include <doctest/doctest.h>

#include "yaml_support.h"

using assure::yaml::Limits;
using assure::yaml::ReadText;

namespace {

std::string help_of(const ReadText& read) {
  return read.found().all().at(0).help;
}

}  // namespace

TEST_CASE("a byte that is not UTF-8 is located and nothing of the file is read") {
  ReadText read("a: 1\nb: caf\xE9\n");
  CHECK(read.findings() == "2:7-2:8 AS101 the byte 0xE9 is not UTF-8\n");
  CHECK(read.tree().documents.empty());
  CHECK(read.tree().truncated);
}

TEST_CASE("a lone surrogate is not UTF-8") {
  CHECK(ReadText("a: \xED\xA0\x80\n").findings() == "1:4-1:5 AS101 the byte 0xED is not UTF-8\n");
}

TEST_CASE("control characters are located") {
  CHECK(ReadText("a: x\x0B y\n").findings() == "1:5-1:6 AS102 the control character U+000B is not allowed\n");
  CHECK(ReadText("a: x\u0085 \u0080y\n").findings() ==
        "1:7-1:8 AS102 the control character U+0080 is not allowed\n");
  CHECK(
      ReadText("a: x\u009f y\n").findings() == "1:5-1:6 AS102 the control character U+009F is not allowed\n");
  CHECK(ReadText("a: x\uffff y\n").findings() == "1:5-1:6 AS102 the noncharacter U+FFFF is not allowed\n");
  CHECK(ReadText("a: \u00a0\ufffd\uffbe\u2028\n").findings().empty());
  CHECK(ReadText(std::string("a: \0b\n", 6)).findings() ==
        "1:4-1:5 AS102 the control character U+0000 is not allowed\n");
  CHECK(ReadText("a: 1\rb: 2\n").findings() == "1:5-1:6 AS102 a line ends with a carriage return alone\n");
}

TEST_CASE("a duplicate key points at both keys, and the first wins") {
  ReadText read("a: 1\nb: 2\n'a': 3\na: 4\n");
  CHECK(read.findings() ==
        "3:1-3:4 AS103 the key `a` is repeated | 1:1 first written here\n"
        "4:1-4:2 AS103 the key `a` is repeated | 1:1 first written here\n");
  CHECK(read.shape() == "{a: 1, b: 2}");
  CHECK_FALSE(read.tree().truncated);
}

TEST_CASE("a duplicate key is found in a long mapping") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += fmt::format("k{}: {}\n", i, i);
  ReadText read(text + "k17: again\n");
  CHECK(read.findings() == "51:1-51:4 AS103 the key `k17` is repeated | 18:1 first written here\n");
  CHECK(read.root().size() == 50);
}

TEST_CASE("the same key in two mappings is no fault") {
  CHECK(ReadText("- {a: 1}\n- {a: 2}\n---\na: 3\n").findings() == "");
}

TEST_CASE("what stands too deep is one fault, and the rest is read") {
  Limits limits{.depth = 3};
  ReadText read("a: [[x]]\nb: [[[y, [z]]]]\nc: 1\n", limits);
  CHECK(read.findings() == "2:6-2:7 AS104 lists and mappings are nested more than 3 deep\n");
  CHECK(read.shape() == "{a: [[x]], b: [[!]], c: 1}");
}

TEST_CASE("aliases that stand for too much are one fault") {
  Limits limits{.alias_nodes = 5};
  ReadText read("a: &a [x, y]\nb: *a\nc: *a\nd: *a\ne: &e z\nf: *e\n", limits);
  CHECK(read.findings() == "3:4-3:6 AS105 with `*a` the aliases of this file stand for more than 5 values\n");
  CHECK(read.shape() == "{a: [x, y], b: [x, y], c: !, d: !, e: z, f: z}");
}

TEST_CASE("an alias inside its own value does not loop") {
  ReadText read("a: &a [1, *a]\nb: *a\n");
  CHECK(read.findings() == "1:11-1:13 AS105 `*a` is inside the value that it names\n");
  CHECK(read.shape() == "{a: [1, !], b: [1, !]}");
}

TEST_CASE("a file over the limit is not read") {
  ReadText read("a: 12345678\n", Limits{.file_bytes = 10});
  CHECK(read.findings() == "1:1-1:1 AS106 this file has 12 bytes, and 10 are read at most\n");
  CHECK(read.tree().truncated);
}

TEST_CASE("a file without content is a warning") {
  for (const char* text : {"", "\n", "# words\n", "---\n", "\xEF\xBB\xBF", "--- ~\n"}) {
    ReadText read(text);
    CHECK(read.findings() == "1:1-1:1 AS107 nothing is written in this file\n");
    CHECK(read.found().all().at(0).severity == assure::diag::Severity::Warning);
  }
}

TEST_CASE("every unknown anchor is reported, and the rest is read") {
  ReadText read("a: *foo\nb: &bar 1\nc: [*bra, *bar]\n*foo : 2\nd: 3\n");
  CHECK(read.findings() ==
        "1:4-1:8 AS108 no anchor `foo`\n3:5-3:9 AS108 no anchor `bra`\n4:1-4:5 AS108 no anchor `foo`\n");
  CHECK(read.found().all().at(1).help == "did you mean `bar`?");
  CHECK(read.shape() == "{a: !, b: 1, c: [!, 1], d: 3}");
  CHECK_FALSE(read.tree().truncated);
}

TEST_CASE("an anchor of another document is not known") {
  CHECK(ReadText("a: &x 1\n---\nb: *x\n").findings() == "3:4-3:6 AS108 no anchor `x`\n");
}

TEST_CASE("a key that is no text drops its entry") {
  ReadText read("a: 1\n[x]: 2\n{y: 1}: 3\n: 4\nb: 5\n");
  CHECK(read.findings() ==
        "2:1-2:4 AS109 a list is used as a key\n3:1-3:7 AS109 a mapping is used as a key\n"
        "4:1-4:1 AS109 there is nothing before the `:`\n");
  CHECK(read.shape() == "{a: 1, b: 5}");
}

TEST_CASE("a placeholder of a template is one fault") {
  ReadText read("a: {{ name }}\nb: 1\n");
  CHECK(read.findings() == "1:5-1:13 AS109 a mapping is used as a key\n");
  CHECK(read.shape() == "{a: !, b: 1}");
}

TEST_CASE("standard tags are taken and others refused, and the value stays") {
  ReadText read("a: !!str 1\nb: !!int 2\nc: !!map {}\nd: !foo bar\ne: !!binary AAAA\nf: !!seq x\ng: ! 3\n");
  CHECK(read.findings() ==
        "4:4-4:8 AS102 the tag `!foo` has no meaning here\n"
        "5:4-5:12 AS102 the tag `!!binary` has no meaning here\n"
        "6:4-6:9 AS102 the tag `!!seq` does not fit the value behind it\n");
  CHECK(read.shape() == "{a: '1', b: 2, c: {}, d: bar, e: AAAA, f: x, g: '3'}");
  CHECK_FALSE(read.tree().truncated);
}

TEST_CASE("a quote that never closes is reported where it opens") {
  for (const char* text :
      {"a: 1\nb: \"x\nc: 2\n", "a: 1\nb: \"x\nc: 2", "a: 1\nb: \"", "a: 1\nb: [\"x, y]\n"}) {
    ReadText read(text);
    bool in_list = std::string_view(text).find('[') != std::string_view::npos;
    CHECK(read.findings() == (in_list ? "2:5-2:6" : "2:4-2:5") +
                                 std::string(" AS102 the quote that opens here is never closed\n"));
    CHECK(read.at("a").text() == "1");
    CHECK(read.tree().truncated);
  }
}

TEST_CASE("a quote that closes at the next one points back at its opening") {
  ReadText read("a: \"abc\nb: \"def\"\nc: 2\n");
  CHECK(read.findings() ==
        "2:5-2:9 AS102 there is text behind the end of a value"
        " | 1:4 a quote opens here and closes on the line of the fault\n");
  CHECK(help_of(read) == "close the quote on the line where it opens");
  CHECK(read.shape() == "{a: !}");
}

TEST_CASE("a bracket that never closes is reported where it opens") {
  ReadText read("a: 1\nb: [x, {y: z}\n");
  CHECK(read.findings() == "2:4-2:5 AS102 the `[` that opens here is never closed\n");
  CHECK(read.shape() == "{a: 1, b: [x, !]}");
}

TEST_CASE("a bracket that closes too late points back at its opening") {
  ReadText read("a: [x, y\nb: 1\n");
  CHECK(read.findings() ==
        "2:2-2:3 AS102 a `,` or the closing `]` is missing before this | 1:4 the `[` opens here\n");
  CHECK(ReadText("a: {b: [1, 2}\n").findings() ==
        "1:13-1:14 AS102 a `,` or the closing `]` is missing before this | 1:8 the `[` opens here\n");
  CHECK(ReadText("a: [1]]\n").findings() == "1:7-1:8 AS102 `]` closes nothing\n");
}

TEST_CASE("a tab in the indentation is reported as such") {
  ReadText read("a:\n\tb: c\n");
  CHECK(read.findings() == "2:1-2:2 AS102 a tab indents this line\n");
  CHECK(help_of(read) == "indent with spaces: YAML does not take tabs");
  CHECK(ReadText("a:\n  \t- b\n").findings() == "2:3-2:4 AS102 a tab indents this line\n");
}

TEST_CASE("colons") {
  CHECK(ReadText("a: b: c\n").findings() == "1:5-1:6 AS102 a second `:` in one line\n");
  CHECK(ReadText("a: 1\nb:2\nc: 3\n").findings() == "2:1-2:4 AS102 a space is missing after `:`\n");
  CHECK(ReadText("a: 1\nb:2\n").findings() == "2:1-2:4 AS102 a space is missing after `:`\n");
  CHECK(ReadText("a: 1\nb\nc: 3\n").findings() ==
        "2:1-2:2 AS102 no `:` follows here, where a key is expected\n");
  CHECK(ReadText("a: 1\nb").findings() == "2:1-2:2 AS102 no `:` follows here, where a key is expected\n");
}

TEST_CASE("indentation that fits nothing") {
  const std::string fits = " AS102 the indentation of this line fits nothing above it\n";
  const std::string outside = " AS102 this does not belong to what is above it\n";
  CHECK(ReadText("a:\n    b: 1\n  c: 2\n").findings() == "3:3-3:5" + fits);
  CHECK(ReadText("a: 'b'\n c: d\n").findings() == "2:2-2:4" + fits);
  CHECK(ReadText("a: b\n- c\n").findings() == "2:1-2:2" + fits);
  CHECK(ReadText("l:\n  - a: 1\n   - b: 2\n").findings() == "3:4-3:5" + fits);
  CHECK(ReadText("a: b\n c: d\n").findings() ==
        "2:2-2:4 AS102 this line is indented as if it went on with the value above it\n");
  CHECK(ReadText("  a: 1\nb: 2\n").findings() == "2:1-2:3" + outside);
  CHECK(ReadText("- a\nb: c\n").findings() == "2:1-2:3" + outside);
}

TEST_CASE("characters that cannot begin a value") {
  CHECK(ReadText("a: @b\n").findings() == "1:4-1:6 AS102 `@` cannot begin a value\n");
  CHECK(ReadText("a: %b\n").findings() == "1:4-1:6 AS102 `%` cannot begin a value\n");
  CHECK(ReadText("a: - b\n").findings() == "1:4-1:5 AS102 a list item cannot begin here\n");
  CHECK(ReadText("a: & b\n").findings() == "1:4-1:5 AS102 `&` has no name behind it\n");
  CHECK(ReadText("a: * b\n").findings() == "1:4-1:5 AS102 `*` has no name behind it\n");
}

TEST_CASE("quotes and escapes") {
  ReadText escape("a: \"c:\\docs\"\n");
  CHECK(escape.findings() ==
        "1:7-1:13 AS102 a backslash in double quotes is before a character that it does not go with\n");
  ReadText apostrophe("a: 'don't'\n");
  CHECK(apostrophe.findings() == "1:9-1:11 AS102 there is text behind the end of a value\n");
  CHECK(help_of(apostrophe) == "write two apostrophes for one inside single quotes, as in `'don''t'`");
  CHECK(ReadText("a: \"x\n---\ny\"\n").findings() ==
        "2:1-2:4 AS102 there is a line with `---` or `...` inside quotes | 1:4 the quote opens here\n");
}

TEST_CASE("block values") {
  CHECK(ReadText("a: |x\n  y\n").findings() == "1:5-1:6 AS102 there is text on the line of `|` or `>`\n");
  CHECK(ReadText("a: |0\n  y\n").findings() == "1:6-1:6 AS102 the number behind `|` or `>` cannot be 0\n");
}

TEST_CASE("what stands before a fault stays, in this document and in those before it") {
  ReadText read("a: 1\n---\nb: 2\nc: [x, {d: e}]\nf: \"g\" h\ni: 3\n---\nj: 4\n");
  CHECK(read.findings() == "5:8-5:9 AS102 there is text behind the end of a value\n");
  CHECK(read.shape() == "{a: 1} --- {b: 2, c: [x, {d: e}], f: !}");
  CHECK(read.tree().truncated);
}

TEST_CASE("findings are in the order of the file") {
  ReadText read("a: {x: 1, x: 2}\na: *no\nb: [{y: 1, y: 2}]\n");
  CHECK(read.findings() ==
        "1:11-1:12 AS103 the key `x` is repeated | 1:5 first written here\n"
        "2:1-2:2 AS103 the key `a` is repeated | 1:1 first written here\n"
        "2:4-2:7 AS108 no anchor `no`\n"
        "3:12-3:13 AS103 the key `y` is repeated | 3:6 first written here\n");
}
