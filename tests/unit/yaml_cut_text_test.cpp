// Comments that look like text, and what version control leaves in a file.
#include <doctest/doctest.h>

#include "rules_support.h"

using namespace assure;
using tests::findings_of;
using tests::Lines;

namespace {

Lines in_glossary(std::string_view means) {
  return findings_of(fmt::format(
      "-- words.yaml --\nglossary:\n  - term: Minute\n    means: {}\n  - {{term: B, means: b}}\n", means));
}

Lines cut(std::string_view comment) {
  return {fmt::format(
      "AS110 words.yaml:3 `{}` is a comment, and no part of the text before it | put the whole text in "
      "quotes; if it is a comment, write a space behind the `#`",
      comment)};
}

}  // namespace

TEST_CASE("a number or a word right behind a # may have been meant as text") {
  CHECK(in_glossary("see minute #41 of the board") == cut("#41 of the board"));
  CHECK(in_glossary("minute #41") == cut("#41"));
  CHECK(in_glossary("on two\n      lines, see #41") ==
        Lines{"AS110 words.yaml:4 `#41` is a comment, and no part of the text before "
              "it | put the whole text in quotes; if it is a comment, write a "
              "space behind the `#`"});
  CHECK(in_glossary("with the tag #safety") == cut("#safety"));
}

TEST_CASE("an ordinary comment, a # in a text, and a text in quotes are left alone") {
  for (std::string_view means :
      {"a record # of what was said", "record #todo", "minute#41", "\"see minute #41\"", "'see minute #41'",
          "see it  #", "|\n      see minute #41", "\"a record\" #41", "a record #"}) {
    CAPTURE(means);
    CHECK(in_glossary(means) == Lines{});
  }
}

TEST_CASE("a merge that nobody settled is told with its lines, and the file is not read") {
  std::string ours =
      "glossary:\n<<<<<<< HEAD\n  - {term: A, means: a}\n=======\n  - {term: A, means: b}\n>>>>>>> other\n";
  Lines told = findings_of("-- words.yaml --\n" + ours + ours);
  const std::string help =
      " | keep one of the two, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`";
  CHECK(
      told ==
      Lines{"AS102 words.yaml:2 two versions of this file were merged and not settled (lines 2 to 6)" + help,
          "AS102 words.yaml:8 two versions of this file were merged and not settled (lines 8 to 12)" + help});
  const Lines of_checklist = findings_of(
      "-- checklist.yaml --\nframework: sample\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n");
  REQUIRE(of_checklist.size() == 1);
  CHECK(of_checklist[0].starts_with("AS102 checklist.yaml:2 two versions"));
  CHECK(findings_of("-- words.yaml --\nglossary:\n  - term: A\n    means: |\n      <<<<<<< x\n      "
                    "=======\n      >>>>>>> y\n") == Lines{});
}
