// What a reader has to know of a document before relying on it, in words: its date, its status, who approved
// it, and until when it holds.
#pragma once

#include <string>
#include <vector>

#include "pages/book.h"
#include "templates/view.h"

namespace assure::pages {

struct ItemMark {
  std::string label;  // "Expired"
  std::string tone;   // of its badge
};

struct ItemWords {
  // "Dated 20 November 2008, approved by PCT board on 27 November 2008, valid until 30 November 2009"
  std::string sentence;
  std::vector<ItemMark> marks;
};

ItemWords item_words(const Book& book, const submission::EvidenceItem& item);

// "PCT board on 27 November 2008, minute 08/112"; empty when nobody is said to have approved it.
std::string approval_of(const submission::EvidenceItem& item);

// IF_STANDING with STANDING, and a turn of MARKS for each mark, with LABEL and TONE.
void fill_words(const ItemWords& words, View view);

}  // namespace assure::pages
