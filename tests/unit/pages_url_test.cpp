// Where things are in a pack, and how a link says so.
#include <doctest/doctest.h>

#include "pages/url.h"

using namespace assure::pages;

TEST_CASE("a document keeps its path below the folder of documents") {
  CHECK(document_path("documents", "documents/a/b.pdf") == "data/documents/a/b.pdf");
  CHECK(document_path("evidence/files/", "evidence/files/b.pdf") == "data/documents/b.pdf");
}

TEST_CASE("what lies outside the folder of documents is not in the pack") {
  CHECK(document_path("documents", "other/b.pdf") == "");
  CHECK(document_path("documents", "documents-old/b.pdf") == "");
  CHECK(document_path("documents", "documents/") == "");
}

TEST_CASE("all but unreserved characters and slashes are percent-encoded") {
  CHECK(encode_path("data/documents/Plan 50% (v2)#1?.pdf") ==
        "data/documents/Plan%2050%25%20%28v2%29%231%3F.pdf");
  CHECK(encode_path("a-b_c.d~e/é:\"'<&>\\") == "a-b_c.d~e/%C3%A9%3A%22%27%3C%26%3E%5C");
}

TEST_CASE("a link opens a text at words, long ones by their first and last") {
  CHECK(text_fragment("three bids, at least") == "#:~:text=three%20bids%2C%20at%20least");
  CHECK(text_fragment("a-b & c") == "#:~:text=a%2Db%20%26%20c");
  CHECK(text_fragment("1 2 3 4 5 6 7 8 9") == "#:~:text=1%202%203%204,6%207%208%209");
  CHECK(text_fragment("") == "");
}
