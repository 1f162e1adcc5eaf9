// Corrections of values as changes to the bytes of a file.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "yaml/rewrite.h"
#include "yaml/same_values.h"
#include "yaml_support.h"

using namespace assure;

namespace {

using diag::Fix;

source::Span place_of(std::string_view text, std::string_view what, std::size_t number) {
  std::size_t at = text.find(what);
  for (; number > 1; --number) at = text.find(what, at + 1);
  REQUIRE(at != std::string_view::npos);
  return {1, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + what.size())};
}

// The text, and what is wrong in it: the first, second, ... place of some bytes.
class Wrong {
 public:
  explicit Wrong(std::string text) : text_(std::move(text)) {}

  Wrong& write(std::string_view what, std::string now, std::size_t number = 1) {
    fixes_.push_back(*Fix::write(place_of(text_, what, number), std::move(now)));
    return *this;
  }
  Wrong& remove(std::string_view what, std::size_t number) {
    fixes_.push_back(Fix::remove(place_of(text_, what, number)));
    return *this;
  }
  Wrong& join(std::string_view what, std::string_view rest) {
    Fix fix = *Fix::write(place_of(text_, what, 1), std::string(what) + std::string(rest));
    fix.written_to = fix.span.end + static_cast<std::uint32_t>(rest.size());
    fixes_.push_back(fix);
    return *this;
  }

  // The text afterwards; "unchanged" when nothing is made, "unsafe" when it would say something else.
  std::string right() const {
    auto done = yaml::rewrite(source::SourceFile("t.yaml", text_), 1, {}, fixes_);
    if (done.edits.empty()) return "unchanged";
    return done.safe ? done.text : "unsafe";
  }

  // The fixes that are made, each with the place where its edit begins: "0@3 1@3".
  std::string made() const {
    auto done = yaml::rewrite(source::SourceFile("t.yaml", text_), 1, {}, fixes_);
    std::string list;
    for (const yaml::MadeFix& one : done.made)
      list += fmt::format("{}{}@{}", list.empty() ? "" : " ", one.fix, done.edits.at(one.edit).begin);
    return list;
  }

 private:
  std::string text_;
  std::vector<Fix> fixes_;
};

}  // namespace

TEST_CASE("a text that is written keeps its quotes, and gets those that it needs") {
  CHECK(Wrong("a: one  # two\n").write("one", "1.5").right() == "a: 1.5  # two\n");
  CHECK(Wrong("a: 'one'\n").write("'one'", "it's").right() == "a: 'it''s'\n");
  CHECK(Wrong("a: \"one\"\n").write("\"one\"", "two").right() == "a: \"two\"\n");
  CHECK(Wrong("a: one\n").write("one", "null").right() == "a: \"null\"\n");
  CHECK(Wrong("a: one\n").write("one", "x: y").right() == "a: \"x: y\"\n");
  CHECK(Wrong("{a: one, b: c}\n").write("one", "x, y").right() == "{a: \"x, y\", b: c}\n");
  CHECK(Wrong("a: !!str one\n").write("one", "two").right() == "a: !!str two\n");
}

TEST_CASE("all other bytes stay, with their line ends and a byte order mark") {
  CHECK(Wrong("\xEF\xBB\xBF# top\r\na:   one # why\r\n\r\nb: [ c,d ]\r\n").write("one", "1").right() ==
        "\xEF\xBB\xBF# top\r\na:   1 # why\r\n\r\nb: [ c,d ]\r\n");
}

TEST_CASE("a key is renamed, unless another one has that name or is to get it") {
  CHECK(Wrong("titel: a\nowner: b\n").write("titel", "title").right() == "title: a\nowner: b\n");
  CHECK(Wrong("{\"titel\": a}\n").write("\"titel\"", "title").right() == "{\"title\": a}\n");
  CHECK(Wrong("? titel\n: a\n").write("titel", "title").right() == "? title\n: a\n");
  CHECK(Wrong("titel: a\ntitle: b\n").write("titel", "title").right() == "unchanged");
  CHECK(Wrong("titel: a\ntilte: b\n").write("titel", "title").write("tilte", "title").right() == "unchanged");
  CHECK(Wrong("titel: a\ntitel: b\n").write("titel", "title").right() == "unchanged");
}

TEST_CASE("a repeated item leaves its list with its line") {
  CHECK(Wrong("a:\n  - x\n  # y\n  - x\n  - z\n").remove("x", 2).right() == "a:\n  - x\n  # y\n  - z\n");
  CHECK(Wrong("a:\r\n- x\r\n- x\r\nb: c\r\n").remove("x", 2).right() == "a:\r\n- x\r\nb: c\r\n");
  CHECK(Wrong("- x\n- x").remove("x", 2).right() == "- x");
  CHECK(Wrong("- x\n- x\n- x\n").remove("x", 2).remove("x", 3).right() == "- x\n");
  CHECK(Wrong("- - x\n  - x\n- z\n").remove("x", 2).right() == "- - x\n- z\n");
  CHECK(Wrong("- a: 1\n  b: 2\n- b: 2\n  a: 1\n- c\n").remove("b: 2\n  a: 1", 1).right() ==
        "- a: 1\n  b: 2\n- c\n");
}

TEST_CASE("a repeated item leaves brackets with the comma before it") {
  CHECK(Wrong("a: [x, y, x]\n").remove("x", 2).right() == "a: [x, y]\n");
  CHECK(Wrong("a: [x,x, y]\n").remove("x", 2).right() == "a: [x, y]\n");
  CHECK(Wrong("a: [x, x, ]\n").remove("x", 2).right() == "a: [x, ]\n");
  CHECK(Wrong("a: [x,\n  'x', # y\n  z]\n").remove("'x'", 1).right() == "a: [x, # y\n  z]\n");
  CHECK(Wrong("a: [x, x, x]\n").remove("x", 2).remove("x", 3).right() == "a: [x]\n");
}

TEST_CASE("an item stays that says something new, or has a comment or an anchor") {
  CHECK(Wrong("- x\n- y\n").remove("y", 1).right() == "unchanged");
  CHECK(Wrong("- x\n- x  # again\n").remove("x", 2).right() == "unchanged");
  CHECK(Wrong("- a: x\n- a: x\n  # b\n  b:\n").remove("a: x\n  # b\n  b:", 1).right() == "unchanged");
  CHECK(Wrong("- x\n- &x x\n- *x\n").remove("x", 3).right() == "unchanged");
  CHECK(Wrong("[x, # y\n x]\n").remove("x", 2).right() == "unchanged");
  CHECK(Wrong("- x\n-\n  x\n").remove("x", 2).right() == "unchanged");
}

TEST_CASE("a text that a comment cuts off is put into quotes as a whole") {
  CHECK(Wrong("a: see minute #41\n").join("see minute", " #41").right() == "a: \"see minute #41\"\n");
  CHECK(Wrong("- the \"old\" one #4\r\n").join("the \"old\" one", " #4").right() ==
        "- \"the \\\"old\\\" one #4\"\r\n");
  // In brackets the comment has the comma, too.
  CHECK(Wrong("[see minute #41,\n]\n").join("see minute", " #41,").right() == "unchanged");
}

TEST_CASE("a value with aliases is changed when all of them are wrong, and an alias by itself otherwise") {
  CHECK(Wrong("a: &d one\nb: *d\n").write("one", "1").write("*d", "1").right() == "a: &d 1\nb: *d\n");
  CHECK(Wrong("a: &d one\nb: *d\n").write("one", "1").right() == "unchanged");
  CHECK(Wrong("a: &d one\nb: *d\nc: *d\n").write("*d", "1").right() == "a: &d one\nb: 1\nc: *d\n");
  // Inside a mapping that is there once more by an alias: asked for once, or for each of its places.
  const std::string shared = "a: &m {k: one}\nb: *m\n";
  CHECK(Wrong(shared).write("one", "1").right() == "unchanged");
  CHECK(Wrong(shared).write("one", "1").write("one", "1").right() == "a: &m {k: 1}\nb: *m\n");
}

TEST_CASE("each fix that is made names its edit, one of an alias that of its anchor") {
  CHECK(Wrong("a: &d one\nb: *d\nc: two\n").write("two", "2").write("one", "1").write("*d", "1").made() ==
        "0@19 1@6 2@6");
  CHECK(Wrong("a: &d one\nb: *d\nc: *d\n").write("*d", "1").made() == "0@13");
  CHECK(Wrong("a: [x, x]\nb: y\n").write("y", "z").remove("x", 2).made() == "0@13 1@5");
  CHECK(Wrong("a: &m {k: one}\nb: *m\n").write("one", "1").write("one", "1").made() == "0@10 1@10");
}

TEST_CASE("texts in blocks and files with a fault are left alone") {
  CHECK(Wrong("a: |-\n  one\n").write("|-\n  one", "1").right() == "unchanged");
  CHECK(Wrong("a: one\nb: [\n").write("one", "1").right() == "unchanged");
}

TEST_CASE("of fixes that overlap, the longer one is made") {
  CHECK(Wrong("- a: x\n- a: x\n").remove("a: x", 2).write("x", "y", 2).right() == "- a: x\n");
  CHECK(Wrong("a: x\n").write("x", "y").write("x", "z").right() == "unchanged");
}

TEST_CASE("what would say something else than the fixes, read again, is not safe") {
  // The alias names the second anchor of this name, which stays.
  CHECK(Wrong("a: &d one\nb: &d one\nc: *d\n").write("one", "1").write("*d", "1").right() == "unsafe");
}

TEST_CASE("only the place of a whole value is written") {
  CHECK(Wrong("a: one two\n").write("one", "1").right() == "unchanged");
}

TEST_CASE("two readings are the same when they differ where a fix said so, in what it said") {
  const yaml::ReadText before("titel: x\nlist: [a, b, a]\n");
  const std::vector<Fix> fixes = {
      *Fix::write(place_of("titel: x", "titel", 1), "title"), Fix::remove(before.at("list/2").span())};
  auto same = [&](std::string after) {
    return yaml::same_values(before.tree(), yaml::ReadText(std::move(after)).tree(), fixes);
  };
  CHECK(same("\"title\": 'x'  # y\nlist:\n- a\n- b\n"));
  for (const char* other : {"titel: x\nlist: [a, b]\n", "title: y\nlist: [a, b]\n",
           "title: x\nlist: [a, b, a]\n", "title: x\nlist: [b, a]\n", "title: x\nlist: [a]\n",
           "list: [a, b]\ntitle: x\n", "title: x\n", "title: x\nlist: [a, b]\nmore: z\n",
           "title: x\nlist: [a, ~]\n", "title: x\nlist: [a, b]\n---\nz: 1\n", "title: x\nlist: [a, b", ""})
    CHECK_MESSAGE(!same(other), other);
}

TEST_CASE("two readings may differ in one section alone") {
  auto same = [](std::string before, std::string after) {
    return yaml::same_but_for(
        yaml::ReadText(std::move(before)).tree(), yaml::ReadText(std::move(after)).tree(), "sign_offs");
  };
  CHECK(same("a: 1\n", "a: 1\nsign_offs: [{role: x}]\n"));
  CHECK(same("sign_offs: [x]\na: 1\n", "sign_offs:\n  - y\na: 1\n"));
  CHECK(same("", "sign_offs: [x]\n"));
  CHECK(!same("a: 1\n", "a: 1\nb: 2\nsign_offs: [x]\n"));
  CHECK(!same("a: 1\nb: 2\n", "a: 1\nsign_offs: [x]\n"));
  CHECK(!same("a: 1\n", "a: 2\nsign_offs: [x]\n"));
}
