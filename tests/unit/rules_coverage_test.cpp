// What the samples of the coverage rules cannot show: several places, borders, and one mistake being one
// finding.
#include <doctest/doctest.h>

#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

constexpr std::string_view parts = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {level: {values: [{value: 1, label: Level 1}, {value: 2, label: Level 2}, {value: 3, label: Level 3}]}}
elements:
  - {id: standards, title: Standards, scale: level, criteria: [{id: C1, roll_up: {by: lowest}, criteria: [C1.1, C1.2]}]}
benchmarks:
  - {criterion: C1, as_of: 2008-01-31, of: 10, counts: {1: 4, 2: 6, 3: 0}, source: Results of 2007}
-- answers.yaml --
standards:
)";

constexpr std::string_view outcomes = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {}
elements:
  - {id: outcomes, title: Outcomes, choose: {at_least: 1, at_most: 2}, measure: {horizon: 5 years}}
-- answers.yaml --
)";

// One chosen criterion with a measure of this series.
std::string measured(std::string_view better, std::string_view series) {
  return fmt::format(
      "outcomes:\n  - id: quitters\n    title: Quitters\n    evidence: [annual-report]\n"
      "    measure: {{unit: people, better: {}, {}}}\n",
      better, series);
}

}  // namespace

TEST_CASE("of results that were published, the latest counts that was known on the day of judgement") {
  auto claim = [](std::string_view benchmarks) {
    return brief(fmt::format("-- in checklist.yaml --\nbenchmarks: [{}]\n", benchmarks));
  };
  constexpr std::string_view none = "counts: {not-met: 4, partly: 6, met: 0}, source: Results, of: 10";
  constexpr std::string_view some = "counts: {not-met: 4, partly: 5, met: 1}, source: Results, of: 10";
  auto on = [](std::string_view day, std::string_view counts) {
    return fmt::format("{{criterion: S1, as_of: {}, {}}}", day, counts);
  };
  // The sample folder is judged on 28 November 2008, and claims `met`.
  CHECK(claim(on("2008-11-29", none)) == "");
  CHECK(claim(on("2008-11-28", none)).starts_with("AS405 "));
  CHECK(claim(on("2007-11-28", some) + ", " + on("2008-10-31", none)).starts_with("AS405 "));
  CHECK(claim(on("2008-10-31", some) + ", " + on("2007-11-28", none)) == "");
  CHECK(claim(on("2009-01-31", some) + ", " + on("2007-11-28", none)).starts_with("AS405 "));
}

TEST_CASE("targets and ratings by others are on the scale too, and none of them is also unrated") {
  CHECK(brief(R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: Partly
    target: mett
    statement: We do this.
    evidence: [annual-report]
    assessments: [{by: panel, rating: 3}]
)") == R"(AS402 answers.yaml:4 the rating of `S1` is `Partly`, which is not on its scale
  help: did you mean `partly`?
AS402 answers.yaml:5 the target of `S1` is `mett`, which is not on its scale
  help: did you mean `met`?
AS402 answers.yaml:8 the rating of `S1` by panel is `3`, which is not on its scale
  help: values here are `not-met`, `partly` and `met`
)");
}

TEST_CASE("what has no scale is not rated") {
  CHECK(brief(outcomes, R"(outcomes:
  - {id: quitters, title: Quitters, rating: 3, evidence: [annual-report]}
)") == R"(AS402 answers.yaml:2 the rating of `quitters` is `3`, but `quitters` has no scale
  help: leave `rating` out, and say in the statement how it stands
)");
}

TEST_CASE("a rating that follows from parts is doubted at the part that decides") {
  CHECK(brief(parts, R"(  - {criterion: C1.1, rating: 3, evidence: [annual-report]}
  - {criterion: C1.2, not_applicable: There is none here.}
)") == R"(AS405 answers.yaml:2 `C1` claims Level 3; none of 10 was given that (31 January 2008)
  checklist.yaml:8 from: Results of 2007
  help: say in the statement what makes the difference, or claim less
)");
}

TEST_CASE("a whole may be rated beside its parts as long as some of them are not answered") {
  CHECK(brief(parts, R"(  - {criterion: C1, rating: 2, evidence: [annual-report]}
  - {criterion: C1.1, rating: 1}
)") == "");
  CHECK(brief(parts, R"(  - {criterion: C1, rating: 2, evidence: [annual-report]}
  - {criterion: C1.1, rating: 1}
  - {criterion: C1.2, rating: 2}
)") == R"(AS415 answers.yaml:2 `C1` is rated Level 2; the lowest of its parts is Level 1
  answers.yaml:3 the lowest part is `C1.1`
  help: take `rating` out, so that it follows from the parts
)");
}

TEST_CASE("a statement that only holds its place is none, and neither is such a reason") {
  for (std::string_view text : {"TBC", "to follow", "To be completed.", "TODO"}) {
    CAPTURE(text);
    CHECK(brief(fmt::format(R"(-- answers.yaml --
standards:
  - {{criterion: S1, owner: ceo, rating: met, statement: {}, evidence: [annual-report]}}
)",
              text)) == fmt::format(R"(AS406 answers.yaml:2 the statement of `S1` is only `{}`
  help: write what the reader should know, in a few sentences
)",
                            text));
  }
  CHECK(brief(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: " ", evidence: [annual-report]}
)") == R"(AS406 answers.yaml:2 the statement of `S1` is blank
  help: write what the reader should know, in a few sentences
)");
  CHECK(brief(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, not_applicable: tbc, evidence: [annual-report]}
)") == R"(AS406 answers.yaml:2 the reason why `S1` does not apply is only `tbc`
  help: write what the reader should know, in a few sentences
)");
}

TEST_CASE("a statement to come is no statement that begins with such words") {
  CHECK(brief(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: To follow the rules we report., evidence: [annual-report]}
)") == "");
}

TEST_CASE("statements are measured in characters, without the line break at their end") {
  constexpr std::string_view checklist = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, met]}}
elements: [{id: standards, title: Standards, scale: met, response: {statement: {at_most: 5}}, criteria: [S1]}]
-- answers.yaml --
standards:
  - criterion: S1
    rating: met
    evidence: [annual-report]
    statement: |
)";
  CHECK(brief(checklist, "      \xC3\xA9t\xC3\xA9s\xE2\x82\xAC\n") == "");
  CHECK(brief(checklist, "      summer\n") ==
        "AS407 answers.yaml:5 the statement of `S1` has 6 characters; at most 5 are allowed\n"
        "  help: shorten it by 1 character\n");
}

TEST_CASE("a merge key is told to be unknown, and what to write") {
  CHECK(brief(R"(-- terms.yaml --
glossary:
  - &dpo {term: DPO, means: directly managed provider organisation}
  - {<<: *dpo, term: BSC, means: balanced scorecard}
<<: {glossary: []}
)") == R"(AS201 terms.yaml:3 unknown key `<<` in glossary entry
  help: merge keys are not known here: write the keys out that `<<` should bring
AS210 terms.yaml:4 no checklist of this folder has a section `<<`
  help: merge keys are not known here: write the keys out that `<<` should bring
)");
}

TEST_CASE("what a merge key should bring is not also missing") {
  CHECK(brief(R"(-- posts.yaml --
posts:
  - &base {id: ceo, title: Chief Executive}
  - {<<: *base, id: dof}
)") == R"(AS201 posts.yaml:3 unknown key `<<` in post
  help: merge keys are not known here: write the keys out that `<<` should bring
)");
}

TEST_CASE("a misspelt key is not also a missing one") {
  CHECK(brief(R"(-- answers.yaml --
standards:
  - {criterion: S1, ownr: ceo, ratin: met, statment: We do this., evidence: [annual-report]}
)") == R"(AS201 answers.yaml:2 unknown key `ownr` in response
  help: did you mean `owner`?
AS201 answers.yaml:2 unknown key `ratin` in response
  help: did you mean `rating`?
AS201 answers.yaml:2 unknown key `statment` in response
  help: did you mean `statement`?
)");
}

TEST_CASE("evidence that cannot be read or found is not also evidence that is not cited") {
  constexpr std::string_view checklist = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, met]}}
elements: [{id: standards, title: Standards, scale: met, evidence: [{items: 1}], criteria: [S1]}]
-- answers.yaml --
standards:
)";
  CHECK(brief(checklist, "  - {criterion: S1, rating: met, evidence: [anual-report]}\n") ==
        "AS301 answers.yaml:2 no evidence item `anual-report`\n  help: did you mean `annual-report`?\n");
  auto broken = tests::check_sample(
      std::string(checklist) + "  - {criterion: S1, rating: met, evidence: [Annual report]}\n");
  CHECK(tests::codes_of(broken->findings) == std::vector<std::string>{"AS206", "AS417"});
}

TEST_CASE("a choice is too small at its section and too large at the first that is too many") {
  CHECK(
      brief(outcomes, "outcomes: []\n") == R"(AS409 answers.yaml:1 `outcomes` chooses 0; at least 1 are wanted
  help: add 1 more
AS417 evidence.yaml:2 nothing uses `annual-report`
  help: cite it in the response that it proves, or take it out of the folder
)");
  CHECK(brief(outcomes, R"(outcomes:
  - {id: one, title: One, evidence: [annual-report]}
  - {id: two, title: Two}
  - {id: three, title: Three}
)") == R"(AS409 answers.yaml:4 `outcomes` chooses 3; at most 2 are wanted
  help: keep those that matter most, and take 1 out
)");
}

TEST_CASE("the horizon goes from the first figure of the baseline to the last target") {
  CHECK(
      brief(outcomes, measured("higher", "baseline: {2006: 1, 2008: 2}, target: {2009: 3, 2011: 4}")) == "");
  CHECK(
      brief(outcomes, measured("higher", "baseline: {2007: 1}, target: {2009: 3, 2011: 4}")) ==
      R"(AS411 answers.yaml:5 the last target of `quitters` is 4 years after its baseline; 5 years are wanted
  answers.yaml:5 the baseline
  help: add a target for a later year
)");
  CHECK(
      brief(outcomes, measured("higher", "baseline: {2007: 1}, target: {2007: 3}")) ==
      R"(AS411 answers.yaml:5 the last target of `quitters` is no year after its baseline; 5 years are wanted
  answers.yaml:5 the baseline
  help: add a target for a later year
)");
}

TEST_CASE("a target may stay at the baseline but not fall behind it") {
  CHECK(brief(outcomes, measured("higher", "baseline: {2007: 2.5}, target: {2012: 2.5}")) == "");
  CHECK(brief(outcomes, measured("lower", "baseline: {2007: 2.5}, target: {2012: 2.4}")) == "");
  CHECK(brief(outcomes, measured("higher", "baseline: {2007: 2.5}, target: {2012: 2.4}")) ==
        R"(AS422 answers.yaml:5 the target of `quitters` is 2.4, lower than its baseline 2.5
  answers.yaml:5 the baseline
  help: `better` is `higher`: correct it, or the figures
)");
}

TEST_CASE("what is no year is found in every series, and is not also too short") {
  CHECK(
      brief(outcomes,
          measured("higher",
              "baseline: {07: 1}, actual: {2008-09: 1}, target: {2O12: 2}, comparator: {London: {x: 1}}")) ==
      R"(AS423 answers.yaml:5 `07` is no year
  help: write four digits, a financial year such as 2007/08, or twelve months: 2007-10/2008-09
AS423 answers.yaml:5 `2008-09` is no year
  help: write four digits, a financial year such as 2007/08, or twelve months: 2007-10/2008-09
AS423 answers.yaml:5 `2O12` is no year
  help: write four digits, a financial year such as 2007/08, or twelve months: 2007-10/2008-09
AS423 answers.yaml:5 `x` is no year
  help: write four digits, a financial year such as 2007/08, or twelve months: 2007-10/2008-09
)");
}

TEST_CASE("a financial year is the year in which it begins, and has one figure") {
  CHECK(brief(outcomes, measured("higher", "baseline: {2007/08: 1}, target: {2012/2013: 2}")) == "");
  CHECK(brief(outcomes, measured("higher", "baseline: {2007: 1, 2007/08: 2}, target: {2012/14: 2}")) ==
        R"(AS423 answers.yaml:5 `2007/08` is the same year as `2007`
  answers.yaml:5 first here
  help: keep one figure for the year
AS423 answers.yaml:5 `2012/14` is no year
  help: write four digits, a financial year such as 2007/08, or twelve months: 2007-10/2008-09
)");
}

TEST_CASE("a document that must cover some time says which") {
  CHECK(
      brief(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
evidence: [{kind: report, title: Yearly report, covers: 1 year}]
)") ==
      R"(AS413 evidence.yaml:2 `annual-report` does not say which period it covers; Yearly report must cover 1 year
  help: add `covers` with its first and last day, as in `covers: 2008-04-01/2013-03-31`
)");
}

TEST_CASE("evidence is not unused as long as its response may be to come") {
  constexpr std::string_view leaflet = R"(evidence:
  - {id: leaflet, title: Leaflet, file: documents/leaflet.txt, owner: ceo}
-- documents/leaflet.txt --
Ask us anything.
-- answers.yaml --
standards:
)";
  CHECK(brief(leaflet,
            "  - {criterion: S1, owner: ceo, rating: met, statement: So it is., evidence: "
            "[annual-report]}\n") ==
        R"(AS417 sample.yaml:2 nothing uses `leaflet`
  help: cite it in the response that it proves, or take it out of the folder
)");
  CHECK(brief(leaflet, "  - {criterion: S1, owner: ceo, statement: So it is.}\n") ==
        R"(AS401 answers.yaml:2 `S1` (Reports every year) has a response without a rating
  help: add `rating`, or `not_applicable` with the reason
)");
}

TEST_CASE("an action for the checklist's criterion, for a part or for the whole leads to a target") {
  constexpr std::string_view response =
      "  - {criterion: C1.1, rating: 1, target: 2, evidence: [annual-report]}\n  - {criterion: C1.2, rating: "
      "2}\n";
  for (std::string_view closes : {"C1.1", "sample/C1.1", "C1"}) {
    CAPTURE(closes);
    CHECK(brief(parts, fmt::format("{}actions: [{{id: act, what: Act, who: ceo, due: 2009, closes: [{}]}}]\n",
                           response, closes)) ==
          "AS451 answers.yaml:2 `C1.1` is at Level 1; its target is Level 2\n");
  }
  CHECK(brief(parts, fmt::format("{}actions: [{{id: act, what: Act, who: ceo, due: 2009, done: 2008-11-01, "
                                 "closes: [C1.1]}}]\n",
                         response)) ==
        R"(AS420 answers.yaml:2 `C1.1` aims at Level 2, and no open action closes it
  help: add an action with `closes: [C1.1]`
)");
}

TEST_CASE("a folder that names no checklist is never clean") {
  auto compilation = tests::check_sample(R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: []}
)");
  CHECK(tests::human_text(*compilation) == R"(error[AS418]: this folder names no checklist
 --> assure.yaml:1:1
  |
1 | organisation: {name: Sample Trust}
  | ^
  |
  = help: add one to `frameworks` in `submission`, as in `frameworks: [wcc-2008]`

1 error
)");
}

TEST_CASE(
    "nothing is asked of an organisation for which a criterion is not meant, or that does not say which it "
    "is") {
  auto findings = [](std::string_view type, std::string_view reply) {
    return brief(fmt::format(R"(-- assure.yaml --
organisation: {{name: Sample organisation{}}}
submission: {{reference: sample, title: Sample, due: 2008-11-28, as_of: 2008-11-21, frameworks: [checklist.yaml]}}
-- checklist.yaml --
framework: mini
title: Mini standards
authority: Sample authority
organisation_types: [{{id: acute, title: Acute trust}}, {{id: ambulance, title: Ambulance trust}}]
scales: {{met: {{values: [not-met, met]}}}}
elements:
  - id: standards
    title: Standards
    scale: met
    response: {{owner: required, statement: {{required: true}}, target: required}}
    criteria: [{{id: S1, title: One}}, {{id: S2, title: Two, applies_to: [ambulance]}}]
-- evidence.yaml --
(absent)
-- documents/annual-report.txt --
(absent)
-- answers.yaml --
standards:
  - {{criterion: S1, owner: ceo, rating: met, target: met, statement: We do this.}}
  - {{criterion: S2{}}}
)",
        type, reply));
  };
  CHECK(findings(", type: acute", "") == "");
  CHECK(findings(", type: acute", ", statement: TBC")
            .starts_with("AS406 answers.yaml:3 the statement of `S2` is only"));
  CHECK(findings("", "").find("AS406") == std::string::npos);
  CHECK(
      findings(", type: ambulance", "").find("AS406 answers.yaml:3 the response to `S2` has no statement") !=
      std::string::npos);
}

TEST_CASE("a name or title that only holds its place is told wherever it stands") {
  CHECK(brief(R"(-- assure.yaml --
organisation: {name: Name of the organisation}
submission: {reference: sample, title: to follow., due: 2008-11-28, as_of: 2008-11-21, frameworks: [checklist.yaml]}
-- posts.yaml --
posts: [{id: ceo, title: Chief Executive}]
actions: [{id: print, what: TBC, who: ceo, due: 2009-01-31}]
bodies: [{id: board, title: tbd, chair: ceo}]
)") == R"(AS442 assure.yaml:1 the name of this organisation is only `Name of the organisation`
  help: write what readers should know it by
AS442 assure.yaml:2 the title of this submission is only `to follow.`
  help: write what readers should know it by
AS442 posts.yaml:2 the `what` of this action is only `TBC`
  help: write what readers should know it by
AS442 posts.yaml:3 the title of this body is only `tbd`
  help: write what readers should know it by
)");
}

TEST_CASE("placeholders are known in brackets and with full stops, and a name may be a word that is none") {
  auto title = [](std::string_view words) {
    return brief(fmt::format("-- posts.yaml --\nposts: [{{id: ceo, title: \"{}\"}}]\n", words));
  };
  for (std::string_view words :
      {"(tbc)", "[TBC]", "T.B.C.", "To be determined", "FIXME", "???", "---", "<Placeholder>"}) {
    CAPTURE(words);
    CHECK(title(words).starts_with("AS442"));
  }
  for (std::string_view words :
      {"Pending", "Head of cases pending", "TBC Clinics Manager", "Director (TBC)"}) {
    CAPTURE(words);
    CHECK(title(words) == "");
  }
}
