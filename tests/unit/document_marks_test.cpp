// What a document says of itself: what is to follow, places to be filled in, parts that are not there, its
// date.
#include "document/marks.h"

#include <doctest/doctest.h>

#include "support/long_form.h"

using namespace assure;
using document::MarkKind;

namespace {

document::Facts facts_of_pages(std::vector<std::string> pages, document::Type type = document::Type::Pdf) {
  document::Facts facts;
  facts.type = type;
  facts.pages = pages.size();
  facts.page_texts = std::move(pages);
  return facts;
}

// The words of the marks of one kind, as `1:words` when there are several pages.
std::vector<std::string> words(MarkKind kind, std::vector<std::string> pages) {
  const bool several = pages.size() > 1;
  std::vector<std::string> found;
  for (const auto& mark : document::marks_of(facts_of_pages(std::move(pages)))) {
    if (mark.kind != kind) continue;
    found.push_back(several ? std::to_string(*mark.page + 1) + ":" + mark.words : mark.words);
  }
  return found;
}

using Words = std::vector<std::string>;

Words pending(const std::string& line) {
  return words(MarkKind::Pending, {line});
}
Words blanks(const std::string& line) {
  return words(MarkKind::Blank, {line});
}
Words absent(const std::string& text) {
  return words(MarkKind::AbsentPart, {text});
}

}  // namespace

TEST_CASE("what is to follow or to be confirmed is a mark, with its page and the words around it") {
  CHECK(words(MarkKind::Pending,
            {"Plan\n",
                "The structure papers (to follow) say more about each of the directorates in turn.\n"}) ==
        Words{"2:The structure papers (to follow) say more about each of the directorates in"});
  CHECK(pending("Appendix 3 - to follow\n") == Words{"Appendix 3 - to follow"});
  CHECK(pending("Costs: to follow.\n") == Words{"Costs: to follow."});
  CHECK(pending("To follow\n") == Words{"To follow"});
  CHECK(pending("Finance report to follow\n") == Words{"Finance report to follow"});
  CHECK(pending("Figures to follow.\n") == Words{"Figures to follow."});
  CHECK(pending("Costs\x1Fto follow\x1F\n") == Words{"to follow"});
  CHECK(pending("Lead: TBC\n") == Words{"Lead: TBC"});
  CHECK(pending("The chair (TBC) and the treasurer\n") == Words{"The chair (TBC) and the treasurer"});
  CHECK(pending("Opening date TBC by the builder\n").size() == 1);
  CHECK(pending("TBA\n") == Words{"TBA"});
  CHECK(pending("The venue is to be confirmed.\n") == Words{"The venue is to be confirmed."});
  CHECK(pending("Date to be confirmed\n") == Words{"Date to be confirmed"});
  CHECK(pending("The budget has yet to be confirmed by the board.\n").size() == 1);
}

TEST_CASE("a report that speaks of following, confirming or TBC Ltd has no such marks") {
  for (const char* line : {"Two actions to follow up were agreed.", "This is the procedure to follow.",
           "Staff know the steps to follow.", "The ward failed to follow the guidance.",
           "Here is the route to follow:", "The contract with TBC Ltd ended. TBC was paid.\nThe work of TBC.",
           "TBC: to be confirmed", "TBC means to be confirmed.", "No date is TBC any longer; no lead is TBC.",
           "The post was TBC.", "TBCs", "a TBC-1 form", "tbc", "The diagnosis needed to be confirmed.",
           "Results have to be confirmed by a second test.",
           "Cases to be confirmed by a laboratory are listed.",
           "He asked for it to be confirmed that all was well.", "The papers that are to follow",
           "The trust has more to follow than this."}) {
    CAPTURE(line);
    CHECK(pending(line).empty());
  }
}

TEST_CASE("a place that was to be filled in is a mark") {
  CHECK(blanks("The board of [insert name of trust] approved it on [date].\n") ==
        Words{"[insert name of trust]", "[date]"});
  CHECK(blanks("[Name of organisation], <date>, <insert figure>") ==
        Words{"[Name of organisation]", "<date>", "<insert figure>"});
  CHECK(blanks("[xx] of [XXX] wards") == Words{"[xx]", "[XXX]"});
  CHECK(blanks("[delete as appropriate]").size() == 1);
  CHECK(blanks("a sum of \xC2\xA3[\xE2\x97\x8F]").size() == 1);
}

TEST_CASE("notes, quotations, keys, links and code are no places to be filled in") {
  for (const char* line :
      {"as shown [1], [12] and [a]", "the board [of the trust] agreed", "he said [...] so", "[sic]",
          "press [Enter] or [Insert]", "[ ] yes [x] no", "see [date](https://example.org)", "row[name]",
          "a < b and c > d", "<name>", "<https://example.org>", "[NHS England]", "[name redacted]", "[the]",
          "[]", "[", "<", "[xxxxxxxxx]", "[2008]", "[emphasis added]"}) {
    CAPTURE(line);
    CHECK(blanks(line).empty());
  }
}

TEST_CASE("an appendix, annex or table that is referred to and has no heading is absent") {
  CHECK(absent("The model is set out in Appendix 1.\nThe rest follows.\n") == Words{"Appendix 1"});
  CHECK(absent("It is attached as appendix b2 (see Annexe C)\n") == Words{"Annex C"});
  CHECK(absent("The terms (Appendix A) hold.\n") == Words{"Appendix A"});
  CHECK(absent("The model is in\nAppendix 1 and is new.\n") == Words{"Appendix 1"});
  CHECK(absent("See Table 2.\nTable 1: Beds\n") == Words{"Table 2"});
  CHECK(absent("See Appendix 1 and see Appendix 1.\nAppendix 10\n") == Words{"Appendix 1"});
  CHECK(words(MarkKind::AbsentPart, {"Plan", "(see Appendix 2)"}) == Words{"2:Appendix 2"});
}

TEST_CASE("an appendix that is there, or another document's, is not absent") {
  for (const char* text : {"See Appendix 1.\nAppendix 1\nThe model",
           "See Appendix 1.\n## Appendix 1: The model", "See appendix 1.\nAPPENDIX 1 - THE MODEL",
           "See Appendix 1.\n7. Appendix 1 The model 12", "as in Appendix 4 of the guidance",
           "see Annex A to the contract", "in Annex B, NHS contract 2008", "see Appendix 2 (standing orders)",
           "the Act's Appendix 1", "Appendix 3 shows it", "see Table 4", "in Table 1.2\nTable 2",
           "see appendix above", "in annex form", "see the appendix", "see tables", "in Appendix"}) {
    CAPTURE(text);
    CHECK(absent(text).empty());
  }
  auto facts = facts_of_pages({"See Appendix 1.\nThe model"});
  facts.other_texts = {"See Appendix 1.\nAppendix 1 The model"};
  CHECK(document::marks_of(facts).empty());
}

TEST_CASE("a line with a date alone is the date of a first page; others are mentioned there") {
  const std::string page =
      "Annual report\nMarch 2019\nDate: 3rd April 2019\nBoard meeting on 5 May 2018\nReview date: June 2020\n"
      "Version 2, 2019-03-04\n04/03/2019\nIn 2017 and on 1 January 1970\n2018/19\n";
  CHECK(words(MarkKind::Dated, {page}) == Words{"March 2019", "3rd April 2019", "04/03/2019"});
  CHECK(words(MarkKind::Mentioned, {page}) == Words{"5 May 2018", "June 2020", "2019-03-04"});
  CHECK(words(MarkKind::Dated, {"Report\n", "March 2019\n"}).empty());
}

TEST_CASE("marks are bounded, and of what has no prose there are none") {
  std::string many;
  for (int i = 0; i < 100; ++i)
    many += std::string(300, 'x') + " (to follow) ` " + std::string(300, 'y') + "\n";
  const auto found = pending(many);
  CHECK(found.size() == document::most_marks);
  for (const auto& line : found) {
    CHECK(line.size() <= document::largest_mark);
    CHECK(line.find('`') == line.npos);
    CHECK(line.find("to follow") != line.npos);
  }
  // In time that grows with the text.
  for (const char* piece : {"[", "<", "was TBC ", "needed to be confirmed ", "the details to follow up ",
           "in appendix 1 of ", "(table "}) {
    std::string text;
    while (text.size() < tests::much(500'000)) text += piece;
    CHECK(document::marks_of(facts_of_pages({text})).empty());
  }
  CHECK(document::marks_of(facts_of_pages({"TBC\n"}, document::Type::Xlsx)).empty());
  auto facts = facts_of_pages({"TBC\n"}, document::Type::Docx);
  facts.pages.reset();
  CHECK(document::marks_of(facts) == std::vector<document::Mark>{{MarkKind::Pending, std::nullopt, "TBC"}});
}
