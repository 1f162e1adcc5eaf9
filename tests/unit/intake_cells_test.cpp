// What single cells of a tracker mean.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "intake/dates.h"
#include "intake/evidence_cell.h"
#include "intake/items.h"
#include "intake/leads.h"
#include "intake/ratings.h"
#include "intake_support.h"

using namespace assure;

namespace {

// "2026-11-30 | as written | why it is no day"
std::string when(std::string_view text) {
  const auto read = intake::read_when(text);
  return fmt::format(
      "{} | {} | {}", read.period ? intake::short_text(*read.period) : "", read.as_written, read.fault);
}

// "name (pages) -> path, path"; `see` for another criterion.
std::string evidence(std::string_view cell) {
  static const std::vector<intake::FileHere> files = {{"2026/Board paper, March 2026.pdf", 1},
      {"2026/Plan.docx", 2}, {"Minutes 4.pdf", 3}, {"old/Plan.docx", 4}, {"Risk register.xlsx", 5}};
  static const intake::FileNames names(files, [](std::size_t number) { return std::to_string(number); });
  std::string lines;
  for (const auto& one : intake::read_evidence(cell, names, [](const std::string&) { return false; })) {
    if (!one.see.empty()) {
      lines += "see " + one.see + "\n";
      continue;
    }
    std::vector<std::string> paths;
    for (std::size_t number : one.files) paths.push_back(names.file(number).path);
    lines += fmt::format("{}{} -> {}\n", one.written, one.pages.empty() ? "" : " (" + one.pages + ")",
        base::join(paths, " or "));
  }
  return lines;
}

std::string lead(std::string_view text) {
  intake::Posts posts;
  posts.add("estates", "Estates");
  const auto read = intake::read_lead(text, posts);
  const std::string titles = base::join(read.titles, " + ");
  if (read.is == intake::LeadIs::Post) return titles;
  return (read.is == intake::LeadIs::Person ? "person? " : "several: ") + titles;
}

}  // namespace

TEST_CASE("dates are read with the day first, in the ways in which people write them") {
  CHECK(when("30/11/2026") == "2026-11-30 |  | ");
  CHECK(when("1.4.27") == "2027-04-01 |  | ");
  CHECK(when("Friday 2nd October 2026") == "2026-10-02 |  | ");
  CHECK(when("2026-10-02") == "2026-10-02 |  | ");
  CHECK(when("46356") == "2026-11-30 |  | ");
  CHECK(when("March 2027") == "2027-03 |  | ");
  CHECK(when("Mar-27") == "2027-03 |  | ");
  CHECK(when("end of March 2027") == "2027-03 | end of March 2027 | ");
  CHECK(when("Q4 2026/27") == "2027-01/2027-03 | Q4 2026/27 | ");
  CHECK(when("Q1 26/27") == "2026-04/2026-06 | Q1 26/27 | ");
  CHECK(when("2026/27") == "2026-04/2027-03 | 2026/27 | ");
  CHECK(when("ASAP") == " | ASAP | ");
  CHECK(when("see board plan 2026") == " | see board plan 2026 | ");
}

TEST_CASE("what is no date says why") {
  CHECK(when("31/11/2026") == " | 31/11/2026 | there is no 31 November 2026");
  CHECK(when("03/31/2027") == " | 03/31/2027 | it has the month first, and days are read with the day first");
  CHECK(
      when("Q3 2026") ==
      " | Q3 2026 | it may be a quarter of the calendar or of the financial year; write it as `Q4 2026/27`");
}

TEST_CASE("names of evidence are cut where files say so") {
  CHECK(evidence("Board paper, March 2026.pdf") ==
        "Board paper, March 2026.pdf -> 2026/Board paper, March 2026.pdf\n");
  CHECK(evidence("risk_register, board paper, march 2026, Minutes 4") ==
        "risk_register -> Risk register.xlsx\nboard paper, march 2026 -> 2026/Board paper, March 2026.pdf\n"
        "Minutes 4 -> Minutes 4.pdf\n");
  CHECK(evidence("- Risk register p3\n- Minutes 4.PDF (pages 2-3)") ==
        "Risk register (3) -> Risk register.xlsx\nMinutes 4.PDF (2-3) -> Minutes 4.pdf\n");
  CHECK(evidence("Risk register, p. 4, 6; none") == "Risk register (4, 6) -> Risk register.xlsx\n");
  CHECK(evidence("Plan") == "Plan -> 2026/Plan.docx or old/Plan.docx\n");
  CHECK(evidence("\\\\server\\share\\old\\Plan.docx") ==
        "\\\\server\\share\\old\\Plan.docx -> old/Plan.docx\n");
  CHECK(evidence("Risk register.xls") == "Risk register.xls -> Risk register.xlsx\n");
  CHECK(evidence("see 7") == "see 7\n");
  CHECK(evidence("Policy, 2nd edition; Old.pdf, New.pdf") ==
        "Policy, 2nd edition -> \nOld.pdf -> \nNew.pdf -> \n");
}

TEST_CASE("posts are distinguished from persons") {
  CHECK(lead("Chief Nurse") == "Chief Nurse");
  CHECK(lead("Director of Finance and Performance") == "Director of Finance and Performance");
  CHECK(lead("estates") == "estates");
  CHECK(lead("CFO") == "CFO");
  CHECK(lead("Ada Example") == "person? ");
  CHECK(lead("Ada") == "person? ");
  CHECK(lead("AE") == "person? ");
  CHECK(lead("Chief Nurse - Ada Example") == "person? Chief Nurse");
  CHECK(lead("Dr Example (Medical Director)") == "person? Medical Director");
  CHECK(lead("Chief Nurse / Medical Director") == "several: Chief Nurse + Medical Director");
}

TEST_CASE("values of a scale are known by name and label") {
  tests::Intake intake("-- tracker.csv --\n");
  const auto& scale = *intake.frameworks.front().scale("met");
  auto meant = [&](std::string_view text) { return intake::value_meant(scale, text); };
  CHECK(meant("Fully compliant ") == "met");
  CHECK(meant("RED") == "not-met");
  CHECK(meant("partly met") == "partly-met");
  CHECK(meant("Not met - see plan") == "not-met");
  CHECK(meant("Partly met or not met") == "");
  CHECK(meant("Amber") == "");
}

TEST_CASE("files get names that every computer can hold") {
  CHECK(intake::portable_path("plans/Plan 2026.pdf") == "plans/Plan 2026.pdf");
  CHECK(intake::portable_path("a:b/What? .pdf") == "a-b/What- .pdf");
  CHECK(intake::portable_path("con.txt") == "_con.txt");
  CHECK(intake::portable_path(std::string(300, 'x') + ".pdf") == std::string(60, 'x') + ".pdf");
}

TEST_CASE("words of ASCII are those that Unicode makes of them") {
  std::string text;
  for (std::size_t seed = 1; seed < 3000; ++seed) {
    text.clear();
    for (std::size_t at = seed; at > 0; at /= 7) text += "aZ9.' -"[at % 7];
    // With a letter behind it that takes the other way.
    const std::string both = intake::plain(text + " \xC3\xA9"), words = intake::plain(text);
    CHECK(both == words + (words.empty() ? "" : " ") + "\xC3\xA9");
  }
  CHECK(intake::plain("A\tb\n_c\x7F") == "a b c");
}
