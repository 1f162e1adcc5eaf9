// What a PDF holds beside what its pages show.
#include <doctest/doctest.h>

#include "document/child_reader.h"
#include "document/inspect.h"
#include "support/pdf_bytes.h"
#include "support/picture_bytes.h"
#include "support/read_document.h"

using namespace assure;
using document::Hidden;

namespace {

document::Facts facts_of_bytes(const std::string& bytes) {
  const document::Options options;
  auto reader = document::child_reader(ASSURE_INSPECT_PROGRAM)(options);
  REQUIRE(reader);
  auto facts = (*reader)->read({"a.pdf", bytes, document::Depth::Whole}, [](std::size_t) {});
  REQUIRE(facts);
  CHECK(facts->trouble == "");
  return *facts;
}

const std::string first_line = "BT /F 12 Tf 20 250 Td (First line) Tj ET\n";
const std::string secret_line = "BT /F 12 Tf 20 200 Td (Second words) Tj ET\n";

document::Facts page(
    const std::string& drawn, const std::string& keys = {}, std::vector<std::string> more = {}) {
  return facts_of_bytes(tests::PdfBytes{{drawn}, keys, std::move(more)}.bytes());
}

std::size_t count_of(const document::Facts& facts, disclosure::Kind kind) {
  std::size_t count = 0;
  for (const auto& found : facts.disclosed) count += found.kind == kind ? found.count : 0;
  return count;
}

std::string stream(const std::string& keys, const std::string& content) {
  return fmt::format("<<{}/Length {}>>stream\n{}\nendstream ", keys, content.size(), content);
}

// The file with objects behind it, as a program writes a change.
std::string changed(const std::string& file, const std::string& object) {
  const std::size_t at = file.size();
  const std::size_t table = at + object.size();
  const std::size_t number = std::stoul(object);
  return file + object +
         fmt::format(
             "xref\n{} 1\n{:010} 00000 n \ntrailer<</Root 1 0 R/Size 90/Prev {}>>\nstartxref\n{}\n%%EOF\n",
             number, at, file.find("xref\n0"), table);
}

// With a table, which PdfBytes leaves to be found.
std::string one_page(const std::string& drawn) {
  const std::string objects[] = {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
      stream("", drawn), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string bytes = "%PDF-1.7\n", table = "xref\n0 6\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < std::size(objects); ++i) {
    table += fmt::format("{:010} 00000 n \n", bytes.size());
    bytes += fmt::format("{} 0 obj{}endobj\n", i + 1, objects[i]);
  }
  return bytes + table + fmt::format("trailer<</Root 1 0 R/Size 6>>\nstartxref\n{}\n%%EOF\n", bytes.size());
}

std::string contents(const std::string& drawn) {
  return "4 0 obj" + stream("", drawn) + "endobj\n";
}

}  // namespace

TEST_CASE("a bar over words is a redaction that hides nothing") {
  for (const char* bar :
      {"0 g 10 190 200 30 re f", "1 g 10 190 200 30 re f", ".1 .1 .2 rg 10 190 200 30 re f"}) {
    CAPTURE(bar);
    const auto facts = page(first_line + secret_line + bar);
    CHECK(tests::seen(facts) == "First line");
    CHECK(tests::hidden(facts, Hidden::Redaction) == "Second words");
    CHECK(count_of(facts, disclosure::Kind::FailedRedaction) == 1);
  }
  const auto black = page(first_line + "0 g 10 190 200 30 re f " + secret_line);
  CHECK(tests::hidden(black, Hidden::Redaction) == "Second words");
  CHECK(count_of(black, disclosure::Kind::FailedRedaction) == 1);
}

TEST_CASE("paint that is no bar over words is no redaction") {
  using namespace std::string_literals;
  const std::string heading = "0 g 10 190 200 30 re f 1 g BT /F 12 Tf 20 200 Td (Second words) Tj ET ";
  const std::string twice = secret_line + "1 g 10 190 200 30 re f 0 g " + secret_line;
  for (const std::string& drawn :
      {heading, twice, secret_line + secret_line, secret_line + ".5 g 10 190 200 30 re f",
          secret_line + "0 g 10 150 200 20 re f", secret_line + "1 g 0 0 400 240 re f",
          "BT /F 12 Tf 20 200 Td (\\267) Tj ET 1 g 10 190 200 30 re f"s}) {
    CAPTURE(drawn);
    CHECK(count_of(page(first_line + drawn), disclosure::Kind::FailedRedaction) == 0);
  }
}

TEST_CASE("comments and redactions that were not carried out are counted on their page") {
  const auto facts = page(first_line,
      "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Ask the ward)/F 2>>"
      "<</Type/Annot/Subtype/Highlight/Rect[0 0 9 9]/Contents(Why?)/F 2>>"
      "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>"
      "<</Type/Annot/Subtype/Redact/Rect[20 240 200 270]/F 2>>]");
  CHECK(tests::seen(facts) == "First line");
  CHECK(tests::hidden(facts, Hidden::Comment) == "Ask the ward Why?");
  CHECK(count_of(facts, disclosure::Kind::Comments) == 2);
  CHECK(count_of(facts, disclosure::Kind::UnappliedRedaction) == 1);
  const auto clean = page(first_line, "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>]");
  CHECK(tests::hidden(clean, Hidden::Comment) == "");
  CHECK(clean.disclosed.empty());
}

TEST_CASE("scripts, fields, bookmarks, files and metadata of a PDF are read") {
  const auto facts = page(first_line, "",
      {"<</S/JavaScript/JS(var ward = 7)>>", "<</FT/Tx/T(Given name)/V(Alex)>>",
          "<</FT/Tx/T(Shown)/V(First line)>>", "<</Title(Appendix)/Parent 6 0 R>>",
          "<</Type/Filespec/F(list.csv)/EF<</F 15 0 R>>>>", stream("", "a,b"),
          stream("/Type/Metadata/Subtype/XML", "<a xmlns:dc='d'><dc:creator>A. Writer</dc:creator></a>")});
  CHECK(tests::hidden(facts, Hidden::Setting) ==
        "Layer: Notes Script: var ward = 7 Given name: Alex Bookmark: Appendix Attached file: list.csv");
  CHECK(tests::hidden(facts, Hidden::Property) == "creator: A. Writer");
  CHECK(count_of(facts, disclosure::Kind::PersonInProperties) == 1);
  CHECK(tests::hidden(facts, Hidden::Embedded) == "list.csv");
  CHECK(page(first_line).disclosed.empty());
}

TEST_CASE("a photograph on a page of a PDF is searched") {
  using namespace std::string_literals;
  const std::string exif = tests::exif_bytes({{0x010E, "Ward round"}}, true);
  const std::string picture = tests::jpeg_bytes({{0xE1, "Exif\0\0"s + exif}});
  const auto facts = page(first_line, "",
      {stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent "
              "8/Filter/DCTDecode",
          picture)});
  CHECK(tests::hidden(facts, Hidden::Picture) == "Image description: Ward round");
  REQUIRE(facts.disclosed.size() == 1);
  CHECK(facts.disclosed[0].kind == disclosure::Kind::PhotoPlace);
  CHECK(facts.disclosed[0].part == "a picture on page 1");
}

TEST_CASE("pages that are pictures are named, since nobody reads what they show") {
  const std::string scan = "q 400 0 0 300 0 0 cm /Picture Do Q ", logo = "q 40 0 0 30 0 0 cm /Picture Do Q ";
  auto unsearched = [](std::vector<std::string> pages) {
    return facts_of_bytes(tests::PdfBytes{std::move(pages), "", {}}.bytes()).unsearched;
  };
  CHECK(unsearched({first_line, scan}) == "has a picture in the place of page 2: what it shows is not read");
  CHECK(unsearched({scan, first_line, scan, scan}) ==
        "has pictures in the place of pages 1 and 3-4: what they show is not read");
  CHECK(unsearched({first_line, logo, scan + first_line}) == "");
}

TEST_CASE("what an earlier revision has and the last one does not is in the file still") {
  const std::string before = one_page(first_line + secret_line);
  const auto facts = facts_of_bytes(changed(before, contents(first_line)));
  CHECK(tests::seen(facts) == "First line");
  CHECK(tests::hidden(facts, Hidden::Revision) == "Second words");
  REQUIRE(facts.disclosed.size() == 1);
  CHECK(facts.disclosed[0].kind == disclosure::Kind::EarlierRevision);
  CHECK(facts.disclosed[0].part == "revision 1");
}

TEST_CASE("a revision that only adds, and an end marker within the file, are no earlier revision") {
  for (const std::string& clean : {changed(one_page(first_line), contents(first_line + secret_line)),
           changed(one_page(first_line), contents(first_line)),
           one_page(first_line + "% startxref 9 %%EOF\n")}) {
    const auto facts = facts_of_bytes(clean);
    CHECK(facts.hidden.empty());
    CHECK(facts.disclosed.empty());
  }
}

TEST_CASE("an earlier revision that cannot be read is not passed over") {
  const std::string pages = "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";
  std::string before = one_page(first_line);
  CHECK(facts_of_bytes(changed(before, pages)).unsearched == "");
  before.replace(before.find("/Count 1"), 8, "/Count 0");
  CHECK(facts_of_bytes(changed(before, pages)).unsearched ==
        "has an earlier revision that cannot be read any more");
}
