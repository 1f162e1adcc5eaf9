// A tracker into a folder, from cells to YAML.
#include "intake_support.h"

using namespace assure;

namespace {

constexpr std::string_view small = R"(-- tracker.csv --
Core standards 2026
,,,,,,,
Ref,Standard description,RAG,Statement,Evidence,Lead,Action to be taken,By when
S1,Plan for emergencies,Fully compliant ,We have a plan.,Strategic_Plan; Minutes.txt p2-3,Chief Nurse,Renew the plan,30/11/2026
S2,Train the staff,red,,see S1,Chief Nurse,,
-- files/plans/strategic plan.pdf --
The plan.
-- files/minutes.txt --
Minutes.
)";

}  // namespace

TEST_CASE("a tracker becomes answers, evidence, posts and actions") {
  tests::Intake intake(small);
  auto& made = intake.run();
  CHECK(intake.brief() == "");
  REQUIRE(made.possible);
  CHECK(made.texts["standards.yaml"] == R"(standards:
  - criterion: S1
    owner: chief-nurse
    rating: met
    statement: We have a plan.
    evidence:
      - item: strategic-plan
      - item: minutes
        pages: 2-3
  - criterion: S2
    owner: chief-nurse
    rating: not-met
    evidence:
      - item: strategic-plan
      - item: minutes
        pages: 2-3
)");
  CHECK(made.texts["evidence.yaml"] == R"(evidence:
  - id: strategic-plan
    kind: strategic-plan  # guessed
    title: strategic plan  # guessed from its name
    file: documents/plans/strategic plan.pdf
    owner: chief-nurse  # guessed
  - id: minutes
    title: minutes  # guessed from its name
    file: documents/minutes.txt
    owner: chief-nurse  # guessed
)");
  CHECK(made.texts["organisation.yaml"] == R"(posts:
  - id: chief-nurse
    title: Chief Nurse
)");
  CHECK(made.texts["plan.yaml"] == R"(actions:
  - id: action-s1
    what: Renew the plan
    who: chief-nurse
    due: 2026-11-30
    closes: [S1]
)");
  CHECK(made.counts.rows == 2);
  CHECK(made.counts.answered == 2);
}

TEST_CASE("every cell has a row in the report, which says where it went or why nowhere") {
  tests::Intake intake(small);
  const auto& made = intake.run();
  CHECK(made.report ==
        "\xEF\xBB\xBFsheet,cell,hidden,text,went to,became,why\r\n"
        ",A1,,Core standards 2026,,,it is above the header\r\n"
        ",A3,,Ref,,,the header: criterion\r\n"
        ",B3,,Standard description,,,the header: title\r\n"
        ",C3,,RAG,,,the header: rating\r\n"
        ",D3,,Statement,,,the header: statement\r\n"
        ",E3,,Evidence,,,the header: evidence\r\n"
        ",F3,,Lead,,,the header: owner\r\n"
        ",G3,,Action to be taken,,,the header: action\r\n"
        ",H3,,By when,,,the header: due\r\n"
        ",A4,,S1,standards/S1 criterion,,\r\n"
        ",B4,,Plan for emergencies,,,the checklist has the title\r\n"
        ",C4,,Fully compliant ,standards/S1 rating,met,\r\n"
        ",D4,,We have a plan.,standards/S1 statement,,\r\n"
        ",E4,,Strategic_Plan; Minutes.txt p2-3,standards/S1 evidence/strategic-plan; standards/S1 "
        "evidence/minutes,pages 2-3,\r\n"
        ",F4,,Chief Nurse,standards/S1 owner; actions/action-s1 who,chief-nurse,\r\n"
        ",G4,,Renew the plan,actions/action-s1 what,,\r\n"
        ",H4,,30/11/2026,actions/action-s1 due,2026-11-30,\r\n"
        ",A5,,S2,standards/S2 criterion,,\r\n"
        ",B5,,Train the staff,,,the checklist has the title\r\n"
        ",C5,,red,standards/S2 rating,not-met,\r\n"
        ",E5,,see S1,standards/S2 evidence/strategic-plan; standards/S2 evidence/minutes,,as for S1\r\n"
        ",F5,,Chief Nurse,standards/S2 owner,chief-nurse,\r\n");
}

TEST_CASE("a second import of the same tracker changes nothing") {
  tests::Intake intake(small);
  intake.run();
  intake.keep();
  const auto folder = intake.folder;
  const auto map = intake.map, state = intake.state;
  const std::string report = intake.made.report;
  auto& again = intake.run();
  CHECK(again.texts.empty());
  CHECK(again.copies.empty());
  CHECK(again.map == map);
  CHECK(again.state == state);
  CHECK(again.report == report);
}
