// What the samples of the reference rules cannot show: several places, notes, and when they stay silent.
#include <doctest/doctest.h>

#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

std::string check(std::string_view text) {
  return tests::human_text(*tests::check_sample(text));
}

}  // namespace

TEST_CASE("a duplicate id points at both records, in whatever file they are") {
  CHECK(check(R"(posts:
  - {id: ceo, title: Chief Operating Officer}
)") == R"(error[AS302]: post `ceo` is repeated
 --> sample.yaml:2:10
  |
2 |   - {id: ceo, title: Chief Operating Officer}
  |          ^^^
 ::: posts.yaml:2:10
  |
2 |   - {id: ceo, title: Chief Executive}
  |          --- first here
  |
  = help: give one of them another id

1 error
1 entry could not be read
)");
}

TEST_CASE("a section that a folder has once counts where it is first, also in two documents of one file") {
  auto compilation =
      tests::check_sample("organisation: {name: Second Trust}\n---\norganisation: {name: Third Trust}\n");
  CHECK(tests::brief(*compilation) ==
        "AS211 sample.yaml:1 section `organisation` is repeated\n"
        "  assure.yaml:1 first here\n"
        "AS211 sample.yaml:3 section `organisation` is repeated\n"
        "  sample.yaml:1 first here\n");
  CHECK(*compilation->folder.submission.organisation.name == "Sample Trust");
}

TEST_CASE("ids are looked at in every section, and each section has ids of its own") {
  CHECK(brief(R"(directorates:
  - {id: ceo, title: Office}
  - {id: ceo, title: Office}
evidence:
  - {id: annual-report, title: Again, file: documents/annual-report.txt, owner: ceo}
actions:
  - {id: ceo, what: Act, who: ceo, due: 2009, closes: [S1]}
  - {id: ceo, what: Act, who: ceo, due: 2009, closes: [S1]}
milestones:
  - {id: ceo, due: 2009}
  - {id: ceo, due: 2009}
decisions:
  - {id: ceo, ask: note, text: It, body: board}
  - {id: ceo, ask: note, text: It, body: board}
)") == R"(AS302 sample.yaml:3 directorate `ceo` is repeated
  sample.yaml:2 first here
  help: give one of them another id
AS302 sample.yaml:5 evidence item `annual-report` is repeated
  evidence.yaml:2 first here
  help: give one of them another id
AS505 sample.yaml:5 `documents/annual-report.txt` is declared twice
  evidence.yaml:5 first here
  help: keep one evidence item for it, and cite that one
AS302 sample.yaml:8 action `ceo` is repeated
  sample.yaml:7 first here
  help: give one of them another id
AS302 sample.yaml:11 milestone `ceo` is repeated
  sample.yaml:10 first here
  help: give one of them another id
AS302 sample.yaml:14 decision `ceo` is repeated
  sample.yaml:13 first here
  help: give one of them another id
)");
}

TEST_CASE("what an organisation chooses is there once, and is no criterion of another element") {
  CHECK(brief(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, met]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [S1, quitters]}
  - {id: outcomes, title: Outcomes, choose: {at_least: 1}}
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: quitters, rating: met}
outcomes:
  - {id: screening, title: Screening}
  - {id: screening, title: Screening again}
  - {id: quitters, title: People who stop smoking}
)") == R"(AS302 answers.yaml:6 chosen criterion `screening` is repeated
  answers.yaml:5 first here
  help: give one of them another id
AS302 answers.yaml:7 `quitters` is a criterion of `standards` already
  checklist.yaml:6 the checklist's criterion
  help: give what you chose another id
)");
}

TEST_CASE("a response in the wrong section is told its own") {
  CHECK(brief(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, met]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [S1, S2]}
  - {id: governance, title: Governance, scale: met, criteria: [G1]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: G1, rating: met}
  - {criterion: Safety, rating: met}
governance:
  - {criterion: G1, rating: met}
)") == R"(AS401 answers.yaml:1 `S2` has no response
  help: add `- criterion: S2` to `standards`
AS303 answers.yaml:3 no criterion `G1` in `standards`
  help: it is one of `governance`: move this response there
AS303 answers.yaml:4 no criterion `Safety` in `standards`
  help: criteria here are `S1` and `S2`
)");
}

TEST_CASE("the second answer is shown with the first") {
  CHECK(brief(R"(standards:
  - {criterion: S1, owner: ceo, rating: partly, statement: Another., evidence: [annual-report]}
)") == R"(AS306 sample.yaml:2 `S1` is answered twice
  answers.yaml:2 first answered here
  help: keep one of the two responses
)");
}

TEST_CASE("an unknown post is found wherever posts are named") {
  CHECK(brief(R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: dof, title: Director of Finance}
-- sample.yaml --
evidence:
  - {id: plan, title: Plan, file: documents/plan.txt, owner: doff}
actions:
  - {id: act, what: Act, who: chairman, due: 2009, closes: [S1]}
waivers:
  - {code: AS417, at: sample.yaml, reason: It waits., approved_by: cheif, until: 2008-12-31}
-- documents/plan.txt --
The plan.
)") == R"(AS417 sample.yaml:2 nothing uses `plan`
  help: cite it in the response that it proves, or take it out of the folder
AS304 sample.yaml:2 no post `doff`
  help: did you mean `dof`?
AS304 sample.yaml:4 no post `chairman`
  help: posts here are `ceo` and `dof`
AS304 sample.yaml:6 no post `cheif`
  help: posts here are `ceo` and `dof`
)");
}

TEST_CASE("a milestone needs evidence; an action closes criteria, roles and milestones too") {
  constexpr std::string_view checklist = R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [s1]}]
roles: [{role: lead, title: Lead}]
timetable: [{id: submit, title: Submit, due: 2008-12-31}]
-- posts.yaml --
posts: [{id: ceo, title: Chief Executive, roles: [lead]}]
-- answers.yaml --
standards:
  - {criterion: s1, rating: met, evidence: [annual-report]}
)";
  CHECK(brief(std::string(checklist) + R"(-- sample.yaml --
actions:
  - {id: act, what: Act, who: ceo, due: 2009, closes: [s1, sample/s1, lead, submit, own, annual-report]}
milestones:
  - {id: own, title: Our own, due: 2009, needs: [annual-report]}
)") == "");
  CHECK(brief(std::string(checklist) + R"(-- sample.yaml --
milestones:
  - {id: own, title: Our own, due: 2009, needs: [s1]}
)") == "AS309 sample.yaml:2 no kind of evidence or evidence item `s1`\n");
}

TEST_CASE("a misspelt role is not also one that nobody fills or signs in") {
  CHECK(brief(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
roles: [{role: responsible-officer, title: Responsible officer}]
sign_off: [{role: chief-executive, title: Chief executive}]
-- posts.yaml --
posts: [{id: ceo, title: Chief Executive, roles: [responsible-oficer]}]
-- sample.yaml --
sign_offs: [{role: cheif-executive, post: ceo, on: 2008-11-28}]
)") == R"(AS310 posts.yaml:1 no checklist has a role `responsible-oficer`
  help: did you mean `responsible-officer`?
AS310 sample.yaml:1 no checklist has a role `cheif-executive`
  help: did you mean `chief-executive`?
)");
}

TEST_CASE("a misspelt group is not also one that was not asked") {
  CHECK(brief(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
stages:
  - {id: context, title: Context}
  - {id: vision, title: Vision, tested_with: [clinicians, partners, population]}
-- sample.yaml --
stages:
  - {stage: context, done: 2008-09-01, tested_with: [staff]}
  - {stage: vision, done: 2008-10-01, tested_with: [clinicans]}
)") == R"(AS421 sample.yaml:3 stage `vision` is done and was not tested with `partners` and `population`
  help: add whoever was asked to `tested_with`, or take `done` out
AS311 sample.yaml:3 stage `vision` is not tested with `clinicans`
  help: did you mean `clinicians`?
)");
}

TEST_CASE("a misspelt part is not also a missing one") {
  CHECK(brief(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
evidence: [{kind: report, title: Report, parts: [results, risks, outlook]}]
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    parts: {riskss: 1}
)") == R"(AS412 evidence.yaml:2 `annual-report` does not say where `results` and `outlook` are
  help: add the pages to `parts`, as in `parts: {results: 2-3}`
AS312 evidence.yaml:7 a document of kind `report` has no part `riskss`
  help: did you mean `risks`?
)");
}

TEST_CASE("what a checklist that could not be used may hold is not unknown") {
  CHECK(brief(R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, none-such]}
-- posts.yaml --
posts: [{id: ceo, title: Chief Executive, roles: [lead]}]
-- sample.yaml --
actions: [{id: act, what: Act, who: ceo, due: 2009, closes: [X1]}]
milestones: [{id: own, title: Our own, due: 2009, needs: [plan]}]
stages: [{stage: vision, done: 2008-10-01}]
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: We do this.}
  - {criterion: X1, owner: ceo, rating: met, statement: We do this.}
)") == R"(AS305 assure.yaml:2 no checklist `none-such` is shipped, and no file of that name is in the folder
)");
}

TEST_CASE("a file that breaks off makes nothing unknown") {
  auto compilation = tests::check_sample(R"(-- posts.yaml --
posts:
  - {id: chair, title: Chair}
  - {id: ceo, title: "Chief
)");
  CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{"AS102"});
}
