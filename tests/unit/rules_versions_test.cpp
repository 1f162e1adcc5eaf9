// Which version of a document a response may rest on: drafts in final submissions, and older documents while
// newer ones are there.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/brief.h"
#include "support/sample_folder.h"

using namespace assure;
using tests::brief;

namespace {

// The codes of a final submission that cites a draft for this rating of S1.
std::vector<std::string> codes_of_draft(std::string_view rating, std::string_view checklist = {}) {
  return tests::codes_of(tests::check_sample(fmt::format(R"(-- assure.yaml --
organisation: {{name: Sample Trust}}
submission:
  {{reference: sample, title: Sample submission, due: 2008-12-31, as_of: 2008-11-28, stage: final, frameworks: [checklist.yaml]}}
-- evidence.yaml --
evidence:
  - {{id: plan, kind: plan, title: Plan, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: draft}}
-- answers.yaml --
standards:
  - {{criterion: S1, owner: ceo, rating: {}, statement: A plan is written., evidence: [{{item: plan, shows: All}}]}}
{})",
                                                 rating, checklist))
                             ->findings);
}

using Codes = std::vector<std::string>;

// Two plans, the newer with these fields, the older with those, and a response that cites these items.
std::string plans(
    std::string_view newer, std::string_view older, std::string_view cited, std::string_view checklist = {}) {
  return brief(fmt::format(R"(-- evidence.yaml --
evidence:
  - {{id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     dated: 2008-06-30, status: final}}
  - {{id: new, kind: plan, file: documents/new.txt, owner: ceo, {}}}
  - {{id: old, kind: plan, file: documents/old.txt, owner: ceo, dated: 2007-06-30, status: final, {}}}
-- documents/new.txt --
We plan more.
-- documents/old.txt --
We plan.
-- answers.yaml --
standards:
  - {{criterion: S1, owner: ceo, rating: met, statement: A plan is there., evidence: [annual-report, {}]}}
milestones: [{{id: printed, title: Plans printed, due: 2008-12-31, needs: [new, old]}}]
{})",
      newer, older, cited, checklist));
}

constexpr std::string_view dated = "title: Plan 2009, dated: 2008-06-30, status: final";
constexpr std::string_view older_found =
    R"(AS538 answers.yaml:2 `old` is dated 2007-06-30; `new`, of the same kind, is dated 2008-06-30
  evidence.yaml:4 the newer one
  help: cite `new`, or say with `covers` which period each speaks of
)";

}  // namespace

TEST_CASE(
    "a draft in a final submission is a finding unless the claim itself says that something is not done") {
  CHECK(codes_of_draft("met") == Codes{"AS516"});
  CHECK(codes_of_draft("partly") == Codes{});
  CHECK(codes_of_draft("not-met") == Codes{});
  // Where nothing more is expected, nothing is left to do.
  CHECK(codes_of_draft("partly",
            "-- in checklist.yaml --\nelements: [{id: standards, title: Standards, scale: met, criteria: "
            "[{id: S1, "
            "expected: partly}]}]\n") == Codes{"AS516"});
  // What the checklist asks for has to be final, whatever is claimed with it.
  CHECK(codes_of_draft("partly", "-- in checklist.yaml --\nevidence: [{kind: plan, title: Plan}]\n") ==
        Codes{"AS516"});
}

TEST_CASE("an older document is a finding while a newer version of it holds") {
  constexpr std::string_view old = "title: Plan 2008";
  CHECK(plans(dated, old, "old") == older_found);
  CHECK(plans(dated, old, "new") == "");
  CHECK(plans(dated, old, "old, new") == "");
  CHECK(plans("title: Plan 2009, dated: 2008-06-30, status: draft", old, "old") == "");
  CHECK(plans("title: Plan 2009, dated: 2007-06-30, status: final", old, "old") == "");
}

TEST_CASE("versions share a title but for a year, a date or the number of a version") {
  constexpr const char* pairs[][2] = {{"Plan 2009", "Plan 2008"}, {"Plan 2008/09", "Plan 2007/08"},
      {"Plan 08/09", "Plan 07/08"}, {"Plan 2008-06-30", "Plan 2007-06-30"},
      {"Plan 30.06.08", "Plan 30.06.07"}, {"Plan v1.2", "Plan v1.1"}, {"Plan, version 2", "Plan"},
      {"Plan, draft 3", "Plan, draft 2"}, {"Plan for area 2, 2009", "Plan for area 2, 2008"}};
  for (const auto& [newer, older] : pairs) {
    CAPTURE(newer);
    CHECK(plans(fmt::format("title: '{}', dated: 2008-06-30, status: final", newer),
              fmt::format("title: '{}'", older), "old") == older_found);
  }
}

TEST_CASE(
    "documents of two periods, of another title or of a kind that is wanted several times are no versions") {
  CHECK(plans("title: Plan 2009, dated: 2008-06-30, status: final, covers: 2009-01-01/2009-12-31",
            "title: Plan 2008, covers: 2008-01-01/2008-12-31", "old") == "");
  CHECK(plans(dated, "title: Strategy", "old") == "");
  CHECK(plans("title: Plan for area 2, dated: 2008-06-30, status: final", "title: Plan for area 1", "old") ==
        "");
  constexpr std::string_view one = "-- in checklist.yaml --\nevidence: [{kind: plan, title: Plan}]\n";
  CHECK(plans(dated, "title: Strategy", "old", one) == older_found);
  constexpr std::string_view two =
      "-- in checklist.yaml --\nevidence: [{kind: plan, title: Plan, count: 2}]\n";
  CHECK(plans(dated, "title: Plan 2008", "old", two) == "");
}
