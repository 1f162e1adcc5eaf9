// A piece of a document as readers are shown it: the words that a quote found, and what is around them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/comparable.h"

namespace assure::document {

// Each one line of valid UTF-8 with single spaces; between the cells of a table ` | `. What is cut off is
// `...`.
struct Passage {
  std::string before;  // at most some 120 bytes, from a word on, of the same page
  std::string words;   // as the document has them, at most some 400 bytes
  std::string after;   // as `before`

  bool operator==(const Passage&) const = default;
};

// `range`: in `text`, which has U+000C between pages and piece_end (passage.h) between pieces. `section`:
// where in it the passage ends at the latest on both sides; it holds the range.
Passage passage_at(std::string_view text, OriginalRange range, OriginalRange section);

}  // namespace assure::document
