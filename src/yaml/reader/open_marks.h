// What was opened before a fault and never closed: a rough reading of the text, for messages only.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace assure::yaml {

struct OpenMarks {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> brackets;  // the `[` and `{` that are open, outermost first
  std::size_t quote = kNone;          // the quote that never closes
  std::size_t long_quote = kNone;     // the last quote that closed on a later line
  std::size_t long_quote_end = kNone;
  std::size_t block_end = kNone;  // of the last text behind `|` or `>`
};

// Reads from `from`, where the brackets `open` are open already, up to `to`.
OpenMarks open_marks(std::string_view text, std::size_t from, std::size_t to, std::vector<std::size_t> open);

}  // namespace assure::yaml
