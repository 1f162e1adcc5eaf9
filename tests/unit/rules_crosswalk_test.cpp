// What the samples of the rules about crosswalks, and about several checklists, cannot show.
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

// The sample's checklist and another one, whose section and criterion have the same names.
constexpr std::string_view two_checklists = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- other.yaml --
framework: other
title: Another checklist
authority: Another authority
scales: {level: {values: [{value: 1, label: Level 1}, {value: 2, label: Level 2}, {value: 3, label: Level 3}]}}
elements:
  - id: standards
    title: Standards
    scale: level
    criteria: [S1, {id: T1, roll_up: {by: lowest}, criteria: [T1.1, T1.2]}]
)";

constexpr std::string_view answers = R"(-- answers.yaml --
standards:
  - {criterion: sample/S1, owner: ceo, rating: met, statement: We do this., evidence: [annual-report]}
  - {criterion: other/S1, rating: 1}
  - {criterion: T1.1, rating: 1}
  - {criterion: T1.2, rating: 3}
)";

std::string findings_with(std::string_view rest) {
  return tests::brief(*tests::check_sample(std::string(two_checklists) + std::string(rest)));
}

std::string with_maps(std::string_view maps) {
  return findings_with(std::string(answers) + "-- crosswalk.yaml --\ncrosswalk: both\ntitle: Both\nmaps:\n" +
                       std::string(maps));
}

}  // namespace

TEST_CASE("criteria of one name in sections of one name are answered apart, each with its checklist") {
  auto compilation = tests::check_sample(std::string(two_checklists) + std::string(answers));
  CHECK(tests::brief(*compilation) == "");
  const auto& checklists = compilation->evaluation.frameworks;
  REQUIRE(checklists.size() == 2);
  const auto* sample = checklists[0].find("S1");
  const auto* other = checklists[1].find("S1");
  REQUIRE(sample->rating);
  REQUIRE(other->rating);
  CHECK(sample->label(sample->rating->index) == "met");
  CHECK(other->label(other->rating->index) == "Level 1");
  CHECK(sample->cited.size() == 1);
  CHECK(other->cited.empty());
}

TEST_CASE("an answer that does not say of which checklist it is stays ambiguous for both") {
  CHECK(findings_with(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: We do this., evidence: [annual-report]}
  - {criterion: T1, rating: 2}
)") == R"(AS307 answers.yaml:2 `S1` is a criterion of 2 checklists
  help: write `sample/S1` or `other/S1`
)");
}

TEST_CASE("a criterion that is misspelt behind its checklist is not also unanswered") {
  CHECK(findings_with(R"(-- answers.yaml --
standards:
  - {criterion: sample/S1, owner: ceo, rating: met, statement: We do this., evidence: [annual-report]}
  - {criterion: other/S11, rating: 1}
  - {criterion: othr/T1, rating: 1}
)") == R"(AS303 answers.yaml:3 no criterion `other/S11` in `standards`
  help: did you mean `other/S1`?
AS303 answers.yaml:4 no criterion `othr/T1` in `standards`
  help: did you mean `other/T1`?
)");
}

TEST_CASE("an action closes the criterion of the checklist that it names") {
  auto compilation = tests::check_sample(std::string(two_checklists) + R"(-- answers.yaml --
standards: []
actions:
  - {id: publish, what: Publish, who: ceo, due: 2008-12-01, status: open, closes: [other/S1]}
)");
  std::string closed;
  for (const auto& gap : compilation->evaluation.gaps)
    closed += fmt::format("{}/{}: {}\n", gap.framework, gap.criterion, gap.action);
  CHECK(closed == "sample/S1: \nother/S1: publish\nother/T1: \n");
}

TEST_CASE("a side of a mapping names a checklist and a criterion that are there") {
  CHECK(with_maps(R"(  - {from: S1, to: T1, relation: intersects-with}
  - {from: smaple/S1, to: wcc-2080/C1, relation: intersects-with}
  - {from: sample/Safety, to: other/T11, relation: intersects-with}
  - {from: checklist.yaml, to: other/, relation: intersects-with}
)") == R"(AS314 crosswalk.yaml:4 `S1` does not say of which checklist it is
  help: write `sample/S1` or `other/S1`
AS314 crosswalk.yaml:4 `T1` does not say of which checklist it is
  help: write `other/T1`
AS314 crosswalk.yaml:5 this folder answers to no checklist `smaple`, and none is shipped
  help: did you mean `sample`?
AS314 crosswalk.yaml:5 this folder answers to no checklist `wcc-2080`, and none is shipped
  help: did you mean `wcc-2008`?
AS314 crosswalk.yaml:6 checklist `sample` has no criterion `Safety`
  checklist.yaml:1 the checklist
  help: the only one here is `S1`
AS314 crosswalk.yaml:6 checklist `other` has no criterion `T11`
  other.yaml:1 the checklist
  help: did you mean `T1`?
AS314 crosswalk.yaml:7 `checklist.yaml` does not say of which checklist it is
  help: write it as `checklist/criterion`
AS314 crosswalk.yaml:7 `other/` does not say of which checklist it is
  help: write it as `checklist/criterion`
)");
}

TEST_CASE("a mapping joins two checklists, and says so once in whatever direction and file") {
  CHECK(with_maps(R"(  - {from: other/S1, to: other/T1, relation: intersects-with}
  - {from: sample/S1, to: other/T1, relation: intersects-with}
  - {from: other/T1, to: sample/S1, relation: intersects-with}
-- second.yaml --
crosswalk: second
title: Again
maps: [{from: sample/S1, to: other/T1, relation: intersects-with}]
)") == R"(AS314 crosswalk.yaml:4 `other/S1` and `other/T1` are of the same checklist
  help: map a criterion to one of another checklist
AS314 crosswalk.yaml:6 `other/T1` and `sample/S1` are mapped twice
  crosswalk.yaml:5 first here
  help: keep one of the two mappings
AS314 second.yaml:3 `sample/S1` and `other/T1` are mapped twice
  crosswalk.yaml:5 first here
  help: keep one of the two mappings
)");
}

TEST_CASE("a shipped checklist that the folder does not answer to is left alone") {
  CHECK(with_maps("  - {from: sample/S1, to: wcc-2008/C99, relation: equal}\n") == "");
}

TEST_CASE("a mapping with a broken side is not also an unknown one") {
  CHECK(with_maps("  - {from: \"sample/S1 \", to: other/T1, relation: equals}\n") ==
        R"(AS206 crosswalk.yaml:4 `from` is `sample/S1 `, which is no id
  help: the id of a criterion is one line of at most 200 characters, all of them visible, without spaces around it
AS203 crosswalk.yaml:4 `relation` is `equals`
  help: did you mean `equal`?
)");
}

TEST_CASE("what a checklist that could not be used may hold is not an unknown criterion") {
  CHECK(tests::brief(*tests::check_sample(R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, none-such]}
-- crosswalk.yaml --
crosswalk: both
title: Both
maps: [{from: sample/S1, to: none-such/T1, relation: equal}]
)")) == R"(AS305 assure.yaml:2 no checklist `none-such` is shipped, and no file of that name is in the folder
)");
}

TEST_CASE("everything claimed here and nothing there is shown with both claims and the mapping") {
  CHECK(
      with_maps("  - {from: sample/S1, to: other/S1, relation: equal}\n") ==
      R"(AS315 answers.yaml:2 `sample/S1` is at met, the highest, and `other/S1`, which asks for the same, is at Level 1, the lowest
  answers.yaml:3 the lowest here
  crosswalk.yaml:4 mapped here
  help: correct the rating that is wrong, or the relation
)");
}

TEST_CASE("who does all of the larger does some of the smaller, but not the other way round") {
  CHECK(
      with_maps("  - {from: sample/S1, to: other/S1, relation: superset-of}\n") ==
      R"(AS315 answers.yaml:2 `sample/S1` is at met, the highest, and `other/S1`, which asks for no more, is at Level 1, the lowest
  answers.yaml:3 the lowest here
  crosswalk.yaml:4 mapped here
  help: correct the rating that is wrong, or the relation
)");
  CHECK(
      with_maps("  - {from: other/S1, to: sample/S1, relation: subset-of}\n") ==
      R"(AS315 answers.yaml:2 `sample/S1` is at met, the highest, and `other/S1`, which asks for no more, is at Level 1, the lowest
  answers.yaml:3 the lowest here
  crosswalk.yaml:4 mapped here
  help: correct the rating that is wrong, or the relation
)");
  CHECK(with_maps("  - {from: sample/S1, to: other/S1, relation: subset-of}\n") == "");
  CHECK(with_maps("  - {from: sample/S1, to: other/S1, relation: intersects-with}\n") == "");
}

TEST_CASE("a rating that follows from parts disagrees too; one in the middle of its scale does not") {
  CHECK(
      with_maps(R"(  - {from: other/T1, to: sample/S1, relation: equal}
  - {from: other/T1.2, to: sample/S1, relation: equal}
)") ==
      R"(AS315 answers.yaml:2 `sample/S1` is at met, the highest, and `other/T1`, which asks for the same, is at Level 1, the lowest
  crosswalk.yaml:4 mapped here
  help: correct the rating that is wrong, or the relation
)");
  CHECK(findings_with(R"(-- answers.yaml --
standards:
  - {criterion: sample/S1, owner: ceo, rating: met, statement: We do this., evidence: [annual-report]}
  - {criterion: other/S1, rating: 2}
  - {criterion: T1, not_applicable: We have no theatre.}
-- crosswalk.yaml --
crosswalk: both
title: Both
maps:
  - {from: sample/S1, to: other/S1, relation: equal}
  - {from: sample/S1, to: other/T1, relation: equal}
)") == "");
}

TEST_CASE("a checklist that is named twice is shown at both places, and its own faults once") {
  CHECK(tests::brief(*tests::check_sample(R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample
  due: 2008-12-31
  as_of: 2008-11-28
  frameworks:
    - checklist.yaml
    - checklist.yaml
-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: mett, criteria: [S1]}]
)")) == R"(AS316 assure.yaml:9 checklist `checklist.yaml` is named twice
  assure.yaml:8 first here
  help: take one of the two out
AS321 checklist.yaml:5 this checklist has no scale `mett`
  help: did you mean `met`?
)");
}

TEST_CASE("of two files with one id the second is not asked, and what it may hold is not unknown") {
  CHECK(tests::brief(*tests::check_sample(R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- other.yaml --
framework: sample
title: Another checklist
authority: Another authority
scales: {met: {values: [not-met, met]}}
elements: [{id: duties, title: Duties, scale: met, criteria: [D1]}]
-- sample.yaml --
duties: [{criterion: D1, rating: met}]
)")) == R"(AS316 assure.yaml:2 `other.yaml` is the checklist `sample`, as `checklist.yaml` is
  other.yaml:1 its id
  checklist.yaml:1 the same id here
  help: give one of them another id
)");
}
