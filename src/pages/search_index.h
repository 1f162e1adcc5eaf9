// What the search of a pack loads, in pieces, so that a query reads little however large the pack is.
//
//   assets/search/index.js      how many entries and files there are, and the first word of each file of
//   words assets/search/words-N.js    words in their order; for each the entries that have it in title or
//   text assets/search/entries-N.js  what is shown of an entry: title, what it is, where it is
#pragma once

#include <string>
#include <vector>

#include "pages/book.h"
#include "pages/site_map.h"

namespace assure::pages {

// What can be found.
struct SearchEntry {
  std::string title;
  std::string what;  // "Evidence", "Criterion"
  std::string path;
  std::string text;  // found too, not shown
};

// The more important first: of equals the earlier is shown first.
std::vector<SearchEntry> search_entries(const Book& book, const std::vector<Sheet>& sheets);

// Letters and digits of a text, in lower case (NFKC); each word once.
std::vector<std::string> search_words(std::string_view text);

std::vector<Page> search_index(const std::vector<SearchEntry>& entries);

}  // namespace assure::pages
