#include "yaml/quoted.h"

#include <array>

namespace assure::yaml {
namespace {

// Of these characters, and with a letter first, a text is never a number, a date or a sign of YAML's.
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-";
// Letters that YAML reads as something else when they stand alone, in any case.
constexpr std::array<std::string_view, 8> words = {"null", "true", "false", "yes", "no", "on", "off", "y"};

bool is_word(std::string_view text) {
  for (std::string_view word : words) {
    if (text.size() != word.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < word.size(); ++i) same = same && (text[i] | 0x20) == word[i];
    if (same) return true;
  }
  return text == "n" || text == "N";
}

}  // namespace

std::string quoted(std::string_view text) {
  bool plain = !text.empty() && letters.find(text.front()) != std::string_view::npos &&
               text.find_first_not_of(safe) == std::string_view::npos && !is_word(text);
  if (plain) return std::string(text);
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\"";
  for (char character : text) {
    auto byte = static_cast<unsigned char>(character);
    if (byte < 0x20 || byte == 0x7f) {
      out += {'\\', 'x', digits[byte >> 4U], digits[byte & 15U]};
    } else {
      if (character == '"' || character == '\\') out += '\\';
      out += character;
    }
  }
  return out + "\"";
}

}  // namespace assure::yaml
