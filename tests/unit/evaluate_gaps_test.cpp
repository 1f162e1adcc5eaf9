// The list of gaps: the same as the findings, on every surface, with who owes each and by when.
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "evaluate/readiness.h"
#include "registry/registry.h"
#include "report/gap_report.h"
#include "report/status.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

using Told = std::vector<std::tuple<std::string, std::string, source::Span, bool>>;

Told told_by_check(const compile::Compilation& compilation) {
  Told told;
  for (const auto& finding : compilation.findings.all()) {
    if (finding.rule->tells_gap())
      told.emplace_back(finding.rule->code, finding.message, finding.span, finding.waived.has_value());
  }
  std::sort(told.begin(), told.end());
  return told;
}

Told told_by_gaps(const compile::Compilation& compilation) {
  Told told;
  for (const auto& gap : compilation.evaluation.gaps)
    told.emplace_back(gap.rule->code, gap.what, gap.span, gap.waived);
  std::sort(told.begin(), told.end());
  return told;
}

// "missing-evidence ceo 2008-11-30", a line each.
std::string owed(std::string_view sample) {
  auto compilation = tests::check_sample(sample, tests::Unowned::Told);
  std::string lines;
  for (const auto& gap : compilation->evaluation.gaps)
    lines += fmt::format("{} {} {}\n", gap.kind(), gap.owner.empty() ? "nobody" : gap.owner,
        gap.due ? gap.due->iso() : "no day");
  return lines;
}

constexpr std::string_view asks_for_plan = R"(-- in checklist.yaml --
evidence: [{kind: plan, title: Plan}]
timetable: [{id: papers, title: Papers sent, due: 2008-12-10, needs: [plan]}]
)";

}  // namespace

TEST_CASE("what the bad sample of every rule yields is the same in check, gaps and the counts of status") {
  for (const diag::Rule* rule : registry::all_rules()) {
    if (!rule->tells_gap() || rule->bad.empty()) continue;
    CAPTURE(rule->name);
    auto compilation = tests::check_sample(rule->bad, tests::Unowned::Told);
    CHECK(told_by_check(*compilation) == told_by_gaps(*compilation));
    auto report = report::select_gaps(compilation->evaluation, compilation->sources, {});
    auto listed = nlohmann::json::parse(report::render_json(report));
    CHECK(listed["gaps"].size() == compilation->evaluation.gaps.size());
    auto status = nlohmann::json::parse(report::render_status_json(
        report::make_status(compilation->evaluation, compilation->sources, compilation->findings, {})));
    for (const char* count : {"errors", "warnings", "notes", "waived"})
      CHECK(status["gaps"][count] == listed["summary"][count]);
    CHECK(listed["summary"]["unread"] == compilation->findings.unread());
    CHECK(status["unread"] == compilation->findings.unread());
  }
}

TEST_CASE("what nobody owes is told once for each checklist") {
  CHECK(owed(asks_for_plan) ==
        "missing-evidence nobody 2008-12-10\n"
        "unowned nobody 2008-12-31\n");
}

TEST_CASE("a document is owed by the owner of the milestone that needs it, else by the accountable role") {
  CHECK(owed(std::string(asks_for_plan) + "-- plan.yaml --\nmilestones: [{id: papers, owner: ceo}]\n") ==
        "missing-evidence ceo 2008-12-10\n");
  const std::string accountable =
      std::string(asks_for_plan) + "roles: [{role: lead, title: Lead, accountable: true}]\n";
  CHECK(owed(accountable + "-- posts.yaml --\nposts: [{id: ceo, title: Chief Executive, roles: [lead]}]\n") ==
        "missing-evidence ceo 2008-12-10\n");
  // Nobody holds the post on the day, so that it fills nothing.
  for (const char* gone : {"vacant: true", "until: 2008-11-27"}) {
    CAPTURE(gone);
    const std::string people = fmt::format(
        "-- posts.yaml --\nposts: [{{id: ceo, title: Chief Executive, roles: [lead], {}}}]\n", gone);
    CHECK(owed(accountable + people).find("missing-evidence nobody 2008-12-10\n") != std::string::npos);
    CHECK(owed(accountable + people).find("missing-role nobody") != std::string::npos);
  }
}

TEST_CASE("the action that closes a gap comes before everybody else, and its day counts when it is earlier") {
  const std::string action =
      "-- plan.yaml --\n"
      "posts: [{id: dof, title: Director of Finance}]\n"
      "actions: [{id: write, what: Write it, who: dof, due: 2008-12-05, closes: [plan]}]\n";
  CHECK(owed(std::string(asks_for_plan) + action) == "missing-evidence dof 2008-12-05\n");
}

TEST_CASE("a signature is owed by the post that has to sign") {
  CHECK(owed(R"(-- in checklist.yaml --
sign_off: [{role: chair, title: Chair, scope: all}]
-- more-posts.yaml --
posts: [{id: chair-of-the-board, title: Chair of the board, roles: [chair]}]
)") == "missing-sign-off chair-of-the-board 2008-12-31\n");
}

TEST_CASE("an approval that is missing is due on the last day on which it is in time") {
  CHECK(owed(R"(-- in checklist.yaml --
evidence: [{kind: report, title: Report, approved_by: {body: Board, before: 2008-12-02}}]
)") == "unapproved-evidence ceo 2008-12-01\n");
}

TEST_CASE("what is wrong with an item weakens every criterion that cites it") {
  auto compilation = tests::check_sample("-- documents/annual-report.txt --\n(absent)\n");
  REQUIRE(compilation->evaluation.gaps.size() == 1);
  const auto& gap = compilation->evaluation.gaps.front();
  CHECK(gap.kind() == "missing-file");
  CHECK(gap.owner == "ceo");
  CHECK(gap.section == "evidence");
  CHECK(gap.id == "annual-report");
  REQUIRE(gap.criteria.size() == 1);
  CHECK(gap.criteria.front()->id == "S1");
  CHECK(evaluate::met_count(compilation->evaluation) == 0);
}
