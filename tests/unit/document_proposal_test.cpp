#include "document/proposal.h"

#include <doctest/doctest.h>

#include "base/written_days.h"
#include "support/office_bytes.h"

using namespace assure;
using document::Facts;
using document::Type;

namespace {

// "Title (its name) | 2026-03-31 (its first page) | draft (its name)"
std::string proposed(std::string_view path, const Facts& facts) {
  const auto proposal = document::propose(path, facts, "North Trust");
  auto from = [](document::Origin origin) { return " (" + std::string(document::words_of(origin)) + ")"; };
  std::string words = proposal.title.value + from(proposal.title.from) + " | ";
  if (proposal.dated) words += proposal.dated->value.iso() + from(proposal.dated->from);
  words += " | ";
  if (proposal.stage)
    words +=
        (proposal.stage->value == document::Stage::Draft ? "draft" : "final") + from(proposal.stage->from);
  return words;
}

Facts beginning(std::string text, std::string title = "", Type type = Type::Pdf) {
  Facts facts;
  facts.type = type;
  facts.beginning = std::move(text);
  facts.title = std::move(title);
  return facts;
}

std::string days_in(std::string_view text) {
  std::string words;
  for (const auto& day : base::written_days(text))
    words += day.day.iso() + "=" + std::string(text.substr(day.begin, day.end - day.begin)) + ";";
  return words;
}

std::string days_in_name(std::string_view name) {
  std::string words;
  for (const auto& day : base::written_days_in_name(name)) words += day.day.iso() + ";";
  return words;
}

}  // namespace

TEST_CASE("days are found in a text, the day before the month") {
  CHECK(days_in("on 31 March 2026, 1st of Apr 2026 and 3/4/2026") ==
        "2026-03-31=31 March 2026;2026-04-01=1st of Apr 2026;2026-04-03=3/4/2026;");
  CHECK(days_in("31.3.2026; 2026-03-31; 31-03-26; March 31, 2026; 2 Sept 2026") ==
        "2026-03-31=31.3.2026;2026-03-31=2026-03-31;2026-03-31=31-03-26;2026-03-31=March 31, 2026;"
        "2026-09-02=2 Sept 2026;");
  for (std::string_view none :
      {"31 February 2026", "version 1.2.26", "31/13/2026", "131/03/2026", "31/03/20261", "may 5",
          "section 3.1.2026.4.1.2", "1/2/3", "31 marching 2026", "20260331", "0/0/2026", "2026"})
    CHECK(days_in(none) == (none.starts_with("section") ? "2026-01-03=3.1.2026;" : ""));
}

TEST_CASE("names of files write days in more ways, and months") {
  CHECK(days_in_name("v2 31.03.2026") == "2026-03-31;");
  CHECK(days_in_name("20260331_minutes") == "2026-03-31;");
  CHECK(days_in_name("minutes_31_03_2026-FINAL") == "2026-03-31;");
  CHECK(days_in_name("Board-2026_03_31") == "2026-03-31;");
  CHECK(days_in_name("report 99999999 2026-03") == "");
  auto months = [](std::string_view name) {
    std::string words;
    for (const auto& month : base::written_months_in_name(name)) words += month.month.iso() + ";";
    return words;
  };
  CHECK(months("minutes 2026-03") == "2026-03-01/2026-03-31;");
  CHECK(months("minutes_Mar_2026 final") == "2026-03-01/2026-03-31;");
  CHECK(months("plan 2008-09") == "");
  CHECK(months("plan 2008-13 marching2026") == "");
}

TEST_CASE("a title comes from the properties, unless a program put it there or it is another document's") {
  const std::string page =
      "North Trust\nFalls prevention policy\nfor all wards, approved by the board of the trust\n";
  CHECK(proposed("documents/fpp.pdf", beginning(page, "Falls prevention policy")) ==
        "Falls prevention policy (its properties) |  | ");
  for (const char* title :
      {"", "Microsoft Word - fpp v3", "Document1", "fpp.docx", "untitled", "Board paper template",
          "C:\\papers\\fpp", "north trust", "PowerPoint Presentation", "Minutes of cardiology meeting"})
    CHECK(proposed("documents/fpp.pdf", beginning(page, title)) ==
          "Falls prevention policy (its first page) |  | ");
  // Of a scan nothing contradicts them.
  CHECK(proposed("a.pdf", beginning("", "Falls prevention policy")) ==
        "Falls prevention policy (its properties) |  | ");
}

TEST_CASE("a title is the first heading, else the name made readable") {
  CHECK(proposed("a.pdf", beginning("DRAFT\n31 March 2026\nPage 1 of 9\nDear all,\nFalls policy\n")) ==
        "Falls policy (its first page) | 2026-03-31 (its first page) | draft (its first page)");
  CHECK(proposed("a.md", beginning("# Falls policy\n\nText.\n", "", Type::Markdown)) ==
        "Falls policy (its first page) |  | ");
  CHECK(
      proposed("a.eml", beginning("From: The ward\nSubject: Falls  in May\nDate: Fri, 1 May 2026 10:00\n", "",
                            Type::Mail)) == "Falls in May (its first page) | 2026-05-01 (its first page) | ");
  CHECK(
      proposed("documents/falls_audit-2025-26 v2 FINAL (1).xlsx", beginning("Ref\tWard\n", "", Type::Xlsx)) ==
      "Falls audit 2025-26 1 (its name) |  | final (its name)");
  CHECK(proposed("documents/31.03.2026_v2.png", beginning("", "", Type::Image)) ==
        "31.03.2026_v2 (its name) | 2026-03-31 (its name) | ");
  CHECK(proposed("a\x1B[2J\xFF.pdf", Facts{}) == "A? 2J\xEF\xBF\xBD (its name) |  | ");
}

TEST_CASE("a day comes from the first page that gives it as its own, the name, the last change") {
  const std::string page = "Falls policy\nReview date: 1 April 2028\nBirth of the trust 1 April 2008\n";
  Facts facts = beginning(page + "Date of issue: 31 March 2026\n1 May 2026\n");
  facts.changed = base::Date::of(2026, 6, 1);
  auto day = [](std::string_view path, const Facts& of) {
    auto dated = document::propose(path, of, "").dated;
    return dated ? dated->value.iso() + " " + std::string(document::words_of(dated->from)) : "none";
  };
  CHECK(day("a 2.2.2026.pdf", facts) == "2026-03-31 its first page");
  facts.beginning = page + "The board met on 5 May 2026 and found that it was good.\n1 May 2026\n";
  CHECK(day("a.pdf", facts) == "2026-05-01 its first page");
  facts.beginning = page;
  CHECK(day("a 2.2.2026.pdf", facts) == "2026-02-02 its name");
  CHECK(day("a.pdf", facts) == "2026-06-01 its properties");
  CHECK(day("a 2026-06.pdf", facts) == "2026-06-01 its properties");
  CHECK(day("a 2026-03.pdf", facts) == "none");
  facts.changed.reset();
  CHECK(day("a.pdf", facts) == "none");
}

TEST_CASE("what identifies a person is proposed as nothing") {
  const std::string page = "Plan of the wards\nDOB: 14 March 1956\n";
  CHECK(proposed("a.docx", beginning(page, "NHS number 943 476 5919", Type::Docx)) ==
        "Plan of the wards (its first page) |  | ");
  CHECK(proposed("a.docx", beginning("DOB: 14 March 1956\nPlan of the wards\n", "", Type::Docx)) ==
        "Plan of the wards (its first page) |  | ");
}

TEST_CASE("draft or final, by the first page and the name") {
  auto stage = [](std::string_view path, std::string page) {
    const std::string words = proposed(path, beginning(std::move(page)));
    return words.substr(words.rfind("| ") + 2);
  };
  CHECK(stage("FINAL v3.docx", "DRAFT\nPlan\n") == "draft (its first page)");
  CHECK(stage("plan_draft_final.docx", "Status: Final\n") == "draft (its name)");
  CHECK(stage("plan.docx", "Plan\nStatus: Final\n") == "final (its first page)");
  CHECK(stage("Plan FINAL v3.docx", "Plan\n") == "final (its name)");
  CHECK(stage("plan-not-final.docx", "The final answer.\n") == "");
}

TEST_CASE("office files say when they were changed, or made") {
  using tests::stored_zip;
  const std::string core =
      "<cp:coreProperties><dc:title>Plan</dc:title><dcterms:created>2026-01-02T10:00:00Z"
      "</dcterms:created>";
  auto docx_with = [](const std::string& properties) {
    return stored_zip({{"_rels/.rels", tests::relationships({{"officeDocument", "word/main.xml", ""}})},
        {"word/main.xml", "<w:document><w:body/></w:document>"}, {"docProps/core.xml", properties}});
  };
  const std::string modified =
      "<dcterms:modified>2026-03-31T10:00:00Z</dcterms:modified></cp:coreProperties>";
  CHECK(tests::facts_of("a.docx", docx_with(core + modified)).changed == base::Date::of(2026, 3, 31));
  CHECK(tests::facts_of("a.docx", docx_with(core + "</cp:coreProperties>")).changed ==
        base::Date::of(2026, 1, 2));
  CHECK(tests::facts_of("a.docx", docx_with("<cp:coreProperties><dcterms:modified>soon</dcterms:modified>"
                                            "</cp:coreProperties>"))
            .changed == std::nullopt);
  auto odt_with = [](const std::string& meta) {
    return stored_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml",
            "<office:document-content><office:body><office:text/></office:body></office:document-content>"},
        {"meta.xml",
            "<office:document-meta><office:meta>" + meta + "</office:meta></office:document-meta>"}});
  };
  const std::string made = "<meta:creation-date>2026-01-02T10:00:00</meta:creation-date>";
  CHECK(tests::facts_of("a.odt", odt_with(made + "<dc:date>2026-03-31T10:00:00</dc:date>")).changed ==
        base::Date::of(2026, 3, 31));
  CHECK(tests::facts_of("a.odt", odt_with(made)).changed == base::Date::of(2026, 1, 2));
}
