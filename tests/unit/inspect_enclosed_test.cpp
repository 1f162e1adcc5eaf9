#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "inspect/enclosed.h"
#include "support/compound_file.h"
#include "support/office_bytes.h"

using namespace assure;
using disclosure::Kind;
using document::Disclosed;
using document::Facts;
using document::Hidden;

namespace {

// A document with one comment: something that any depth of files shows.
std::string with_a_comment() {
  return tests::docx("<w:p><w:r><w:t>Seen</w:t></w:r></w:p>",
      {{"comments", "comments.xml",
          "<w:comments><w:comment><w:p><w:r><w:t>planted</w:t></w:r></w:p></w:comment></w:comments>"}});
}

std::string base64_of(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned value = 0;
    for (std::size_t k = 0; k < 3; ++k)
      value = value << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      text += i + k > bytes.size() ? '=' : digits[value >> (18 - 6 * k) & 63U];
  }
  return text;
}

std::string mail_with(std::string_view name, std::string_view bytes) {
  return "From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
         "boundary=b\n\n--b\n\n"
         "Seen\n--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
         "Content-Disposition: attachment; filename=" +
         std::string(name) + "\n\n" + base64_of(bytes) + "\n--b--\n";
}

const Disclosed comment_in(std::string_view part) {
  return {Kind::Comments, {}, Hidden::Embedded, std::string(part), {}, 1};
}

const Disclosed unread_file(std::string_view part) {
  return {Kind::EmbeddedFile, {}, Hidden::Embedded, std::string(part), {}, 1};
}

using All = std::vector<Disclosed>;

}  // namespace

TEST_CASE("a file that is attached is searched, and the files within it") {
  CHECK(
      tests::facts_of("a.eml", mail_with("b.docx", with_a_comment())).disclosed == All{comment_in("b.docx")});
  const std::string zip = tests::stored_zip({{"in/c.docx", with_a_comment()}, {"d.txt", "nothing"}});
  CHECK(tests::facts_of("a.eml", mail_with("b.zip", zip)).disclosed == All{comment_in("b.zip › in/c.docx")});
  CHECK(tests::facts_of("a.eml", mail_with("b.txt", "nothing")).disclosed == All{});
  // Whatever its name says.
  CHECK(tests::facts_of("a.eml", mail_with("b.pdf", with_a_comment())).disclosed == All{comment_in("b.pdf")});
}

TEST_CASE("an archive is searched, and is of a type whose text nobody reads") {
  const Facts facts = tests::facts_of("a.zip", tests::stored_zip({{"b.docx", with_a_comment()}}));
  CHECK(facts.type == document::Type::Other);
  CHECK(facts.page_texts.empty());
  CHECK(facts.hidden.empty());
  CHECK(facts.unsearched == "");
  CHECK(facts.disclosed == All{comment_in("b.docx")});
}

TEST_CASE("the workbook behind a chart is searched, and not named among the files that are not read") {
  const Facts facts =
      tests::facts_of("a.pptx", tests::office_bytes("ppt", "<p:presentation><p:sldIdLst/></p:presentation>",
                                    {{"", "charts/chart1.xml", "<c:chartSpace/>"},
                                        {"", "charts/_rels/chart1.xml.rels",
                                            "<Relationships><Relationship Id='r1' Type='x/package' "
                                            "Target='../embeddings/b.docx'/></Relationships>"},
                                        {"", "embeddings/b.docx", with_a_comment()}}));
  CHECK(facts.disclosed == All{comment_in("b.docx")});
  CHECK(facts.marks.empty());
}

TEST_CASE("a file within an object of OLE is found") {
  std::string packed = std::string("\2\0", 2) + "b.docx" + '\0' + "C:\\b.docx" + '\0' +
                       std::string("\0\0\3\0", 4) + tests::little_endian(3, 4) + std::string("C:\0", 3);
  const std::string document = with_a_comment();
  packed += tests::little_endian(document.size(), 4) + document;
  const std::string native = tests::little_endian(packed.size(), 4) + packed;
  REQUIRE(native.size() < 4096);
  const Facts facts = tests::facts_of("a.docx",
      tests::docx("<w:p><w:r><w:t>Seen</w:t></w:r></w:p>",
          {{"oleObject", "embeddings/oleObject1.bin",
               tests::CompoundFile().bytes({{"\1Ole10Native", native}})},
              {"package", "embeddings/c.bin", tests::CompoundFile().bytes({{"Package", document}})}}));
  CHECK(facts.disclosed == All{comment_in("c.bin"), comment_in("oleObject1.bin")});
}

TEST_CASE("what is embedded and cannot be searched is said, not passed over") {
  CHECK(tests::facts_of("a.eml", mail_with("b.dat", std::string("\1\2\3\4", 4))).disclosed ==
        All{unread_file("b.dat")});
  // Parts that were never filled hold nothing.
  CHECK(tests::facts_of("a.eml", mail_with("b.dat", "\xFF\xFF" + std::string(9, '\0'))).disclosed == All{});
  std::string deep = with_a_comment();
  for (int i = 0; i < 3; ++i) deep = tests::stored_zip({{"z", deep}});
  CHECK(tests::facts_of("a.zip", deep).disclosed == All{comment_in("z › z › z")});
  deep = tests::stored_zip({{"z", tests::stored_zip({{"z", tests::stored_zip({{"z", deep}})}})}});
  CHECK(tests::facts_of("a.zip", deep).disclosed == All{unread_file("z › z › z › z › z")});
}

TEST_CASE("an object of rich text that is cut short is not passed over, and a link holds nothing") {
  auto rich = [](const std::string& object) {
    return tests::facts_of("a.rtf", "{\\rtf1{\\object{\\*\\objdata " + object + "}}x}").disclosed;
  };
  CHECK(rich("01050000020000000800000050616b616765") == All{unread_file("without a name")});
  CHECK(rich("010500000100000002000000410002000000420000000000") == All{});
}

TEST_CASE("documents within documents are searched as deep as files may lie, and what is deeper is said") {
  std::string deep = with_a_comment();
  for (int i = 0; i < 50; ++i)
    deep = tests::docx("<w:p/>", {{"package", "embeddings/" + std::to_string(i) + ".docx", deep}});
  CHECK(tests::facts_of("a.docx", deep).disclosed ==
        All{unread_file("49.docx › 48.docx › 47.docx › 46.docx › 45.docx")});
}

TEST_CASE("an embedded document that unpacks beyond any bound ends its own search alone") {
  std::ifstream file(std::string(ASSURE_TEST_DOCUMENTS) + "/bomb.docx", std::ios::binary);
  const std::string bomb((std::istreambuf_iterator<char>(file)), {});
  REQUIRE(bomb.size() > 1000);
  const std::string zip = tests::stored_zip({{"b.docx", bomb}, {"c.docx", with_a_comment()}});
  CHECK(tests::facts_of("a.zip", zip).disclosed == All{comment_in("c.docx"), unread_file("b.docx")});
}

TEST_CASE("a message with more attachments than are searched says so") {
  std::string mail = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n";
  for (std::size_t i = 0; i <= inspect::most_enclosed; ++i)
    mail += "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nx\n";
  CHECK(tests::facts_of("a.eml", mail + "--b--\n").unsearched == "holds more than 2000 files within it");
}

TEST_CASE("an archive that cannot be opened is searched by nobody, and says why") {
  const std::string zip = tests::stored_zip({{"b.txt", "nothing"}});
  CHECK(tests::facts_of("a.zip", zip.substr(0, zip.size() / 2)).unsearched ==
        "is damaged or cut short: it is no whole zip");
  CHECK(tests::facts_of("a.zip", zip.substr(0, zip.size() / 2)).trouble == "");
}

TEST_CASE("a zip that holds itself many times is given up within its bounds") {
  std::vector<std::pair<std::string, std::string>> members;
  for (std::size_t i = 0; i <= inspect::most_enclosed; ++i) members.emplace_back(std::to_string(i), "x");
  CHECK(tests::facts_of("a.zip", tests::stored_zip(members)).unsearched == "has more than 2000 members");
}

TEST_CASE("an attached message of Outlook says all that it says") {
  const std::string inner = "__attach_version1.0_#00000000/";
  const Facts facts = tests::facts_of("a.msg",
      tests::CompoundFile().bytes(
          {{"__properties_version1.0", std::string(32, '\0')}, {"__nameid_version1.0", "x"},
              {"__substg1.0_1000001F", tests::wide("Seen")}, {"__substg1.0_3FFA001F", tests::wide("A Clerk")},
              {"__recip_version1.0_#00000000/__substg1.0_3003001F", tests::wide("bcc@example.org")},
              {inner + "__substg1.0_3707001F", tests::wide("b.docx")},
              {inner + "__substg1.0_37010102", with_a_comment()}}));
  REQUIRE(facts.trouble == "");
  CHECK(tests::hidden_text(facts, Hidden::Property) == "Last modified by: A Clerk\n bcc@example.org  \n");
  CHECK(facts.disclosed == All{comment_in("b.docx")});
}

TEST_CASE("an identifier within an embedded file is found there, and never shown") {
  const std::string inner = tests::docx("<w:p><w:r><w:t>NHS number: 943 476 5919</w:t></w:r></w:p>");
  const Facts facts = tests::facts_of("a.eml", mail_with("b.docx", inner));
  REQUIRE(facts.disclosed.size() == 1);
  const Disclosed& found = facts.disclosed[0];
  CHECK(found.kind == Kind::NhsNumber);
  CHECK(found.where == Hidden::Embedded);
  CHECK(found.part == "b.docx");
  CHECK(found.masked.find("476") == std::string::npos);
}
