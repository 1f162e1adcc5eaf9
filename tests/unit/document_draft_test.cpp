// Whether a document says that it is a draft.
#include "document/draft.h"

#include <doctest/doctest.h>

using assure::document::draft_line;
using assure::document::is_named_draft;

TEST_CASE("a heading, a title, a stamp or a watermark says that the document is a draft") {
  CHECK(draft_line("DRAFT\n") == "DRAFT");
  CHECK(draft_line("# Emergency plan\n\nDRAFT v0.6 - not approved\n") == "DRAFT v0.6 - not approved");
  CHECK(draft_line("Draft emergency plan\nWenbury Trust\n") == "Draft emergency plan");
  CHECK(draft_line("# Draft plan\n") == "# Draft plan");
  CHECK(draft_line("Emergency plan\nStatus: draft\n") == "Status: draft");
  CHECK(draft_line("Emergency plan (draft)\n") == "Emergency plan (draft)");
  CHECK(draft_line("Emergency plan - Draft 3\n") == "Emergency plan - Draft 3");
  CHECK(draft_line("Annual plan\nFirst draft, for the authority on 19 January\n") ==
        "First draft, for the authority on 19 January");
  CHECK(draft_line("Plan\nStatus Third draft, for comment by 12 November\n") ==
        "Status Third draft, for comment by 12 November");
  CHECK(draft_line("1\n2\n3\n4\nDraft for comment\n") == "Draft for comment");
  CHECK(draft_line("1\n2\n3\n4\nEmergency plan DRAFT 28 May\n") == "Emergency plan DRAFT 28 May");
  CHECK(draft_line("Emergency plan\r\nDRAFT\r\n") == "DRAFT");
}

TEST_CASE("a document that speaks of drafts is none") {
  CHECK(draft_line("") == "");
  CHECK(draft_line("Emergency plan\n") == "");
  CHECK(draft_line("Emergency plan\nThe draft of May was agreed, and is final.\n") == "");
  CHECK(draft_line("Minutes of the board\nPresent\nApologies\n3. Draft budget\n4. Draft minutes\n") == "");
  CHECK(draft_line("Plan\nThis is no longer a draft\n") == "");
  CHECK(draft_line("Plan\nSupersedes draft 3\n") == "");
  CHECK(draft_line("Plan\nRedrafted in May\n") == "");
  CHECK(draft_line("Draft answers to the questions of the board were sent to all members in time.\n") == "");
}

TEST_CASE("a long line is shown shortened, between characters") {
  std::string line = draft_line("DRAFT " + std::string(40, 'x') + " " + std::string(30, '\xC3'));
  CHECK(line.size() <= 64);
  std::string accents;
  for (int i = 0; i < 40; ++i) accents += "\u00e9";
  CHECK(draft_line("Draft: " + accents) == "Draft: " + accents.substr(0, 52) + "...");
  CHECK(draft_line("Draft `rm -rf`") == "Draft  rm -rf ");
}

TEST_CASE("the name of a file has the word, or has not") {
  CHECK(is_named_draft("documents/Plan DRAFT v0.6.md"));
  CHECK(is_named_draft("plan_draft.pdf"));
  CHECK(is_named_draft("draft-2.docx"));
  CHECK(!is_named_draft("drafts/plan.pdf"));
  CHECK(!is_named_draft("draft/plan.pdf"));
  CHECK(!is_named_draft("redrafted.pdf"));
  CHECK(!is_named_draft("draftsman.pdf"));
}
