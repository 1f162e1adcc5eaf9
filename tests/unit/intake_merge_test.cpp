// A tracker that is imported again, into a folder where people have worked.
#include "intake_support.h"

using namespace assure;

namespace {

constexpr std::string_view sample = R"(-- tracker.csv --
Ref,Rating,Statement,Evidence,Lead,Action,Due
S1,met,We have a plan.,plan,Chief Nurse,Renew it,30/11/2026
S2,not-met,Not yet.,minutes,Chief Nurse,,
-- files/minutes.txt --
Minutes.
-- files/plan.txt --
The plan.
)";

// Imported once, and written.
tests::Intake imported() {
  tests::Intake intake(sample);
  intake.run();
  REQUIRE(intake.brief() == "");
  intake.keep();
  return intake;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

table::Cell& cell(tests::Intake& intake, std::size_t row, std::size_t column) {
  return intake.workbook.sheets.front().rows[row - 1].cells[column - 1];
}

}  // namespace

TEST_CASE("what changed in the tracker alone is changed in the folder") {
  auto intake = imported();
  cell(intake, 2, 2).shown = "partly met";
  cell(intake, 2, 3).shown = "We have a plan.\nIt is tested.";
  cell(intake, 2, 7).shown = "31/12/2026";
  auto& made = intake.run();
  CHECK(intake.brief() == "");
  CHECK(made.merged.written == 3);
  CHECK(made.texts["standards.yaml"].starts_with(R"(standards:
  - criterion: S1
    owner: chief-nurse
    rating: partly-met
    statement: |
      We have a plan.
      It is tested.
    evidence:
)"));
  CHECK(made.texts["plan.yaml"].find("due: 2026-12-31") != std::string::npos);
}

TEST_CASE("what somebody changed by hand is kept, with its comments, while the tracker says the same") {
  auto intake = imported();
  auto& text = intake.folder["standards.yaml"];
  replace(text, "rating: met", "rating: partly-met  # the audit says so");
  replace(text, "      - item: plan\n",
      "      - item: plan\n        quote: The plan.\n      # and\n      - item: audit\n");
  const std::string kept = text;
  cell(intake, 3, 3).shown = "Begun.";
  auto& made = intake.run();
  CHECK(intake.brief() == "");
  CHECK(made.merged.kept == 2);
  std::string wanted = kept;
  replace(wanted, "Not yet.", "Begun.");
  CHECK(made.texts["standards.yaml"] == wanted);
  intake.keep();
  CHECK(intake.run().texts.empty());
}

TEST_CASE("what changed in both is reported at both places, and stays") {
  auto intake = imported();
  replace(intake.folder["standards.yaml"], "statement: Not yet.", "statement: Nearly.");
  cell(intake, 3, 3).shown = "Begun.";
  auto& made = intake.run();
  CHECK(intake.brief() ==
        "AS979 standards.yaml:11 `statement` of `standards/S2` is `Nearly.` here and `Begun.` in C3 of the "
        "tracker, and both have changed\n");
  REQUIRE(intake.found.all().front().related.size() == 1);
  CHECK(intake.sources->text(intake.found.all().front().related.front().span) == "Begun.");
  CHECK(made.texts.empty());
  intake.keep();
  CHECK(intake.run().texts.empty());
  CHECK(intake.found.all().size() == 1);
  // Until both say the same.
  replace(intake.folder["standards.yaml"], "Nearly.", "Begun.");
  intake.run();
  CHECK(intake.brief() == "");
}

TEST_CASE("the map says which of two values holds, for as long as the tracker says what it says") {
  for (const char* holds : {"folder", "tracker"}) {
    CAPTURE(holds);
    auto intake = imported();
    replace(intake.folder["standards.yaml"], "statement: Not yet.", "statement: Nearly.");
    cell(intake, 3, 3).shown = "Begun.";
    intake.run();
    REQUIRE(intake.made.open.size() == 1);
    CHECK(intake.made.open.front().hint == "folder (Nearly.) | tracker (Begun.)");
    auto answers = intake.made.open;
    answers.front().means = holds;
    intake.map = intake::answered_map(intake.made.map, answers);
    intake.run();
    CHECK(intake.brief() == "");
    intake.keep();
    const bool ours = std::string_view(holds) == "folder";
    CHECK(intake.folder["standards.yaml"].find(ours ? "statement: Nearly." : "statement: Begun.") !=
          std::string::npos);
    CHECK(intake.run().texts.empty());
    // What the tracker says next is another question, when the folder has something of its own.
    cell(intake, 3, 3).shown = "Done.";
    intake.run();
    CHECK(intake.found.all().size() == (ours ? 1 : 0));
  }
}

TEST_CASE("an answer to a conflict that is none of the two is refused") {
  auto intake = imported();
  replace(intake.folder["standards.yaml"], "statement: Not yet.", "statement: Nearly.");
  cell(intake, 3, 3).shown = "Begun.";
  intake.run();
  auto answers = intake.made.open;
  answers.front().means = "both";
  intake.map = intake::answered_map(intake.made.map, answers);
  CHECK(intake.run().texts.empty());
  CHECK(intake.brief().find("`both` is neither `folder` nor `tracker`") != std::string::npos);
}

TEST_CASE("what is merged over rows of several criteria speaks of each of them") {
  auto intake = tests::Intake(
      "-- tracker.csv --\nRef,Rating,Statement,Evidence\nS1,met,Both.,plan\nS2,met,Both.,plan\n"
      "S3,met,Both.,\n-- files/plan.txt --\nPlan.\n");
  for (std::size_t column : {3U, 4U}) cell(intake, 3, column).covered = true;
  // A statement over two columns is no evidence.
  cell(intake, 4, 4) = cell(intake, 4, 3);
  cell(intake, 4, 4).covered = true;
  auto& made = intake.run();
  CHECK(intake.brief() == "");
  const std::string text = made.texts["standards.yaml"];
  CHECK(text.find(
            "- criterion: S2\n    rating: met\n    statement: Both.\n    evidence:\n      - item: plan\n") !=
        std::string::npos);
  CHECK(text.ends_with("- criterion: S3\n    rating: met\n    statement: Both.\n"));
}

TEST_CASE("what nobody understands yet changes nothing of what the folder has") {
  auto intake = imported();
  cell(intake, 2, 2).shown = "purple";
  cell(intake, 2, 5).shown = "Somebody";
  cell(intake, 2, 7).shown = "31/11/2026";
  auto& made = intake.run();
  CHECK(intake.brief() ==
        "AS973 tracker.csv:2 no value of the scale of `S1` is called `purple`\n"
        "AS975 tracker.csv:2 `Somebody` may be a person, and a folder names posts, never persons\n"
        "AS974 tracker.csv:2 `31/11/2026` is no date: there is no 31 November 2026\n");
  CHECK(made.texts.empty());
  intake.keep();
  CHECK(intake.run().texts.empty());
  // Once it is understood, it is written.
  cell(intake, 2, 2).shown = "partly met";
  cell(intake, 2, 5).shown = "Chief Nurse";
  cell(intake, 2, 7).shown = "30/12/2026";
  intake.run();
  CHECK(intake.brief() == "");
  CHECK(made.merged.written == 2);
  CHECK(made.texts["standards.yaml"].find("rating: partly-met") != std::string::npos);
  CHECK(made.texts["plan.yaml"].find("due: 2026-12-30") != std::string::npos);
}

TEST_CASE("an emptied cell takes nothing away, and is named") {
  auto intake = imported();
  for (std::size_t column : {2U, 3U, 5U, 7U}) {
    cell(intake, 2, column) = {};
    cell(intake, 2, column).shown = column == 3 ? "none" : "";
    if (column == 3) cell(intake, 2, column).kind = table::Kind::Text;
  }
  auto& made = intake.run();
  const std::string emptied = intake.brief();
  for (const char* said : {"`owner` of `standards/S1` came from the tracker, which does not say it any more",
           "`rating` of `standards/S1`", "`statement` of `standards/S1`", "`due` of `actions/action-s1`",
           "`who` of `actions/action-s1`"}) {
    CAPTURE(said);
    CHECK(emptied.find(said) != std::string::npos);
  }
  CHECK_FALSE(made.texts.contains("standards.yaml"));
  CHECK_FALSE(made.texts.contains("plan.yaml"));
  intake.keep();
  intake.run();
  CHECK(intake.brief() == emptied);
  // What is taken out of the folder too is done with.
  replace(intake.folder["standards.yaml"], "    rating: met\n", "");
  intake.run();
  CHECK(intake.brief().find("`rating`") == std::string::npos);
}

TEST_CASE("evidence that the tracker adds and takes away changes the list around what was added by hand") {
  auto intake = imported();
  replace(intake.folder["standards.yaml"], "      - item: plan\n",
      "      - item: plan\n        quote: The plan.\n");
  cell(intake, 2, 4).shown = "plan; minutes p2";
  cell(intake, 3, 4).shown = "";
  cell(intake, 3, 4).kind = table::Kind::Empty;
  auto& made = intake.run();
  CHECK(intake.brief() ==
        "AS980 standards.yaml:14 `evidence/minutes` of `standards/S2` came from the tracker, which does not "
        "say "
        "it any more\n");
  CHECK(made.texts["standards.yaml"] == R"(standards:
  - criterion: S1
    owner: chief-nurse
    rating: met
    statement: We have a plan.
    evidence:
      - item: plan
        quote: The plan.
      - item: minutes
        pages: 2
  - criterion: S2
    owner: chief-nurse
    rating: not-met
    statement: Not yet.
    evidence:
      - item: minutes
)");
}

TEST_CASE("evidence takes the place of other evidence at the end of a list") {
  auto intake = imported();
  cell(intake, 2, 4).shown = "minutes";
  cell(intake, 3, 4).shown = "minutes; plan";
  auto& made = intake.run();
  CHECK(intake.brief() == "");
  auto wanted = intake.folder["standards.yaml"];
  replace(wanted, "- item: plan\n", "- item: minutes\n");
  wanted += "      - item: plan\n";
  CHECK(made.texts["standards.yaml"] == wanted);
}

TEST_CASE("a record that was taken out of the folder stays out, and a row that is gone leaves its record") {
  auto intake = imported();
  intake.folder["plan.yaml"] = "actions: []\n";
  intake.workbook.sheets.front().rows.pop_back();
  auto& made = intake.run();
  CHECK(intake.brief() ==
        "AS980 evidence.yaml:6 `evidence/minutes` came from the tracker, which does not have it any more\n"
        "AS980 standards.yaml:8 `standards/S2` came from the tracker, which does not have it any more\n"
        "AS983 tracker.csv:1 no row names this file: `minutes.txt`\n");
  CHECK(made.texts.empty());
}

TEST_CASE("a file that was missing is put into its item when it is there") {
  auto intake = imported();
  intake.files.erase("plan.txt");
  tests::Intake other(sample);
  other.files.erase("plan.txt");
  other.run();
  CHECK(other.brief() == "AS976 tracker.csv:2 no file is called `plan`\n");
  other.keep();
  other.files["plan.txt"] = "The plan.\n";
  auto& made = other.run();
  CHECK(other.brief() == "");
  CHECK(
      made.texts["evidence.yaml"].starts_with("evidence:\n  - id: plan\n    title: plan  # guessed from its "
                                              "name\n    file: documents/plan.txt\n    owner: "
                                              "chief-nurse  # guessed\n"));
  CHECK(made.texts.size() == 1);
}

TEST_CASE("a folder with windows line ends and comments keeps them") {
  tests::Intake intake(sample);
  intake.folder["standards.yaml"] =
      "standards:\r\n  ## Plans\r\n  - criterion: S1\r\n    # rating:  # met | not-met\r\n    # "
      "private:\r\n\r\n  - criterion: S2\r\n    target: met # soon";
  auto& made = intake.run();
  CHECK(intake.brief() == "");
  CHECK(made.texts["standards.yaml"] ==
        "standards:\r\n  ## Plans\r\n  - criterion: S1\r\n    owner: chief-nurse\r\n    rating: met\r\n    "
        "statement: We have a plan.\r\n"
        "    evidence:\r\n      - item: plan\r\n    # private:\r\n\r\n  - criterion: S2\r\n    owner: "
        "chief-nurse\r\n    rating: not-met\r\n"
        "    target: met # soon\r\n    statement: Not yet.\r\n    evidence:\r\n      - item: minutes\r\n");
}

TEST_CASE("what the folder says of its own evidence stays, and needs no file beside the tracker") {
  auto intake = imported();
  replace(intake.folder["evidence.yaml"], "title: plan  # guessed from its name",
      "title: The plan for emergencies");
  intake.files.clear();
  cell(intake, 2, 4).shown = "plan.doc, The plan for emergencies";
  CHECK(intake.run().texts.empty());
  CHECK(intake.brief() == "");
}

TEST_CASE("a guess gives way to what the folder says") {
  tests::Intake intake(sample);
  intake.folder["evidence.yaml"] =
      "evidence:\n  - id: plan\n    title: Our plan\n    owner: ceo\n    file: documents/plan.txt\n";
  intake.documents["documents/plan.txt"] = "The plan.\n";
  auto& made = intake.run();
  CHECK(intake.brief() == "");
  CHECK(made.texts["evidence.yaml"].starts_with(intake.folder["evidence.yaml"]));
}

TEST_CASE("a row that names its action changes that one, and a copy of the row plans another") {
  tests::Intake intake(R"(-- map.yaml --
import_map: {tracker: tracker.csv, header: 1}
columns:
  - {header: Action id, is: action-id}
-- imported.csv --
Ref,Action,Due,Action id
S1,Renew it,30/11/2026,none yet
-- tracker.csv --
Ref,Action,Due,Action id
S1,Renew it all,30/11/2026,action-s1
S1,Print it,31/12/2026,action-s1
)");
  auto& made = intake.run();
  CHECK(intake.brief() == "");
  CHECK(made.merged.written == 1);
  CHECK(made.merged.added == 1);
  const std::string& plan = made.texts["plan.yaml"];
  CHECK(plan.find("id: action-s1\n    what: Renew it all\n") != std::string::npos);
  CHECK(plan.find("id: action-s1-2\n    what: Print it\n") != std::string::npos);
}
