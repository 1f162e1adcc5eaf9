// What several checklists share, on a small folder: as values, and as readers see it.
#include <string>

#include <doctest/doctest.h>

#include "report/reuse.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

constexpr std::string_view two_checklists = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: "Sample | submission", due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- checklist.yaml --
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Report}, {id: S2, title: Listen}, S3]}
evidence: [{kind: report, title: Annual report}, {kind: plan, title: Plan}]
roles: [{role: lead, title: Lead}]
-- other.yaml --
framework: other
title: Another checklist
authority: Another authority
scales: {level: {values: [{value: 1, label: Level 1}, {value: 2, label: Level 2}]}}
elements:
  - id: standards
    title: Standards
    scale: level
    criteria:
      - {id: S1, title: Publish}
      - {id: T1, title: Plan, roll_up: {by: lowest}, criteria: [T1.1, T1.2]}
      - {id: T2, title: Learn, roll_up: {by: lowest}, criteria: [T2.1, T2.2]}
evidence: [{kind: report, title: Yearly report, count: 2}]
roles: [{role: lead, title: Lead officer}]
-- posts.yaml --
posts: [{id: ceo, title: Chief Executive, roles: [lead]}]
-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo}
  - {id: old-report, kind: report, title: Old report, file: documents/old.txt, superseded_by: annual-report}
  - {id: minutes, title: Minutes, file: documents/minutes.txt, owner: ceo}
  - {id: survey, title: Survey, file: documents/survey.txt, owner: ceo}
)";

constexpr std::string_view answers = R"(-- answers.yaml --
standards:
  - {criterion: sample/S1, rating: met, evidence: [{item: annual-report, pages: 1}, {item: annual-report, pages: 2}, minutes]}
  - {criterion: other/S1, rating: 2, evidence: [annual-report, old-report]}
  - {criterion: S2, not_applicable: We serve no patients.}
  - {criterion: T1.1, rating: 2, evidence: [minutes]}
  - {criterion: T1.2, rating: 1, evidence: [survey]}
)";

constexpr std::string_view crosswalk = R"(-- crosswalk.yaml --
crosswalk: both
title: Both
maps:
  - {from: sample/S1, to: other/S1, relation: equal}
  - {from: other/T1, to: sample/S2, relation: subset-of}
  - {from: other/T1, to: sample/S3, relation: intersects-with, basis: ours}
  - {from: other/T2.1, to: wcc-2008/C1, relation: equal}
)";

std::string shown(std::string_view folder, std::string (*form)(const report::Reuse&)) {
  auto compilation = tests::check_sample(folder);
  return form(report::find_reuse(compilation->evaluation));
}

std::string whole() {
  return std::string(two_checklists) + std::string(answers) + std::string(crosswalk);
}

std::vector<std::string> ids_of(const report::Items& items) {
  std::vector<std::string> ids;
  for (const auto* item : items) ids.push_back(item->id->text);
  return ids;
}

}  // namespace

TEST_CASE("what several checklists share is told in short lines") {
  CHECK(shown(whole(), report::render_reuse_text) == R"(Sample | submission: 2 checklists on 28 November 2008
  Sample checklist (sample)
  Another checklist (other)

Serves more than one checklist: 2 evidence items
  Annual report (annual-report)
    sample: S1, asked for as kind `report`
    other: S1, asked for as kind `report`
  Minutes (minutes)
    sample: S1
    other: T1.1

Asked for by more than one checklist: 1 kind of evidence, 1 role
  report: 1 there
    sample needs 1: Annual report
    other needs 2: Yearly report
  lead: filled by Chief Executive
    sample needs 1: Lead
    other needs 1: Lead officer

Mapped criteria: 3 pairs, 1 answered on one side only
  sample/S1 Report: met
    asks the same as other/S1 Publish: Level 2
    could serve other/S1 too: Minutes (minutes)
  other/T1 Plan: Level 1
    is part of sample/S2 Listen: not applicable
  other/T1 Plan: Level 1
    overlaps with (the crosswalk's own reading, not its source's) sample/S3: not answered
    could serve sample/S3 too: Minutes (minutes)
    could serve sample/S3 too: Survey (survey)

Asked for by one checklist only
  Sample checklist (sample)
    kinds of evidence: 1
      Plan (plan): 0 of 1 there
    criteria that no mapping covers: 0 of 3
  Another checklist (other)
    kinds of evidence: 0
    criteria that no mapping covers: 2 of 5
      T2 Learn (2 parts)

Left out: 1 mapping to a checklist that this folder does not answer to
)");
}

TEST_CASE("what several checklists share is a page of tables for the minutes") {
  CHECK(shown(whole(), report::render_reuse_markdown) == R"(# Crosswalk: Sample \| submission

On 28 November 2008: 2 checklists.

## Serves more than one checklist

| Evidence | Checklist | Cited for | Asked for as |
|---|---|---|---|
| Annual report | Sample checklist | S1 | Annual report |
| Annual report | Another checklist | S1 | Yearly report |
| Minutes | Sample checklist | S1 |  |
| Minutes | Another checklist | T1.1 |  |

## Asked for by more than one checklist

| What | Checklist | Needed | There |
|---|---|---|---|
| Annual report | Sample checklist | 1 | 1 |
| Yearly report | Another checklist | 2 | 1 |
| Lead | Sample checklist | 1 | Chief Executive |
| Lead officer | Another checklist | 1 | Chief Executive |

## Mapped criteria

| Criterion | Answer | | Criterion | Answer | Could be cited too |
|---|---|---|---|---|---|
| sample/S1 Report | met | asks the same as | other/S1 Publish | Level 2 | Minutes for other/S1 |
| other/T1 Plan | Level 1 | is part of | sample/S2 Listen | not applicable |  |
| other/T1 Plan | Level 1 | overlaps with (the crosswalk's own reading, not its source's) | sample/S3 | not answered | Minutes for sample/S3; Survey for sample/S3 |

## Asked for by one checklist only

### Sample checklist

- Plan: 0 of 1 there
- Criteria that no mapping covers: 0 of 3

### Another checklist

- Criteria that no mapping covers: 2 of 5
  - T2 Learn

Mappings left out: 1 to checklists that this folder does not answer to, 0 with a fault that `check` reports.
)");
}

TEST_CASE(
    "what is cited for one of two mapped criteria is offered to the other, unless that does not apply") {
  auto compilation = tests::check_sample(whole());
  auto reuse = report::find_reuse(compilation->evaluation);
  REQUIRE(reuse.pairs.size() == 3);
  CHECK(reuse.pairs[0].state == report::PairState::Both);
  CHECK(ids_of(reuse.pairs[0].only_from) == std::vector<std::string>{"minutes"});
  CHECK(ids_of(reuse.pairs[0].only_to).empty());
  // `sample/S2` does not apply.
  CHECK(reuse.pairs[1].state == report::PairState::Both);
  CHECK(ids_of(reuse.pairs[1].only_from).empty());
  // Nobody answered `sample/S3`; `other/T1` is answered by its parts.
  CHECK(reuse.pairs[2].state == report::PairState::OnlyFrom);
  CHECK(ids_of(reuse.pairs[2].only_from) == std::vector<std::string>{"minutes", "survey"});
  CHECK(reuse.complete);
}

TEST_CASE("a mapping of a part leaves the other parts of its whole uncovered") {
  auto compilation =
      tests::check_sample(std::string(two_checklists) + std::string(answers) + R"(-- crosswalk.yaml --
crosswalk: both
title: Both
maps: [{from: other/T1.2, to: sample/S1, relation: intersects-with}]
)");
  auto reuse = report::find_reuse(compilation->evaluation);
  REQUIRE(reuse.alone.size() == 2);
  const auto& other = reuse.alone[1];
  std::vector<std::string> ids;
  for (const auto& unmapped : other.criteria) ids.push_back(unmapped.criterion->id);
  CHECK(ids == std::vector<std::string>{"S1", "T1.1", "T2"});
  CHECK(other.criteria[2].parts == 2);
  CHECK(other.unmapped == 4);
  CHECK(other.deepest == 5);
}

TEST_CASE("one checklist has nothing to be compared with") {
  CHECK(shown("", report::render_reuse_text) ==
        R"(Sample submission: 1 checklist on 28 November 2008
  Sample checklist (sample)

There is no second checklist to compare with
)");
  CHECK(shown("", report::render_reuse_markdown) == R"(# Crosswalk: Sample submission

On 28 November 2008: 1 checklist.

There is no second checklist to compare with.
)");
}

TEST_CASE("without a crosswalk the criteria are counted and not listed") {
  std::string text = shown(std::string(two_checklists) + std::string(answers), report::render_reuse_text);
  CHECK(
      text.find("\nMapped criteria: no crosswalk maps criteria of these checklists\n") != std::string::npos);
  CHECK(text.ends_with(R"(
    criteria that no mapping covers: 5 of 5
)"));
}

TEST_CASE("a mapping with a fault is left out, and the report says that it is not whole") {
  auto compilation = tests::check_sample(whole() + "  - {from: sample/S1, to: other/T9, relation: equal}\n");
  auto reuse = report::find_reuse(compilation->evaluation);
  CHECK(reuse.pairs.size() == 3);
  CHECK(reuse.elsewhere == 1);
  CHECK(reuse.faulty == 1);
  CHECK_FALSE(reuse.complete);
  std::string text = report::render_reuse_text(reuse);
  CHECK(text.find("\nNot everything could be read: what looks missing here may be there\n") !=
        std::string::npos);
  CHECK(text.ends_with(R"(
Left out: 1 mapping to a checklist that this folder does not answer to

Left out: 1 mapping with a fault that `check` reports
)"));
}

TEST_CASE("an answer with a fault is not known, and what a cut file may hold is not missing") {
  auto broken = tests::check_sample(std::string(two_checklists) + R"(-- answers.yaml --
standards:
  - {criterion: sample/S1, rating: mett}
  - {criterion: other/S1, rating: 2}
)" + std::string(crosswalk));
  auto reuse = report::find_reuse(broken->evaluation);
  CHECK(reuse.pairs[0].state == report::PairState::Unknown);
  CHECK(report::shown_answer(*reuse.pairs[0].pair.from.criterion) == "faulty: see `check`");
  CHECK(reuse.pairs[2].state == report::PairState::Neither);
  CHECK(reuse.complete);

  auto cut = tests::check_sample(whole() + "-- cut.yaml --\nactions: [\n");
  auto of_cut = report::find_reuse(cut->evaluation);
  CHECK(of_cut.pairs[2].state == report::PairState::Unknown);
  CHECK_FALSE(of_cut.complete);
}

TEST_CASE("a crosswalk of which an entry could not be read is not whole") {
  auto compilation =
      tests::check_sample(std::string(two_checklists) + std::string(answers) + R"(-- crosswalk.yaml --
crosswalk: both
title: Both
maps:
  - [sample/S1, other/S1]
)");
  CHECK_FALSE(report::find_reuse(compilation->evaluation).complete);
}
