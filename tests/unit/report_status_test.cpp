// How a submission stands, from the samples laid over the clean folder.
#include <string>

#include <doctest/doctest.h>

#include "report/status.h"
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
  CHECK(report::readiness_of(clean->evaluation, 0).per_cent == 100);
  CHECK(report::readiness_of(clean->evaluation, 0).held_back.empty());
  auto held = report::readiness_of(clean->evaluation, 2);
  CHECK(held.per_cent == 99);
  CHECK(held.held_back == std::vector<std::string>{"`check` has 2 errors"});

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
  auto readiness = report::readiness_of(partial->evaluation, 0);
  CHECK(readiness.have == 2);
  CHECK(readiness.asked == 3);
  CHECK(readiness.per_cent == 66);
}

TEST_CASE("what does not apply is left out of the readiness, and told") {
  auto found = tests::check_sample(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, not_applicable: There is no report in the first year.}
)");
  auto readiness = report::readiness_of(found->evaluation, 0);
  REQUIRE(readiness.shares.size() == 1);
  CHECK(readiness.shares[0].have == 0);
  CHECK(readiness.shares[0].asked == 0);
  CHECK(readiness.shares[0].note == "1 left out: not applicable");
  CHECK(readiness.per_cent == 0);
  CHECK(readiness.held_back == std::vector<std::string>{"nothing is asked for"});
}

TEST_CASE("an action that waits for its plan is due with the plan") {
  auto found = tests::check_sample(R"(
actions:
  - {id: waits, what: Waits for its plan, who: ceo, plan_by: 2008-12, compliant_by: 2009-10}
  - {id: planned, what: Has its plan, who: ceo, plan_by: 2008-10, compliant_by: 2009-10, planned: 2008-10-05}
  - {id: late, what: Has none, plan_by: 2008-10, compliant_by: 2009-10}
)");
  auto status = report::make_status(found->evaluation, {});
  REQUIRE(status.actions.size() == 3);
  CHECK(report::in_short(*status.actions[0].due) == "2008-12");
  CHECK(status.actions[0].progress == Progress::Ahead);
  CHECK(report::in_short(*status.actions[1].due) == "2009-10");
  CHECK(status.actions[1].progress == Progress::Ahead);
  CHECK(status.actions[2].progress == Progress::Overdue);
  CHECK(status.actions[2].days == 28);
  CHECK(status.actions[2].owner_title == "Nobody");
  CHECK(status.totals.overdue == 1);
  CHECK(report::make_status(found->evaluation, {"ceo", 0}).totals.all == 2);
}
