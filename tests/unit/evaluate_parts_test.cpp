// Ratings by the mean of parts, and shortfalls: one mistake is one finding.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evaluate/readiness.h"
#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

// C5 is rated by the mean of C5.1 and C5.2.
std::string mean(std::string_view round, std::string_view answers, std::string_view weight = "1") {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{level: {{values: [{{value: 1, points: 1}}, {{value: 2, points: 2}}, {{value: 3, points: 3}}]}}}}
elements:
  - id: standards
    title: Standards
    scale: level
    criteria:
      - {{id: C5, roll_up: {{by: mean{}}}, criteria: [{{id: C5.1, weight: {}}}, C5.2]}}
-- answers.yaml --
standards:
{})",
      round, weight, answers);
}

constexpr std::string_view two_and_three = R"(  - {criterion: C5.1, rating: 3, evidence: [annual-report]}
  - {criterion: C5.2, rating: 2}
)";

std::string how(std::string_view sample) {
  auto compilation = tests::check_sample(sample);
  const auto* whole = compilation->evaluation.frameworks.front().find("C5");
  REQUIRE(whole->rating.has_value());
  return fmt::format("{}: {}", whole->label(whole->rating->index), whole->rating->how);
}

// S1 should be met, by the day of a milestone if that is named, or with an action if that is wanted.
std::string shortfall(std::string_view element, std::string_view more) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met{}, criteria: [{{id: S1, expected: met}}]}}]
timetable: [{{id: closed, title: Consultation closes, due: 2008-11-27}}]
-- answers.yaml --
standards:
  - {{criterion: S1, rating: partly, evidence: [annual-report]}}
-- plan.yaml --
{})",
      element, more);
}

constexpr std::string_view wants_action = ", shortfall_action: required";
constexpr std::string_view wants_both = ", shortfall_action: required, reach_by: closed";
constexpr std::string_view done = "milestones: [{id: closed, done: 2008-11-27}]\n";
constexpr std::string_view action =
    "actions: [{id: fix, what: Fix it, who: ceo, due: 2009-03-31, closes: [S1]}]\n";

std::string results(std::string_view result) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3]}}]
roll_ups:
  - id: overall
    title: Overall
    of: standards
    by: share
    met: met
    bands: [{{label: High, from: 66.7}}, {{label: Low, below: 66.7}}]
-- answers.yaml --
standards:
  - {{criterion: S1, rating: met, evidence: [annual-report]}}
  - {{criterion: S2, rating: met}}
  - {{criterion: S3, rating: partly}}
results: [{}]
)",
      result);
}

}  // namespace

TEST_CASE("a mean is rounded as the checklist says, and says so") {
  CHECK(how(mean(", round: half-up", two_and_three)) ==
        "3: mean of C5.1 (3), C5.2 (2): 2.5, rounded half up to 3");
  CHECK(how(mean(", round: half-even", two_and_three)) ==
        "2: mean of C5.1 (3), C5.2 (2): 2.5, rounded half to even to 2");
  CHECK(how(mean(", round: down", two_and_three, "9")) ==
        "2: weighted mean of C5.1 (3), C5.2 (2): 2.9, rounded down to 2");
}

TEST_CASE("a mean that is a value of the scale needs no rounding") {
  CHECK(how(mean("", R"(  - {criterion: C5.1, rating: 3, evidence: [annual-report]}
  - {criterion: C5.2, rating: 1}
)")) == "2: mean of C5.1 (3), C5.2 (1): 2");
  CHECK(how(mean("", R"(  - {criterion: C5.1, rating: 3, evidence: [annual-report]}
  - {criterion: C5.2, not_applicable: There is none here.}
)")) == "3: mean of C5.1 (3): 3");
}

TEST_CASE("a mean that is no value of the scale is no rating, and not met") {
  auto compilation = tests::check_sample(mean("", two_and_three));
  CHECK(
      brief(*compilation) ==
      R"(AS436 answers.yaml:2 `C5` has no rating: mean of C5.1 (3), C5.2 (2): 2.5, which is no value of its scale
  checklist.yaml:10 rated by the mean of its parts
  help: say in the checklist how it is rounded, or rate the criterion itself
)");
  CHECK(evaluate::met_count(compilation->evaluation) == 0);
  CHECK(
      brief(mean(", round: {mode: half-up, decimals: 1}", two_and_three)) ==
      R"(AS436 answers.yaml:2 `C5` has no rating: mean of C5.1 (3), C5.2 (2): 2.5, which is no value of its scale
  checklist.yaml:10 rated by the mean of its parts
  help: give a value of the scale these points, or rate the criterion itself
)");
}

TEST_CASE("a rating of its own is compared with the mean of the parts") {
  std::string answers = "  - {criterion: C5, rating: 2}\n" + std::string(two_and_three);
  CHECK(brief(mean(", round: up", answers)) ==
        R"(AS415 answers.yaml:2 `C5` is rated 2; its parts come to 3
  help: take `rating` out, so that it follows from the parts: mean of C5.1 (3), C5.2 (2): 2.5, rounded up to 3
)");
  CHECK(brief(mean("", answers)) == "");
}

TEST_CASE("a shortfall that an action closes is a note, and without one an error where one is wanted") {
  CHECK(
      brief(shortfall(wants_action, action)) ==
      R"(AS416 answers.yaml:2 `S1` is at partly; met is expected: 'Fix it', Chief Executive, by 31 March 2009
AS701 assure.yaml:1 milestone `closed` was due 2008-11-27 and is not reached
  checklist.yaml:6 due here
  help: add `- {id: closed, done: ...}` to `milestones` once it is reached
)");
  CHECK(brief(shortfall(wants_action, done)) ==
        R"(AS435 answers.yaml:2 `S1` is at partly; met is expected, and no open action closes it
  help: add an action with `closes: [S1]`, a post and a day
)");
}

TEST_CASE("a plan is told as a note while it is in time, and never with the advice to raise the rating") {
  auto severity_and_text = [](std::string_view plan) {
    auto compilation = tests::check_sample(shortfall("", plan));
    for (const auto& finding : compilation->findings.all()) {
      if (finding.rule->code == "AS416")
        return fmt::format("{}: {} | {}", diag::name_of(finding.severity), finding.message, finding.help);
    }
    return std::string();
  };
  CHECK(severity_and_text("") ==
        "warning: `S1` is at partly; met is expected | add an action with `closes: [S1]`, a post and a day");
  CHECK(severity_and_text(action) ==
        "note: `S1` is at partly; met is expected: 'Fix it', Chief Executive, by 31 March 2009 | ");
  // The day of judgement itself is in time, and the day before it is not.
  CHECK(severity_and_text("actions: [{id: fix, what: Fix it, due: 2008-11-28, closes: [S1]}]\n") ==
        "note: `S1` is at partly; met is expected: 'Fix it', by 28 November 2008 | ");
  CHECK(severity_and_text("actions: [{id: fix, what: Fix it, due: 2008-11-27, closes: [S1]}]\n") ==
        "warning: `S1` is at partly; met is expected: 'Fix it', by 27 November 2008 | give the action a day "
        "by which it "
        "is done");
  CHECK(severity_and_text("actions: [{id: fix, what: Fix it, closes: [S1]}]\n").starts_with("warning: "));
}

TEST_CASE("where a figure counts the parts, the answer to the whole does not count for them") {
  // A figure of this depth, what else the parts have, and the answers.
  auto folder = [](std::string_view depth, std::string_view of_parts, std::string_view answers) {
    return fmt::format(R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{{id: A1, title: Governance, criteria: [{{id: A1.a{1}}}, {{id: A1.b{1}}}]}}]
roll_ups: [{{id: overall, title: Overall, of: standards, depth: {0}, by: share, met: met}}]
-- answers.yaml --
standards:
{2}
)",
        depth, of_parts, answers);
  };
  constexpr std::string_view whole = "  - {criterion: A1, rating: met, evidence: [annual-report]}";
  constexpr std::string_view missing = R"(AS401 answers.yaml:2 `A1.a`, a part of `A1`, has no response
  help: the answer to `A1` does not count for its parts; add `- criterion: A1.a` to `standards`
AS401 answers.yaml:2 `A1.b`, a part of `A1`, has no response
  help: the answer to `A1` does not count for its parts; add `- criterion: A1.b` to `standards`
)";
  CHECK(brief(folder("top", "", whole)) == "");
  CHECK(brief(folder("deepest", "", whole)) == missing);
  CHECK(brief(folder("top", ", expected: met", whole)) == missing);
  CHECK(brief(folder("deepest", "",
            std::string(whole) + "\n  - {criterion: A1.a, rating: met, evidence: [annual-report]}")) ==
        R"(AS401 answers.yaml:2 `A1.b`, a part of `A1`, has no response
  help: the answer to `A1` does not count for its parts; add `- criterion: A1.b` to `standards`
)");
  // That it does not apply is said of the parts, too; and a mistake in it is the one finding.
  CHECK(brief(folder("deepest", "",
            "  - {criterion: A1, not_applicable: We have none., evidence: [annual-report]}")) == "");
  CHECK(brief(folder("deepest", "", "  - {criterion: A1, rating: mett, evidence: [annual-report]}"))
            .starts_with("AS402 answers.yaml:2"));
  // Nobody is led to answer the whole.
  CHECK(brief(folder("deepest", "", "  []")) ==
        R"(AS401 answers.yaml:1 `A1` (Governance) has no response
  help: its parts count by themselves; add `- criterion: A1.a` and `- criterion: A1.b` to `standards`
)");
}

TEST_CASE("once the milestone is over it outweighs an action, there or not") {
  constexpr std::string_view finding =
      R"(AS425 answers.yaml:2 `S1` is at partly; met was expected by 2008-11-27 (Consultation closes)
  checklist.yaml:5 the checklist names the milestone here
  help: raise the rating when it is there by now; otherwise tell the authority, and by when it will be
)";
  CHECK(brief(shortfall(wants_both, done)) == finding);
  CHECK(brief(shortfall(wants_both, std::string(done) + std::string(action))) == finding);
}

TEST_CASE("the folder's own day of a milestone goes before the checklist's, and the day itself is in time") {
  CHECK(
      brief(shortfall(wants_both, "milestones: [{id: closed, due: 2008-11-28}]\n" + std::string(action))) ==
      R"(AS416 answers.yaml:2 `S1` is at partly; met is expected: 'Fix it', Chief Executive, by 31 March 2009
AS708 plan.yaml:1 milestone `closed` is planned for 2008-11-28; the checklist wants it by 2008-11-27
  checklist.yaml:6 the timetable
  help: plan an earlier day, or record as a waiver that the authority agreed
)");
}

TEST_CASE("a reported result is compared with the answers, number by number, in one finding") {
  CHECK(brief(results("{figure: overall, met: 2, of: 3, value: 66.67, band: Low}")) == "");
  CHECK(
      brief(results("{figure: overall, met: 3, of: 4, value: 75, band: High}")) ==
      R"(AS432 answers.yaml:5 the folder reports `overall` as 4 that apply, 3 met, 75, band `High`; its answers come to 3 that apply, 2 met, 66.67 %, `Low`
  help: 2 of 3 applicable standards rated met: 66.67 %
)");
}

TEST_CASE("a figure may be reported rounded unless that moves it into another band") {
  CHECK(brief(results("{figure: overall, value: 66.667}")) == "");
  CHECK(brief(results("{figure: overall, value: 66.7}")) ==
        R"(AS432 answers.yaml:5 the folder reports `overall` as 66.7; its answers come to 66.67 %
  help: 2 of 3 applicable standards rated met: 66.67 %
)");
  CHECK(brief(results("{figure: overall, value: 67}")) ==
        R"(AS432 answers.yaml:5 the folder reports `overall` as 67; its answers come to 66.67 %
  help: 2 of 3 applicable standards rated met: 66.67 %
)");
}

TEST_CASE("a figure that no checklist has is told the one that was meant") {
  CHECK(brief(results("{figure: overal, value: 3}")) ==
        R"(AS437 answers.yaml:5 no checklist has a figure `overal`
  help: did you mean `overall`?
)");
}
