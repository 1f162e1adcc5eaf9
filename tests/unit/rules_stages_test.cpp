// Stages: what a gate wants on the day, and how far a stage is.
#include "rules_support.h"

using namespace assure;
using tests::findings_of;
using tests::Lines;

namespace {

std::string staged(std::string_view stages) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
decisions: [{{id: budget, title: Budget}}]
evidence: [{{kind: report, title: Report, count: 1}}]
timetable: [{{id: evidence, title: Evidence, due: 2008-12-31}}]
stages: [{}]
-- sample.yaml --
)",
      stages);
}

// Of the rules about stages alone: what else the sample lacks is no matter here.
Lines of_stages(std::string_view stages, std::string_view folder) {
  Lines lines;
  for (auto& line : findings_of(staged(stages) + std::string(folder))) {
    if (line.starts_with("AS433") || line.starts_with("AS434") || line.starts_with("AS421"))
      lines.push_back(line);
  }
  return lines;
}

Lines gated(std::string_view gate, std::string_view folder) {
  return of_stages(fmt::format("{{id: first, title: First, gate: [{}]}}", gate), folder);
}

constexpr std::string_view two = "{id: first, title: First}, {id: second, title: Second}";

std::string decision(std::string_view fields) {
  return fmt::format(
      "stages: [{{stage: first, entered: 2008-03-01}}]\ndecisions: [{{id: budget, ask: approve, "
      "text: Spend it, body: Board{}}}]\n",
      fields);
}

}  // namespace

TEST_CASE("a decision opens a gate from its day on, with an outcome") {
  CHECK(gated("budget", decision(", on: 2008-03-01, outcome: agreed")).empty());
  CHECK(
      gated("budget", decision(", on: 2008-03-02, outcome: agreed")) ==
      Lines{"AS433 sample.yaml:1 stage `first` was entered on 2008-03-01 without `budget` | correct the day "
            "that is wrong"});
  const Lines undecided = {
      "AS433 sample.yaml:1 stage `first` was entered on 2008-03-01 without `budget` | add "
      "`outcome` and `on` to decision `budget`"};
  CHECK(gated("budget", decision(", on: 2008-02-01")) == undecided);
  CHECK(gated("budget", decision(", outcome: agreed")) == undecided);
  CHECK(gated("budget", decision(", on: 2008-02-31, outcome: agreed")).empty());
  CHECK(gated("budget", "stages: [{stage: first, entered: 2008-03-01}]\n") ==
        Lines{"AS433 sample.yaml:1 stage `first` was entered on 2008-03-01 without `budget` | add decision "
              "`budget` with its `outcome` and the day in `on`"});
}

TEST_CASE("evidence, milestones and earlier stages open gates") {
  constexpr std::string_view entered = "stages: [{stage: first, entered: 2008-03-01}]\n";
  CHECK(gated("report", entered).empty());
  CHECK(gated("report", std::string(entered) + "-- evidence.yaml --\nevidence: []\n") ==
        Lines{"AS433 sample.yaml:1 stage `first` was entered on 2008-03-01 without `report` | declare the "
              "evidence: 0 of 1 of this kind"});
  CHECK(
      gated("evidence", entered) ==
      Lines{"AS433 sample.yaml:1 stage `first` was entered on 2008-03-01 without `evidence` | give milestone "
            "`evidence` the day in `done`"});
  CHECK(gated("evidence", std::string(entered) + "milestones: [{id: evidence, done: 2008-02-28}]\n").empty());
  constexpr std::string_view second = "{id: first, title: First}, {id: second, title: Second, gate: [first]}";
  // What the gate says is not said twice.
  CHECK(of_stages(second, "stages: [{stage: second, entered: 2008-03-01}]\n") ==
        Lines{"AS433 sample.yaml:1 stage `second` was entered on 2008-03-01 without `first` | give stage "
              "`first` the day in `done`"});
  CHECK(
      of_stages(second, "stages: [{stage: first, done: 2008-03-01}, {stage: second, entered: 2008-03-01}]\n")
          .empty());
}

TEST_CASE("a gate is judged when the stage began, else when it ended, and not when it never began") {
  CHECK(
      gated("budget", "stages: [{stage: first, done: 2008-04-01}]\n") ==
      Lines{"AS433 sample.yaml:1 stage `first` ended on 2008-04-01 without `budget` | add decision `budget` "
            "with its `outcome` and the day in `on`"});
  CHECK(gated("budget", "stages: [{stage: first, note: not yet}]\n").empty());
  CHECK(gated("budget", "").empty());
  CHECK(of_stages("{id: first, title: First, gate: [budget], may: [step-off]}",
      "stages: [{stage: first, stepped_off: 2008-04-01}]\n")
            .empty());
  // A fault in the record, or a file that could not be read: what is missing may have been meant.
  CHECK(gated("budget", "stages: [{stage: first, entered: 2008-03-01, dnoe: 2008-03-02}]\n").empty());
  CHECK(gated("budget", "stages: [{stage: first, entered: 2008-03-01}]\nposts: [\n").empty());
}

TEST_CASE("a stage is paused or left only where the checklist allows it") {
  CHECK(of_stages("{id: first, title: First, may: [pause]}",
            "stages: [{stage: first, entered: 2008-03-01, paused: 2008-04-01, stepped_off: 2008-05-01}]\n") ==
        Lines{"AS434 sample.yaml:1 stage `first` was stepped off on 2008-05-01, which the checklist does not "
              "allow | `may` of this stage does not list `step-off`"});
  CHECK(
      of_stages("{id: first, title: First}", "stages: [{stage: first, paused: 2008-04-01}]\n") ==
      Lines{
          "AS434 sample.yaml:1 stage `first` was paused on 2008-04-01, which the checklist does not allow | "
          "`may` of this stage does not list `pause`"});
}

TEST_CASE("the days of a stage run forwards") {
  CHECK(
      of_stages(
          "{id: first, title: First}", "stages: [{stage: first, entered: 2008-03-02, done: 2008-03-01}]\n") ==
      Lines{"AS434 sample.yaml:1 stage `first` was done on 2008-03-01, before it was entered on 2008-03-02"});
  CHECK(of_stages(
      "{id: first, title: First}", "stages: [{stage: first, entered: 2008-03-01, done: 2008-03-01}]\n")
            .empty());
  CHECK(of_stages("{id: first, title: First, may: [step-off]}",
            "stages: [{stage: first, done: 2008-03-01, stepped_off: 2008-04-01}]\n") ==
        Lines{"AS434 sample.yaml:1 stage `first` was stepped off, yet it is done | take one of the two days "
              "out"});
}

TEST_CASE("a stage begins when the one before it is over") {
  const Lines early = {
      "AS434 sample.yaml:1 stage `second` was entered on 2008-03-01, while `first` before it was "
      "neither done nor left | add `done` or `stepped_off` to `first`, or correct the day"};
  auto with_first = [](std::string_view record) {
    return of_stages("{id: first, title: First, may: [step-off]}, {id: second, title: Second}",
        fmt::format("stages: [{{stage: second, entered: 2008-03-01}}{}]\n", record));
  };
  CHECK(with_first("") == early);
  CHECK(with_first(", {stage: first, entered: 2008-01-01}") == early);
  CHECK(with_first(", {stage: first, done: 2008-03-02}") == early);
  CHECK(with_first(", {stage: first, done: 2008-03-01}").empty());
  CHECK(with_first(", {stage: first, stepped_off: 2008-02-01}").empty());
  CHECK(with_first(", {stage: frist, done: 2008-02-01}").empty());
  CHECK(with_first(", {stage: first, done: 2008-02-31}").empty());
  // Nothing is known of when it began.
  CHECK(of_stages(two, "stages: [{stage: second, done: 2008-03-01}]\n").empty());
}
