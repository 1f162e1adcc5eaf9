// Commas that end a text which goes on, in mappings with braces.
#include <doctest/doctest.h>

#include "support/brief.h"

using assure::tests::brief;

TEST_CASE("what follows a comma in a text without quotes is told as the rest of it") {
  CHECK(brief(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: Seen in spring, and repaired, by us, evidence: [annual-report]}
)") == R"(AS201 answers.yaml:2 unknown key `and repaired` in response
  help: the comma ends the value of `statement` here; put the whole value in quotes
AS201 answers.yaml:2 unknown key `by us` in response
  help: the comma ends the value of `statement` here; put the whole value in quotes
)");
}

TEST_CASE("the rest of a text may be the name of a key") {
  CHECK(brief(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: Seen by the keeper, target, evidence: [annual-report]}
)") == R"(AS204 answers.yaml:2 `target` of this response has no value
  help: the comma ends the value of `statement` here; put the whole value in quotes
)");
}

TEST_CASE("a comma ends a value where the user chooses the keys, too") {
  CHECK(brief(R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: A, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final, parts: {context: 1-2, 4}}
)") == R"(AS202 evidence.yaml:2 `4` has no value in `parts`
  help: the comma ends the value of `context` here; put the whole value in quotes
)");
}

TEST_CASE(
    "a key without a value is none of a text before it when a colon stands behind it, or the text has "
    "quotes") {
  CHECK(brief(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: We do this., target:, evidence: [annual-report]}
)") == "");
  CHECK(brief(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: "We do, this.", targt, evidence: [annual-report]}
)") == R"(AS201 answers.yaml:2 unknown key `targt` in response
  help: did you mean `target`?
)");
  CHECK(brief(R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: We do this.
    targt:
    evidence: [annual-report]
)") == R"(AS201 answers.yaml:6 unknown key `targt` in response
  help: did you mean `target`?
)");
}
