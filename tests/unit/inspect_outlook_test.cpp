// Messages of Outlook, as Outlook shows them.
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "support/compound_file.h"
#include "support/long_form.h"
#include "support/read_document.h"

using namespace assure;
using document::Hidden;

namespace {

using Streams = std::map<std::string, std::string>;

std::string outlook(Streams streams) {
  streams["__properties_version1.0"] = std::string(32, '\0');
  streams["__nameid_version1.0/__substg1.0_00020102"] = "";
  streams["__substg1.0_0037001F"] = tests::wide("Rounds of May");
  streams["__substg1.0_0C1A001F"] = tests::wide("The baker");
  return tests::CompoundFile().bytes(streams);
}

document::Facts message(const Streams& streams) {
  return tests::read_document("letter.msg", outlook(streams));
}

}  // namespace

TEST_CASE("a message of Outlook is its text, its subject and who wrote to whom") {
  const auto facts = message({{"__substg1.0_1000001F", tests::wide("The oven was cleaned.")},
      {"__substg1.0_0E04001F", tests::wide("The board")}, {"__substg1.0_007D001E", "Received: from x"},
      {"__attach_version1.0_#00000000/__substg1.0_3707001F", tests::wide("log.pdf")},
      {"__attach_version1.0_#00000000/__substg1.0_37010102", "%PDF"}});
  CHECK(facts.type == document::Type::Mail);
  CHECK(facts.trouble == "");
  CHECK(facts.title == "Rounds of May");
  CHECK(tests::seen(facts) ==
        "Subject: Rounds of May From: The baker To: The board The oven was cleaned. log.pdf");
  CHECK(tests::hidden(facts, Hidden::Property) == "Received: from x");
}

TEST_CASE("Outlook shows the page, or the formatted text, before the plain one") {
  auto facts = message({{"__substg1.0_1000001E", "plain"}, {"__substg1.0_10130102", "<p>page<p hidden>no"}});
  CHECK(tests::seen(facts) == "Subject: Rounds of May From: The baker page");
  CHECK(tests::other(facts) == "plain");
  // A piece of the dictionary, bytes as they are, and the end.
  const std::string packed = std::string("\x01\x00\x04 wo{\\v ", 10) + std::string("\0", 1) + "secret}r" +
                             "\x08"
                             "ds}" +
                             "\x0E\x70";
  const std::string head = tests::little_endian(packed.size() + 12, 4) + tests::little_endian(23, 4) +
                           "LZFu" + std::string(4, '\0');
  facts = message({{"__substg1.0_1000001E", "plain"}, {"__substg1.0_10090102", head + packed}});
  CHECK(facts.trouble == "");
  CHECK(tests::seen(facts) == "Subject: Rounds of May From: The baker words");
  CHECK(tests::hidden(facts, Hidden::Text) == "secret");
  CHECK(message({{"__substg1.0_10090102", "short"}}).trouble == "is damaged: its text cannot be unpacked");
}

TEST_CASE("a message that is no compound file, or of another kind, is trouble") {
  CHECK(message({{"__substg1.0_001A001F", tests::wide("IPM.Note.SMIME")}}).trouble ==
        "is encrypted, or signed in a form that is not read");
  CHECK(tests::read_document("letter.msg", "words").trouble == "is not an e-mail although its name says so");
  CHECK(tests::read_document("letter.msg", tests::CompoundFile().bytes({{"WordDocument", "x"}})).trouble ==
        "is not an e-mail although its name says so");
  CHECK(tests::read_document("letter.doc", tests::CompoundFile().bytes({{"WordDocument", "x"}})).type ==
        document::Type::Other);
}

TEST_CASE("whatever a compound file says of itself, it is read in no more than its size") {
  const std::string whole = outlook({{"__substg1.0_1000001F", tests::wide("words")}});
  for (std::size_t length = 8; length < whole.size(); length += 61) {
    CAPTURE(length);
    CHECK(tests::read_document("letter.msg", whole.substr(0, length)).trouble != "");
  }
  // Each byte as the largest, and as nothing: chains that run in a circle, places that are not there.
  for (std::size_t at = 24; at < whole.size(); at += tests::every(7)) {
    for (char c : {'\0', '\xFF', '\1'}) {
      std::string changed = whole;
      changed[at] = c;
      CHECK(tests::read_document("letter.msg", changed).size == whole.size());
    }
  }
}
