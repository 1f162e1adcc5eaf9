// What programs read, and what a terminal may show.
#include <doctest/doctest.h>

#include "base/utf8.h"

using namespace assure::base;

TEST_CASE("in JSON, what steers a terminal is written as an escape, and the value stays") {
  CHECK(with_escapes("{\"a\": \"plan \u202egnp\u2069\u200f\u061c\"}") ==
        "{\"a\": \"plan \\u202egnp\\u2069\\u200f\\u061c\"}");
  CHECK(with_escapes("\"\x7f\u0085\u009b\u2028\u2029\"") == "\"\\u007f\\u0085\\u009b\\u2028\\u2029\"");
  CHECK(with_escapes("{\n\t\"caf\u00e9 \u0645\u064a \u4e88\": 1\n}\n") ==
        "{\n\t\"caf\u00e9 \u0645\u064a \u4e88\": 1\n}\n");
  CHECK(with_escapes("\"\xff\xc2\"") == "\"\uFFFD\uFFFD\"");
}

TEST_CASE("a harmless text has none of what an escape would hide") {
  const std::string all = "\x01\x1b\x7f\u0080\u009f\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069";
  CHECK(harmless(all) == std::string(14, '?'));
  CHECK(harmless("a\tb \u00a0\u2013") == "a b \u00a0\u2013");
}
