// What a reader of documents makes of bytes, in words that a test can compare.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/facts.h"
#include "inspect/read.h"

namespace assure::tests {

inline document::Facts read_document(std::string_view name, std::string_view bytes) {
  return inspect::read(
      {name, bytes, document::Depth::Whole}, std::uint64_t(1) << 27U, &inspect::leave_pdf_unread);
}

// White space as one space, cells as ` | `; none at the ends.
inline std::string in_one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      space = true;
      continue;
    }
    if (space && !line.empty() && !line.ends_with(' ')) line += ' ';
    space = false;
    if (std::string_view(&c, 1) == document::cell_end) {
      line += line.ends_with(' ') || line.empty() ? "| " : " | ";
    } else {
      line += c;
    }
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

// What readers see of one page.
inline std::string seen(const document::Facts& facts, std::size_t page = 0) {
  return page < facts.page_texts.size() ? in_one_line(facts.page_texts[page]) : std::string();
}

// What they do not see for this reason, of all pages.
inline std::string hidden(const document::Facts& facts, document::Hidden why) {
  std::string text;
  for (const auto& piece : facts.hidden) {
    if (piece.why == why) text += piece.text + '\n';
  }
  return in_one_line(text);
}

inline std::string other(const document::Facts& facts, std::size_t page = 0) {
  return page < facts.other_texts.size() ? in_one_line(facts.other_texts[page]) : std::string();
}

}  // namespace assure::tests
