// Records that a checklist asks for, what names them, and how a checklist's own demands are checked.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

std::string checklist(std::string_view demands) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
{}-- sample.yaml --
)",
      demands);
}

}  // namespace

TEST_CASE("every kind of record that is asked for and not there is a gap of its own") {
  CHECK(brief(checklist(R"(bodies: [{id: board, title: The board}]
decisions: [{id: fund, title: Fund it}]
costs: [{id: module-1, title: Module 1}]
series: [{id: bulletin, title: Weekly bulletin}]
consultations: [{id: staff, title: Staff consultation}]
)")) == R"(AS426 assure.yaml:8 the checklist asks for the body `board` (The board)
  help: add a record with `id: board` to `bodies`
AS426 assure.yaml:8 the checklist asks for the consultation `staff` (Staff consultation)
  help: add a record with `id: staff` to `consultations`
AS426 assure.yaml:8 the checklist asks for the cost `module-1` (Module 1)
  help: add a record with `id: module-1` to `costs`
AS426 assure.yaml:8 the checklist asks for the decision `fund` (Fund it)
  help: add a record with `id: fund` to `decisions`
AS426 assure.yaml:8 the checklist asks for the series `bulletin` (Weekly bulletin)
  help: add a record with `id: bulletin` to `series`
)");
}

TEST_CASE("what a checklist asks for of its own accord says so, and is no error when it is missing") {
  auto compilation = tests::check_sample(checklist(R"(bodies: [{id: board, title: The board, basis: ours}]
costs: [{id: module-1, title: Module 1, basis: source}]
functions: [{id: risk, title: Risk, basis: ours}]
roles: [{role: lead, title: Lead, basis: ours}]
evidence:
  - {kind: plan, title: Plan, basis: ours}
  - {kind: report, title: Report, approved_by: {body: cabinet, basis: ours}}
  - {kind: survey, title: Survey, by: 2008-12-24, basis: ours}
sign_off: [{role: lead, title: Lead, basis: ours}]
)") + R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, stage: final, frameworks: [checklist.yaml]}
)");
  std::string told;
  for (const auto& finding : compilation->findings.all()) {
    if (finding.rule->code == "AS401") continue;
    told += fmt::format("{} {}\n", diag::name_of(finding.severity), finding.message);
  }
  constexpr std::string_view mark = " (the checklist's own rule, not the authority's)";
  CHECK(told == fmt::format(R"(warning Plan is asked for: 1 needed, 0 there{0}
note Survey is asked for: 1 needed, 0 there{0}; it is due by 2008-12-24
warning the checklist asks for the body `board` (The board){0}
error the checklist asks for the cost `module-1` (Module 1)
warning `lead` has not signed{0}
warning no post fills the role of Lead{0}
warning no directorate answers for `risk` (Risk){0}
warning `annual-report` is not approved; Report wants the approval of the cabinet{0}
)",
                    mark));
}

TEST_CASE("the records that are asked for are found by their ids") {
  auto compilation = tests::check_sample(checklist(R"(bodies: [{id: board, title: The board}]
costs: [{id: module-1, title: Module 1}]
functions: [{id: risk, title: Risk}]
)") + R"(bodies: [{id: board, chair: ceo}]
costs: [{id: module-2, net: 1}, {id: module-1, net: 1}]
directorates: [{id: quality, title: Quality, functions: [risk]}]
)");
  CHECK(tests::human_text(*compilation) == "no findings\n");
  const auto& demands = compilation->evaluation.frameworks.front().demands;
  REQUIRE(demands.size() == 3);
  const auto& [function, body, cost] = std::tie(demands[0], demands[1], demands[2]);
  CHECK(evaluate::name_of(function.kind) == "function");
  CHECK(function.found);
  REQUIRE(function.holders.size() == 1);
  CHECK(function.holders.front().directorate->id->text == "quality");
  CHECK(evaluate::name_of(body.kind) == "body");
  CHECK(body.span == compilation->evaluation.submission().bodies.front().id.span);
  CHECK(cost.id() == "module-1");
  CHECK(cost.span == compilation->evaluation.submission().costs[1].id.span);
  CHECK(cost.nearest.empty());
}

TEST_CASE("a record whose id is nearly the one asked for is pointed at") {
  CHECK(brief(checklist("costs: [{id: module-one, title: Module 1}, {id: module-two, title: Module 2}]\n") +
              "costs: [{id: modul-one, net: 1}, {id: module-two, net: 1}]\n") ==
        R"(AS426 sample.yaml:1 the checklist asks for the cost `module-one` (Module 1)
  help: did `modul-one` mean `module-one`?
)");
}

TEST_CASE("a record whose id cannot be read may be the one that is asked for") {
  auto compilation = tests::check_sample(
      checklist("costs: [{id: module-1, title: Module 1}]\n") + "costs: [{id: Module 1, net: 1}]\n");
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS206"});
}

TEST_CASE("what waits for a stage is asked for from the day on which that is entered") {
  const std::string asks = checklist(R"(stages: [{id: start-up, title: Start up, may: [step-off]}]
costs: [{id: module-1, title: Module 1, from_stage: start-up}]
functions: [{id: risk, title: Risk, from_stage: start-up}]
)");
  const std::string told = R"(AS426 assure.yaml:8 the checklist asks for the cost `module-1` (Module 1)
  help: add a record with `id: module-1` to `costs`
AS808 assure.yaml:8 no directorate answers for `risk` (Risk)
  help: add `risk` to the `functions` of a directorate
)";
  CHECK(brief(asks) == "");
  CHECK(brief(asks + "stages: [{stage: start-up, entered: 2008-11-28}]\n") == told);
  CHECK(brief(asks + "stages: [{stage: start-up, done: 2008-11-27}]\n") == told);
  auto tomorrow = tests::check_sample(asks + "stages: [{stage: start-up, entered: 2008-11-29}]\n");
  CHECK(tests::codes_of(tomorrow->findings) == std::vector<std::string>{"AS704"});
  CHECK(brief(asks + "stages: [{stage: start-up, entered: 2008-10-01, stepped_off: 2008-11-01}]\n") == "");
}

TEST_CASE("an action closes a record that is asked for, and owes the gap") {
  auto compilation = tests::check_sample(checklist("costs: [{id: module-1, title: Module 1}]\n") +
                                         "actions: [{id: cost-it, what: Cost it, who: ceo, due: 2008-12-10, "
                                         "closes: [module-1]}]\n");
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS426"});
  REQUIRE(compilation->evaluation.gaps.size() == 1);
  const auto& gap = compilation->evaluation.gaps.front();
  CHECK(gap.kind() == "missing-record");
  CHECK(gap.action == "cost-it");
  CHECK(gap.owner == "ceo");
  CHECK(gap.due->iso() == "2008-12-10");
}

TEST_CASE("what a record names is there, of the folder or of the checklist") {
  CHECK(brief(checklist("timetable: [{id: panel-day, title: Panel day, due: 2009-01-20}]\n") + R"(actions:
  - {id: first, what: It, who: ceo, due: 2009, closes: [S1]}
  - {id: then, what: It, who: ceo, due: 2009, depends_on: [first, panel-day, own-day, fisrt], closes: [S1]}
milestones: [{id: own-day, due: 2009-02-01}]
bodies:
  - {id: board, chair: ceo, members: [ceo, coo]}
  - {id: panel, chair: ceo, reports_to: bord}
series: [{id: meetings, body: panell, every: month, from: 2008-12-01}]
posts: [{id: dof, title: Director of Finance, reports_to: chief}]
directorates:
  - {id: finance, title: Finance, lead: doff, dotted_lines: [quality, finnance]}
  - {id: quality, title: Quality}
)") == R"(AS313 sample.yaml:3 no action or milestone `fisrt`
  help: did you mean `first`?
AS304 sample.yaml:6 no post `coo`
  help: did you mean `ceo`?
AS313 sample.yaml:7 no body `bord`
  help: did you mean `board`?
AS313 sample.yaml:8 no body `panell`
  help: did you mean `panel`?
AS304 sample.yaml:9 no post `chief`
  help: posts here are `ceo` and `dof`
AS304 sample.yaml:11 no post `doff`
  help: did you mean `dof`?
AS308 sample.yaml:11 no directorate `finnance`
  help: did you mean `finance`?
)");
}

TEST_CASE("what is asked for and missing is told once, however many records name it") {
  CHECK(brief(checklist("costs: [{id: module-1, title: Module 1}]\n") +
              "costs: [{id: total, net: 1, total_of: [module-1]}]\n"
              "decisions: [{id: fund, ask: agree, text: It, body: Board, cost: module-1}]\n") ==
        R"(AS426 assure.yaml:8 the checklist asks for the cost `module-1` (Module 1)
  help: add a record with `id: module-1` to `costs`
)");
}

TEST_CASE("documents and figures cite evidence that is declared, and so it is used") {
  constexpr std::string_view text = R"(-- evidence.yaml --
evidence:
  - {{id: annual-report, title: A, file: documents/annual-report.txt, owner: ceo, refers_to: [{{title: Table 1, item: {}}}]}}
  - {{id: table, title: Table, file: documents/table.txt, owner: ceo}}
-- documents/table.txt --
A table.
-- sample.yaml --
figures:
  - {{id: staff, title: Staff, stated: [{{value: 500, item: {}}}, {{value: 500, item: annual-report}}]}}
)";
  CHECK(brief(fmt::format(text, "table", "annual-report")) == "");
  CHECK(brief(fmt::format(text, "annual-report", "table")) == "");
  CHECK(brief(fmt::format(text, "tabel", "anual-report")) == R"(AS301 evidence.yaml:2 no evidence item `tabel`
  help: did you mean `table`?
AS301 sample.yaml:2 no evidence item `anual-report`
  help: did you mean `annual-report`?
)");
}

TEST_CASE("the newer sections have ids of their own too") {
  CHECK(brief(R"(bodies: [{id: a, chair: ceo}, {id: a, chair: ceo}]
costs: [{id: a, net: 1}, {id: a, net: 1}]
series: [{id: a, every: year, from: 2008-12-01}, {id: a, every: year, from: 2008-12-01}]
consultations: [{id: a, opens: 2008-12-01, closes: 2008-12-31}, {id: a, opens: 2008-12-01, closes: 2008-12-31}]
)") == R"(AS302 sample.yaml:1 body `a` is repeated
  sample.yaml:1 first here
  help: give one of them another id
AS302 sample.yaml:2 cost `a` is repeated
  sample.yaml:2 first here
  help: give one of them another id
AS302 sample.yaml:3 series `a` is repeated
  sample.yaml:3 first here
  help: give one of them another id
AS302 sample.yaml:4 consultation `a` is repeated
  sample.yaml:4 first here
  help: give one of them another id
)");
}

TEST_CASE("a checklist asks for each id once, and names what it has") {
  CHECK(brief(checklist(R"(stages:
  - {id: start, title: Start, gate: [fund, papers, submit, start]}
  - {id: end, title: End, gate: [found]}
timetable: [{id: submit, title: Submit}]
evidence: [{kind: papers, title: Papers}]
decisions: [{id: fund, title: Fund}, {id: fund, title: Fund}]
functions: [{id: risk, title: Risk, together_with: [adit]}, {id: audit, title: Audit, from_stage: begin}]
bodies: [{id: board, title: Board, reports_to: panel}]
)")) == R"(AS321 checklist.yaml:8 this checklist has no decision, kind of evidence, milestone or stage `found`
  help: did you mean `fund`?
AS322 checklist.yaml:11 decision `fund` is repeated
  checklist.yaml:11 first here
AS321 checklist.yaml:12 this checklist has no function `adit`
  help: did you mean `audit`?
AS321 checklist.yaml:12 this checklist has no stage `begin`
AS321 checklist.yaml:13 this checklist has no body `panel`
)");
}

TEST_CASE("a checklist separates two different sides and wants at least one post for a role") {
  CHECK(brief(checklist(R"(separation:
  - {between: [provision, commissioning], for: [owner]}
  - {between: [provision, provision], for: [owner]}
  - {between: [provision], for: [owner]}
  - {between: [commissioning, corporate], for: [owner]}
roles:
  - {role: lead, title: Lead, count: 0}
  - {role: two, title: Two, count: 2}
)")) == R"(AS321 checklist.yaml:8 a separation is between two sides
  help: write `between: [commissioning, provision]`; what is corporate serves both
AS321 checklist.yaml:9 a separation is between two sides
  help: write `between: [commissioning, provision]`; what is corporate serves both
AS321 checklist.yaml:10 a separation is between two sides
  help: write `between: [commissioning, provision]`; what is corporate serves both
AS321 checklist.yaml:12 the role `lead` is filled by 0 posts
  help: say how many posts fill it at least: 1 or more
)");
}

TEST_CASE("what is asked for by a day, a milestone or a stage is a note until then") {
  auto asks = [](std::string_view by) {
    return checklist(fmt::format(R"(timetable:
  - {{id: opened, title: The centre opens, due: 2008-12-05}}
  - {{id: later, title: Some day}}
  - {{id: review, title: Review, starts: 2009-02-15}}
stages: [{{id: start-up, title: Start up}}]
functions: [{{id: risk, title: Risk, by: {0}}}]
costs: [{{id: module-1, title: Module 1, by: {0}}}]
)",
        by));
  };
  auto told = [&](std::string_view by, std::string_view folder = "") {
    auto compilation = tests::check_sample(asks(by) + std::string(folder));
    std::string lines;
    for (const auto& gap : compilation->evaluation.gaps) {
      lines += fmt::format("{} {} {} {}\n", base::name_of(gap.severity), gap.rule->code,
          gap.due ? gap.due->iso() : "-", gap.what);
    }
    return lines;
  };
  const std::string asked =
      "error AS426 2008-12-31 the checklist asks for the cost `module-1` (Module 1)\n"
      "error AS808 2008-12-31 no directorate answers for `risk` (Risk)\n";
  auto later = [](std::string_view day, std::string_view words) {
    return fmt::format(
        "note AS426 {0} the checklist asks for the cost `module-1` (Module 1); {1}\n"
        "note AS808 {0} no directorate answers for `risk` (Risk); {1}\n",
        day, words);
  };
  CHECK(told("2009-01-30") == later("2009-01-30", "it is due by 2009-01-30"));
  CHECK(told("2008-11") == later("2008-11-30", "it is due by 2008-11-30"));
  CHECK(told("2008-11-27") == asked);
  CHECK(told("opened") == later("2008-12-05", "it is due by 2008-12-05 (The centre opens)"));
  CHECK(told("opened", "milestones: [{id: opened, done: 2008-11-20}]\n") == asked);
  CHECK(told("later") == later("-", "it is due with `later`, which has no date"));
  CHECK(told("review") == later("2009-02-15", "it is due by 2009-02-15 (Review)"));
  CHECK(told("start-up") == later("-", "it is due when stage `start-up` is entered"));
  CHECK(told("start-up", "stages: [{stage: start-up, entered: 2008-11-20}]\n") == asked);
  CHECK(told("opend").find("this checklist has no milestone or stage `opend`") == std::string::npos);
}

TEST_CASE("a checklist that names no such day, milestone, stage, role, body or task is found") {
  CHECK(brief(checklist(R"(timetable: [{id: opened, title: The centre opens, due: 2008-12-05, owner: chief}]
stages: [{id: start-up, title: Start up, tasks: [map, map]}]
roles: [{role: lead, title: Lead, reports_to: chef, accountable_to: [board], by: opend}]
sign_off: [{role: lead, scope: standrads}]
)")) == R"(AS321 checklist.yaml:6 this checklist has no role `chief`
AS322 checklist.yaml:7 task `map` is repeated
AS321 checklist.yaml:8 this checklist has no role `chef`
AS321 checklist.yaml:8 this checklist has no body `board`
AS321 checklist.yaml:8 this checklist has no milestone or stage `opend`
  help: did you mean `opened`?
AS321 checklist.yaml:9 this checklist has no element or kind of evidence `standrads`
  help: did you mean `standards`?
)");
}

TEST_CASE("several posts of a role sign each, in any order, for the documents of one kind") {
  const std::string asks = checklist(R"(evidence: [{kind: report, title: Report}]
sign_off:
  - {role: director, title: Director, scope: report, signers: each, act: agree}
  - {role: chief, title: Chief executive, scope: report}
)") + R"(posts:
  - {id: dof, title: Director of Finance, roles: [director]}
  - {id: dop, title: Director of Provision, roles: [director]}
  - {id: coe, title: Chief, roles: [chief]}
)";
  CHECK(brief(asks) ==
        R"(AS705 assure.yaml:8 `chief` has not signed
  help: add a `sign_offs` entry with `role: chief`
AS705 assure.yaml:8 `director` has not agreed: every post with the role does, and `dof` is missing
  help: add a `sign_offs` entry with `role: director` and `post: dof`
AS705 assure.yaml:8 `director` has not agreed: every post with the role does, and `dop` is missing
  help: add a `sign_offs` entry with `role: director` and `post: dop`
)");
  CHECK(brief(asks + R"(sign_offs:
  - {role: director, post: dop, on: 2008-11-20, scope: report}
  - {role: director, post: dof, on: 2008-11-19, scope: report}
  - {role: chief, post: coe, on: 2008-11-20, scope: report}
)") == "");
  CHECK(brief(asks + R"(sign_offs:
  - {role: director, post: dop, on: 2008-11-20, scope: report}
  - {role: director, post: dof, on: 2008-11-21, scope: all}
  - {role: chief, post: coe, on: 2008-11-20, scope: standards}
)") == R"(AS706 sample.yaml:8 `chief` signed on 2008-11-20, before `director` on 2008-11-21
  sample.yaml:7 should have come first
  help: sign in the order of the checklist
AS720 sample.yaml:8 `chief` signed `standards`; the checklist has that role sign `report`
  checklist.yaml:9 this step
  help: sign again with `assure sign-off --role chief`
)");
}

TEST_CASE("a milestone without an end is never late, and one that starts behind its end is a contradiction") {
  const std::string asks = checklist("timetable: [{id: review, title: Review, starts: 2008-06-01}]\n");
  CHECK(brief(asks) == "");
  CHECK(brief(asks + "milestones: [{id: review, due: 2008-05-31, done: 2008-05-30, owner: coe}]\n") ==
        R"(AS703 sample.yaml:1 milestone `review` starts 2008-06-01, after it is due on 2008-05-31
AS304 sample.yaml:1 no post `coe`
  help: did you mean `ceo`?
)");
}

TEST_CASE("two verbs of a decision are the same in any order") {
  const std::string asks =
      checklist("decisions: [{id: fund, title: Fund it, ask: note and commit, body: Board}]\n");
  auto with = [&](std::string_view ask) {
    return brief(asks + fmt::format("decisions: [{{id: fund, ask: {}, text: Fund it, body: Board}}]\n", ask));
  };
  CHECK(with("Commit and note") == "");
  CHECK(with("'note, commit'") == "");
  CHECK(with("note") ==
        "AS807 sample.yaml:1 decision `fund` is to `note`; the checklist asks to `note and commit`\n"
        "  checklist.yaml:6 the checklist's verb\n");
}

TEST_CASE("a panel rates elements and outcomes on its own scale") {
  const std::string asks = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}, panel: met}]
-- answers.yaml --
outcomes:
  - {id: O1, title: Fewer falls, evidence: [annual-report], assessments: [{by: panel, rating: partly}]}
-- sample.yaml --
)";
  CHECK(brief(asks + "panel_ratings: [{element: outcomes, by: panel, rating: met, on: 2008-11-01}]\n") == "");
  CHECK(brief(asks + "panel_ratings: [{element: outcomes, by: panel, rating: mett, on: 2008-12-01}]\n") ==
        R"(AS402 sample.yaml:1 the panel's rating of `outcomes` is `mett`, which is not on its scale
  help: did you mean `met`?
AS704 sample.yaml:1 a panel's rating of `outcomes` is dated 2008-12-01, after the day of judgement, 2008-11-28
  help: correct the day, or judge the folder on a later one
)");
}
