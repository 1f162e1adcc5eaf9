// What of a claim rests on evidence that holds on the day, and what figures come to then.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/sample_folder.h"

using namespace assure;

namespace {

constexpr std::string_view checklist = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {rag: {values: [{value: non, points: 0}, {value: partial, points: 1}, {value: full, points: 2}]}}
elements:
  - {id: standards, title: Standards, scale: rag, evidence: [{from: full, items: 1}], criteria: [S1, S2, S3, S4]}
evidence:
  - {kind: plan, title: Plan, refreshed: 12 months, approved_by: {body: board}}
roll_ups:
  - id: overall
    title: Overall
    of: standards
    by: share
    met: full
    bands: [{label: high, from: 75}, {label: low, below: 75}]
)";

// Items beside the sample's own, each on a line of its own, with a file that says a little.
std::string items(std::string_view lines) {
  return fmt::format(R"(-- evidence.yaml --
evidence:
  - {{id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     dated: 2008-06-30, status: final}}
{}-- documents/x.txt --
The board agreed to a plan.
)",
      lines);
}

std::string item(std::string_view fields) {
  return fmt::format("  - {{id: x, title: X, owner: ceo, {}}}\n", fields);
}

// Value on the scale, and why it is not what is claimed: S1 alone, rated and cited as in `response`.
std::string support(std::string_view response, std::string_view evidence) {
  auto compilation =
      tests::check_sample(fmt::format("{}{}-- answers.yaml --\nstandards:\n  - {{criterion: S1, {}}}\n",
          checklist, items(evidence), response));
  const auto* entry = compilation->evaluation.frameworks.front().find("S1");
  REQUIRE(entry);
  REQUIRE(entry->support.has_value());
  const std::string& why = entry->support->why_not;
  return entry->label(entry->support->value) + (why.empty() ? "" : ": " + why);
}

std::string full(std::string_view cited, std::string_view evidence) {
  return support(fmt::format("rating: full, evidence: [{}]", cited), evidence);
}

constexpr std::string_view current = "file: documents/x.txt, dated: 2008-06-30";

// "summary | how it is shown", of the figure.
std::string figure(std::string_view answers, std::string_view evidence) {
  auto compilation = tests::check_sample(
      fmt::format("{}{}-- answers.yaml --\nstandards:\n{}", checklist, items(evidence), answers));
  const auto& result = compilation->evaluation.frameworks.front().figures.front();
  return fmt::format("{} | {}", result.summary(), result.differs() ? result.shown.how : std::string());
}

}  // namespace

TEST_CASE("a claim is supported by evidence that is there, current, and says what is quoted") {
  CHECK(full("x", item(current)) == "full");
  CHECK(full("{item: x, quote: agreed to a plan}", item(current)) == "full");
  CHECK(support("rating: partial, evidence: [annual-report]", "") == "partial");
  CHECK(full("annual-report, annual-report", "") == "full");
}

TEST_CASE("every fault of an item is told, and what it carried counts as less") {
  CHECK(full("x", "") == "non: `x` is not declared");
  CHECK(full("x", item("dated: 2008-06-30")) == "non: `x` has no file");
  CHECK(full("x", item("file: documents/away.txt")) == "non: `documents/away.txt` is not there");
  CHECK(full("x", item("file: documents/x.txt, valid_until: 2008-11-27")) ==
        "non: `x` was valid until 2008-11-27");
  CHECK(full("x", item("file: documents/x.txt, valid_until: 2008-11-28")) == "full");
  CHECK(full("x", item("file: documents/x.txt, dated: 2008-11-29")) ==
        "non: `x` is dated 2008-11-29, after the day of judgement");
  CHECK(full("x", item("file: documents/x.txt, superseded_by: annual-report")) ==
        "non: `x` is superseded by `annual-report`");
  CHECK(full("x", item("file: documents/x.txt, dated: yesterday")) == "non: `x` could not be read in full");
  CHECK(full("{item: x, quote: agreed to nothing}", item(current)) ==
        "non: `x` does not say what is quoted from it");
}

TEST_CASE("what the checklist wants of a kind counts for its support") {
  constexpr std::string_view plan = "kind: plan, file: documents/x.txt, dated: ";
  auto of_plan = [&](std::string_view rest) { return full("x", item(fmt::format("{}{}", plan, rest))); };
  CHECK(of_plan("2008-06-30, status: approved, approved: {by: The board, on: 2008-07-01}") == "full");
  CHECK(of_plan("2008-06-30, status: final") == "non: `x` is not approved by the board");
  CHECK(of_plan("2008-06-30, status: approved, approved: {by: The chair, on: 2008-07-01}") ==
        "non: `x` is not approved by the board");
  CHECK(of_plan("2008-06-30, status: draft, approved: {by: The board, on: 2008-07-01}") ==
        "non: `x` is not approved by the board");
  CHECK(of_plan("2007-11-27, status: approved, approved: {by: The board, on: 2008-07-01}") ==
        "non: `x` is dated 2007-11-27; Plan is refreshed every 1 year");
}

TEST_CASE("the lowest value claims nothing, and any higher one without evidence is not supported") {
  CHECK(support("rating: non", "") == "non");
  CHECK(support("rating: non, evidence: [x]", "") == "non");
  CHECK(support("rating: partial", "") == "non: no evidence is cited");
  CHECK(support("rating: full", "") == "non: no evidence is cited; 1 evidence item needed, and 0 count");
}

TEST_CASE("beside a fault, what holds carries the next lower value") {
  CHECK(full("annual-report, x", "") == "partial: `x` is not declared");
  CHECK(full("annual-report, {item: annual-report, quote: no such words}", "") ==
        "partial: `annual-report` does not say what is quoted from it");
}

TEST_CASE("a figure is told as claimed and as shown, and once when the two are the same") {
  std::string answers =
      "  - {criterion: S1, rating: full, evidence: [annual-report]}\n"
      "  - {criterion: S2, rating: full, evidence: [annual-report]}\n"
      "  - {criterion: S3, rating: full, evidence: [x]}\n"
      "  - {criterion: S4, rating: partial, evidence: [x]}\n";
  CHECK(figure(answers, item(current)) == "75 %, `high`, all of it with current evidence | ");
  CHECK(figure(answers, item("file: documents/x.txt, valid_until: 2008-11-01")) ==
        "75 % claimed, `high`; 50 % with current evidence, `low` | "
        "2 of 4 applicable standards rated full: 50 %; 2 claims not supported");
  answers.replace(answers.find("[x]"), 3, "[annual-report]");
  CHECK(figure(answers, item("file: documents/x.txt, valid_until: 2008-11-01")) ==
        "75 %, `high`, the same with current evidence | ");
}

TEST_CASE("a rating of parts rests on what these rest on") {
  auto whole = [](std::string_view by) {
    auto compilation = tests::check_sample(fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{level: {{values: [{{value: 1, points: 1}}, {{value: 2, points: 2}}, {{value: 3, points: 3}}]}}}}
elements:
  - id: standards
    title: Standards
    scale: level
    criteria: [{{id: C5, roll_up: {{by: {}}}, criteria: [C5.1, C5.2]}}]
-- answers.yaml --
standards:
  - {{criterion: C5.1, rating: 3, evidence: [annual-report, gone]}}
  - {{criterion: C5.2, rating: 3, evidence: [annual-report]}}
)",
        by));
    const auto* entry = compilation->evaluation.frameworks.front().find("C5");
    REQUIRE(entry->support.has_value());
    return fmt::format("{} of {}: {}", entry->label(entry->support->value),
        entry->label(entry->rating->index), entry->support->why_not);
  };
  CHECK(whole("lowest") == "2 of 3: `C5.1` is not supported");
  // 2.5 is no value of the scale; what is shown is never more than it.
  CHECK(whole("mean") == "2 of 3: `C5.1` is not supported");
}
