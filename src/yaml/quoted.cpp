#include "yaml/quoted.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/text.h"

namespace assure::yaml {
namespace {

// What YAML takes for something other than text.
constexpr std::array<std::string_view, 9> special = {
    "null", "true", "false", "yes", "no", "on", "off", "y", "n"};

// A name or number without spaces, or words that begin with a letter.
bool is_plain(std::string_view text) {
  auto made_of = [&](std::string_view signs) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
      return base::is_ascii_word(c) || signs.find(c) != std::string_view::npos;
    });
  };
  bool name = made_of("._/-") && text.front() != '-' && text.front() != '.';
  bool words = made_of(" ./()'-_") && base::is_ascii_letter(text.front()) && text.back() != ' ';
  bool taken = std::find(special.begin(), special.end(), base::lower_ascii(text)) != special.end();
  return (name || words) && !taken;
}

}  // namespace

std::string quoted(std::string_view text) {
  if (is_plain(text)) return std::string(text);
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
