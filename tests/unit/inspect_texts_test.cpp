#include "inspect/text/text.h"

#include <doctest/doctest.h>

using namespace assure;
using document::Facts;
using document::Hidden;
using inspect::Texts;

TEST_CASE("what is hidden of a page is kept apart, a line for each stretch of it") {
  Texts texts;
  texts.begin_page("Costs");
  texts.add("Wards were ");
  texts.hide(Hidden::Struck);
  texts.add("clo");
  texts.show();
  texts.hide(Hidden::Struck);
  texts.add("sed");
  texts.show();
  texts.add("open");
  texts.hide(Hidden::Struck);
  texts.add("at last");
  texts.hide(Hidden::Comment);
  texts.add("why?");
  texts.show();
  texts.end_with('\n');
  texts.begin_page();
  texts.hide(Hidden::Struck);
  texts.add("never");
  Facts facts;
  texts.give(facts);
  CHECK(facts.page_texts == std::vector<std::string>{"Wards were open\n", ""});
  CHECK(facts.hidden == std::vector<document::HiddenText>{{0, Hidden::Struck, "closed\nat last"},
                            {0, Hidden::Comment, "why?"}, {1, Hidden::Struck, "never"}});
  CHECK(facts.other_texts.empty());
  CHECK(facts.page_names == std::vector<std::string>{"Costs", ""});
}

TEST_CASE("text is bounded, and other texts give way to what readers see") {
  Texts texts(10);
  texts.begin_page();
  texts.add("12345");
  texts.add_other("1234");
  texts.add_other("56");
  CHECK_FALSE(texts.is_full());
  texts.hide(Hidden::Row);
  texts.add("abc");
  texts.show();
  CHECK_FALSE(texts.is_full());
  texts.add("67");
  CHECK_FALSE(texts.is_full());
  texts.add("8");
  CHECK(texts.is_full());
  Facts facts;
  texts.give(facts);
  CHECK(facts.page_texts == std::vector<std::string>{"1234567"});
  CHECK(facts.other_texts.empty());
  CHECK(facts.hidden.size() == 1);
}

TEST_CASE("names of pages are one line, and cut to what the wire takes") {
  Texts texts;
  texts.begin_page("a\nb" + std::string(300, 'x') + "\xC2");
  Facts facts;
  texts.give(facts);
  CHECK(facts.page_names[0].starts_with("a?b"));
  CHECK(facts.page_names[0].size() == document::largest_name);
}
