// Documents in the character sets of East Asia.
#include <string>

#include <doctest/doctest.h>

#include "inspect/text/charset.h"
#include "support/read_document.h"

using namespace assure;

namespace {

std::string read_in(std::string_view name, std::string_view bytes) {
  const auto charset = inspect::charset_named(name);
  REQUIRE(charset);
  return inspect::decoded(bytes, *charset);
}

const std::string japanese = "\u65E5\u672C\u8A9E\u3002";  // the word, and a full stop
const std::string half_width = "\uFF76\uFF85";

}  // namespace

TEST_CASE("Japanese is read in Shift_JIS, EUC-JP and ISO-2022-JP") {
  CHECK(read_in("Shift_JIS", "a\x93\xFA\x96\x7B\x8C\xEA\x81\x42 1") == "a" + japanese + " 1");
  CHECK(read_in("windows-31j", "\xB6\xC5") == half_width);
  CHECK(read_in("Shift_JIS", "\x81\x5C\x83\x5C") == "\u2015\u30BD");  // with a backslash as their second byte
  CHECK(read_in("EUC-JP", "a\xC6\xFC\xCB\xDC\xB8\xEC\xA1\xA3 1") == "a" + japanese + " 1");
  CHECK(read_in("euc-jp", "\x8E\xB6\x8E\xC5") == half_width);
  CHECK(read_in("euc-jp", "\x8F\xB0\xA1") == "\u4E02");  // of JIS X 0212
  CHECK(read_in("ISO-2022-JP", "a\x1B$BF|K\\8l!#\x1B(B 1\n") == "a" + japanese + " 1\n");
  CHECK(read_in("iso-2022-jp", "\x1B(I6E\x1B(J!") == half_width + "!");
}

TEST_CASE("a name of a character set may have quotes left around it") {
  CHECK(read_in("\\\"utf-8\\\"", "\xC3\xA9") == "\u00E9");
  CHECK(read_in("unicode", std::string_view("\xE9\0", 2)) == "\u00E9");
}

TEST_CASE("Chinese and Korean are read, with all planes of Unicode in GB18030") {
  CHECK(read_in("GB2312", "\xD6\xD0\xCE\xC4 1") == "\u4E2D\u6587 1");
  CHECK(read_in("gbk", "\x81\x40\x80") == "\u4E02\u20AC");
  CHECK(read_in("GB18030", std::string_view("\x81\x30\x81\x30\x94\x39\xDA\x33\x81\x30\x86\x30", 12)) ==
        "\u0080\U0001F4A9\u00B8");
  CHECK(read_in("Big5", "\xA4\xA4\xA4\xE5") == "\u4E2D\u6587");
  CHECK(read_in("EUC-KR", "\xC7\xD1\xB1\xDB") == "\uD55C\uAE00");
  CHECK(read_in("ks_c_5601-1987", "\x81\x41") == "\uAC02");
}

TEST_CASE("bytes that mean nothing are marked, and take no ASCII with them") {
  for (const char* name : {"shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"}) {
    CAPTURE(name);
    CHECK(read_in(name, "\xFE<") == "\uFFFD<");
    CHECK(read_in(name, "x\x82") == "x\uFFFD");
    CHECK(read_in(name, "").empty());
  }
  CHECK(read_in("iso-2022-jp", "\x1B$B\x7F\x1B(B1") == "\uFFFD1");
}

TEST_CASE("pages, mail and rich text say in which of them they are") {
  CHECK(tests::seen(tests::read_document(
            "a.html", "<meta charset=shift_jis><p>\x93\xFA\x96\x7B\x8C\xEA\x81\x42</p>")) == japanese);
  const auto mail = tests::read_document("a.eml",
      "From: a@example.org\r\nSubject: =?ISO-2022-JP?B?GyRCRnxLXDhsISMbKEI=?=\r\nContent-Type: text/plain; "
      "charset=EUC-KR\r\n\r\n\xC7\xD1\xB1\xDB\r\n");
  CHECK(mail.title == japanese);
  CHECK(tests::seen(mail) == "Subject: " + japanese + " From: a@example.org \uD55C\uAE00");
  CHECK(tests::seen(tests::read_document(
            "a.rtf", "{\\rtf1\\ansi\\ansicpg932 \\'93\\'fa\\'96\\'7b\\'8c\\'ea\\'81B}")) == japanese);
  CHECK(tests::seen(tests::read_document("a.rtf",
            "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset134 Song;}}{\\f0\\'d6\\'d0\\'ce\\'c4} caf\\'e9}")) ==
        "\u4E2D\u6587 caf\u00E9");
}
