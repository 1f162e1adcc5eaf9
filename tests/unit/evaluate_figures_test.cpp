// What figures come to, how they say so, and what is never green: nothing is rounded that the checklist does
// not round, and nothing is in a band that may still change.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evaluate/readiness.h"
#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

// A checklist of three standards with these lines at its end, and a folder that rates them.
std::string folder(std::string_view roll_ups, std::string_view answers) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales:
  level: {{values: [{{value: 1, label: Level 1, points: 1}}, {{value: 2, label: Level 2, points: 2}},
    {{value: 3, label: Level 3, points: 3}}, {{value: 4, label: Level 4, points: 4}}]}}
elements:
  - {{id: standards, title: Standards, scale: level, criteria: [{{id: S1, weight: 2, expected: 2}}, {{id: S2, expected: 2}},
      {{id: S3, expected: 2}}]}}
roll_ups:
{}
-- answers.yaml --
standards:
{})",
      roll_ups, answers);
}

// "text | standing | how", a line a figure.
std::string figures(std::string_view sample) {
  auto compilation = tests::check_sample(sample);
  INFO(brief(*compilation));
  REQUIRE(compilation->evaluation.frameworks.size() == 1);
  std::string lines;
  for (const auto& figure : compilation->evaluation.frameworks.front().figures)
    lines += fmt::format("{} | {} | {}\n", figure.text, figure.standing(), figure.how);
  return lines;
}

constexpr std::string_view all_rated = R"(  - {criterion: S1, rating: 1, evidence: [annual-report]}
  - {criterion: S2, rating: 2}
  - {criterion: S3, rating: 3}
)";

constexpr std::string_view by_every_method = R"(  - {id: a, title: A, of: standards, by: lowest}
  - {id: b, title: B, of: standards, by: mean}
  - {id: c, title: C, of: standards, by: mean, round: {mode: half-up, decimals: 1}}
  - {id: d, title: D, of: standards, by: points}
  - {id: e, title: E, of: standards, by: points, unit: per-cent}
  - {id: f, title: F, of: standards, by: share, met: [3, 4]}
  - {id: g, title: G, of: standards, by: profile})";

// Nine statements rated so that they come to 14 of 36 points.
std::string statements(std::string_view round) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{level: {{values: [{{value: 1, points: 1}}, {{value: 2, points: 2}}, {{value: 3, points: 3}}, {{value: 4, points: 4}}]}}}}
elements:
  - {{id: statements, title: Statements, scale: level, criteria: [S1, S2, S3, S4, S5, S6, S7, S8, S9]}}
roll_ups:
  - id: score
    title: Score
    of: statements
    by: points
    unit: per-cent
    bands: [{{label: Low, from: 25, to: 38}}, {{label: Middle, from: 39, to: 62}}, {{label: High, from: 63, to: 100}}]
{}
-- answers.yaml --
statements:
  - {{criterion: S1, rating: 1, evidence: [annual-report]}}
  - {{criterion: S2, rating: 1}}
  - {{criterion: S3, rating: 1}}
  - {{criterion: S4, rating: 1}}
  - {{criterion: S5, rating: 2}}
  - {{criterion: S6, rating: 2}}
  - {{criterion: S7, rating: 2}}
  - {{criterion: S8, rating: 2}}
  - {{criterion: S9, rating: 2}}
)",
      round);
}

// Of two types, the second is not asked S2, and less is expected of it.
std::string typed(std::string_view type, std::string_view answers) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
organisation_types: [{{id: acute, title: Acute trust}}, {{id: ambulance, title: Ambulance trust}}]
elements:
  - {{id: standards, title: Standards, scale: met, criteria: [{{id: D1, criteria: [{{id: S1, profile: {{acute: met, ambulance: partly}}}},
      {{id: S2, applies_to: acute}}]}}]}}
roll_ups:
  - {{id: overall, title: Overall, of: standards, depth: deepest, by: share, met: met}}
  - {{id: shares, title: Share of D1, of: D1, by: share, met: [partly, met]}}
-- assure.yaml --
organisation: {{name: Sample Trust{}}}
submission: {{reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml]}}
-- answers.yaml --
standards:
{})",
      type, answers);
}

}  // namespace

TEST_CASE("each method says what it counted and what it came to") {
  CHECK(figures(folder(by_every_method, all_rated)) ==
        R"(Level 1 |  | lowest of 3 applicable standards: Level 1 of S1
1.75 |  | weighted mean of the points of 3 standards: 1.75
1.8 |  | weighted mean of the points of 3 standards: 1.75, rounded half up to 1.8
7 |  | points of 3 applicable standards: 7
43.75 % |  | 7 of 16 points for 3 applicable standards: 43.75 %
33.33 % |  | 1 of 3 applicable standards rated Level 3 or Level 4: 33.33 %
66.67 % |  | 2 of 3 applicable standards at or above what is expected of them: 66.67 %
)");
}

TEST_CASE("what does not apply is left out, and who said so is told") {
  CHECK(figures(folder("  - {id: f, title: F, of: standards, by: share, met: [3, 4]}",
            R"(  - {criterion: S1, rating: 4, evidence: [annual-report]}
  - {criterion: S2, rating: 3}
  - {criterion: S3, not_applicable: There is none here.}
)")) == "100 % |  | 2 of 2 applicable standards rated Level 3 or Level 4: 100 %; 1 left out as not "
        "applicable by "
        "the folder's own word\n");
  CHECK(figures(folder(
            "  - {id: f, title: F, of: standards, by: share, met: [3, 4], bands: [{label: All, from: 0}]}",
            R"(  - {criterion: S1, not_applicable: There is none here., evidence: [annual-report]}
  - {criterion: S2, not_applicable: There is none here.}
  - {criterion: S3, not_applicable: There is none here.}
)")) == " |  | none of the standards applies\n");
}

TEST_CASE("what is said of a whole not to apply leaves out its parts") {
  CHECK(figures(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, {id: S2, criteria: [S2.1, S2.2]}]}]
roll_ups: [{id: overall, title: Overall, of: standards, depth: deepest, by: share, met: met}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, not_applicable: There is none here.}
)") == "100 % |  | 1 of 1 applicable standards rated met: 100 %; 2 left out as not applicable by the "
       "folder's own "
       "word\n");
}

TEST_CASE("of what nothing is expected, a profile counts nothing") {
  CHECK(figures(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [{id: S1, expected: partly}, S2]}]
roll_ups: [{id: essential, title: Essential, of: standards, by: profile}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: not-met}
)") == "100 % |  | 1 of 1 applicable standards at or above what is expected of them: 100 %; 1 of which "
       "nothing is "
       "expected left out\n");
}

TEST_CASE("a figure with criteria that are not answered is provisional and in no band") {
  constexpr std::string_view roll_up =
      "  - {id: f, title: F, of: standards, by: share, met: 3, bands: [{label: Low, below: 50}, {label: "
      "High, from: 60}]}";
  CHECK(figures(folder(roll_up, "  - {criterion: S1, rating: 3, evidence: [annual-report]}\n")) ==
        "33.33 % | provisional, in no band yet | 1 of 3 applicable standards rated Level 3: 33.33 %; 2 not "
        "answered "
        "yet\n");
  CHECK(figures(folder(roll_up, "  - {criterion: S1, rating: 7, evidence: [annual-report]}\n")) ==
        " | provisional, in no band yet | none of 3 applicable standards is answered\n");
}

TEST_CASE("without `round` 14 of 36 falls between two bands, and with it into one") {
  CHECK(figures(statements("")) ==
        "38.89 % | between `Low` (up to 38) and `Middle` (from 39) | 14 of 36 points for 9 applicable "
        "statements: "
        "38.89 %\n");
  CHECK(brief(statements("")) ==
        R"(AS424 assure.yaml:8 `score` is 38.89 %, between `Low` (up to 38) and `Middle` (from 39)
  checklist.yaml:13 the band below it
  checklist.yaml:13 the band above it
  help: 14 of 36 points for 9 applicable statements: 38.89 %
)");
  CHECK(figures(statements("    round: half-up")) ==
        "39 % | `Middle` | 14 of 36 points for 9 applicable statements: 38.89 %, rounded half up to 39 %\n");
  CHECK(brief(statements("    round: half-up")) == "");
}

TEST_CASE("a figure outside all bands is told which one is nearest") {
  constexpr std::string_view roll_up =
      "  - {{id: f, title: F, of: standards, by: points, bands: [{{label: Low, from: {}, to: {}}}]}}";
  CHECK(figures(folder(fmt::format(roll_up, 8, 9), all_rated)) ==
        "7 | below `Low` (from 8) | points of 3 applicable standards: 7\n");
  CHECK(figures(folder(fmt::format(roll_up, 5, 6.5), all_rated)) ==
        "7 | above `Low` (up to 6.5) | points of 3 applicable standards: 7\n");
}

TEST_CASE("a figure just above a border is not shown as if it stood on it") {
  constexpr std::string_view roll_up =
      "  - {id: f, title: F, of: standards, by: share, met: 3, "
      "bands: [{label: Low, to: 33.33}, {label: High, from: 33.34}]}";
  CHECK(figures(folder(roll_up, all_rated)) ==
        "33.333 % | between `Low` (up to 33.33) and `High` (from 33.34) | "
        "1 of 3 applicable standards rated Level 3: 33.333 %\n");
}

TEST_CASE("what is not asked of a type is not applicable by the checklist, with a reason and without a gap") {
  auto compilation = tests::check_sample(
      typed(", type: ambulance", "  - {criterion: S1, rating: partly, evidence: [annual-report]}\n"));
  CHECK(brief(*compilation) == "");
  const auto& result = compilation->evaluation.frameworks.front();
  CHECK(result.find("S2")->answer == evaluate::Answer::NotApplicable);
  CHECK(result.find("S2")->not_applicable ==
        "the checklist asks this only of Acute trust; the organisation is of type Ambulance trust");
  CHECK(result.find("S1")->expected == 1);
  CHECK(compilation->evaluation.gaps.empty());
  CHECK(evaluate::met_count(compilation->evaluation) == 1);
  CHECK(result.figures.front().how == "0 of 1 applicable standards rated met: 0 %");
}

TEST_CASE("of another type more is asked and more is expected") {
  CHECK(brief(typed(", type: acute", "  - {criterion: S1, rating: partly, evidence: [annual-report]}\n")) ==
        R"(AS401 answers.yaml:1 `S2` has no response
  help: add `- criterion: S2` to `standards`
AS416 answers.yaml:2 `S1` is at partly; met is expected
  help: add an action with `closes: [S1]`, a post and a day
)");
}

TEST_CASE("while the type is not known one finding says so, and nothing that depends on it is met") {
  for (const auto& [written, finding] : {
           std::pair{"",
               "AS427 assure.yaml:1 what `sample` asks depends on the organisation's `type`\n"
               "  help: add `type` with one of `acute` and `ambulance`\n"},
           std::pair{", type: ambulence",
               "AS427 assure.yaml:1 `sample` knows no organisation of type `ambulence`\n"
               "  help: did you mean `ambulance`?\n"},
       }) {
    const std::string type = written;  // clang 14 captures no bindings
    CAPTURE(type);
    auto compilation =
        tests::check_sample(typed(type, "  - {criterion: S1, rating: met, evidence: [annual-report]}\n"));
    CHECK(brief(*compilation) == finding);
    CHECK(evaluate::met_count(compilation->evaluation) == 0);
    for (const auto& figure : compilation->evaluation.frameworks.front().figures) {
      CHECK(figure.provisional());
      CHECK(!figure.value);
      CHECK(figure.how == "it depends on the organisation's type, which is not known");
    }
  }
}

TEST_CASE("a rating of what is not asked is a warning") {
  CHECK(brief(typed(", type: ambulance",
            "  - {criterion: S1, rating: met, evidence: [annual-report]}\n"
            "  - {criterion: S2, rating: met}\n")) ==
        R"(AS427 answers.yaml:3 `S2` is rated, and is not asked of this organisation
  help: the checklist asks this only of Acute trust; the organisation is of type Ambulance trust
)");
}
