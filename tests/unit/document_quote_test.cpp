#include "document/quote.h"

#include <doctest/doctest.h>

using namespace assure::document;

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
  Facts facts;
  facts.page_texts = {"one", "three bids", "three bids\nwere"};
  CHECK(page_with_quote(facts, "three bids") == 2);
  CHECK(page_with_quote(facts, "four bids") == std::nullopt);
  CHECK(page_with_quote(Facts{}, "three bids") == std::nullopt);
}

TEST_CASE("pages are joined so that a quote may run over a page break") {
  Facts facts;
  facts.page_texts = {"at least", "three bids", "were sought"};
  CHECK(text_of_pages(facts, 1, 2) == "at least\nthree bids");
  CHECK(text_of_pages(facts, 3, 9) == "were sought");
  CHECK(text_of_pages(facts, 4, 9) == "");
  CHECK(text_of_pages(facts, 0, 1) == "at least");
}
