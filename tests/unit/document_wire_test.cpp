#include "document/wire.h"

#include <doctest/doctest.h>

#include "support/long_form.h"

using namespace assure;
using document::decode;
using document::encode;
using document::Facts;
using document::Type;

namespace {

Facts report() {
  Facts facts;
  facts.size = 70'000;
  facts.type = Type::Pdf;
  facts.pages = 2;
  facts.page_texts = {"three bids\n",
      "\xC2\xA3"
      "1,500"};
  facts.title = "Report";
  facts.changed = base::Date::of(2026, 3, 31);
  facts.other_texts = {"bids: three", ""};
  facts.page_names = {"i", ""};
  facts.marks = {
      {document::MarkKind::Pending, 1, "Costs: to follow"}, {document::MarkKind::Dated, {}, "May 2008"}};
  facts.hidden = {
      {1, document::Hidden::Covered, "two bids"}, {std::nullopt, document::Hidden::Property, "x"}};
  facts.disclosed = {
      {disclosure::Kind::TestNhsNumber, 1, document::Hidden::Covered, "a.xlsx", "••• ••• ••19", 3}};
  facts.unsearched = "page 3 is a picture";
  facts.headings = {{0, 1, 6, 11, "", "Bids"}, {1, 2, std::nullopt, std::nullopt, "2.1", "Costs"}};
  return facts;
}

Facts troubled(std::string trouble) {
  Facts facts;
  facts.type = Type::Docx;
  facts.trouble = std::move(trouble);
  return facts;
}

}  // namespace

TEST_CASE("facts come back from the wire as they were") {
  CHECK(decode(encode(report())) == report());
  CHECK(decode(encode(troubled("is encrypted"))) == troubled("is encrypted"));
  Facts image;
  image.type = Type::Image;
  CHECK(decode(encode(image)) == image);
}

TEST_CASE("headings that are on no page, behind its end, too deep or too long are refused") {
  auto refuses = [](auto change) {
    Facts facts = report();
    change(facts.headings[0]);
    return !decode(encode(facts));
  };
  CHECK(refuses([](auto& heading) { heading.page = 2; }));
  CHECK(refuses([](auto& heading) { heading.at = 12; }));
  CHECK(refuses([](auto& heading) { heading.at_in_other = 12; }));
  CHECK(refuses([](auto& heading) { heading.level = 0; }));
  CHECK(refuses([](auto& heading) { heading.level = document::deepest_heading + 1; }));
  CHECK(refuses([](auto& heading) { heading.text = "two\nlines"; }));
  CHECK(refuses([](auto& heading) { heading.text = std::string(document::largest_heading + 1, 'a'); }));
  CHECK(refuses(
      [](auto& heading) { heading.number = std::string(document::largest_heading_number + 1, '1'); }));
}

TEST_CASE("what must not leave is taken when it keeps its bounds and shows no value") {
  const auto refuses = [](auto change) {
    Facts facts = report();
    change(facts.disclosed[0]);
    return decode(encode(facts)) == std::nullopt;
  };
  CHECK_FALSE(refuses([](auto&) {}));
  CHECK(refuses([](auto& disclosed) { disclosed.masked = "943 476 5919"; }));
  CHECK(refuses([](auto& disclosed) { disclosed.part = "two\nlines"; }));
  CHECK(refuses([](auto& disclosed) { disclosed.part = "a `name`"; }));
  CHECK(refuses([](auto& disclosed) { disclosed.page = 100; }));
  CHECK(refuses([](auto& disclosed) { disclosed.count = 0; }));
}

TEST_CASE("of a file of which only the beginning was read there are pages and no texts") {
  using document::Depth;
  Facts facts = report();
  CHECK(decode(encode(facts), Depth::Beginning) == std::nullopt);
  facts.drop_texts();
  CHECK(decode(encode(facts), Depth::Searched) == facts);
  CHECK(decode(encode(facts), Depth::Beginning) == std::nullopt);
  facts.marks[0].page = 2;
  CHECK(decode(encode(facts), Depth::Searched) == std::nullopt);
  facts.marks[0] = {document::MarkKind::Pending, 1, std::string(document::largest_mark + 1, 'a')};
  CHECK(decode(encode(facts), Depth::Searched) == std::nullopt);
  facts.marks.clear();
  facts.disclosed.clear();
  facts.unsearched.clear();
  facts.beginning = "three bids\n";
  CHECK(decode(encode(facts), Depth::Beginning) == facts);
  CHECK(decode(encode(facts), Depth::Whole) == std::nullopt);
  facts.pages.reset();  // a build without poppler
  facts.page_names.clear();
  CHECK(decode(encode(facts), Depth::Beginning) == facts);
  facts.beginning = std::string(document::largest_beginning + 1, 'a');
  CHECK(decode(encode(facts), Depth::Beginning) == std::nullopt);
  for (Depth depth : {Depth::Beginning, Depth::Whole, Depth::Searched}) {
    document::RequestHead head{3, 70'000, document::AskedFor::Facts, depth};
    CHECK(document::encode(head).size() == document::request_head_size);
    CHECK(document::decode_request_head(document::encode(head)).depth == depth);
    head.asked_for = document::AskedFor::Table;
    CHECK(document::decode_request_head(document::encode(head)).asked_for == document::AskedFor::Table);
  }
}

TEST_CASE("an answer that is cut at any place, or that goes on, is refused") {
  std::string bytes = encode(report());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    INFO("cut after ", size);
    CHECK(decode(bytes.substr(0, size)) == std::nullopt);
  }
  CHECK(decode(bytes + '\0') == std::nullopt);
}

TEST_CASE("an answer with any one byte changed is refused or still keeps the promises") {
  std::string bytes = encode(report());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    // Another of the bits first in each place.
    for (std::size_t flip = 1 + at % tests::every(5); flip < 256; flip += tests::every(5)) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(static_cast<std::size_t>(changed[at]) ^ flip);
      auto facts = decode(changed);
      if (facts) CHECK(encode(*facts) == changed);
    }
  }
}

TEST_CASE("an answer that breaks a promise of the facts is refused") {
  Facts facts = report();
  SUBCASE("no pages for a PDF") {
    facts.pages.reset();
  }
  SUBCASE("pages for a docx") {
    facts.type = Type::Docx;
  }
  SUBCASE("fewer other texts than pages") {
    facts.other_texts.pop_back();
  }
  SUBCASE("more names than pages") {
    facts.page_names.emplace_back("iii");
  }
  SUBCASE("a name of two lines") {
    facts.page_names[0] = "a\nb";
  }
  SUBCASE("a long name") {
    facts.page_names[0] = std::string(document::largest_name + 1, 'a');
  }
  SUBCASE("hidden text on a page that is not there") {
    facts.hidden[0].page = 2;
  }
  SUBCASE("hidden text for no reason") {
    facts.hidden[0].why = static_cast<document::Hidden>(200);
  }
  SUBCASE("hidden text that is not UTF-8") {
    facts.hidden[0].text = "\xFF";
  }
  SUBCASE("a NUL in another text") {
    facts.other_texts[1] = std::string(1, '\0');
  }
  SUBCASE("more hidden text than anybody reads") {
    facts.hidden[1].text = std::string(document::largest_text, 'a');
  }
  SUBCASE("texts for an image") {
    facts.type = Type::Image;
  }
  SUBCASE("a beginning beside trouble") {
    facts.page_texts.clear();
    facts.pages.reset();
    facts.trouble = "is encrypted";
    facts.beginning = "a";
  }
  SUBCASE("a day beside trouble") {
    facts = troubled("is encrypted");
    facts.changed = base::Date::of(2026, 3, 31);
  }
  SUBCASE("a day that no calendar has") {
    facts.changed = base::Date::from_days(3'000'000);
  }
  SUBCASE("texts beside trouble") {
    facts.trouble = "is encrypted";
  }
  SUBCASE("text that is not UTF-8") {
    facts.page_texts[0] = "\xFF";
  }
  SUBCASE("a NUL in a text") {
    facts.page_texts[0] = std::string(1, '\0');
  }
  SUBCASE("an escape sequence in the title") {
    facts.title = "\x1B[2J";
  }
  SUBCASE("an eight-bit escape sequence in the title") {
    facts.title =
        "\xC2\x9B"
        "2J";
  }
  SUBCASE("a title of two lines") {
    facts.title = "a\nb";
  }
  SUBCASE("a long title") {
    facts.title = std::string(document::largest_line + 1, 'a');
  }
  SUBCASE("a type that does not exist") {
    facts.type = static_cast<Type>(200);
  }
  CHECK(decode(encode(facts)) == std::nullopt);
}
