// Every fault in the figures, types and weights of a checklist is found at its place.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

// A checklist whose last lines are these; lines of the file from 6 on.
std::string brief_with(std::string_view lines) {
  return tests::brief(*tests::check_sample(fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}, level: {{values: [{{value: 1, points: 1}}, {{value: 2, points: 2}}]}}}}
{})",
      lines)));
}

// What the folder of the samples has to say to a checklist without faults, which asks for more than S1.
constexpr std::string_view no_faults = R"(AS401 answers.yaml:1 `S2` has no response
  help: add `- criterion: S2` to `standards`
)";

constexpr std::string_view standards =
    "elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2]}]\n";
constexpr std::string_view levels =
    "elements: [{id: standards, title: Standards, scale: level, criteria: [S1, S2]}]\n";

std::string roll_up(std::string_view of, std::string_view more) {
  return fmt::format("{}roll_ups: [{{id: overall, title: Overall, {}}}]\n", of, more);
}

std::string bands(std::string_view list) {
  return brief_with(roll_up(standards, fmt::format("of: standards, by: share, met: met, bands: [{}]", list)));
}

}  // namespace

TEST_CASE("a figure counts what is there, and can be counted") {
  CHECK(brief_with(roll_up(standards, "of: [standard, S1], by: share, met: [met, mett]")) ==
        R"(AS321 checklist.yaml:6 this checklist has no element or criterion `standard`
  help: did you mean `standards`?
AS325 checklist.yaml:6 `S1` has no parts to count
  help: name an element, or a criterion with parts
)");
  CHECK(brief_with(roll_up(standards, "of: standards, by: share, met: [met, mett]")) ==
        R"(AS321 checklist.yaml:6 `mett` is not on the scale
  help: its values are `not-met`, `partly` and `met`
)");
  CHECK(brief_with(roll_up(standards, "of: standards, by: share")) ==
        R"(AS325 checklist.yaml:6 the share `overall` does not say what counts as met
  help: add `met` with the values of the scale that count
)");
  CHECK(brief_with(roll_up(levels, "of: standards, by: points, met: 2")) ==
        "AS325 checklist.yaml:6 `met` is for shares alone\n");
  CHECK(brief_with(roll_up(standards, "of: standards, by: lowest, unit: per-cent")) ==
        R"(AS325 checklist.yaml:6 `unit` is for points alone
  help: a share is always in per cent
)");
}

TEST_CASE("sums and means need points on every value, and are told so once a scale") {
  CHECK(brief_with(roll_up(standards, "of: standards, by: points")) ==
        R"(AS325 checklist.yaml:4 `not-met` has no points, and a sum counts them
  checklist.yaml:6 counted here
  help: give every value of the scale its `points`
AS325 checklist.yaml:4 `partly` has no points, and a sum counts them
  checklist.yaml:6 counted here
  help: give every value of the scale its `points`
AS325 checklist.yaml:4 `met` has no points, and a sum counts them
  checklist.yaml:6 counted here
  help: give every value of the scale its `points`
)");
  CHECK(brief_with(roll_up(levels, "of: standards, by: mean, round: {mode: half-up, decimals: 7}")) ==
        R"(AS325 checklist.yaml:6 a figure is not rounded to 7 decimals
  help: 0 to 6 decimals are kept
)");
}

TEST_CASE("the lowest is of one scale") {
  CHECK(brief_with(roll_up("elements: [{id: standards, title: Standards, scale: met, criteria: [S1, {id: S2, "
                           "scale: level}]}]\n",
            "of: standards, by: lowest")) ==
        "AS325 checklist.yaml:6 `S1` and `S2` are rated on different scales, so none is the lowest\n");
}

TEST_CASE("a share by profile wants something to be expected, of every type that is asked") {
  CHECK(brief_with(roll_up(standards, "of: standards, by: profile")) ==
        R"(AS325 checklist.yaml:6 nothing is expected of anything that `overall` counts
  help: add `expected` or `profile` to the criteria
)");
  CHECK(brief_with(R"(organisation_types: [acute, ambulance]
elements:
  - id: standards
    title: Standards
    scale: met
    criteria:
      - {id: S1, expected: met}
      - S2
      - {id: S3, profile: {acute: met}}
      - {id: S4, profile: {acute: met}, applies_to: acute}
roll_ups: [{id: overall, title: Overall, of: standards, by: profile}]
)") == R"(AS325 checklist.yaml:13 nothing is expected of `S3` from `ambulance`, and `overall` counts it
  help: add the type to its `profile`, or `expected` for all others
)");
}

TEST_CASE("bands are listed in order, once, and do not overlap") {
  CHECK(bands("{label: A, from: 100}, {label: B, from: 89, to: 99}, {label: C, below: 77}") == no_faults);
  CHECK(bands("{label: C, below: 77}, {label: B, from: 77, to: 99}, {label: A, from: 100}") == no_faults);
  CHECK(bands("{label: A, from: 90}, {label: B, from: 80, to: 90}") ==
        R"(AS325 checklist.yaml:6 bands `A` and `B` overlap
  checklist.yaml:6 the other one
  help: end the lower one with `to` or `below`
)");
  CHECK(bands("{label: A, from: 90}, {label: B, to: 50}, {label: C, from: 60, to: 70}") ==
        R"(AS325 checklist.yaml:6 band `C` is out of order
  help: list bands from the highest to the lowest, or the other way round
)");
  CHECK(bands("{label: A, from: 90}, {label: A, to: 50}") == R"(AS322 checklist.yaml:6 band `A` is repeated
  checklist.yaml:6 first here
)");
  CHECK(bands("{label: A, from: 90, to: 80}") ==
        "AS325 checklist.yaml:6 band `A` ends at 80, before it begins at 90\n");
  CHECK(bands("{label: A, from: 90, to: 95, below: 96}") ==
        R"(AS325 checklist.yaml:6 band `A` ends twice, with `to` and with `below`
  help: `to` is in the band, `below` is not: keep one
)");
  CHECK(bands("{label: A, from: 33.33333}") ==
        R"(AS325 checklist.yaml:6 `from` is 33.33333, which cannot be reckoned with exactly
  help: at most 1000000, with at most four decimals
)");
}

TEST_CASE("a figure is there once") {
  CHECK(brief_with(std::string(levels) + R"(roll_ups:
  - {id: overall, title: Overall, of: standards, by: mean}
  - {id: overall, title: Overall, of: standards, by: points}
)") == R"(AS322 checklist.yaml:8 figure `overall` is repeated
  checklist.yaml:7 first here
)");
}

TEST_CASE("ratings follow from parts that can be compared and counted") {
  constexpr std::string_view tree =
      "elements: [{{id: standards, title: Standards, scale: {}, criteria: [{{id: S1, roll_up: {}, criteria: "
      "{}}}]}}]\n";
  CHECK(brief_with(fmt::format(tree, "level", "{by: mean}", "[S1.1, S1.2]")) ==
        R"(AS402 answers.yaml:2 the rating of `S1` is `met`, which is not on its scale
  help: values here are `1` and `2`
)");
  CHECK(brief_with(fmt::format(tree, "level", "{by: share}", "[S1.1]")) ==
        R"(AS325 checklist.yaml:5 a rating follows from parts by `lowest` or `mean` alone
  help: sums and shares are figures, listed in `roll_ups`
)");
  CHECK(brief_with(fmt::format(tree, "level", "{by: lowest, round: up}", "[S1.1]")) ==
        "AS325 checklist.yaml:5 `S1` is rated by no mean, so nothing is rounded\n");
  CHECK(brief_with(fmt::format(tree, "level", "{by: lowest}", "[S1.1, {id: S1.2, scale: met}]")) ==
        "AS325 checklist.yaml:5 `S1` is rated by the lowest of its parts, and `S1.2` has another scale\n");
  CHECK(brief_with(fmt::format(tree, "level", "{by: lowest}", "[{id: S1.1, criteria: [S1.1.1]}]")) ==
        R"(AS325 checklist.yaml:5 `S1` is rated by its parts, and of them `S1.1` has parts and no `roll_up`
  help: say with `roll_up` how its own rating follows from its parts
)");
  CHECK(brief_with(fmt::format(
            tree, "level", "{by: mean}", "[{id: S1.1, weight: 0}, {id: S1.2, weight: 0.33333}]")) ==
        R"(AS325 checklist.yaml:5 the weight of `S1.1` is 0
  help: weights are above 0
AS325 checklist.yaml:5 `weight` is 0.33333, which cannot be reckoned with exactly
  help: at most 1000, with at most four decimals
)");
}

TEST_CASE("types of organisation are listed, and criteria are counted for each") {
  CHECK(
      brief_with(
          R"(organisation_types: [{id: acute, criteria: 3}, {id: ambulance, criteria: 2}, {id: acute, criteria: 3}]
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: D1, applies_to: acute, criteria: [S1, S2]}, S3]}
)") == R"(AS325 checklist.yaml:5 by the source 2 criteria apply to `ambulance`; in this checklist 1 do
  help: count those without parts, and correct `applies_to` or the number
AS322 checklist.yaml:5 organisation type `acute` is repeated
  checklist.yaml:5 first here
)");
  CHECK(brief_with(R"(organisation_types: [{id: acute, criteria: 9}]
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, applies_to: acut, profile: {mental: met, acute: mett}}]}
)") == R"(AS321 checklist.yaml:7 this checklist has no organisation type `acut`
  help: did you mean `acute`?
AS321 checklist.yaml:7 this checklist has no organisation type `mental`
  help: list it in `organisation_types`
AS321 checklist.yaml:7 `mett` is not on the scale
  help: its values are `not-met`, `partly` and `met`
)");
}

TEST_CASE("the milestone to reach a value by is one of the timetable") {
  CHECK(
      brief_with(R"(elements: [{id: standards, title: Standards, scale: met, reach_by: close, criteria: [S1]}]
timetable: [{id: closed, title: Closed, due: 2009-01-31}]
)") == R"(AS321 checklist.yaml:5 this checklist has no milestone `close`
  help: did you mean `closed`?
)");
}
