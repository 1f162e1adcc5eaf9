#include <doctest/doctest.h>

#include "yaml_support.h"

using assure::yaml::ReadText;

TEST_CASE("a value reaches from its first byte to behind its last") {
  ReadText read("a: one\nb: [x, {k: v}]\nc:\n  - y\n  - z: w\n");
  CHECK(read.findings() == "");
  CHECK(read.shape() == "{a: one, b: [x, {k: v}], c: [y, {z: w}]}");
  CHECK(read.place("") == "1:1-5:9");
  CHECK(read.place("a") == "1:4-1:7");
  CHECK(read.place("b") == "2:4-2:15");
  CHECK(read.place("b/1") == "2:8-2:14");
  CHECK(read.place("b/1/k") == "2:12-2:13");
  CHECK(read.place("c") == "4:3-5:9");
  CHECK(read.place("c/1") == "5:5-5:9");
  CHECK(read.place(read.root().entry(0).key.span()) == "1:1-1:2");
}

TEST_CASE("line breaks of Windows do not move places") {
  ReadText read("a: 1\r\nb: \"x y\"\r\nc: |\r\n  l1\r\n  l2\r\n\r\nd: [1, e]\r\n");
  CHECK(read.findings() == "");
  CHECK(read.shape() == "{a: 1, b: 'x y', c: 'l1\nl2\n', d: [1, e]}");
  CHECK(read.place("b") == "2:4-2:9");
  CHECK(read.place("c") == "3:4-5:5");
  CHECK(read.place("d/1") == "7:8-7:9");
}

TEST_CASE("a byte order mark does not move places") {
  ReadText read(
      "\xEF\xBB\xBF"
      "a: x\nb: y\n");
  CHECK(read.shape() == "{a: x, b: y}");
  CHECK(read.at("a").span().begin == 6);
  CHECK(read.at("b").span().begin == 11);
  CHECK(read.written("a") == "x");
}

TEST_CASE("columns count characters of several bytes once") {
  ReadText read("é: [ü, 日本]\n😀: z\n");
  CHECK(read.findings() == "");
  CHECK(read.place("é") == "1:4-1:11");
  CHECK(read.place("é/1") == "1:8-1:10");
  CHECK(read.place("😀") == "2:4-2:5");
  CHECK(read.written("é/1") == "日本");
}

TEST_CASE("a plain value over several lines ends with its last word") {
  ReadText read("a: one\n  two  \n\n  three # comment\nb: x\n");
  CHECK(read.at("a").text() == "one two\nthree");
  CHECK(read.place("a") == "1:4-4:8");
}

TEST_CASE("a quoted value includes its quotes") {
  ReadText read("a: 'it''s'\nb: \"x\\\"y\"\nc: \"one\n  two\" # end\n'k e': v\n");
  CHECK(read.shape() == "{a: 'it's', b: 'x\"y', c: 'one two', 'k e': v}");
  CHECK(read.place("a") == "1:4-1:11");
  CHECK(read.place("b") == "2:4-2:10");
  CHECK(read.place("c") == "3:4-4:7");
  CHECK(read.place(read.root().entry(3).key.span()) == "5:1-5:6");
}

TEST_CASE("a block value ends with its last line") {
  ReadText read("a: |\n  x\n  y\n\nb: >-\n  x\n  y\n\n\nc: |2+\n    z\n  y\n\nd: |\ne: v\n");
  CHECK(read.findings() == "");
  CHECK(read.shape() == "{a: 'x\ny\n', b: 'x y', c: '  z\ny\n\n', d: '', e: v}");
  CHECK(read.place("a") == "1:4-3:4");
  CHECK(read.place("b") == "5:4-7:4");
  CHECK(read.place("c") == "10:4-12:4");
  CHECK(read.place("d") == "14:4-14:5");
}

TEST_CASE("a block value in a list ends before the next item") {
  ReadText read("- |\n  x\n - y\n- z: |1\n    t\n  u: v\n");
  CHECK(read.findings() == "3:2-3:3 AS102 the indentation of this line fits nothing above it\n");
  ReadText fixed("l:\n- |\n  x\n- z: |1\n    t\n  u: v\n");
  CHECK(fixed.findings() == "");
  CHECK(fixed.shape() == "{l: ['x\n', {z: ' t\n', u: v}]}");
  CHECK(fixed.place("l/0") == "2:3-3:4");
  CHECK(fixed.place("l/1/z") == "4:6-5:6");
}

TEST_CASE("anchors and tags stand before a value, not in it") {
  ReadText read("a: &x !!str 5\nb: !!str &y 6\nc: &z\n  - 1\n&k d: 2\ne: &n\nf: !!map\n  g: h\n");
  CHECK(read.findings() == "");
  CHECK(read.shape() == "{a: '5', b: '6', c: [1], d: 2, e: ~, f: {g: h}}");
  CHECK(read.place("a") == "1:13-1:14");
  CHECK(read.place("b") == "2:13-2:14");
  CHECK(read.place("c") == "4:3-4:6");
  CHECK(read.place(read.root().entry(3).key.span()) == "5:4-5:5");
  CHECK(read.place("e") == "6:6-6:6");
  CHECK(read.place("f") == "8:3-8:7");
}

TEST_CASE("an alias stands where it is written and holds what it names") {
  ReadText read("a: &x [1, {k: v}]\nb: *x\nc: {*x : 1}\n");
  CHECK(read.shape() == "{a: [1, {k: v}], b: [1, {k: v}], c: !}");
  CHECK(read.place("b") == "2:4-2:6");
  CHECK(read.place("b/1/k") == "1:15-1:16");
  CHECK(read.findings() == "3:5-3:7 AS109 a list is used as a key\n");
}

TEST_CASE("nothing stands behind the mark that makes room for it") {
  ReadText read("a:\nb: ~\nc: null\nnull: 1\nd:\n- \n- x\n-\ne: {a, b: , c: null, ? d}\nf: [a: , ]\n");
  CHECK(read.findings() == "");
  CHECK(
      read.shape() == "{a: ~, b: ~, c: ~, null: 1, d: [~, x, ~], e: {a: ~, b: ~, c: ~, d: ~}, f: [{a: ~}]}");
  CHECK(read.place("a") == "1:3-1:3");
  CHECK(read.place("b") == "2:4-2:5");
  CHECK(read.place("c") == "3:4-3:8");
  CHECK(read.place("d/0") == "6:2-6:2");
  CHECK(read.place("d/2") == "8:2-8:2");
  CHECK(read.place("e/a") == "9:6-9:6");
  CHECK(read.place("e/b") == "9:10-9:10");
  CHECK(read.place("e/c") == "9:16-9:20");
  CHECK(read.place("f/0") == "10:5-10:7");
}

TEST_CASE("an empty value before a key called null is not that key") {
  ReadText read("a:\nnull: b\n");
  CHECK(read.shape() == "{a: ~, null: b}");
  CHECK(read.place("a") == "1:3-1:3");
}

TEST_CASE("a quoted null is a text") {
  ReadText read("a: 'null'\nb: \"~\"\nc: nULL\n");
  CHECK(read.shape() == "{a: 'null', b: '~', c: nULL}");
}

TEST_CASE("lists in lists begin at their own mark") {
  ReadText read("- - a\n  - b\n- - c\n-\n  - d # end\n# end\n");
  CHECK(read.shape() == "[[a, b], [c], [d]]");
  CHECK(read.place("0") == "1:3-2:6");
  CHECK(read.place("1") == "3:3-3:6");
  CHECK(read.place("2") == "5:3-5:6");
}

TEST_CASE("brackets over several lines with comments end at the closing one") {
  ReadText read("a: [ # one\n  x, # two ]\n  y,\n  ]\nb: {k: [], l: {} }\n");
  CHECK(read.shape() == "{a: [x, y], b: {k: [], l: {}}}");
  CHECK(read.place("a") == "1:4-4:4");
  CHECK(read.place("b") == "5:4-5:19");
  CHECK(read.place("b/l") == "5:15-5:17");
}

TEST_CASE("a pair in a list ends with its value, its braced key included") {
  ReadText read("[a: b, 'c': {d: e}, ? f : g]\n");
  CHECK(read.shape() == "[{a: b}, {'c': {d: e}}, {f: g}]");
  CHECK(read.place("0") == "1:2-1:6");
  CHECK(read.place("1") == "1:8-1:19");
}

TEST_CASE("each document that holds something is a tree of its own") {
  ReadText read("a: 1\n---\n---\n# only a comment\nb: 2\n...\n--- c\n--- ~\n");
  CHECK(read.findings() == "");
  CHECK(read.shape() == "{a: 1} --- {b: 2} --- c");
  CHECK(read.place(read.root(1).span()) == "5:1-5:5");
  CHECK(read.place(read.root(2).span()) == "7:5-7:6");
}

TEST_CASE("text that stands in the source as it is costs no copy") {
  std::string text = "a: plain\nb: 'quoted'\n";
  assure::source::SourceFile file("t.yaml", text);
  assure::diag::Diagnostics found;
  auto tree = assure::yaml::parse(file, 1, {}, found);
  assure::yaml::Value root(tree, tree.documents.at(0));
  CHECK(root.entry(0).value.text().data() == file.text().data() + 3);
  CHECK(root.entry(1).value.text().data() == file.text().data() + 13);
}
