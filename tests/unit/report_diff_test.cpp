// What differs between two packs: words, gaps, evidence.
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "report/diff.h"

using namespace assure;
using report::Piece;

namespace {

std::string marked(const std::vector<report::WordPiece>& pieces) {
  std::string text;
  for (const auto& piece : pieces) {
    const std::string_view sign = piece.piece == Piece::Same ? "=" : piece.piece == Piece::Gone ? "-" : "+";
    text += fmt::format("{}{}|", sign, piece.text);
  }
  return text;
}

json::SaidGap gap(
    const char* code, const char* record, const char* what, const char* due, bool waived = false) {
  json::SaidGap gap;
  gap.code = code;
  gap.record = record;
  gap.what = what;
  gap.due = base::Date::parse(due);
  gap.waived = waived;
  return gap;
}

base::Date day(const char* text) {
  return *base::Date::parse(text);
}

// "new 0; closed 1; slipped 2: words"
std::string compared(const std::vector<json::SaidGap>& before, const std::vector<json::SaidGap>& now) {
  const auto changes = report::compare_gaps({before, day("2008-11-14")}, {now, day("2008-11-28")});
  std::string text;
  for (std::size_t number : changes.opened) text += fmt::format("new {}; ", number);
  for (std::size_t number : changes.closed) text += fmt::format("closed {}; ", number);
  for (const auto& slip : changes.slipped)
    text += fmt::format("slipped {} to {}: {}; ", slip.before, slip.now, slip.words);
  return text;
}

std::string read_fault(std::string_view text) {
  auto said = json::read_said(text);
  return said ? std::string() : said.error().message;
}

}  // namespace

TEST_CASE("the words that have gone and those that were added") {
  CHECK(marked(report::word_changes("a b c d", "a b c d")) == "=a b c d|");
  CHECK(marked(report::word_changes("a b c d", "a x c d e")) == "=a|-b|+x|=c d|+e|");
  CHECK(marked(report::word_changes("", "a b")) == "+a b|");
  CHECK(marked(report::word_changes("a b", "")) == "-a b|");
  CHECK(marked(report::word_changes("a\nb  c\n", "a b\nc")) == "=a b c|");
  CHECK(marked(report::word_changes("one\n\ntwo", "one\n\n\ntwo three")) == "=one\ntwo|+three|");
}

TEST_CASE("texts too long to compare change between their common ends") {
  std::string old_text = "head ", new_text = "head ";
  for (int i = 0; i < 2500; ++i) {
    old_text += fmt::format("a{} ", i);
    new_text += fmt::format("b{} ", i);
  }
  const auto pieces = report::word_changes(old_text + "tail", new_text + "tail");
  REQUIRE(pieces.size() == 4);
  CHECK(pieces[0].text == "head");
  CHECK(pieces[1].piece == Piece::Gone);
  CHECK(pieces[2].piece == Piece::Added);
  CHECK(pieces[3].text == "tail");
}

TEST_CASE("what is far from a change is left out") {
  auto in_context = [](std::string_view before, std::string_view now) {
    return marked(report::in_context(report::word_changes(before, now)));
  };
  CHECK(in_context("1 2 3 4 5 6 7 8 x", "1 2 3 4 5 6 7 8 y") == "=... 3 4 5 6 7 8|-x|+y|");
  CHECK(in_context("x 1 2 3 4 5 6 7 8", "y 1 2 3 4 5 6 7 8") == "-x|+y|=1 2 3 4 5 6 ...|");
  CHECK(in_context("x 1 2 3 z", "y 1 2 3 w") == "-x|+y|=1 2 3|-z|+w|");
}

TEST_CASE("a gap is the same whatever its numbers and its place in the list") {
  CHECK(compared(
            {gap("AS403", "", "3 needed, 1 there", "2008-12-01"), gap("AS506", "evidence/a", "no file", "")},
            {gap("AS506", "evidence/a", "no file", ""),
                gap("AS403", "", "3 needed, 2 there", "2008-12-01")}) == "");
  CHECK(compared({gap("AS506", "evidence/a", "no file", "")}, {gap("AS506", "evidence/b", "no file", "")}) ==
        "new 0; closed 0; ");
  CHECK(compared({gap("AS513", "standards/S1", "`a` does not say `x`", "")},
            {gap("AS513", "standards/S1", "`a` does not say `y`", "")}) == "new 0; closed 0; ");
  const auto same = gap("AS506", "", "no file", "");
  CHECK(compared({same}, {same, same}) == "new 1; ");
}

TEST_CASE("a gap slips when its day moves, or passes") {
  CHECK(compared({gap("A", "", "x", "2008-12-01")}, {gap("A", "", "x", "2008-12-24")}) ==
        "slipped 0 to 0: moved from 1 December 2008 to 24 December 2008; ");
  CHECK(compared({gap("A", "", "x", "2008-11-20")}, {gap("A", "", "x", "2008-11-20")}) ==
        "slipped 0 to 0: was due on 20 November 2008; ");
  CHECK(compared({gap("A", "", "x", "2008-11-10")}, {gap("A", "", "x", "2008-11-10")}) == "");
  CHECK(compared({gap("A", "", "x", "2008-12-24")}, {gap("A", "", "x", "2008-12-01")}) == "");
  CHECK(compared({gap("A", "", "x", "2008-11-28")}, {gap("A", "", "x", "2008-11-28")}) == "");
}

TEST_CASE("a gap that is waived is closed, and is new when the waiver ends") {
  const auto open = gap("A", "", "x", ""), waived = gap("A", "", "x", "", true);
  CHECK(compared({open}, {waived}) == "closed 0; ");
  CHECK(compared({waived}, {open}) == "new 0; ");
  CHECK(compared({waived}, {waived}) == "");
  CHECK(compared({waived}, {}) == "");
}

TEST_CASE("gaps of an early pack, without codes and records, are matched by their kinds") {
  json::SaidGap early = gap("", "", "`plan` has no file", "");
  json::SaidGap now = gap("AS506", "evidence/plan", "`plan` has no file", "");
  early.kind = now.kind = "no-file";
  CHECK(compared({early}, {now}) == "");
  now.kind = "missing-file";
  CHECK(compared({early}, {now}) == "new 0; closed 0; ");
}

TEST_CASE("evidence by its bytes, and items without files") {
  json::Said before, now;
  before.items = {{"a", "A", {"data/documents/a"}}, {"gone", "Gone", {}}};
  before.digests = {{"data/documents/a", "1"}, {"data/documents/old", "3"}};
  now.items = {{"a", "A", {"data/documents/a"}}, {"b", "B", {"data/documents/b"}}, {"c", "C", {}}};
  now.digests = {{"data/documents/a", "2"}, {"data/documents/b", "4"}};
  std::string text;
  for (const auto& change : report::diff(before, now).evidence)
    text += fmt::format("{} {} {}\n", base::name_of(change.change), change.item, change.path);
  CHECK(text ==
        "gone  data/documents/old\n"
        "other-bytes a data/documents/a\n"
        "added b data/documents/b\n"
        "added c \n"
        "gone gone \n");
}

TEST_CASE("a pack.json of another kind or version is refused, one with less in it is read") {
  CHECK(read_fault("") == "it is no pack.json of assure");
  CHECK(read_fault("[]") == "it is no pack.json of assure");
  CHECK(read_fault("{\"version\": 2, \"frameworks\": [], \"as_of\": \"2008-11-28\"}") ==
        "its version is 2, and this assure knows version 1");
  CHECK(read_fault("{\"version\": 1, \"frameworks\": []}") == "it does not say on which day it was judged");
  CHECK(read_fault(
            "{\"version\": 1, \"frameworks\": [], \"as_of\": \"2008-11-28\", \"gaps\": [{\"waived\": 3}]}") ==
        "it is no pack.json of assure");
  auto said =
      json::read_said("{\"version\": 1, \"frameworks\": [{}], \"as_of\": \"2008-11-28\", \"gaps\": [{}]}");
  REQUIRE(said);
  CHECK(said->gaps.size() == 1);
  CHECK(said->as_of == day("2008-11-28"));
}
