// What of users' text must not stand in a page.
#include <doctest/doctest.h>

#include "html/inert.h"

using namespace assure;

namespace {

std::string inert(std::string text) {
  html::make_inert(text);
  return text;
}

}  // namespace

TEST_CASE("control characters and marks that turn the direction of writing become question marks") {
  CHECK(inert(std::string("a\0b\x1b[31m\x7f", 9)) == "a?b?[31m?");
  CHECK(inert("a\xc2\x85"
              "b\xc2\x9f") == "a?b?");
  CHECK(inert("plan\u202egnp.fdp") == "plan?gnp.fdp");
  CHECK(inert("\u2066x\u2069 \u202a") == "?x? ?");
}

TEST_CASE("letters of any script, white space and broken ends stay") {
  for (const char* text : {"caf\u00e9 \u0645\u064a\u0632\u0627\u0646\u064a\u0629 \u4e88\u7b97", "a\tb\nc\r\n",
           "\u200f\u200e\u00a0\u2013", "\xe2\x80", "\xc2", "\xe2"})
    CHECK(inert(text) == text);
}
