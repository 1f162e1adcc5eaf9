// Lines of an iCalendar file: escaping and folding (RFC 5545, sections 3.1 and 3.3.11).
#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "report/calendar.h"

using namespace assure::report;

TEST_CASE("a calendar escapes what has a meaning in a text") {
  CHECK(calendar_text("a; b, c \\ d: \"e\"") == "a\\; b\\, c \\\\ d: \"e\"");
  CHECK(calendar_text("one\ntwo\r\nthree\n") == "one\\ntwo\\nthree\\n");
  CHECK(calendar_text("") == "");
}

TEST_CASE("a calendar shows no control characters") {
  CHECK(calendar_text("a\x01"
                      "b\x7f"
                      "c\rd") == "a?b?c?d");
}

TEST_CASE("a line of 75 octets is whole, one of 76 is folded") {
  std::string value(73, 'x');
  CHECK(calendar_line("N", value) == "N:" + value + "\r\n");
  CHECK(calendar_line("N", value + "y") == "N:" + value + "\r\n y\r\n");
}

TEST_CASE("a folded line has 74 octets behind its space") {
  std::string line = calendar_line("N", std::string(73 + 74 + 1, 'x'));
  CHECK(line == "N:" + std::string(73, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
}

TEST_CASE("folding leaves every character whole, and unfolding gives the text back") {
  for (const char* character : {"\xC3\xA9", "\xE6\x97\xA5", "\xF0\x9F\x93\x85"}) {
    for (std::size_t before = 60; before < 80; ++before) {
      std::string value(before, 'x');
      for (int i = 0; i < 60; ++i) value += character;
      std::string line = calendar_line("SUMMARY", value);
      std::string unfolded;
      for (std::size_t at = 0; at < line.size();) {
        std::size_t end = line.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        std::string octets = line.substr(at, end - at);
        CHECK(octets.size() <= 75);
        CHECK(assure::base::invalid_utf8_at(octets) == std::string::npos);
        unfolded += at == 0 ? octets : octets.substr(1);
        at = end + 2;
      }
      CHECK(unfolded == "SUMMARY:" + value);
    }
  }
}

TEST_CASE("a day of a calendar has eight digits") {
  CHECK(calendar_day(*assure::base::Date::of(2008, 1, 5)) == "20080105");
  CHECK(calendar_day(*assure::base::Date::of(1, 2, 3)) == "00010203");
}
