// What is essential, and what is said not to apply.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evaluate/readiness.h"
#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

// A checklist with these keys of its element, and responses to its criteria.
std::string essential_sample(
    std::string_view element, std::string_view criteria, std::string_view responses) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
organisation_types: [{{id: acute}}, {{id: mental}}]
scales: {{met: {{values: [not-met, partly, met]}}}}
elements:
  - {{id: standards, title: Standards, scale: met{}, criteria: {}}}
-- assure.yaml --
organisation: {{name: Sample Trust, type: acute}}
submission: {{reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml]}}
-- answers.yaml --
standards:
{})",
      element, criteria, responses);
}

constexpr std::string_view no_reason = "This trust has none.";

}  // namespace

TEST_CASE("an essential criterion below its expected value is an error, with an open action too") {
  const auto sample = essential_sample("", "[{id: S1, importance: essential, expected: met}, S2]",
      "  - {criterion: S1, rating: partly, evidence: [annual-report]}\n  - {criterion: S2, rating: met}\n"
      "actions: [{id: fix, what: Fix it, who: ceo, due: 2008-12-30, closes: [S1]}]\n");
  CHECK(
      brief(sample) ==
      R"(AS416 answers.yaml:2 `S1` is essential and at partly; met is expected: 'Fix it', Chief Executive, by 30 December 2008
  help: raise the rating once it is met: what is essential cannot be done without
)");
  CHECK(tests::check_sample(sample)->findings.count(diag::Severity::Error) == 1);
}

TEST_CASE("a desirable criterion below its expected value is a warning") {
  const auto compilation = tests::check_sample(essential_sample("",
      "[{id: S1, importance: desirable, expected: met}, S2]",
      "  - {criterion: S1, rating: partly, evidence: [annual-report]}\n  - {criterion: S2, rating: met}\n"));
  CHECK(compilation->findings.count(diag::Severity::Error) == 0);
  CHECK(compilation->findings.count(diag::Severity::Warning) == 1);
}

TEST_CASE(
    "without an expected value an essential criterion must not have the lowest one, nor must its parts") {
  CHECK(brief(essential_sample("",
            "[{id: S1, importance: essential, roll_up: {by: lowest}, criteria: [S1.1, S1.2]}]",
            "  - {criterion: S1.1, rating: met, evidence: [annual-report]}\n"
            "  - {criterion: S1.2, rating: not-met}\n")) ==
        R"(AS443 answers.yaml:3 `S1` is essential and at not-met, the lowest rating
  checklist.yaml:7 the checklist says so here
  help: raise the rating once it is met: what is essential cannot be done without
)");
  CHECK(brief(essential_sample("", "[{id: S1, importance: essential}]",
            "  - {criterion: S1, rating: partly, evidence: [annual-report]}\n")) == "");
}

TEST_CASE("what is expected of a type decides, and not the lowest value, when the type is known") {
  const std::string criteria = "[{id: S1, importance: essential, profile: {acute: not-met, mental: met}}]";
  CHECK(brief(essential_sample(
            "", criteria, "  - {criterion: S1, rating: not-met, evidence: [annual-report]}\n")) == "");
}

TEST_CASE("an essential criterion that is said not to apply is told, also when its whole is") {
  const std::string others =
      "  - {criterion: S2, rating: met, evidence: [annual-report]}\n  - {criterion: S3, rating: met}\n";
  CHECK(brief(essential_sample("", "[{id: S1, importance: essential, expected: met}, S2, S3]",
            fmt::format("  - {{criterion: S1, not_applicable: {}}}\n", no_reason) + others)) ==
        R"(AS444 answers.yaml:2 `S1` is essential, and is said not to apply
  help: rate it; if it really does not apply, have the finding accepted with a waiver
)");
  CHECK(brief(essential_sample("",
            "[{id: S1, criteria: [{id: S1.1, importance: essential}, {id: S1.2, importance: essential, "
            "applies_to: "
            "[mental]}, S1.3]}, S2, S3]",
            fmt::format("  - {{criterion: S1, not_applicable: {}}}\n", no_reason) + others)) ==
        R"(AS444 answers.yaml:2 `S1` is said not to apply, and `S1.1` of it is essential
  help: rate it; if it really does not apply, have the finding accepted with a waiver
)");
}

TEST_CASE("a checklist may foresee that something does not apply, or refuse it, and parts take that over") {
  const std::string others =
      "  - {criterion: S2, rating: met, evidence: [annual-report]}\n  - {criterion: S3, rating: met}\n";
  const std::string first = fmt::format("  - {{criterion: S1, not_applicable: {}}}\n", no_reason);
  const std::string part = fmt::format("  - {{criterion: S1.1, not_applicable: {}}}\n", no_reason);
  CHECK(brief(essential_sample(
            ", may_not_apply: true", "[{id: S1, importance: essential}, S2, S3]", first + others)) == "");
  CHECK(brief(essential_sample(", may_not_apply: false", "[S1, S2, S3]", first + others)) ==
        R"(AS445 answers.yaml:2 the checklist does not take it that `S1` does not apply
  help: rate it
)");
  CHECK(brief(essential_sample(
            "", "[{id: S1, may_not_apply: false, criteria: [S1.1]}, S2, S3]", part + others)) ==
        R"(AS445 answers.yaml:2 the checklist does not take it that `S1.1` does not apply
  help: rate it
)");
  CHECK(brief(essential_sample(
            "", "[{id: S1, criteria: [S1.1, {id: S1.2, may_not_apply: false}]}, S2, S3]", first + others)) ==
        R"(AS445 answers.yaml:2 `S1` is said not to apply, and the checklist does not take that of `S1.2`
  help: rate its parts
)");
  CHECK(brief(essential_sample(
            ", may_not_apply: false", "[{id: S1, may_not_apply: true}, S2, S3]", first + others)) == "");
}

TEST_CASE("more than half of a checklist that is said not to apply is told at its section") {
  const std::string two = fmt::format(
      "  - {{criterion: S1, not_applicable: {0}}}\n  - {{criterion: S2, not_applicable: {0}}}\n", no_reason);
  const std::string third = "  - {criterion: S3, rating: met, evidence: [annual-report]}\n";
  const std::string fourth = "  - {criterion: S4, rating: met}\n";
  CHECK(brief(essential_sample("", "[S1, S2, S3]", two + third)) ==
        R"(AS446 answers.yaml:1 2 of 3 criteria of `sample` are said not to apply
  help: rate those that apply, or have the finding accepted with a waiver
)");
  CHECK(brief(essential_sample("", "[S1, S2, S3, S4]", two + third + fourth)) == "");
  // What is not asked of this type is not said by the folder.
  CHECK(brief(essential_sample("", "[{id: S1, applies_to: [mental]}, S2, S3]",
            fmt::format("  - {{criterion: S2, not_applicable: {}}}\n", no_reason) + third)) == "");
}

TEST_CASE("a checklist of which nothing applies is never ready in full") {
  const auto compilation = tests::check_sample(essential_sample("",
      "[{id: S1, importance: essential, expected: met}, S2]",
      fmt::format(
          "  - {{criterion: S1, not_applicable: {0}}}\n  - {{criterion: S2, not_applicable: {0}, evidence: "
          "[annual-report]}}\n",
          no_reason)));
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS444"});
  const auto readiness = evaluate::readiness_of(compilation->evaluation, compilation->findings);
  CHECK(readiness.per_cent < 100);
  CHECK(readiness.held_back.back() == "no criterion applies");
}

TEST_CASE("nothing is asked of an empty response to a criterion that does not apply to the type") {
  CHECK(brief(essential_sample(", response: {owner: required, target: required, statement: {required: true}}",
            "[{id: S1, importance: essential, applies_to: [mental], method: visit}, {id: S2, method: visit}]",
            "  - criterion: S1\n    # owner: post-id\n"
            "  - {criterion: S2, owner: ceo, rating: met, target: met, statement: We do., evidence: "
            "[annual-report]}\n")) == "");
}
