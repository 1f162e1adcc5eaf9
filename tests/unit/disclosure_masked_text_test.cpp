// What is shown of texts that hold identifiers.
#include <doctest/doctest.h>

#include "disclosure/masked_text.h"

using namespace assure::disclosure;

TEST_CASE("each identifier of a text is masked, and nothing else of it changes") {
  CHECK(masked_text("NHS number: 999 000 0018, see page 3") == "NHS number: ••• ••• ••18, see page 3");
  CHECK(masked_text("Password: sample-Hx7!9\nDate of birth: 14/02/1951\n") ==
        "Password: •••\nDate of birth: ••/••/••51\n");
  CHECK(masked_text("`documents/a.pdf` is not there") == "`documents/a.pdf` is not there");
}

TEST_CASE("a value that was found is masked without the words that gave it away, the longest first") {
  FoundValues values;
  CHECK(values.empty());
  values.add("999 000 0018", "••• ••• ••18");
  values.add("999 000", "••• ••0");
  values.add("abc", "•••");  // part of too many words
  CHECK(values.masked("no answer to `999 000 0018`, 999 000 or abc") ==
        "no answer to `••• ••• ••18`, ••• ••0 or abc");
  CHECK(values.masked("NHS number: 999 000 0026 or 999 000 0018").find("0018") == std::string::npos);
}

TEST_CASE("a value is masked behind the backslashes that a form of output puts into it") {
  FoundValues values;
  values.add("a\\b*c\"d", "•••");
  CHECK(values.masked_values("x\\y: a\\\\b\\*c\\\"d, \\\\") == "x\\y: •••, \\\\");
  CHECK(values.masked_values("\\") == "\\");
  CHECK(values.masked_values("") == "");
}
