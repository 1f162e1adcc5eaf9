// What is found of documents that are called final and say of themselves that they are not.
#include "support/brief.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace assure;

namespace {

// An item with a file of this text, and whatever else it has.
std::string item_with(std::string_view text, std::string_view keys = "status: final, dated: 2008-06-30",
    std::string_view more = "") {
  return fmt::format(R"(-- evidence.yaml --
evidence:
  - {{id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo, {}}}
{}
-- documents/annual-report.txt --
{}
)",
      keys, more, text);
}

std::string marked(std::string_view text, std::string_view keys = "status: final, dated: 2008-06-30",
    std::string_view more = "") {
  return tests::brief(item_with(text, keys, more));
}

}  // namespace

TEST_CASE("what is to follow in a final document is found once, with the other places in its help") {
  CHECK(marked("Costs: to follow\nLead: TBC\nVenue (to follow)\n") ==
        "AS542 evidence.yaml:2 `annual-report` is declared final; it says `Costs: to follow`, and 2 more "
        "places say "
        "the like\n"
        "  evidence.yaml:2 its status\n"
        "  help: put the version there in which nothing is missing, or correct `status`; `Lead: TBC`; `Venue "
        "(to "
        "follow)`\n");
  CHECK(marked("Lead: TBC", "status: approved, dated: 2008-06-30, approved: {by: ceo, on: 2008-07-01}")
            .find("is declared approved; it says `Lead: TBC`\n") != std::string::npos);
  CHECK(marked("Costs: to follow", "status: draft, dated: 2008-06-30").find("AS542") == std::string::npos);
  CHECK(marked("Costs: to follow", "dated: 2008-06-30").find("AS542") == std::string::npos);
}

TEST_CASE("a text behind the beginning of a long file is looked at, too") {
  CHECK(marked(std::string(100'000, 'x') + "\n[insert name]\n") ==
        "AS543 evidence.yaml:2 `annual-report` is declared final; it says `[insert name]`\n"
        "  evidence.yaml:2 its status\n"
        "  help: have it filled in, or correct `status`\n");
}

TEST_CASE("an appendix that the folder knows of is not absent") {
  const std::string absent =
      "AS544 evidence.yaml:2 `annual-report` refers to `Appendix 1` and does not have it\n"
      "  help: add it to `files`, or name in `refers_to` the item that holds it\n";
  CHECK(marked("See Appendix 1.") == absent);
  CHECK(marked("See Appendix 1 and see Appendix 2.\nAppendix 2") == absent);
  const std::string known =
      "status: final, dated: 2008-06-30, refers_to: [{title: \"Appendix 1: Beds\", item: annual-report}]";
  CHECK(marked("See Appendix 1.", known) == "");
  auto beside = [](std::string_view title) {
    return fmt::format(
        "  - {{id: beds, kind: report, title: {}, owner: ceo, status: draft, dated: 2008-06-30, file: "
        "documents/beds.txt}}\n"
        "-- documents/beds.txt --\nBeds\n",
        title);
  };
  const std::string keys = "status: final, dated: 2008-06-30";
  CHECK(
      marked("See Appendix 1.", keys, beside("Appendix 1 to the report")).find("AS544") == std::string::npos);
  CHECK(marked("See Appendix 1.", keys, beside("Appendix 11")).find("AS544") != std::string::npos);
}

TEST_CASE("the name of another organisation at the head of a document, and nowhere the folder's own") {
  auto headed = [](std::string_view text) {
    return marked(text, "status: final, dated: 2008-06-30",
        "-- in assure.yaml --\norganisation: {name: Sample Teaching Primary Care Trust, short_name: Sample "
        "PCT}");
  };
  CHECK(headed("Annual report 2008\nNorth Barnet Primary Care Trust\nAll is well.\n") ==
        "AS550 evidence.yaml:2 `documents/annual-report.txt` has the name of another organisation at its "
        "head: `North "
        "Barnet Primary Care Trust`\n"
        "  help: this folder is of `Sample Teaching Primary Care Trust`\n");
  CHECK(headed("BARNET PCT\nAnnual report\n").find("AS550") != std::string::npos);
  for (const char* fine : {"Sample PCT\nAnnual report\n",
           "Barnet PCT\nand Sample Primary Care Trust\nReport\n", "Report to the board of Barnet PCT\n",
           "Barnet County Council\n", "The Primary Care Trust\nReport\n", "Barnet PCT has had 12 visits.\n",
           "Barnet PCT\n\nWe at Sample tPCT looked on.\n"}) {
    CAPTURE(fine);
    CHECK(headed(fine) == "");
  }
  CHECK(marked("Barnet PCT\nReport\n") == "");
  CHECK(marked("Barnet PCT\nReport\n", "status: draft, dated: 2008-06-30",
            "-- in assure.yaml --\norganisation: {name: Sample PCT}")
            .find("AS550") == std::string::npos);
}

TEST_CASE("a first page whose only dates are far from that of the item is of another date") {
  const std::string other =
      "AS545 evidence.yaml:2 `annual-report` is dated 30 June 2008; its first lines say `March 2005`\n"
      "  evidence.yaml:2 its file\n"
      "  help: put the version of that date there, or correct `dated`\n";
  CHECK(marked("Report\nMarch 2005\n") == other);
  CHECK(marked("Report\nMarch 2005\nApproved on 2nd July 2004\n") == other);
  CHECK(marked("Report\nMarch 2005\nApproved on 2nd July 2008\n") == "");
  CHECK(marked("Report of March 2005, which was long\n") == "");
  CHECK(marked("Report\nDecember 2007\n") == "");
  CHECK(marked("Report\nNovember 2007\n") != "");
  CHECK(marked("Report\n2007-04-01\n", "status: final, dated: 2008-06-30, covers: 2007-04-01/2008-03-31") ==
        "");
}

TEST_CASE("a file that may hold macros is found by its name, unless the checklist refuses it anyway") {
  const std::string keys = "status: final, dated: 2008-06-30";
  const std::string plan =
      "  - {id: plan, kind: report, title: Plan, owner: ceo, status: draft, dated: 2008-06-30, file: "
      "documents/plan.XLAM}\n-- documents/plan.XLAM --\nPK\n";
  CHECK(marked("Report", keys, plan).find("AS546 evidence.yaml:3 `documents/plan.XLAM` may hold macros\n") !=
        std::string::npos);
}
