// What a reader of a page sees.
#pragma once

#include <string>
#include <string_view>

namespace assure::tests {

// No tags, and one space where there was any white space.
inline std::string visible_text(std::string_view html) {
  std::string text;
  bool inside = false;
  for (char c : html) {
    if (c == '<') inside = true;
    bool space = inside || c == ' ' || c == '\n';
    if (!space) text += c;
    if (space && !text.empty() && text.back() != ' ') text += ' ';
    if (c == '>') inside = false;
  }
  return text;
}

}  // namespace assure::tests
