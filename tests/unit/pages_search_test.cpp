// The index that the search of a pack loads in pieces.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "pages/search_index.h"

using namespace assure;
using pages::SearchEntry;

namespace {

std::string file(const std::vector<pages::Page>& files, std::string_view path) {
  for (const auto& one : files) {
    if (one.path == path) return one.bytes;
  }
  return {};
}

}  // namespace

TEST_CASE("words are what a reader may type: folded, without marks of punctuation, each once") {
  CHECK(pages::search_words("The JSNA's 2nd draft, the ﬁnal one: Straße, C5.1") ==
        std::vector<std::string>{"1", "2nd", "c5", "draft", "final", "jsna", "one", "s", "strasse", "the"});
  CHECK(pages::search_words(" -- ").empty());
  CHECK(pages::search_words("الميزانية 予算") == std::vector<std::string>{"الميزانية", "予算"});
}

TEST_CASE("each word knows the entries that have it in their title and in their text, in steps") {
  auto files = pages::search_index({{"Strategic plan", "Evidence", "pages/evidence.html#item-plan", "board"},
      {"Board", "Page", "pages/board.html", "a plan"}, {"Plan \"B\"", "Gap", "pages/gaps.html", ""}});
  CHECK(file(files, "assets/search/index.js") == "\"use strict\";\nassure.search.head(3, 100, [\"a\"]);\n");
  CHECK(file(files, "assets/search/words-1.js") == R"("use strict";
assure.search.words(1, [
["a",[],[1]],
["b",[2],[]],
["board",[1],[0]],
["plan",[0,2],[1]],
["strategic",[0],[]],
]);
)");
  CHECK(file(files, "assets/search/entries-1.js") == R"("use strict";
assure.search.entries(1, [
["Strategic plan","Evidence","pages/evidence.html#item-plan"],
["Board","Page","pages/board.html"],
["Plan \"B\"","Gap","pages/gaps.html"],
]);
)");
}

TEST_CASE("a large index is cut into files of which a query needs few") {
  std::vector<SearchEntry> entries;
  for (int i = 0; i < 10'000; ++i)
    entries.push_back({fmt::format("Report {} on quality", i), "Evidence", "pages/evidence.html", ""});
  auto files = pages::search_index(entries);
  std::size_t words = 0, shown = 0, largest = 0;
  for (const auto& one : files) {
    words += one.path.starts_with("assets/search/words-") ? 1 : 0;
    shown += one.path.starts_with("assets/search/entries-") ? 1 : 0;
    largest = std::max(largest, one.bytes.size());
  }
  CHECK(words > 3);
  CHECK(shown == 100);
  CHECK(largest < 70'000);
}

TEST_CASE("an empty pack has an index without words") {
  auto files = pages::search_index({});
  REQUIRE(files.size() == 1);
  CHECK(files[0].bytes == "\"use strict\";\nassure.search.head(0, 100, []);\n");
}
