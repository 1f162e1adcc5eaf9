// What the name and the first bytes of a file tell.
#include "document/head.h"

#include <doctest/doctest.h>

#include "document/content.h"

using namespace assure;
using namespace std::string_view_literals;
using document::Head;
using document::Type;

namespace {

std::string stand_in(std::string_view name, std::string_view bytes = "x") {
  return document::why_stand_in({name, bytes, bytes.size()});
}

std::optional<document::Facts> facts_of(std::string_view name, std::string_view bytes) {
  return document::facts_of_head({name, bytes, bytes.size()});
}

std::string trouble_of(std::string_view name, std::string_view bytes) {
  auto facts = facts_of(name, bytes);
  REQUIRE(facts);
  return facts->trouble;
}

constexpr std::string_view lfs_pointer =
    "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";

}  // namespace

TEST_CASE("a pointer or a shortcut is told from the document by its name or by its bytes") {
  CHECK(stand_in("a/plan.gdoc") == "is a shortcut to a Google document");
  CHECK(stand_in("Budget.GSHEET") == "is a shortcut to a Google spreadsheet");
  CHECK(stand_in("slides.gslides") == "is a shortcut to a Google presentation");
  CHECK(stand_in("plan.docx.lnk") == "is a Windows shortcut");
  CHECK(stand_in("plan.url") == "is a shortcut to an address");
  CHECK(stand_in("plan.webloc") == "is a shortcut to an address");
  CHECK(stand_in(".plan.pdf.icloud") == "is a placeholder of iCloud for a file that was not downloaded");
  CHECK(stand_in("plan.pdf.crdownload") == "is a download that did not finish");
  CHECK(stand_in("a/~$plan.docx") == "is a lock file of an office program");
  CHECK(stand_in(".~lock.plan.odt#") == "is a lock file of an office program");
  CHECK(stand_in("plan.pdf", lfs_pointer) == "is a Git LFS pointer");
  CHECK(stand_in("plan.pdf", "/annex/objects/SHA256E-s3--4d.pdf\n") == "is a git-annex pointer");
  CHECK(stand_in("plan.pdf", "[InternetShortcut]\r\nURL=https://example.org\r\n") ==
        "is a shortcut to an address");
  CHECK(stand_in("plan.pdf", "L\0\0\0\1\x14\2\0\0\0"sv) == "is a Windows shortcut");
}

TEST_CASE("what speaks of pointers is a document, and so is what is named like one of another kind") {
  CHECK(stand_in("notes.md", "On Git LFS:\n" + std::string(lfs_pointer)) == "");
  CHECK(stand_in("notes.md", std::string(lfs_pointer) + std::string(5000, 'x')) == "");
  CHECK(stand_in("gdoc.pdf") == "");
  CHECK(stand_in("url") == "");
  CHECK(stand_in("plan~$.docx") == "");
}

TEST_CASE("a file of zeros or of white space holds nothing") {
  const std::string zeros(300, '\0');
  CHECK(document::is_all_zeros(zeros));
  CHECK(!document::is_all_zeros(zeros + "x"));
  CHECK(document::why_blank({"a.pdf", zeros, 300}) == "holds nothing but zeros");
  CHECK(document::why_blank({"a.md", " \r\n\t\n", 5}) == "holds nothing but white space");
  CHECK(document::why_blank({"a.md", "\n-\n", 3}) == "");
  CHECK(document::why_blank({"a.md", "    ", 90'000}) == "");  // the rest is not known
}

TEST_CASE("a type that the name promises and the bytes deny needs no parser") {
  CHECK(trouble_of("a.pdf", "<!DOCTYPE html><title>Sign in</title>") ==
        "is not a PDF although its name says so");
  CHECK(facts_of("a.pdf", "<!DOCTYPE html><title>Sign in</title>")->type == Type::Html);
  CHECK(trouble_of("a.docx", "<html>") == "is not a Word document although its name says so");
  CHECK(trouble_of("a.docx", "text") == "is not a Word document although its name says so");
  CHECK(trouble_of("a.xlsx", "%PDF-1.7\n") == "is not an Excel workbook although its name says so");
  CHECK(trouble_of("a.pdf", "PK\3\4....") == "is not a PDF although its name says so");
  CHECK(trouble_of("a.md", "a\0b"sv) == "is not plain text although its name says so");
  for (const char* name : {"a.csv", "a.txt"}) {
    CHECK(trouble_of(name, "\n<!DOCTYPE html><title>Sign in</title>") ==
          "is not plain text although its name says so");
    CHECK(trouble_of(name, "The words <html> begin a page.") == "");
  }
  CHECK(trouble_of("a.md", "<html><p>A page in Markdown.</p></html>") == "");
  CHECK(trouble_of("a.png", "\xFF\xD8\xFF") == "");
  CHECK(trouble_of("a.jpg", "GIF87") == "is not an image although its name says so");
}

TEST_CASE("what may be a PDF or an office file, only a parser knows") {
  CHECK(!facts_of("a.pdf", "%PDF-1.7\n"));
  CHECK(!facts_of("a", "%PDF-1.7\n"));
  CHECK(!facts_of("a.docx", "PK\3\4...."));
  CHECK(!facts_of("a.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
  CHECK(facts_of("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")->type == Type::Other);
  CHECK(facts_of("a.zip", "PK\3\4....")->type == Type::Other);
}

TEST_CASE("of text the first lines are kept, in UTF-8 and bounded") {
  CHECK(facts_of("a.md", "# Plan\n")->beginning == "# Plan\n");
  CHECK(facts_of("a.txt", "caf\xE9")->beginning == "caf\u00e9");
  CHECK(facts_of("a.csv", std::string(100'000, 'x'))->beginning.size() == document::largest_beginning);
  const std::string accents(document::largest_beginning, '\xE9');
  CHECK(document::beginning_of("x" + facts_of("a.txt", accents)->beginning).size() ==
        document::largest_beginning - 1);  // no half character
}

TEST_CASE("a program is one under any name") {
  std::string program(200, '\0');
  program.replace(0, 2, "MZ");
  program[0x3C] = '\x80';
  program.replace(0x80, 4, "PE\0\0"sv);
  CHECK(trouble_of("letter.doc", program) == "is a Windows program although its name does not say so");
  CHECK(trouble_of("setup.exe", program) == "");
  CHECK(trouble_of("letter.odg",
            "\x7F"
            "ELF\2\1\1\0"sv) == "is a Linux program although its name does not say so");
  CHECK(trouble_of("letter.doc", "MZ\0\1 no program"sv) == "");
}
