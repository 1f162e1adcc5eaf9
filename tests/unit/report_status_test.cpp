// How a submission stands, from the samples laid over the clean folder.
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "report/status.h"
#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using report::Progress;

namespace {

std::string in_short(const char* text) {
  return report::in_short(*base::Period::parse(text));
}

}  // namespace

TEST_CASE("a period is told in the shortest form that says the same") {
  CHECK(in_short("2008-11-28") == "2008-11-28");
  CHECK(in_short("2008-11") == "2008-11");
  CHECK(in_short("2008-11-01/2008-11-30") == "2008-11");
  CHECK(in_short("2008-12/2009-01") == "2008-12/2009-01");
  CHECK(in_short("2008") == "2008");
  CHECK(in_short("2008/2010") == "2008-01/2010-12");
  CHECK(in_short("2008-04-01/2009-03-30") == "2008-04-01/2009-03-30");
  CHECK(in_short("9999-12") == "9999-12-01/9999-12-31");
}

TEST_CASE("readiness is rounded down and never whole with an error") {
  auto clean = tests::check_sample("");
  CHECK(evaluate::readiness_of(clean->evaluation, clean->findings).per_cent == 100);
  CHECK(evaluate::readiness_of(clean->evaluation, clean->findings).held_back.empty());
  auto waived = tests::check_sample(R"(waivers:
  - {code: AS707, at: sample.yaml, reason: The printer decides., approved_by: ceo, until: 2008-10-31}
  - {code: AS707, at: sample.yaml, reason: The printer decides., approved_by: coe, until: 2008-12-31}
)");
  auto held = evaluate::readiness_of(waived->evaluation, waived->findings);
  CHECK(held.per_cent == 99);
  CHECK(held.held_back == std::vector<std::string>{"1 entry could not be read"});

  auto partial = tests::check_sample(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [S1, S2, S3]}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year., evidence: [annual-report]}
  - {criterion: S2, owner: ceo, rating: met, statement: It is read., evidence: [annual-report]}
)");
  auto readiness = evaluate::readiness_of(partial->evaluation, partial->findings);
  CHECK(readiness.have == 2);
  CHECK(readiness.asked == 3);
  CHECK(readiness.per_cent == 66);
}

TEST_CASE("what does not apply is left out of the readiness, and told") {
  auto found = tests::check_sample(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, not_applicable: There is no report in the first year.}
)");
  auto readiness = evaluate::readiness_of(found->evaluation, found->findings);
  REQUIRE(readiness.shares.size() == 1);
  CHECK(readiness.shares[0].have == 0);
  CHECK(readiness.shares[0].asked == 0);
  CHECK(readiness.shares[0].note == "1 left out: not applicable");
  CHECK(readiness.per_cent == 0);
  CHECK(readiness.held_back == std::vector<std::string>{"nothing is asked for", "no criterion applies"});
}

TEST_CASE("an action that waits for its plan is due with the plan") {
  auto found = tests::check_sample(R"(
actions:
  - {id: waits, what: Waits for its plan, who: ceo, plan_by: 2008-12, compliant_by: 2009-10}
  - {id: planned, what: Has its plan, who: ceo, plan_by: 2008-10, compliant_by: 2009-10, planned: 2008-10-05}
  - {id: late, what: Has none, plan_by: 2008-10, compliant_by: 2009-10}
)");
  auto status = report::make_status(found->evaluation, found->sources, found->findings, {});
  REQUIRE(status.actions.size() == 3);
  CHECK(report::in_short(*status.actions[0].due) == "2008-12");
  CHECK(status.actions[0].progress == Progress::Ahead);
  CHECK(report::in_short(*status.actions[1].due) == "2009-10");
  CHECK(status.actions[1].progress == Progress::Ahead);
  CHECK(status.actions[2].progress == Progress::Overdue);
  CHECK(status.actions[2].days == 28);
  CHECK(status.actions[2].owner_title == "Nobody");
  CHECK(status.totals.overdue == 1);
  CHECK(report::make_status(found->evaluation, found->sources, found->findings, {"ceo"}).totals.all == 2);
}

TEST_CASE("a submission is late from the day after its deadline, until it is handed in") {
  auto on = [](std::string_view as_of, std::string_view stage, std::string_view milestones) {
    return tests::brief(fmt::format(R"(-- assure.yaml --
organisation: {{name: Sample Trust}}
submission: {{reference: sample, title: Sample, due: 2008-11-28, as_of: {}, stage: {}, frameworks: [checklist.yaml]}}
-- sample.yaml --
milestones: [{}]
)",
        as_of, stage, milestones));
  };
  const std::string help =
      "\n  help: when it is handed in, write the day as `done` of a milestone that is due 2008-11-28; if the "
      "authority "
      "gave more time, write the new day in `due`\n";
  CHECK(on("2008-11-28", "final", "").empty());
  CHECK(on("2008-11-29", "final", "") ==
        "AS727 assure.yaml:2 1 day late: due 2008-11-28, judged as of 2008-11-29" + help);
  CHECK(on("2008-12-03", "draft", "") ==
        "AS727 assure.yaml:2 5 days late: due 2008-11-28, judged as of 2008-12-03" + help);
  CHECK(
      on("2009-12-03", "final", "{id: in, title: In, due: 2008-11, done: 2008-11-20}").starts_with("AS727 "));
  CHECK(on("2009-12-03", "final", "{id: in, title: In, due: 2008-11-28, done: 2008-11-28}").empty());
  CHECK(
      on("2009-12-03", "final",
          "{id: in, title: In, due: 2008-11-28, done: 2008-11-28}, {id: out, title: Out, due: 2008-11-28, "
          "done: "
          "2008-12-01}") ==
      "AS727 assure.yaml:2 handed in 3 days late: due 2008-11-28, done 2008-12-01\n  sample.yaml:1 handed in "
      "here\n  help: if the authority gave more time, write the new day in `due`\n");
  // One of two is not done, so that it was not handed in.
  CHECK(on("2008-11-30", "final",
      "{id: in, title: In, due: 2008-11-28, done: 2008-11-28}, {id: out, title: Out, due: 2008-11-28}")
            .starts_with("AS727 assure.yaml:2 2 days late: "));
}

TEST_CASE("a late submission is not ready, and the status says by how much") {
  auto of = [](std::string_view milestones) {
    return tests::check_sample(fmt::format(R"(-- assure.yaml --
organisation: {{name: Sample Trust}}
submission: {{reference: sample, title: Sample, due: 2008-11-23, as_of: 2008-11-28, frameworks: [checklist.yaml]}}
-- sample.yaml --
milestones: [{}]
)",
        milestones));
  };
  auto late = of("");
  auto status = report::make_status(late->evaluation, late->sources, late->findings, {});
  CHECK(status.readiness.per_cent == 99);
  CHECK(status.readiness.held_back == std::vector<std::string>{"5 days late"});
  CHECK(report::render_status_text(status).find(
            "On 28 November 2008: 5 days late; was due 23 November 2008\n") != std::string::npos);
  CHECK(report::render_status_json(status).find("\"days_late\": 5") != std::string::npos);
  auto in_time = of("{id: in, title: In, due: 2008-11-23, done: 2008-11-21}");
  auto done = report::make_status(in_time->evaluation, in_time->sources, in_time->findings, {});
  CHECK(done.readiness.per_cent == 100);
  CHECK(report::render_status_text(done).find(": was due 23 November 2008\n") != std::string::npos);
}
