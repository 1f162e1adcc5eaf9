// A text of nothing but spaces says no more than a key without a value.
#include <doctest/doctest.h>

#include "rules_support.h"

using namespace assure;
using tests::findings_of;
using tests::Lines;

TEST_CASE("a text that has to be there is more than spaces") {
  for (const char* nothing : {"", "\"\"", "''", "\"  \"", "~"}) {
    CAPTURE(nothing);
    auto posts = fmt::format("-- posts.yaml --\nposts:\n  - id: ceo\n    title: {}\n", nothing);
    CHECK(findings_of(posts) == Lines{"AS204 posts.yaml:3 `title` of this post has no value"});
  }
}

TEST_CASE("a text that may be left out may be empty") {
  CHECK(findings_of("-- decisions.yaml --\nactions:\n  - {id: a, what: Print it, who: ceo, due: 2009-01-31, "
                    "as_written: \"\"}\n") == Lines{});
}
