// Mail as a mail program shows it.
#include <string>

#include <doctest/doctest.h>

#include "support/read_document.h"

using namespace assure;
using document::Hidden;

namespace {

document::Facts mail(std::string_view bytes) {
  return tests::read_document("letter.eml", bytes);
}

const std::string head =
    "From: a@example.org\r\nTo: b@example.org\r\nDate: Fri, 1 May 2026 10:00:00 +0100\r\n"
    "X-Mailer: Words\r\nSubject: =?utf-8?Q?Caf=C3=A9?=\r\n =?iso-8859-1?B?IGJpbGw=?= of May\r\nMIME-Version: "
    "1.0\r\n";
const std::string shown_head =
    "Subject: Caf\u00E9 bill of May From: a@example.org To: b@example.org "
    "Date: Fri, 1 May 2026 10:00:00 +0100";

}  // namespace

TEST_CASE("a message is its text and the fields that mail programs show") {
  const auto facts = mail(
      head +
      "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "The oven was clea=\r\nned, and caf=C3=A9=20\r\nclosed.\r\n");
  CHECK(facts.type == document::Type::Mail);
  CHECK(facts.title == "Caf\u00E9 bill of May");
  CHECK(tests::seen(facts) == shown_head + " The oven was cleaned, and caf\u00E9 closed.");
  CHECK(tests::hidden(facts, Hidden::Property) ==
        "X-Mailer: Words MIME-Version: 1.0 Content-Type: text/plain; charset=\"utf-8\" "
        "Content-Transfer-Encoding: quoted-printable");
}

TEST_CASE("of alternatives the page is shown, and the plain text is another text") {
  const auto facts =
      mail(head +
           "Content-Type: multipart/mixed; boundary=outer\r\n\r\nno reader sees this\r\n--outer\r\n"
           "Content-Type: multipart/alternative; boundary=\"in ner\"\r\n\r\n"
           "--in ner\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nThe plain caf\xE9\r\n"
           "--in ner\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
           "PG1ldGEgY2hhcnNldD11dGYtOD48cD5UaGUgcGFnZSA8cyBoaWRkZW4+bm88L3M+PC9wPg==\r\n--in ner--\r\n"
           "--outer\r\nContent-Type: application/pdf; "
           "name=\"=?utf-8?Q?b=C3=A9?=.pdf\"\r\nContent-Disposition: attachment\r\n\r\n%PDF\r\n"
           "--outer\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
           "filename*=utf-8''n%C3%B6tes.txt\r\n\r\nnot read\r\n"
           "--outer\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inner\r\nFrom: "
           "c@example.org\r\n\r\nForwarded.\r\n--outer--\r\nnor this");
  CHECK(facts.trouble == "");
  CHECK(tests::seen(facts) ==
        shown_head + " The page b\u00E9.pdf n\u00F6tes.txt Subject: Inner From: c@example.org Forwarded.");
  CHECK(tests::other(facts).ends_with("The plain caf\u00E9"));
}

TEST_CASE("answers are found with and without the marks of what they quote") {
  const auto facts = mail(head + "\r\n> The oven was\r\n> clean.\r\nThank you.\r\n");
  CHECK(tests::seen(facts) == shown_head + " > The oven was > clean. Thank you.");
  CHECK(tests::other(facts).ends_with("The oven was clean. Thank you."));
}

TEST_CASE("mail that is not read is trouble") {
  CHECK(mail(head + "Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\n\r\n--x--\r\n").trouble ==
        "is encrypted");
  CHECK(mail(head + "Content-Type: application/pkcs7-mime\r\n\r\nMIIB").trouble ==
        "is encrypted, or signed in a form that is not read");
  CHECK(mail(head + "Content-Type: text/plain; charset=utf-7\r\n\r\n+AKM-").trouble ==
        "is written in the character set `utf-7`, which is not read");
  CHECK(mail(head + "Content-Type: multipart/mixed; boundary=x\r\n\r\nnone").trouble ==
        "is damaged or cut short: a part of it is missing");
  CHECK(mail("The oven was clean.").trouble == "is not an e-mail although its name says so");
  std::string deep = head;
  for (int i = 0; i < 100; ++i) deep += "Content-Type: message/rfc822\r\n\r\nFrom: x\r\n";
  CHECK(mail(deep).trouble == "has more parts than can be read");
}
