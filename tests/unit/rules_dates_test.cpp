// Contradictions of dates, states and signatures that have no sample of their own.
#include "rules_support.h"

using namespace assure;
using tests::findings_of;
using tests::Lines;

namespace {

const std::string plain_checklist = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales:
  met: {values: [not-met, partly, met]}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
)";

Lines of_item(std::string_view fields) {
  return findings_of(
      fmt::format("-- evidence.yaml --\nevidence:\n  - {{id: annual-report, title: A, file: "
                  "documents/annual-report.txt, owner: ceo, {}}}\n",
          fields));
}

Lines of_action(std::string_view fields) {
  return findings_of(fmt::format("actions:\n  - {{id: print, what: Print it, who: ceo, {}}}\n", fields));
}

std::string chain(std::string_view stage, std::string_view sign_offs) {
  return plain_checklist + fmt::format(R"(sign_off:
  - {{role: director, title: Director}}
  - {{role: chief-executive, title: Chief executive}}
-- assure.yaml --
organisation: {{name: Sample Trust}}
submission: {{reference: sample, title: Sample, due: 2008-12-31, stage: {}, frameworks: [checklist.yaml]}}
-- signed.yaml --
sign_offs: {}
)",
                               stage, sign_offs);
}

}  // namespace

TEST_CASE("the dates of a document exclude each other") {
  CHECK(of_item("status: draft, approved: {by: Board, on: 2008-07-24}") ==
        Lines{"AS703 evidence.yaml:2 `annual-report` is a draft, yet it was approved on 2008-07-24"
              " | write `status: approved` when the file is the version that was approved"});
  CHECK(of_item("dated: 2008-06-30, valid_until: 2008-05-31, superseded_by: annual-report").front() ==
        "AS508 evidence.yaml:2 `annual-report` is superseded by itself");
  CHECK(of_item("valid_until: 2009-01-31, covers: 2009-04-01/2010-03-31") ==
        Lines{"AS703 evidence.yaml:2 `annual-report` was valid until 2009-01-31, before the period "
              "2009-04-01/2010-03-31 that it covers"});
  CHECK(
      of_item("dated: 2008-06-30, valid_until: 2009-06-30, covers: 2007-04-01/2008-03-31, approved: {by: "
              "Board, on: 2008-06-30}")
          .empty());
}

TEST_CASE("an action is open or done, and its plan comes first") {
  CHECK(of_action("due: 2008-10-31, status: open, done: 2008-10-30") ==
        Lines{"AS703 sample.yaml:2 action `print` is open, yet it was done on 2008-10-30 | write `status: "
              "done`, or remove the day"});
  CHECK(of_action("plan_by: 2009-10-01, compliant_by: 2009-03-31") ==
        Lines{"AS703 sample.yaml:2 the plan of action `print` is due 2009-10-01, after the thing itself on "
              "2009-03-31"});
  CHECK(of_action("plan_by: 2009-03, compliant_by: 2009-03-31").empty());
}

TEST_CASE("nothing has happened after the day of judgement, and plans may lie there") {
  std::string sample = R"(actions:
  - {id: print, what: Print it, who: ceo, status: done, done: 2008-11-29}
milestones:
  - {id: printed, due: 2008-12-31, done: 2008-11-29}
decisions:
  - {id: publish, ask: agree, text: Publish it, body: Board, on: 2008-11-29, outcome: agreed}
  - {id: print-again, ask: agree, text: Print it again, body: Board, on: 2009-01-29}
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report]
    assessments: [{by: panel, rating: met, on: 2008-11-28}, {by: region, rating: met, on: 2008-11-29}]
)";
  std::string end =
      " 2008-11-29, after the day of judgement, 2008-11-28 | correct the day, or judge the folder on a later "
      "one";
  CHECK(
      findings_of(sample) == Lines{"AS704 answers.yaml:7 an assessment of `S1` is dated" + end,
                                 "AS704 sample.yaml:2 action `print` is said to be done on" + end,
                                 "AS704 sample.yaml:4 milestone `printed` is said to be reached on" + end,
                                 "AS704 sample.yaml:6 decision `publish` has an outcome and is dated" + end});
}

TEST_CASE("who signs before those that should have signed first is told") {
  CHECK(findings_of(chain("draft", "[{role: chief-executive, post: ceo, on: 2008-11-27}]")) ==
        Lines{"AS705 assure.yaml:2 `director` has not signed | add a `sign_offs` entry with `role: director`",
            "AS706 signed.yaml:1 `chief-executive` signed, and `director`, which signs before it, has not"
            " | sign in the order of the checklist"});
  CHECK(findings_of(chain("draft",
                        "[{role: director, post: ceo, on: 2008-11-27}, {role: chief-executive, post: ceo, "
                        "on: 2008-11-27}]"))
            .empty());
}

TEST_CASE("what is due in a month is overdue when the month is over") {
  std::string sample = "milestones:\n  - {{id: printed, due: {}}}\n";
  CHECK(findings_of(fmt::format(fmt::runtime(sample), "2008-11")).empty());
  CHECK(findings_of(fmt::format(fmt::runtime(sample), "2008-11-28")).empty());
  CHECK(findings_of(fmt::format(fmt::runtime(sample), "2008-10")) ==
        Lines{"AS701 sample.yaml:2 milestone `printed` was due 2008-10-31 and is not reached"
              " | add `done` with the day on which it was reached"});
}

TEST_CASE("evidence that lapses between the day of judgement and the deadline is told before it does") {
  // Judged on 28 November, due 31 December.
  const std::string help =
      ", and the submission is due 2008-12-31 | have it renewed before then, or cite something else";
  CHECK(of_item("valid_until: 2008-12-30") ==
        Lines{"AS527 evidence.yaml:2 `annual-report` is valid until 2008-12-30" + help});
  CHECK(of_item("valid_until: 2008-11-28") ==
        Lines{"AS527 evidence.yaml:2 `annual-report` is valid until 2008-11-28" + help});
  CHECK(of_item("valid_until: 2008-12-31").empty());
  CHECK(of_item("valid_until: 2008-11-27") == Lines{"AS507 evidence.yaml:2 `annual-report` was valid until "
                                                    "2008-11-27 | declare the version that holds today, or "
                                                    "cite something else"});
}

TEST_CASE("a document that has to be refreshed before the deadline is told before it is stale") {
  auto dated = [](std::string_view day) {
    return findings_of(plain_checklist + fmt::format(R"(evidence:
  - {{kind: report, title: Report, refreshed: 6 months}}
-- evidence.yaml --
evidence:
  - {{id: annual-report, kind: report, title: A, file: documents/annual-report.txt, owner: ceo, dated: {}}}
)",
                                             day));
  };
  CHECK(
      dated("2008-06-30") == Lines{"AS527 evidence.yaml:2 `annual-report` is dated 2008-06-30; Report is "
                                   "refreshed every 6 months, so again before "
                                   "2008-12-31, when the submission is due | have it refreshed before then"});
  CHECK(dated("2008-07-01").empty());
}

TEST_CASE("a financial year is asked for its months where a period is wanted") {
  const std::string help = " | write its first and its last month: 2007-04/2008-03 when it begins in April";
  CHECK(of_item("covers: 2007/2008") ==
        Lines{"AS205 evidence.yaml:2 `covers` is `2007/2008`, which may be one financial year or two years" +
              help + "; both years are 2007-01/2008-12"});
  CHECK(of_item("covers: 2007/08") ==
        Lines{"AS205 evidence.yaml:2 `covers` is `2007/08`, a financial year, which does not say its days" +
              help});
  CHECK(of_item("covers: 2007-04/2008-03").empty());
  CHECK(of_item("covers: 2006/2008").empty());
  CHECK(of_item("dated: 2007/08").front() ==
        "AS205 evidence.yaml:2 `dated` is `2007/08`, which is no date | write a "
        "day such as 2008-11-28");
}

TEST_CASE("a folder's milestone adds to what the checklist's timetable needs") {
  const std::string dated = plain_checklist +
                            "timetable: [{id: papers, title: Papers sent, due: 2008-10-31, needs: "
                            "[plan]}]\nevidence: [{kind: plan, title: Plan}]\n";
  auto overdue = [&](std::string_view needs) {
    for (const auto& line :
        findings_of(dated + fmt::format("-- plan.yaml --\nmilestones: [{{id: papers{}}}]\n", needs))) {
      if (line.starts_with("AS701")) return line;
    }
    return std::string();
  };
  const std::string begin = "AS701 plan.yaml:1 milestone `papers` was due 2008-10-31 and is not reached";
  const std::string end = " | add `done` with the day on which it was reached";
  CHECK(overdue("") == begin + "; it still needs `plan`" + end);
  CHECK(overdue(", needs: [annual-report]") == begin + "; it still needs `plan`" + end);
  CHECK(overdue(", needs: [budget, plan]") == begin + "; it still needs `plan` and `budget`" + end);
}

TEST_CASE("evidence dated on the last day of February is as old in every rule") {
  // Judged on 28 November; the checklist wants nothing older than nine months.
  auto lines = [](std::string_view dated) {
    return findings_of(fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {{met: {{values: [not-met, partly, met]}}}}
elements:
  - {{id: standards, title: Standards, scale: met, evidence: [{{items: 1, within: 9 months}}], criteria: [S1]}}
evidence: [{{kind: report, title: Report, refreshed: 9 months}}]
-- evidence.yaml --
evidence: [{{id: annual-report, kind: report, title: A, file: documents/annual-report.txt, owner: ceo, dated: {}}}]
-- assure.yaml --
organisation: {{name: Sample Trust}}
submission: {{reference: sample, title: Sample, due: 2008-11-28, frameworks: [checklist.yaml]}}
)",
        dated));
  };
  CHECK(lines("2008-02-28").empty());
  CHECK(lines("2008-02-29").empty());
  const auto old = lines("2008-02-27");
  CHECK(old.size() == 2);
}
