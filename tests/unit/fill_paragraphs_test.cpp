// Statements as cells hold them.
#include <doctest/doctest.h>

#include "fill/paragraphs.h"

using assure::fill::unwrapped;

TEST_CASE("lines of a paragraph become one line of a cell, and paragraphs and lists stay") {
  CHECK(unwrapped("") == "");
  CHECK(unwrapped("We train\nall staff, \r\nevery year.\n") == "We train all staff, every year.");
  CHECK(unwrapped("One.\n\n\nTwo\nlines.") == "One.\n\n\nTwo lines.");
  CHECK(unwrapped("We have\n- a plan\n  of 2026\n- a team\nBoth are\ntested.") ==
        "We have\n- a plan of 2026\n- a team\nBoth are tested.");
  CHECK(unwrapped("1. First\n   one\n10) Tenth\n(iv) Fourth\nb) Second\n\u2022 Bullet") ==
        "1. First one\n10) Tenth\n(iv) Fourth\nb) Second\n\u2022 Bullet");
  CHECK(unwrapped("- one\n  - within\n    it\n- two") == "- one\n  - within it\n- two");
  CHECK(unwrapped("As a table:\n  a  1\n  b  2\nThe\nend.") == "As a table:\n  a  1\n  b  2\nThe end.");
  CHECK(unwrapped("It rose by\n-5 in\n2026. Then\n(see above) it fell.") ==
        "It rose by -5 in 2026. Then (see above) it fell.");
}
