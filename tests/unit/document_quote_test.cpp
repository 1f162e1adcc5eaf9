#include "document/quote.h"

#include <doctest/doctest.h>

#include <random>

using namespace assure::document;

namespace {

Facts paged(std::vector<std::string> pages) {
  Facts facts;
  facts.pages = pages.size();
  facts.page_texts = std::move(pages);
  return facts;
}

bool contains_quote(std::string text, std::string_view quote) {
  Facts facts;
  facts.page_texts = {std::move(text)};
  return QuotedText(facts).answer({quote, {}}).found;
}

std::optional<PageSpan> placed(std::vector<std::string> pages, std::string_view quote) {
  return QuotedText(paged(std::move(pages))).answer({quote, {}}).place;
}

// Without what is shown of the document.
QuoteAnswer bare(QuoteAnswer answer) {
  answer.passage.reset();
  answer.page_of_beginning.reset();
  return answer;
}

}  // namespace

TEST_CASE("white space and line ends make no difference to a quote") {
  CHECK(
      contains_quote("In 2008\r\n  at least\tthree\xC2\xA0"
                     "bids\nwere sought.",
          "at least three bids were sought"));
  CHECK(contains_quote("at least three bids", "  at least\n three bids \n"));
}

TEST_CASE("letter case, ligatures and width make no difference to a quote") {
  CHECK(
      contains_quote("The of\xEF\xAC\x81"
                     "ce was e\xEF\xAC\x83"
                     "cient",
          "OFFICE was efficient"));
  CHECK(contains_quote("\xEF\xBC\x93 bids", "3 bids"));
  CHECK(
      contains_quote("Stra\xC3\x9F"
                     "e",
          "STRASSE"));
  CHECK(contains_quote("cafe\xCC\x81", "caf\xC3\xA9"));
}

TEST_CASE("a word divided at a line's end is one word") {
  CHECK(contains_quote("the govern-\nance of the trust", "governance of the trust"));
  CHECK(contains_quote("the govern\xC2\xAD\nance", "governance"));
  CHECK(
      contains_quote("the gov\xC2\xAD"
                     "ernance",
          "governance"));
  CHECK(contains_quote("the long-\n  term plan", "long-term plan"));
  CHECK(contains_quote("the longterm plan", "long-term plan"));
  CHECK(contains_quote("short-\nand long-term", "short- and long-term"));
  CHECK(contains_quote("in 2008-\n09 and", "2008-09"));
  CHECK(
      contains_quote("non\xE2\x80\x91"
                     "executive",
          "non-executive"));
}

TEST_CASE("hyphens and dashes of figures stay") {
  CHECK_FALSE(contains_quote("5-6 bids", "56 bids"));
  CHECK(
      contains_quote("2008\xE2\x80\x93"
                     "09",
          "2008-09"));
  CHECK_FALSE(contains_quote("2008 09", "2008-09"));
}

TEST_CASE("typographic marks equal those of a typewriter") {
  CHECK(
      contains_quote("the trust\xE2\x80\x99s \xE2\x80\x9C"
                     "acute\xE2\x80\x9D plan",
          "trust's \"acute\" plan"));
  CHECK(contains_quote("the trust\xC2\xB4s plan", "trust's plan"));
  CHECK(contains_quote("``acute'' plan", "\"acute\" plan"));
  CHECK(
      contains_quote("plans\xE2\x80\x94"
                     "and aims",
          "plans - and aims"));
  CHECK(contains_quote("plans \xE2\x80\x93 and aims", "plans -- and aims"));
  CHECK(contains_quote("and so on\xE2\x80\xA6", "and so on..."));
}

TEST_CASE("words, their order and punctuation count") {
  CHECK_FALSE(contains_quote("three bids at least", "at least three bids"));
  CHECK_FALSE(contains_quote("bids, once sought", "bids once sought"));
  CHECK_FALSE(contains_quote("at least three good bids", "at least three bids"));
  CHECK_FALSE(contains_quote("at leastthree", "at least three"));
}

TEST_CASE("a quote does not begin or end within a word or a figure") {
  CHECK_FALSE(contains_quote("15 bids", "5 bids"));
  CHECK_FALSE(contains_quote("1,500 staff", "500 staff"));
  CHECK_FALSE(contains_quote("1,500 staff", "1"));
  CHECK_FALSE(contains_quote("at least 3.5", "at least 3"));
  CHECK_FALSE(contains_quote("a restart", "art"));
  CHECK_FALSE(contains_quote("thirty-three bids", "three bids"));
  CHECK(contains_quote("In all 3. Then", "all 3"));
  CHECK(contains_quote("15 bids, then 5 bids", "5 bids"));
  CHECK(
      contains_quote("\xC2\xA3"
                     "500",
          "500"));
}

TEST_CASE("an empty quote is nowhere") {
  CHECK_FALSE(contains_quote("text", ""));
  CHECK_FALSE(contains_quote("text", " \xC2\xAD\n"));
  CHECK_FALSE(contains_quote("", "text"));
}

TEST_CASE("text that is not UTF-8 is searched all the same") {
  CHECK(contains_quote("\xFF three bids \xC3", "three bids"));
}

TEST_CASE("the first page with a quote is found, counted from 1") {
  CHECK(placed({"two bids", "three bids", "three bids"}, "three bids") == PageSpan{2, 2});
  CHECK(placed({"two bids", "three bids"}, "four bids") == std::nullopt);
  CHECK(placed({}, "three bids") == std::nullopt);
  CHECK(bare(QuotedText(Facts{}).answer({"three bids", {}})) == QuoteAnswer{});
}

TEST_CASE("a quote may run over a page break, and a page alone is better") {
  CHECK(placed({"at least", "three bids", "were sought"}, "least three") == PageSpan{1, 2});
  CHECK(placed({"at least", "three bids", "", "were sought"}, "bids were") == std::nullopt);
  CHECK(placed({"at least", "three", "at least three"}, "least three") == PageSpan{3, 3});
  CHECK(placed({"the govern-", "ance of it"}, "governance") == PageSpan{1, 2});
  CHECK(placed({"the govern-", "ance of it"}, "ance of") == PageSpan{2, 2});
  CHECK(placed({"one\ftwo", "three"}, "two three") == PageSpan{1, 2});
}

TEST_CASE("a quote is looked for on the pages that are named") {
  QuotedText text(paged({"one", "two", "three", "two"}));
  CHECK(text.answer({"two", {{2, 2}}}).found);
  CHECK(text.answer({"two", {{4, 9}}}).found);
  CHECK(bare(text.answer({"two", {{1, 1}, {3, 3}}})) == QuoteAnswer{false, PageSpan{2, 2}, 0});
  CHECK(text.answer({"two three", {{1, 1}, {2, 3}}}).found);
  CHECK_FALSE(text.answer({"two three", {{2, 2}, {3, 3}}}).found);
  CHECK(text.answer({"one two", {{1, 4}, {2, 2}}}).found);
  CHECK_FALSE(text.answer({"two", {{7, 9}}}).found);
  Facts unpaged;
  unpaged.page_texts = {"one two"};
  CHECK(bare(QuotedText(unpaged).answer({"two", {{7, 9}}})) == QuoteAnswer{true, std::nullopt, 0});
}

TEST_CASE("the first words of a quote that is not there are found") {
  QuotedText text(paged({"We asked three people. We asked four people, twice.", "a We asked fourteen"}));
  auto beginning = [&](std::string_view quote) {
    return std::string(quote.substr(0, text.answer({quote, {}}).beginning));
  };
  CHECK(beginning("We  asked four\n people, once.") == "We  asked four\n people,");
  CHECK(beginning("We\u00A0asked four\u2003people, once.") == "We\u00A0asked four\u2003people,");
  CHECK(beginning("we asked four persons") == "");
  CHECK(beginning("We asked three people. We asked four people, twice. a we asked four") ==
        "We asked three people. We asked four people, twice. a we asked");
  CHECK(beginning("sought nothing at all here") == "");
}

TEST_CASE("what is found in a text that repeats itself is what a plain search finds") {
  std::mt19937 random(3);
  auto text_of = [&](std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i)
      text += std::string(i > 0 ? " " : "") + (random() % 3 == 0 ? "b" : "a");
    return text;
  };
  for (int round = 0; round < 500; ++round) {
    std::string text = text_of(60), quote = text_of(1 + random() % 9);
    CAPTURE(text);
    CAPTURE(quote);
    bool there = (" " + text + " ").find(" " + quote + " ") != std::string::npos;
    CHECK(contains_quote(text, quote) == there);
  }
}

TEST_CASE("a figure is matched whole: sign, decimals, thousands, per cent") {
  CHECK_FALSE(contains_quote("fell by -5% in the year", "5% in the year"));
  CHECK_FALSE(contains_quote("fell by \u22127% before", "7% before"));
  CHECK_FALSE(contains_quote("a loss of -\u00A35 m", "\u00A35 m"));
  CHECK_FALSE(contains_quote("a loss of \u00A3-5 m", "5 m"));
  CHECK_FALSE(contains_quote("\u00B15 points", "5 points"));
  CHECK(contains_quote("fell by \u22125% in the year", "-5% in the year"));
  CHECK(contains_quote("a loss (5%) in the year", "5%"));
  CHECK(contains_quote("4-5% in the year", "4-5%"));
  CHECK_FALSE(contains_quote("grew by 4-5% in the year", "-5%"));
  CHECK(contains_quote("ward A-5 is open", "5 is open"));
  CHECK_FALSE(contains_quote("only .5% was found", "5% was found"));
  CHECK(contains_quote("only .5% was found", ".5% was found"));
  CHECK(contains_quote("the award.5 members", "5 members"));
  CHECK_FALSE(contains_quote("3\u00B75 points", "3"));
  for (std::string space : {" ", "\u00A0", "\u2009", "\u202F"}) {
    CAPTURE(space);
    CHECK_FALSE(contains_quote("saw 1" + space + "500 patients in clinic", "500 patients in clinic"));
    CHECK_FALSE(contains_quote("saw 1" + space + "500 patients in clinic", "saw 1"));
    CHECK(contains_quote("saw 1" + space + "500 patients in clinic", "1 500 patients"));
  }
  CHECK(contains_quote("in 2008 500 patients", "500 patients"));
  CHECK(contains_quote("ward 1\n500 patients", "500 patients"));
  CHECK(contains_quote("Table 3  500 patients", "500 patients"));
  CHECK(contains_quote("at 3.5 120 were seen", "120 were seen"));
  CHECK_FALSE(contains_quote("5 1/2 hours", "1/2 hours"));
  CHECK_FALSE(contains_quote("on 1/2 days", "2 days"));
  CHECK(contains_quote("on 28/11/2008", "2008"));
  CHECK(contains_quote("in 2008/09", "in 2008"));
  CHECK_FALSE(contains_quote("rose to 85%", "rose to 85"));
  CHECK_FALSE(contains_quote("rose to 85 %", "rose to 85"));
  CHECK_FALSE(contains_quote("85% of staff", "% of staff"));
}

TEST_CASE("what is raised behind a figure, and a fraction, is not one figure with it") {
  CHECK_FALSE(contains_quote("10\u00B2 metres", "102 metres"));
  CHECK_FALSE(contains_quote("10\u00B2 metres", "10"));
  CHECK(contains_quote("10\u00B2 metres", "10\u00B2 metres"));
  CHECK_FALSE(contains_quote("85\u00B9 per cent", "851 per cent"));
  CHECK_FALSE(contains_quote("5\u00BD hours", "51"));
  CHECK_FALSE(contains_quote("5\u00BD hours", "5"));
  CHECK_FALSE(contains_quote("5\u00BD hours", "\u00BD hours"));
  CHECK(contains_quote("5\u00BD hours", "5\u00BD hours"));
  CHECK(contains_quote("5 \u00BD hours", "5\u00BD hours"));
  CHECK(contains_quote("\u00BD an hour", "\u00BD an hour"));
  CHECK(contains_quote("40 m\u00B2 of floor", "40 m2 of floor"));
  CHECK_FALSE(contains_quote("10\u207B\u00B3", "10-3"));
}

TEST_CASE("the end of a cell is white space, but never within a figure") {
  const std::string row =
      "Camden\x1F"
      "2008\x1F"
      "12\x1F"
      "144\x1F\n";
  CHECK(contains_quote(row, "Camden 2008"));
  CHECK(contains_quote(row, "2008 12"));
  CHECK(contains_quote(row, "12"));
  CHECK(contains_quote(row, "144"));
  CHECK_FALSE(contains_quote(row, "12 144"));
  CHECK_FALSE(contains_quote(row, "12,144"));
  CHECK_FALSE(
      contains_quote("govern-\x1F"
                     "ance\x1F",
          "governance"));
  CHECK_FALSE(contains_quote("of 1\x1F\n500\x1F", "1 500"));
  CHECK_FALSE(contains_quote("one\x1D two", "one two"));
}

TEST_CASE("what readers see in another rendering counts as well") {
  Facts facts =
      paged({"Rate\x1F"
             "85%\x1F\n",
          "Cost\x1F"
          "\u00A3"
          "12\x1F\n"});
  facts.other_texts = {
      "Rate\x1F"
      "0.85\x1F\n",
      "Cost\x1F"
      "12.4\x1F\n"};
  QuotedText text(facts);
  CHECK(bare(text.answer({"Rate 85%", {}})) == QuoteAnswer{true, PageSpan{1, 1}, 0});
  CHECK(bare(text.answer({"Cost 12.4", {{2, 2}}})) == QuoteAnswer{true, PageSpan{2, 2}, 0});
  CHECK(bare(text.answer({"Cost 12.4", {{1, 1}}})) == QuoteAnswer{false, PageSpan{2, 2}, 0});
}

TEST_CASE("what no reader sees is not found, and said to be there") {
  Facts facts = paged({"Wards were open", "on Sundays"});
  facts.hidden = {{1, Hidden::Row, "all shelves hold\n"}, {std::nullopt, Hidden::Comment, "never on paper"},
      {1, Hidden::Struck, "on Sundays"}};
  QuotedText text(facts);
  CHECK(bare(text.answer({"all shelves hold", {}})) ==
        QuoteAnswer{false, std::nullopt, 0, HiddenPlace{Hidden::Row, 2}});
  CHECK(bare(text.answer({"never on paper", {{1, 1}}})) ==
        QuoteAnswer{false, std::nullopt, 0, HiddenPlace{Hidden::Comment, std::nullopt}});
  CHECK(bare(text.answer({"on Sundays", {}})) == QuoteAnswer{true, PageSpan{2, 2}, 0});
  CHECK(bare(text.answer({"on Sundays", {{1, 1}}})) == QuoteAnswer{false, PageSpan{2, 2}, 0});
  CHECK(bare(text.answer({"hold never", {}})) == QuoteAnswer{});
  CHECK(bare(text.answer({"on Sundays all shelves", {}})) == QuoteAnswer{});
  facts.pages.reset();
  facts.page_texts = {"Wards"};
  facts.hidden = {{0, Hidden::Text, "never on paper"}};
  CHECK(QuotedText(facts).answer({"never on paper", {}}).hidden == HiddenPlace{Hidden::Text, std::nullopt});
}

TEST_CASE("a quote that something between two pages parts is said to be on both") {
  QuotedText text(paged({"Seen: all shelves\nPage 1", "Log\nhold firm in spring", "all shelves"}));
  auto answer = text.answer({"all shelves hold  firm", {}});
  CHECK_FALSE(answer.found);
  CHECK(answer.split == SplitQuote{1, 11});
  CHECK(text.answer({"all shelves hold nothing", {}}).split == std::nullopt);
  CHECK(text.answer({"shelves hold firm", {}}).split == std::nullopt);
}

TEST_CASE("a quote in quotation marks is said to be there without them") {
  QuotedText text(paged({"all shelves hold", "\u201Cnone\u201D of it"}));
  CHECK(text.answer({"\u201Call shelves hold\u201D", {}}).found_without_marks);
  CHECK_FALSE(text.answer({"\u201Call shelves hold\u201D", {{2, 2}}}).found_without_marks);
  CHECK(text.answer({"\u201Cnone\u201D", {}}).found);
  CHECK_FALSE(text.answer({"\u201Cno shelves hold\u201D", {}}).found_without_marks);
}

TEST_CASE("a quote in a script without spaces begins and ends anywhere") {
  CHECK(contains_quote(
      "\u6771\u4EAC\u306E\u75C5\u9662\u306F\u5B89\u5168\u3067\u3059", "\u75C5\u9662\u306F\u5B89\u5168"));
  CHECK_FALSE(contains_quote("12\u6708", "2\u6708"));
}

TEST_CASE("a quote is looked for on two pages in a document that ends with empty ones") {
  for (std::size_t blank = 1; blank <= 3; ++blank) {
    std::vector<std::string> pages = {"Three bids were sought for each lot.\n", "The best was taken.\n"};
    pages.resize(pages.size() + blank, "\n");
    const auto answer = QuotedText(paged(pages)).answer({"The best was taken at once", {}});
    CHECK_FALSE(answer.found);
    CHECK_FALSE(answer.split);
  }
}
