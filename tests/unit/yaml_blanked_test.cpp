// YAML as it is handed on: comments and values taken out, every line with the number that it had.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "source/sources.h"
#include "yaml/blanked.h"
#include "yaml/canonical.h"
#include "yaml/parse.h"

using namespace assure;

namespace {

struct Handed {
  source::Sources sources;
  diag::Diagnostics found;
  yaml::Tree tree;
  std::string
      text;  // without comments, and without the values of keys called `x`; those called `y` are `gone`

  explicit Handed(const std::string& given) {
    std::uint32_t file = sources.add("a.yaml", given);
    tree = yaml::parse(sources.file(file), file, {}, found);
    REQUIRE(found.count(diag::Severity::Error) == 0);
    std::vector<yaml::Replacement> values;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      yaml::Value value(tree, i);
      if (!value.is_mapping()) continue;
      for (std::size_t entry = 0; entry < value.size(); ++entry) {
        auto [key, item] = value.entry(entry);
        bool out = key.text() == "x" || key.text() == "y";
        if (out) values.push_back({item.span().begin, item.span().end, key.text() == "y" ? "gone" : ""});
      }
    }
    text = yaml::blanked(given, tree, std::move(values));
    CHECK(std::count(text.begin(), text.end(), '\n') == std::count(given.begin(), given.end(), '\n'));
  }
};

std::string handed(const std::string& given) {
  return Handed(given).text;
}

// What the text says when it is read again.
std::string meaning(const std::string& text) {
  source::Sources sources;
  diag::Diagnostics found;
  std::uint32_t file = sources.add("a.yaml", text);
  auto tree = yaml::parse(sources.file(file), file, {}, found);
  INFO(text);
  REQUIRE(found.count(diag::Severity::Error) == 0);
  REQUIRE(tree.documents.size() == 1);
  return yaml::canonical({tree, tree.documents.front()});
}

// Comments are no part of what it says.
void keeps_meaning(const std::string& given) {
  CHECK(meaning(handed(given)) == meaning(given));
}

}  // namespace

TEST_CASE("of a comment the mark alone is handed on") {
  CHECK(handed("# told the chair\na: 1 # amber really\n  # and more\nb: 2\n") == "#\na: 1 #\n  #\nb: 2\n");
  CHECK(handed("a: 1\n# last") == "a: 1\n#");
}

TEST_CASE("a number sign in a text begins no comment") {
  const std::string texts =
      "a: |\n  # one\n  two # three\n\nb: >-\n  #four\nc: \"# five\\\n  # six\"\nd: '# it''s # seven'\n"
      "e: minute#8\nf: [x#1, \"#2\"]\n\"# key\": 1\n";
  CHECK(handed(texts) == texts);
}

TEST_CASE("comments beside block texts go, and the texts stay as they are") {
  CHECK(handed("a: | # secret\n  # kept\n# secret\nb: 1\n") == "a: | #\n  # kept\n#\nb: 1\n");
  keeps_meaning("a: |+\n  text\n\n# secret\nb: >+\n  more\n# secret\n");
  CHECK(handed("a: |+\n  text\n# secret\nb: 1\n") == "a: |+\n  text\n#\nb: 1\n");
}

TEST_CASE("line ends of Windows, tabs, a byte order mark and letters of several bytes stay") {
  CHECK(handed("\xEF\xBB\xBF# secret\r\na: \xC3\xA9\t# caf\xC3\xA9\r\nb: \"\xE2\x80\x9C# x\"\r\n") ==
        "\xEF\xBB\xBF#\r\na: \xC3\xA9\t#\r\nb: \"\xE2\x80\x9C# x\"\r\n");
}

TEST_CASE("a value in the place of which nothing stands leaves its key") {
  CHECK(handed("- x: secret # why\n  b: 1\n") == "- x:  #\n  b: 1\n");
  CHECK(handed("- {a: 1, x: \"se, cret\", b: 2}\n") == "- {a: 1, x: , b: 2}\n");
  CHECK(handed("x: |\n  se\n\n  # cret\nb: 1\n") == "x: \n  \n\n  \nb: 1\n");
  CHECK(handed("x:\n  - one # two\n  - {x: three}\nb: 1\n") == "x:\n  \n  \nb: 1\n");
  CHECK(handed("x:\n- one\n- two\nb: 1\n") == "x:\n\n\nb: 1\n");
  for (const std::string text : {"a: {\"x\":\"secret\",\"b\":1}\n", "a: {x: se\n    cret, b: 1}\n",
           "a: {b: 1, x: [se,\n    cret]}\n", "? x\n: secret\n? a\n: {b: 1}\n",
           "x: \"se\n  cret\"\na: {b: 1}\n", "x: &s secret\na: {b: 1}\n", "a: {b: 1}\nx: secret"}) {
    CHECK(meaning(handed(text)) == meaning("a: {b: 1}\n"));
  }
}

TEST_CASE("a value can be replaced by another") {
  CHECK(handed("- y: 'se\n    cret'\n  b: 1\n") == "- y: gone\n    \n  b: 1\n");
  CHECK(handed("- {y: 45, b: 1}\n") == "- {y: gone, b: 1}\n");
  CHECK(handed("y: >\n  se\n  cret\nb: 1\n") == "y: gone\n  \n  \nb: 1\n");
}

TEST_CASE("an alias is taken out and its anchor stays; what an anchor named is gone with it") {
  CHECK(handed("a: &t text\nx: *t\nb: *t\n") == "a: &t text\nx: \nb: *t\n");
  CHECK(meaning(handed("x: &t secret\nb: *t\nc: 1\n")) == meaning("c: 1\n"));
}

TEST_CASE("of a text that was not understood only its lines are left") {
  CHECK(yaml::emptied("a: [secret\r\n# b\n\nc") == "\n\n\n");
}
