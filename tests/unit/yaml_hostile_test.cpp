// Files that were made to hurt: each one ends soon, with a finding, and without much memory.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "yaml_support.h"

using assure::yaml::ReadText;

namespace {

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

std::string numbered(std::string_view before, std::size_t count, std::string_view after) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += fmt::format("{}{}{}", before, i, after);
  return text;
}

// The first finding and what there is of others: "1:1-1:2 AS102 message".
std::string first_finding(const ReadText& read) {
  std::string lines = read.findings();
  return lines.substr(0, lines.find('\n'));
}

constexpr const char* kTooDeep = " AS104 lists and mappings are nested more than 64 deep";

// File of tests/hostile/yaml and its first finding.
const std::map<std::string, std::string> kFiles = {
    {"alias_in_itself", "1:5-1:7 AS105 `*a` is inside the value that it names"},
    {"alias_of_open_mapping", "2:6-2:8 AS105 `*m` is inside the value that it names"},
    {"billion_laughs", "5:8-5:10 AS105 with `*d` the aliases of this file stand for more than 10000 values"},
    {"braces", std::string("1:253-1:254") + kTooDeep},
    {"brackets", std::string("1:33-1:34") + kTooDeep},
    {"carriage_returns", "1:5-1:6 AS102 a line ends with a carriage return alone"},
    {"colons", "1:1-1:1 AS109 there is nothing before the `:`"},
    {"dashes", std::string("1:129-1:130") + kTooDeep},
    {"deep_indentation", std::string("65:65-65:66") + kTooDeep},
    {"directive_only", "1:1-1:6 AS102 this version of YAML is not known"},
    {"end_of_transmission", "1:5-1:6 AS102 the control character U+0004 is not allowed"},
    {"html", "1:1-1:10 AS102 no `:` follows here, where a key is expected"},
    {"lone_surrogate", "1:4-1:5 AS101 the byte 0xED is not UTF-8"},
    {"many_byte_order_marks", "1:5-1:6 AS102 a second `:` in one line"},
    {"merge_conflict", "2:1-2:8 AS102 two versions of this file were merged and not settled (lines 2 to 6)"},
    {"nul_bytes", "1:4-1:5 AS102 the control character U+0000 is not allowed"},
    {"overlong", "1:4-1:5 AS101 the byte 0xC0 is not UTF-8"},
    {"question_marks", "1:80-1:80 AS109 there is nothing before the `:`"},
    {"quote_over_document",
        "2:1-2:4 AS102 there is a line with `---` or `...` inside quotes | 1:4 the quote opens here"},
    {"second_value", "1:5-1:8 AS102 this does not belong to what is above it"},
    {"stray_closings", "1:1-1:3 AS102 `]` closes nothing"},
    {"template_braces", "1:5-1:10 AS109 a mapping is used as a key"},
    {"text_behind_document_end",
        "2:1-2:4 AS102 this line is indented as if it went on with the value above it"},
    {"unterminated_alias", "1:4-1:5 AS102 `*` has no name behind it"},
    {"unterminated_double_quote", "1:4-1:5 AS102 the quote that opens here is never closed"},
    {"unterminated_escape",
        "1:6-1:7 AS102 a backslash in double quotes is before a character that it does not go with"},
    {"unterminated_single_quote", "1:4-1:5 AS102 the quote that opens here is never closed"},
    {"unterminated_tag", "1:7-1:7 AS102 a tag that begins with `!<` has no `>`"},
    {"unterminated_unicode", "1:5-1:10 AS102 an escape with `\\x`, `\\u` or `\\U` needs hexadecimal digits"},
    {"utf16", "1:1-1:2 AS101 the byte 0xFF is not UTF-8"},
    {"utf16_without_mark", "1:2-1:3 AS102 the control character U+0000 is not allowed"},
    {"zip_header", "1:3-1:4 AS102 the control character U+0003 is not allowed"},
};

}  // namespace

TEST_CASE("each hostile file ends with the finding that it deserves") {
  auto folder = std::filesystem::path(ASSURE_SOURCE_DIR) / "tests" / "hostile" / "yaml";
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::string name = entry.path().stem().string();
    names.insert(name);
    CAPTURE(name);
    std::ifstream in(entry.path(), std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    REQUIRE(kFiles.contains(name));
    CHECK(first_finding(ReadText(text)) == kFiles.at(name));
  }
  CHECK(names.size() == kFiles.size());
}

TEST_CASE("a hundred thousand brackets end at the depth limit") {
  CHECK(ReadText(repeated("[", 100'000)).found().all().at(0).rule->code == "AS104");
  CHECK(ReadText(repeated("{a: ", 100'000)).found().all().at(0).rule->code == "AS104");
  CHECK(first_finding(ReadText(repeated("- ", 100'000))) == "1:129-1:130" + std::string(kTooDeep));
  CHECK(first_finding(ReadText(repeated("? ", 100'000))) == "1:129-1:130" + std::string(kTooDeep));
  CHECK(ReadText(repeated("[a: ", 100'000)).tree().truncated);
}

TEST_CASE("millions of brackets are not kept in memory") {
  std::string message = "1:1-1:1 AS106 there is too much in one pair of brackets";
  CHECK(first_finding(ReadText(repeated("[", 4'000'000))) == message);
  CHECK(first_finding(ReadText("[" + repeated("a,", 4'000'000))) == message);
  CHECK(first_finding(ReadText("a: |\n" + repeated("  [a, b, c]\n", 1'000'000))) ==
        "1:2-1:2 AS106 there is too much in one text");
}

TEST_CASE("long lists and texts are read whole") {
  CHECK(ReadText("a: " + repeated("x", 250'000)).at("a").text().size() == 250'000);
  ReadText items(repeated("- \n", 25'000));
  CHECK(items.findings() == "");
  CHECK(items.root().size() == 25'000);
  CHECK(ReadText("[" + repeated("a,", 50'000) + "]").root().size() == 50'000);
  CHECK(ReadText(numbered("k", 25'000, ": 1\n")).root().size() == 25'000);
  CHECK(ReadText("a: |\n" + repeated("\n", 250'000) + " x\n").at("a").text().size() == 250'002);
}

TEST_CASE("marks without values end soon") {
  for (const char* piece : {"&a ", "!a ", "!", "\"", "'", "]", ": ", "{}: ", "? [", "- [\n", "*a "}) {
    CAPTURE(piece);
    CHECK_FALSE(ReadText(repeated(piece, 100'001)).found().empty());
  }
  CHECK(ReadText(repeated("|\n", 100'001)).root().text().size() == 200'000);
}

TEST_CASE("a hundred thousand unknown anchors end after some have been told") {
  ReadText read(numbered("- *a", 100'000, "\n"));
  CHECK(first_finding(read) == "1:3-1:6 AS108 no anchor `a0`");
  CHECK(read.found().all().size() < 10'000);
  CHECK(read.tree().truncated);
}

TEST_CASE("documents without number hold nothing and end") {
  CHECK(
      first_finding(ReadText(repeated("---\n", 100'000))) == "1:1-1:1 AS107 nothing is written in this file");
  CHECK(ReadText(repeated("--- a\n", 10'000)).tree().documents.size() == 10'000);
}
