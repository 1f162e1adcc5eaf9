// A folder that answers to several checklists, each with a deadline, stage, reference and type of its own.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "compile/one_checklist.h"
#include "report/gap_report.h"
#include "report/status.h"
#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

// The sample's checklist in the short form, and a toolkit with an entry of its own.
std::string folder_with(std::string_view entries, std::string_view rest = {}) {
  return "-- assure.yaml --\norganisation: {name: Sample Trust, type: acute}\nsubmission:\n  reference: "
         "sample\n"
         "  title: Sample submission\n  due: 2008-12-31\n  as_of: 2008-11-28\n  frameworks:\n" +
         std::string(entries) + R"(
-- toolkit.yaml --
framework: toolkit
title: Toolkit
authority: Another authority
organisation_types: [{id: category-1, title: Category 1}, {id: gp, title: Practice}]
scales: {answer: {values: [no, yes]}}
elements:
  - id: objectives
    title: Objectives
    scale: answer
    criteria: [{id: A1, title: Policies, profile: {category-1: yes, gp: no}}, {id: A2, title: Drills}]
-- answers-to-toolkit.yaml --
objectives:
  - {criterion: A1, rating: yes, evidence: [policy]}
  - {criterion: A2, rating: yes, evidence: [annual-report]}
-- more-evidence.yaml --
evidence:
  - {id: policy, title: Policy, file: documents/policy.md, owner: ceo, dated: 2008-05-01, status: final}
-- documents/policy.md --
Locked.
)" + std::string(rest);
}

constexpr std::string_view own_terms = R"(    - checklist.yaml
    - {checklist: toolkit.yaml, due: 2009-06-30, type: category-1, stage: final, reference: sample-toolkit})";

const evaluate::FrameworkResult& toolkit_of(const compile::Compilation& compilation) {
  REQUIRE(compilation.evaluation.frameworks.size() == 2);
  return compilation.evaluation.frameworks[1];
}

}  // namespace

TEST_CASE("a name and an entry stand in one list, and what an entry leaves out the submission says") {
  auto found = tests::check_sample(folder_with(own_terms));
  CHECK(tests::brief(*found) == "");
  const auto& toolkit = toolkit_of(*found);
  const auto& sample = found->evaluation.frameworks[0];
  CHECK(sample.due == base::Date::of(2008, 12, 31));
  CHECK_FALSE(sample.is_final());
  CHECK(sample.reference == "sample");
  CHECK(toolkit.due == base::Date::of(2009, 6, 30));
  CHECK(toolkit.is_final());
  CHECK(toolkit.reference == "sample-toolkit");
  REQUIRE(toolkit.type);
  CHECK(toolkit.type->id->text == "category-1");
  CHECK_FALSE(found->evaluation.is_final());

  auto short_form =
      tests::check_sample(folder_with("    - checklist.yaml\n    - checklist: toolkit.yaml\n      type: gp"));
  CHECK(tests::brief(*short_form) == "");
  CHECK(toolkit_of(*short_form).due == base::Date::of(2008, 12, 31));
  CHECK_FALSE(toolkit_of(*short_form).is_final());
  CHECK(toolkit_of(*short_form).reference == "sample");
}

TEST_CASE("faults of entries are told where they are") {
  auto with = [](std::string_view entry) {
    return tests::brief(
        *tests::check_sample(folder_with("    - checklist.yaml\n    - " + std::string(entry))));
  };
  CHECK(with("{checklist: toolkit.yaml, type: gp, deadline: 2009-06-30}").find("AS201 assure.yaml:9") == 0);
  CHECK(with("{checklist: toolkit.yaml, type: hospital}").find("AS427 assure.yaml:9") == 0);
  CHECK(with("{checklist: toolkit.yaml, type: gp, reference: Bad/Name}").find("AS206 assure.yaml:9") == 0);
  CHECK(with("{checklist: toolkit.yaml, type: gp, reference: con}").find("AS517 assure.yaml:9") == 0);
  CHECK(with("{checklist: toolkit.yaml, type: gp}\n    - toolkit.yaml").find("AS316 assure.yaml:10") == 0);
  CHECK(with("{checklist: toolkit.yaml, type: gp, reference: one}\n    - {checklist: checklist.yaml, "
             "reference: one}")
            .find("AS328 assure.yaml:10") != std::string::npos);
  // The other checklist tells no types apart.
  auto none = tests::brief(*tests::check_sample(
      folder_with("    - {checklist: checklist.yaml, type: gp}\n    - {checklist: toolkit.yaml, type: gp}")));
  CHECK(none.find("AS427 assure.yaml:8") == 0);
  // What is no entry is a checklist that was meant: nothing else is told of what it may have asked for.
  CHECK(with("[toolkit.yaml]").find("no checklist of this folder has a section") == std::string::npos);
}

TEST_CASE("what a checklist needs is due with it, and what several need with the first of them") {
  auto found = tests::check_sample(folder_with(own_terms, R"(-- plan.yaml --
actions:
  - {id: drill, what: Drill again, who: ceo, due: 2008-10-31, closes: [A2]}
  - {id: paper, what: Buy paper, who: ceo, due: 2008-10-31}
)"));
  const auto& evaluation = found->evaluation;
  const auto* policy = evaluation.index.item("policy");
  const auto* report = evaluation.index.item("annual-report");
  REQUIRE(policy);
  REQUIRE(report);
  CHECK(evaluation.users.of(*policy) == evaluate::Checklists{1});
  CHECK(evaluation.users.of(*report) == evaluate::Checklists{0, 1});
  CHECK(evaluation.deadline_of(*policy) == base::Date::of(2009, 6, 30));
  CHECK(evaluation.deadline_of(*report) == base::Date::of(2008, 12, 31));
  CHECK(evaluation.deadline_of("") == base::Date::of(2008, 12, 31));
  CHECK_FALSE(evaluation.has_one_deadline());

  // An action that closes something of one checklist is none of the other's gaps; one that closes nothing is
  // of both.
  auto actions_of = [&](const char* framework) {
    std::vector<std::string> actions;
    for (const auto* gap : report::select_gaps(evaluation, found->sources, {"", framework}).gaps) {
      if (gap->kind() == "overdue-action") actions.push_back(gap->action);
    }
    return actions;
  };
  CHECK(actions_of("toolkit") == std::vector<std::string>{"drill", "paper"});
  CHECK(actions_of("sample") == std::vector<std::string>{"paper"});
}

TEST_CASE("evidence lapses before the deadline of each checklist that needs it") {
  auto found = tests::check_sample(folder_with(own_terms, R"(-- more-evidence.yaml --
evidence:
  - {id: policy, title: Policy, file: documents/policy.md, owner: ceo, dated: 2008-05-01, valid_until: 2009-01-31, status: final}
)"));
  CHECK(tests::human_text(*found).find(
            "`policy` is valid until 2009-01-31, and `toolkit` is due 2009-06-30") != std::string::npos);
}

TEST_CASE("the status says of each checklist how far it is") {
  auto found = tests::check_sample(folder_with(own_terms));
  auto status = report::make_status(found->evaluation, found->sources, found->findings, {});
  REQUIRE(status.checklists.size() == 2);
  CHECK(status.checklists[0].asked == 1);
  CHECK(status.checklists[1].asked == 2);
  std::string text = report::render_status_text(status);
  CHECK(text.find("2009-06-30              214 days left        Toolkit (toolkit): 2 of 2 things") !=
        std::string::npos);
  CHECK(report::render_status_json(status).find("\"framework\": \"toolkit\"") != std::string::npos);
}

TEST_CASE("a checklist alone has its own answers, evidence and findings") {
  auto whole = tests::check_sample(folder_with(own_terms, R"(-- documents/annual-report.txt --
(absent)
-- plan.yaml --
actions:
  - {id: late, what: Report, who: ceo, due: 2008-10-31, closes: [S1]}
)"));
  CHECK(whole->findings.count(diag::Severity::Error) > 0);
  auto part = compile::one_checklist(*whole, "toolkit");
  REQUIRE(part);
  const auto& submission = (*part)->folder.submission;
  CHECK(submission.head.reference->text == "sample-toolkit");
  CHECK(*submission.head.due == *base::Date::of(2009, 6, 30));
  CHECK(submission.organisation.type->text == "category-1");
  CHECK((*part)->evaluation.is_final());
  CHECK(submission.evidence.size() == 2);
  CHECK(submission.actions.empty());
  REQUIRE(submission.sections.size() == 1);
  CHECK(submission.sections[0].element == "objectives");
  // The report that is missing is cited here, too; the action is the other's.
  CHECK(tests::brief(**part).find("AS501") != std::string::npos);
  CHECK(tests::brief(**part).find("plan.yaml") == std::string::npos);

  auto other = compile::one_checklist(*whole, "sample");
  REQUIRE(other);
  CHECK((*other)->folder.submission.evidence.size() == 1);
  CHECK_FALSE((*other)->evaluation.is_final());
  CHECK_FALSE(compile::one_checklist(*whole, "toolkitt"));
}

TEST_CASE("of a file that several checklists share, a pack of one has the lines of that one") {
  auto whole = tests::check_sample(folder_with(own_terms, R"(-- more-evidence.yaml --
evidence:
  - {id: policy, title: Policy, file: documents/policy.md, owner: ceo, dated: 2008-05-01, status: final}
  - id: extra
    title: Extra
    file: documents/extra.md
    owner: ceo
    dated: 2008-05-01
    status: final
-- documents/extra.md --
Nobody needs it.
)"));
  auto part = compile::one_checklist(*whole, "toolkit");
  REQUIRE(part);
  auto text_of = [&](std::string_view path) {
    std::string text = "(left out)";
    for (std::uint32_t file : (*part)->folder.source_files) {
      if ((*part)->sources.file(file).path() == path) text = compile::packed_source(**part, file);
    }
    return text;
  };
  CHECK(text_of("checklist.yaml") == "(left out)");
  CHECK(text_of("answers.yaml") == "(left out)");
  CHECK(text_of("toolkit.yaml").find("framework: toolkit") == 0);
  CHECK(text_of("assure.yaml").find("checklist.yaml") == std::string::npos);
  const std::string evidence = text_of("more-evidence.yaml");
  CHECK(evidence.find("id: policy") != std::string::npos);
  CHECK(evidence.find("extra") == std::string::npos);
  CHECK(std::count(evidence.begin(), evidence.end(), '\n') == 8);
  CHECK(evidence.find("- ", evidence.find("final}")) == std::string::npos);
}

TEST_CASE("a signature for one checklist counts for no other, and one for everything for all") {
  auto signed_by = [&](std::string_view scope) {
    std::string sample = folder_with("    - checklist.yaml\n    - {checklist: toolkit.yaml, type: gp}",
        "-- in checklist.yaml --\nsign_off: [{role: chief-executive, title: Chief executive, scope: all}]\n"
        "-- signed.yaml --\nsign_offs:\n  - {role: chief-executive, post: ceo, on: 2008-11-20, scope: " +
            std::string(scope) + "}\n");
    const std::string title = "title: Toolkit\n";
    sample.insert(sample.find(title) + title.size(),
        "sign_off: [{role: chief-executive, title: Chief executive, scope: all}]\n");
    auto found = tests::check_sample(sample);
    std::string given;
    for (const auto& result : found->evaluation.frameworks) {
      REQUIRE(result.sign_offs.size() == 1);
      given += result.sign_offs[0].sign_off ? 'y' : 'n';
    }
    return given;
  };
  CHECK(signed_by("all") == "yy");
  CHECK(signed_by("toolkit") == "ny");
  CHECK(signed_by("sample") == "yn");
}
