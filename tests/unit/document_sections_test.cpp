// What a document has under its headings.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "document/child_reader.h"
#include "document/inspect.h"
#include "document/quote.h"
#include "support/office_bytes.h"
#include "support/pdf_bytes.h"
#include "support/read_document.h"

using namespace assure;
using document::Facts;
using document::QuotedText;

namespace {

using Names = std::vector<std::string>;

// "1 Plan", "2 2.1 Risks": the level, the number, the words.
Names outline(const Facts& facts) {
  Names lines;
  for (const auto& heading : facts.headings) {
    lines.push_back(std::to_string(heading.level) + (heading.number.empty() ? "" : " " + heading.number) +
                    " " + heading.text);
  }
  return lines;
}

bool says_under(const Facts& facts, std::string_view section, std::string_view quote) {
  return QuotedText(facts).answer({quote, {}, section}).found;
}

std::string where(const Facts& facts, std::string_view section, std::string_view quote) {
  const auto answer = QuotedText(facts).answer({quote, {}, section});
  return answer.outside_section ? "outside, under " + answer.heading
         : answer.found         ? "under " + answer.heading
                                : "";
}

const std::string markdown =
    "Before all. Three bids.\n\n# Plan\n\nWards open in May.\n\n## 2.1 Risks\n\nStaff may be few.\n\n"
    "### Money\n\nCosts may rise.\n\n## 2.2 Costs\n\nThey are known.\n\n# Annex\n\n## Risks\n\nNone at "
    "all.\n";

Facts plan() {
  return tests::read_document("plan.md", markdown);
}

bool names(std::string_view section, const Names& paths) {
  document::Sections sections(plan().headings);
  Names found;
  for (std::size_t heading : sections.named(section)) found.push_back(sections.path(heading));
  return found == paths;
}

}  // namespace

TEST_CASE("a section is named by its heading, with or without its number, and by those above it") {
  CHECK(outline(plan()) == Names{"1 Plan", "2 2.1 Risks", "3 Money", "2 2.2 Costs", "1 Annex", "2 Risks"});
  CHECK(names("plan", {"Plan"}));
  CHECK(names("  RISKS ", {"Plan > 2.1 Risks", "Annex > Risks"}));
  CHECK(names("2.1 Risks", {"Plan > 2.1 Risks"}));
  CHECK(names("2.1. Risks", {"Plan > 2.1 Risks"}));
  CHECK(names("9.9 Risks", {}));
  CHECK(names("Annex > 9.9 Risks", {}));
  CHECK(names("Appendix Z: Risks", {}));
  CHECK(names("2.3 Costs", {}));
  CHECK(names("Annex > Risks", {"Annex > Risks"}));
  CHECK(names("Plan > Money", {"Plan > 2.1 Risks > Money"}));
  CHECK(names("Annex > Money", {}));
  CHECK(names("Risk", {}));
  document::Sections sections(plan().headings);
  CHECK(sections.nearest("Rsiks") == "Risks");
  CHECK(sections.nearest("2.7 Costs") == "Plan > 2.2 Costs");
  CHECK(sections.nearest("Weather") == "");
}

TEST_CASE("a quote is in a section up to the next heading of its level or a higher one") {
  const Facts facts = plan();
  CHECK(says_under(facts, "Plan", "Wards open in May"));
  CHECK(says_under(facts, "Plan", "costs may rise"));
  CHECK(says_under(facts, "Plan > Risks", "costs may rise."));
  CHECK(says_under(facts, "Money", "Money costs may rise."));
  CHECK(says_under(facts, "Risks", "None at all"));
  CHECK_FALSE(says_under(facts, "2.1 Risks", "None at all"));
  CHECK_FALSE(says_under(facts, "Plan > Risks", "None at all"));
  CHECK_FALSE(says_under(facts, "Plan > Risks", "They are known"));
  CHECK_FALSE(says_under(facts, "Costs", "Costs may rise"));
  CHECK_FALSE(says_under(facts, "Money", "costs may rise. 2.2 Costs"));
  CHECK_FALSE(says_under(facts, "Costs", "Annex"));
  CHECK(where(facts, "Costs", "staff may be few") == "outside, under Plan > 2.1 Risks");
  CHECK(where(facts, "Costs", "three bids") == "outside, under ");
  CHECK(where(facts, "", "costs may rise") == "under Plan > 2.1 Risks > Money");
  CHECK(where(facts, "Costs", "nothing of the kind") == "");
}

TEST_CASE("what is shown around a quote ends at the headings before and behind it") {
  const Facts facts = plan();
  auto shown = [&](std::string_view quote) {
    const auto passage = QuotedText(facts).answer({quote, {}, {}}).passage;
    return passage ? passage->before + "[" + passage->words + "]" + passage->after : "";
  };
  CHECK(shown("few") == "2.1 Risks Staff may be [few].");
  CHECK(shown("Costs may rise.") == "Money [Costs may rise.]");
  CHECK(shown("three bids") == "Before all. [Three bids].");
  CHECK(shown("Annex") == "[Annex]");
  CHECK(shown("may rise. 2.2 Costs They") == "Money Costs [may rise. 2.2 Costs They] are known.");
  CHECK(shown("known. Annex Risks None") == "2.2 Costs They are [known. Annex Risks None] at all.");
}

TEST_CASE("numbers before headings are numbers, and words are words") {
  auto meant = [](const std::string& heading, std::string_view asked, const std::string& number = "") {
    document::Heading one;
    one.text = heading;
    one.number = number;
    return !document::Sections({one}).named(asked).empty();
  };
  CHECK(meant("Appendix A: Risks", "Risks"));
  CHECK(meant("Appendix A: Risks", "appendix a risks"));
  CHECK_FALSE(meant("Appendix A: Risks", "Appendix B: Risks"));
  CHECK(meant("(3) Risks", "3. Risks"));
  CHECK(meant("Risks", "4 Risks"));
  CHECK(meant("Risks", "4.1 Risks", "4.1"));
  CHECK_FALSE(meant("Risks", "4.2 Risks", "4.1"));
  CHECK(meant("A plan", "A plan"));
  CHECK_FALSE(meant("A plan", "plan"));
  CHECK_FALSE(meant("2008 accounts", "accounts"));
  CHECK(meant("4", "4"));
  CHECK_FALSE(meant("4", ""));
}

TEST_CASE("headings of Word are those of its styles and outline levels, with the numbers of its lists") {
  auto p = [](const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  };
  const std::string hidden =
      "<w:p><w:pPr><w:pStyle "
      "w:val='H1'/></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen</w:t></w:r></w:p>";
  const Facts facts = tests::facts_of("a.docx",
      tests::docx(p("Plan", "<w:pStyle w:val='H1'/>") + p("Three bids.") +
                      p("Risks", "<w:pStyle w:val='Own'/>") + p("Staff are few.") + hidden + p("Still few.") +
                      p("Money", "<w:outlineLvl w:val='1'/>") +
                      p("No heading", "<w:pStyle w:val='H1'/><w:outlineLvl w:val='9'/>") +
                      p("Costs", "<w:pStyle w:val='H1'/>") + p("Known."),
          {{"styles", "styles.xml",
               "<w:styles><w:style w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:ilvl "
               "w:val='0'/>"
               "<w:numId w:val='1'/></w:numPr></w:pPr></w:style><w:style "
               "w:styleId='Base'><w:pPr><w:outlineLvl "
               "w:val='1'/></w:pPr></w:style><w:style w:styleId='Own'><w:basedOn "
               "w:val='Base'/></w:style></w:styles>"},
              {"numbering", "numbering.xml",
                  "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start "
                  "w:val='1'/><w:numFmt "
                  "w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
                  "<w:abstractNumId w:val='0'/></w:num></w:numbering>"}}));
  CHECK(outline(facts) == Names{"1 1. Plan", "2 Risks", "2 Money", "1 4. Costs"});
  CHECK(says_under(facts, "1 Plan", "Staff are few"));
  CHECK(says_under(facts, "Risks", "Still few"));
  CHECK_FALSE(says_under(facts, "Money", "Still few"));
  CHECK_FALSE(says_under(facts, "4 Plan", "Staff are few"));
  // With the numbers, the text is another one, and its sections are those of the same headings.
  CHECK(says_under(facts, "Costs", "4. Costs Known."));
  CHECK_FALSE(says_under(facts, "Plan", "4. Costs Known."));
  CHECK_FALSE(says_under(facts, "Unseen", "Still few"));
}

TEST_CASE("headings of pages, of OpenDocument text and of mail") {
  const Facts page = tests::read_document("a.html",
      "<h1>Plan <em>for</em> 2008</h1><p>One.<h2 "
      "style='display:none'>Unseen</h2><h3>Risks<sup>1</sup></h3>Two.");
  CHECK(outline(page) == Names{"1 Plan for 2008", "3 Risks\u00B9"});
  CHECK(says_under(page, "Plan for 2008", "two"));
  CHECK_FALSE(says_under(page, "Plan for 2008 > Risks", "one"));
  const std::string space = " xmlns:office='o' xmlns:text='t'";
  const Facts text = tests::read_document("a.odt",
      tests::stored_zip({{"mimetype", "application/vnd.oasis.opendocument"},
          {"content.xml",
              "<office:document-content" + space +
                  "><office:body><office:text><text:h text:outline-level='2'>Risks</text:h><text:p>Two."
                  "</text:p></office:text></office:body></office:document-content>"}}));
  CHECK(outline(text) == Names{"2 Risks"});
  CHECK(says_under(text, "Risks", "two"));
  CHECK(tests::read_document("a.txt", "# Plan\n").headings.empty());
}

namespace {

// Its outlines are object 10.
Facts facts_of_bookmarked(const tests::PdfBytes& pdf) {
  std::string bytes = pdf.bytes();
  const std::string catalog = "/Type/Catalog";
  bytes.replace(bytes.find(catalog), catalog.size(), catalog + "/Outlines 10 0 R");
  const document::Options options;
  auto reader = document::child_reader(ASSURE_INSPECT_PROGRAM)(options);
  REQUIRE(reader);
  auto facts = (*reader)->read({"a.pdf", bytes, document::Depth::Whole}, [](std::size_t) {});
  REQUIRE(facts);
  CHECK(facts->trouble == "");
  return *facts;
}

std::string bookmark(const std::string& title, int page, const std::string& more) {
  return fmt::format("<</Title({})/Parent 10 0 R/Dest[{} 0 R/Fit]{}>>", title, page, more);
}

std::string lined_page(const std::vector<std::string>& lines) {
  std::string drawn = "BT /F 12 Tf 20 TL 20 250 Td ";
  for (const auto& line : lines) drawn += "(" + line + ") Tj T* ";
  return drawn + "ET";
}

}  // namespace

TEST_CASE("the bookmarks of a PDF are its headings, where its pages say them") {
  // The pages are objects 15 and 17.
  const Facts facts =
      facts_of_bookmarked({{lined_page({"Before all", "Plan", "Wards open", "Risks", "Staff are few"}),
                               lined_page({"Still few", "Costs may rise"})},
          "",
          {"<</First 11 0 R/Last 14 0 R/Count 3>>",
              bookmark("Plan", 15, "/First 12 0 R/Last 12 0 R/Next 13 0 R"), bookmark("2.1 Risks", 15, ""),
              bookmark("Money", 17, "/Prev 11 0 R/Next 14 0 R"), bookmark("Nowhere", 99, "/Prev 13 0 R")}});
  CHECK(outline(facts) == Names{"1 Plan", "2 2.1 Risks", "1 Money"});
  CHECK(says_under(facts, "Plan", "Wards open"));
  CHECK_FALSE(says_under(facts, "Plan", "Before all"));
  // Where on its page `Money` begins is not known: its section and the one before it may both have what is
  // there.
  CHECK(says_under(facts, "Money", "Costs may rise"));
  CHECK(says_under(facts, "Plan", "Still few"));
  CHECK_FALSE(says_under(facts, "Money", "Staff are few"));
}

TEST_CASE("bookmarks of one page begin one below the other, at the lines that say most of them") {
  // The page is object 15.
  const auto facts_of = [](const std::vector<std::string>& lines, const std::string& first) {
    return facts_of_bookmarked({{lined_page(lines)}, "",
        {"<</First 11 0 R/Last 13 0 R/Count 3>>", bookmark(first, 15, "/Next 12 0 R"),
            bookmark("Annex", 15, "/Prev 11 0 R/Next 13 0 R/First 14 0 R/Last 14 0 R"),
            bookmark("Conclusion", 15, "/Prev 12 0 R"), bookmark("Risks", 15, "")}});
  };
  for (const char* first : {"2.1 Risks", "Risks"}) {
    CAPTURE(first);
    const Facts facts = facts_of(
        {"2.1 Risks", "Staff are few", "Annex", "Risks", "None at all", "Conclusion", "All is well"}, first);
    CHECK(says_under(facts, "Annex > Risks", "None at all"));
    CHECK_FALSE(says_under(facts, "Annex > Risks", "Staff are few"));
    CHECK_FALSE(says_under(facts, "Annex", "All is well"));
    CHECK(says_under(facts, "Conclusion", "All is well"));
  }
  // `Conclusion` is nowhere in the order of the bookmarks.
  const Facts other = facts_of({"Conclusion", "2.1 Risks", "Annex", "Risks", "None at all"}, "2.1 Risks");
  CHECK(says_under(other, "Annex > Risks", "None at all"));
}
