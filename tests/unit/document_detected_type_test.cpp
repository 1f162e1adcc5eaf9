#include "document/detected_type.h"

#include <doctest/doctest.h>

#include "support/read_only_files.h"
#include "support/zip_bytes.h"

using namespace assure;
using namespace std::string_literals;

namespace {

// "docm", or "-" for none.
std::string end_of(std::string bytes) {
  tests::ReadOnlyFiles files;
  files.put("/file", std::move(bytes));
  auto file = files.open("/file", base::Links::Refuse);
  REQUIRE(file.has_value());
  auto type = document::detect_type(**file);
  REQUIRE(type.has_value());
  return *type ? std::string((*type)->end) : "-";
}

std::string zip(const std::vector<std::string>& names) {
  return tests::zip_bytes(names);
}

}  // namespace

TEST_CASE("programs and archives are known by their first bytes") {
  CHECK(end_of("MZ\x90\0\3\0\0\0\4\0"s) == "exe");
  CHECK(end_of("\x7F"
               "ELF\2\1\1\0"s) == "elf");
  CHECK(end_of("L\0\0\0\1\x14\2\0\0"s) == "lnk");
  CHECK(end_of("MSCF\0\0\0\0"s) == "cab");
  CHECK(end_of("Rar!\x1A\7\1\0"s) == "rar");
  CHECK(end_of("7z\xBC\xAF\x27\x1C\0\4"s) == "7z");
  CHECK(end_of("\x1F\x8B\x08\0") == "gz");
  CHECK(end_of(zip({"plan.pdf"})) == "zip");
  CHECK(end_of(zip({})) == "zip");
  CHECK(end_of(zip({"META-INF/MANIFEST.MF", "A.class"})) == "jar");
}

TEST_CASE("of documents only those with macros have a detected type") {
  CHECK(end_of("") == "-");
  CHECK(end_of("%PDF-1.7\n") == "-");
  CHECK(end_of("MZ, the minutes of the zone, begin here") == "-");
  CHECK(end_of("BZh is no archive") == "-");
  CHECK(end_of(zip({"[Content_Types].xml", "word/document.xml"})) == "-");
  CHECK(end_of(zip({"mimetype", "META-INF/manifest.xml", "content.xml"})) == "-");
  CHECK(end_of(zip({"[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"})) == "docm");
  CHECK(end_of(zip({"[Content_Types].xml", "xl/VBAPROJECT.BIN"})) == "xlsm");
  CHECK(end_of(zip({"ppt/vbaProject.bin", "[Content_Types].xml"})) == "pptm");
  CHECK(end_of(zip({"[Content_Types].xml", "word/vbaProject.bin.txt"})) == "-");
}

TEST_CASE("the members of a zip are found behind a comment, and in a zip64") {
  std::string macros = zip({"word/vbaProject.bin"});
  std::string comment = macros;
  comment[comment.size() - 2] = 9;
  CHECK(end_of(comment + "a comment") == "docm");
  CHECK(end_of(tests::zip64_bytes({"word/vbaProject.bin"})) == "docm");
}

TEST_CASE("a zip that makes no sense is a zip, and reads nothing beyond itself") {
  std::string whole = zip({"[Content_Types].xml", "word/vbaProject.bin"});
  for (std::size_t kept = 4; kept < whole.size(); ++kept) {
    CAPTURE(kept);
    CHECK(end_of(whole.substr(0, kept)) == "zip");
  }
  std::string large = tests::zip64_bytes({"word/vbaProject.bin"});
  for (std::size_t at = large.size() - 22 - 20 - 56; at < large.size(); ++at) {
    std::string changed = large;
    changed[at] = '\xFF';
    CAPTURE(at);
    std::string end = end_of(changed);
    CHECK((end == "zip" || end == "docm"));
  }
  std::string far = zip({"word/vbaProject.bin"});
  for (std::size_t i = 0; i < 4; ++i) far[far.size() - 6 + i] = '\xFE';  // where its list begins
  CHECK(end_of(far) == "zip");
}
