// Words and figures that mean two things.
#include "rules/references/terms.h"
#include "rules_support.h"

using namespace assure;
using tests::findings_of;
using tests::Lines;

namespace {

std::string with_glossary(std::string_view glossary, std::string_view folder) {
  return fmt::format(R"(-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
glossary: {}
scales: {{met: {{values: [not-met, partly, met]}}}}
elements: [{{id: standards, title: Standards, scale: met, criteria: [S1]}}]
-- sample.yaml --
glossary: {}
)",
      glossary, folder);
}

Lines of_figure(std::string_view stated, std::string_view more = "") {
  return findings_of(
      fmt::format("figures:\n  - {{id: pilots, title: Pilots, stated: [{}]{}}}\n", stated, more));
}

}  // namespace

TEST_CASE("one term has one meaning, however it is written") {
  CHECK(findings_of(
      with_glossary("[{term: DPO, means: a managed  provider}]", "[{term: dpo, means: A managed provider}]"))
            .empty());
  CHECK(findings_of(with_glossary("[{term: care plan, means: a plan}]",
                        "[{term: \"Care\\u00A0plan\", means: \"A\\u2003\\u2003plan\\u00A0\"}]"))
            .empty());
  CHECK(
      findings_of(with_glossary("[]", "[{term: DPO, means: a provider}, {term: Dpo, means: an officer}]")) ==
      Lines{"AS428 sample.yaml:1 `Dpo` has two meanings here | leave one of the two out, or give the other "
            "thing "
            "another name"});
  // The folder's owner fixes his own entry.
  CHECK(findings_of(with_glossary("[{term: DPO, means: a provider}]", "[{term: DPO, means: an officer}]")) ==
        Lines{"AS428 sample.yaml:1 `DPO` has another meaning here than in `sample` | leave one of the two "
              "out, or give "
              "the other thing another name"});
}

TEST_CASE("two checklists that explain a term differently are named where the folder names them") {
  CHECK(findings_of(R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, stage: draft, frameworks: [checklist.yaml, more.yaml]}
-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
glossary: [{term: DPO, means: a provider}]
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
-- more.yaml --
framework: more
title: More
authority: Sample authority
glossary: [{term: DPO, means: an officer}]
scales: {met: {values: [not-met, partly, met]}}
elements: [{id: outcomes, title: Outcomes, scale: met, criteria: [O1]}]
-- sample.yaml --
outcomes: [{criterion: O1, owner: ceo, rating: met, evidence: [annual-report]}]
)") == Lines{"AS428 more.yaml:4 `sample` and `more` give `DPO` two meanings | leave one of the two out, or "
             "give the "
             "other thing another name"});
}

TEST_CASE("a name that the glossary replaces is found in every text of the folder") {
  CHECK(findings_of(R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: "Our APO, and every APO.", evidence: [annual-report]}
-- evidence.yaml --
evidence:
  - {id: annual-report, title: Report of the APO, file: documents/annual-report.txt, owner: ceo}
-- sample.yaml --
glossary: [{term: DPO, means: a provider, instead_of: [APO, arm's length body]}]
actions: [{id: ask, what: Ask the APO, who: ceo, due: 2009-01}]
decisions: [{id: vote, ask: agree, text: "Be an arm's length body", body: Board}]
milestones: [{id: start, title: APO starts, due: 2009-04-01}]
)") == Lines{"AS429 answers.yaml:2 the statement of `S1` says `APO` | the glossary's term is `DPO`",
           "AS429 evidence.yaml:2 the title of `annual-report` says `APO` | the glossary's term is `DPO`",
           "AS429 sample.yaml:2 action `ask` says `APO` | the glossary's term is `DPO`",
           "AS429 sample.yaml:3 decision `vote` says `arm's length body` | the glossary's term is `DPO`",
           "AS429 sample.yaml:4 the title of milestone `start` says `APO` | the glossary's term is `DPO`"});
}

TEST_CASE("only whole words count, in their letter case, and not inside the term itself") {
  CHECK(rules::uses("The APO.", "APO", "DPO"));
  CHECK(rules::uses("“APO” – so called", "APO", "DPO"));
  CHECK(rules::uses("an APO-led service", "APO", "DPO"));
  CHECK(!rules::uses("The APOs and the apo", "APO", "DPO"));
  CHECK(!rules::uses("ÄAPO, APOß, 2APO", "APO", "DPO"));
  CHECK(!rules::uses("Directly managed provider", "provider", "directly managed provider"));
  CHECK(rules::uses("a provider like a directly managed provider", "provider", "directly managed provider"));
  CHECK(!rules::uses("", "APO", "DPO"));
}

TEST_CASE("a replaced name with another meaning of its own contradicts the glossary") {
  CHECK(findings_of(with_glossary("[{term: DPO, means: a provider, instead_of: [APO]}]",
            "[{term: APO, means: another trust's provider}]")) ==
        Lines{"AS429 checklist.yaml:4 `APO` is not used for `DPO`, and has an entry of its own with another "
              "meaning | "
              "take it out of `instead_of`, or take the other entry out"});
  CHECK(findings_of(with_glossary("[]",
                        "[{term: DPO, means: a provider, instead_of: [APO]}, {term: APO, means: A "
                        "provider}]"))
            .empty());
}

TEST_CASE("figures are compared as numbers, and else as text") {
  CHECK(of_figure("{value: '1,000'}, {value: 1000}, {value: '1000.0'}, 01000").empty());
  CHECK(of_figure("'£70,000', £70000.00").empty());
  CHECK(of_figure("Nine headings, nine  Headings").empty());
  CHECK(of_figure("12").empty());
  CHECK(of_figure("{value: 12, item: annual-report, pages: 4}, {value: 14, pages: 7-9}, {value: 12}") ==
        Lines{"AS430 sample.yaml:2 `pilots` is stated as `12` (`annual-report`, page 4), `14` (pages 7-9) "
              "and `12` | "
              "find out which holds, and say so in `settled`"});
  CHECK(of_figure("'1,000', '10,00'").size() == 1);
  CHECK(of_figure("7 %, 7").size() == 1);
  CHECK(of_figure("1.5, 1.05").size() == 1);
  CHECK(of_figure("0, 0.0, '00'").empty());
  CHECK(of_figure("12, 14", ", settled: 12").empty());
}

TEST_CASE("what a document refers to is attached") {
  auto item = [](std::string_view refers) {
    return findings_of(
        fmt::format("-- evidence.yaml --\nevidence:\n  - {{id: annual-report, title: A, file: "
                    "documents/annual-report.txt, owner: ceo, refers_to: [{}]}}\n",
            refers));
  };
  CHECK(item("Table 7.1, {title: Appendix B, item: annual-report}") ==
        Lines{"AS518 evidence.yaml:2 `annual-report` refers to `Table 7.1`, which is not attached | declare "
              "it, and "
              "name the item that holds it in `item`"});
  CHECK(item("{title: Table 7.1, item: [a, b]}").size() == 1);
}
