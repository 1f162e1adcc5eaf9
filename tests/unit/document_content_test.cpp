#include "document/content.h"

#include <doctest/doctest.h>

using namespace assure::document;
using namespace std::string_view_literals;

TEST_CASE("content is known by its first bytes") {
  CHECK(content_of("") == Content::Empty);
  CHECK(content_of("%PDF-1.7\n...") == Content::Pdf);
  CHECK(content_of("\0\1junk of a mail program%PDF-1.7"sv) == Content::Pdf);
  CHECK(content_of("a note on the marker %PDF-1.7") == Content::Text);
  CHECK(content_of("PK\3\4...") == Content::Zip);
  CHECK(content_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == Content::Ole);
  CHECK(content_of("\x89PNG\r\n\x1A\n") == Content::Image);
  CHECK(content_of("RIFF\1\2\3\4WEBPVP8 ") == Content::Image);
  CHECK(content_of("caf\xE9\r\n\tau lait\f") == Content::Text);
  CHECK(content_of("\xFF\xFE"
                   "a\0"sv) == Content::Text);
  CHECK(content_of("a\0b"sv) == Content::Binary);
  CHECK(content_of("{\\rtf1 a}\0"sv) == Content::Text);
}

TEST_CASE("the extension claims a type, whatever its case") {
  CHECK(claimed_type("a/b.c/Plan.PDF") == Type::Pdf);
  CHECK(claimed_type("plan.docm") == Type::Docx);
  CHECK(claimed_type("plan.markdown") == Type::Markdown);
  CHECK(claimed_type("plan.dat") == std::nullopt);
  CHECK(claimed_type("pdf") == std::nullopt);
}

TEST_CASE("text is read from UTF-8, UTF-16 and Windows-1252") {
  CHECK(decode_text("\xEF\xBB\xBF\xC2\xA3"
                    "5") ==
        "\xC2\xA3"
        "5");
  CHECK(decode_text("\xFF\xFE\x3D\xD8\x00\xDE\xA3\x00"sv) == "\xF0\x9F\x98\x80\xC2\xA3");
  CHECK(decode_text("\xFE\xFF\x00\xA3\xD8\x3D"sv) == "\xC2\xA3\xEF\xBF\xBD");
  CHECK(decode_text("\x93three\x94 \xA3"
                    "5 \x81") ==
        "\xE2\x80\x9Cthree\xE2\x80\x9D \xC2\xA3"
        "5 \xEF\xBF\xBD");
}

TEST_CASE("only files that are text by name and by content need no parser") {
  Facts expected;
  expected.size = 3;
  expected.type = Type::Csv;
  expected.page_texts = {
      "a\x1F"
      "b\x1F\n"};
  expected.other_texts = {"a,b"};
  expected.beginning = "a,b";
  CHECK(plain_text_facts("x.csv", "a,b") == expected);
  CHECK(plain_text_facts("x.csv", "%PDF-1.4") == std::nullopt);
  CHECK(plain_text_facts("x.csv", "") == std::nullopt);
  CHECK(plain_text_facts("x.html", "a,b") == std::nullopt);
  CHECK(plain_text_facts("x.md", "a,b") == std::nullopt);
  CHECK(plain_text_facts("x", "a,b") == std::nullopt);
}

TEST_CASE("more plain text than anybody reads is trouble") {
  Facts facts = plain_text_facts("x.txt", std::string(largest_text + 1, 'a')).value();
  CHECK(facts.trouble == "holds more text than 64 MiB");
  CHECK(facts.page_texts.empty());
}
