// What is shown of a document around the words that a quote found.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "document/passage.h"
#include "document/quote.h"

using namespace assure::document;

namespace {

Facts pages_of(std::vector<std::string> texts) {
  Facts facts;
  facts.type = Type::Pdf;
  facts.pages = texts.size();
  facts.page_texts = std::move(texts);
  return facts;
}

// "before[words]after"; empty for none.
std::string shown(const Facts& facts, std::string_view quote, std::vector<PageSpan> on = {}) {
  const auto passage = QuotedText(facts).answer({quote, std::move(on)}).passage;
  return passage ? passage->before + "[" + passage->words + "]" + passage->after : std::string();
}

std::string shown(std::string text, std::string_view quote) {
  return shown(pages_of({std::move(text)}), quote);
}

}  // namespace

TEST_CASE("words are shown as the document has them, with what is around them") {
  CHECK(shown("All lots were let.\nThree Bids were sought for each.", "three bids") ==
        "All lots were let. [Three Bids] were sought for each.");
  CHECK(shown("three bids", "three bids") == "[three bids]");
  CHECK(
      shown("They are open (for long-\nterm care).", "longterm") == "They are open (for [long- term] care).");
  CHECK(shown("An e\xEF\xAC\x83"
              "cient\xC2\xA0plan, \xE2\x80\x9Cin use\xE2\x80\x9D",
            "efficient plan") ==
        "An [e\xEF\xAC\x83"
        "cient plan], \xE2\x80\x9Cin use\xE2\x80\x9D");
  CHECK(shown("It rose by 5\xC2\xBD points in May", "5\xC2\xBD points") ==
        "It rose by [5\xC2\xBD points] in May");
}

TEST_CASE("what is around goes to the end of the page, and cells are kept apart") {
  CHECK(shown(pages_of({"the first page",
                  "Rate\x1F"
                  "85%\x1F\nCost\x1F"
                  "12\x1F\n",
                  "the last"}),
            "85%") == "Rate | [85%] | Cost | 12");
  CHECK(shown(pages_of({"one two", "three four", "one two five"}), "one two", {{3, 3}}) == "[one two] five");
  CHECK(shown(pages_of({"one two", "three four"}), "two three") == "one [two three] four");
  CHECK(shown("a piece\x1Dthree bids\x1D"
              "another",
            "three bids") == "[three bids]");
}

TEST_CASE("long passages are cut between words") {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "word" + std::to_string(i) + " ";
  const std::string before =
      "word85 word86 word87 word88 word89 word90 word91 word92 word93 word94 word95 word96 word97 "
      "word98 word99 ";
  const std::string line = shown(words, "word100 word101");
  CHECK(line.find("... word8") == 0);
  CHECK(line.find("word99 [word100 word101] word102") != std::string::npos);
  CHECK(line.ends_with(" ..."));
  CHECK(line.size() < 300);
}

TEST_CASE("a place is found in long texts, whatever is folded on the way to it") {
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "Row " + std::to_string(i) +
            " \xE2\x80\x93 5\xC2\xBD\xE2\x80\x8B e\xEF\xAC\x83"
            "cient long-\nterm \xE2\x80\x9Cplans\xE2\x80\x9D. ";
  for (const char* number : {"0", "7", "1234", "2999"}) {
    const std::string line = shown(text, std::string("row ") + number + " -");
    CHECK(line.find(std::string("[Row ") + number + " \xE2\x80\x93]") != std::string::npos);
  }
}

TEST_CASE("of a quote that is not there, its beginning is shown with what follows it") {
  const Facts facts = pages_of({"Summary", "At least three bids were sought for each lot."});
  const auto answer = QuotedText(facts).answer({"at least three bids were refused", {}});
  CHECK_FALSE(answer.found);
  REQUIRE(answer.passage);
  CHECK(answer.passage->words == "At least three bids were");
  CHECK(answer.passage->after == " sought for each lot.");
  CHECK(answer.page_of_beginning == 2);
  CHECK(shown(facts, "nothing of it is there") == "");
}
