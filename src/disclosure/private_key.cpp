#include "disclosure/private_key.h"

#include <algorithm>

#include "base/characters.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_armour = 80;  // bytes of its first line
constexpr std::size_t longest_head = 600;   // of the lines between that and the key
constexpr std::size_t fewest_of_key = 24;   // characters of base64 in a row

bool is_base64(char c) {
  return base::is_ascii_word(c) || c == '+' || c == '/' || c == '=';
}

// Whether the lines of a head (`Proc-Type: 4,ENCRYPTED`) and then base64 follow, with line breaks of any
// kind,
// `\n` too, as in JSON.
bool key_follows(std::string_view text, std::size_t at) {
  const std::size_t most = std::min(text.size(), at + longest_head);
  std::size_t run = 0, distinct = 0;
  for (; at < most; ++at) {
    const char c = text[at];
    if (c == '\\' && at + 1 < most && (text[at + 1] == 'n' || text[at + 1] == 'r')) {
      ++at;
      run = distinct = 0;
    } else if (is_base64(c)) {
      distinct += at > 0 && text[at - 1] != c ? 1 : 0;
      if (++run >= fewest_of_key && distinct >= fewest_of_key / 2) return true;
    } else if (c == '\x1D' || (c == '-' && text.substr(at, 5) == "-----")) {
      return false;
    } else {
      run = distinct = 0;
    }
  }
  return false;
}

}  // namespace

std::optional<Place> private_key_at(std::string_view text, std::size_t at) {
  const std::string_view line = text.substr(at, longest_armour);
  std::size_t end = 0;
  if (line.starts_with("PuTTY-User-Key-File-")) {
    end = text.substr(at, 40).find(':');
  } else if (line.starts_with("-----BEGIN ") || line.starts_with("---- BEGIN ")) {
    const std::size_t words = line.find("PRIVATE KEY");
    const std::size_t stop = line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -");
    if (words == std::string_view::npos || words > stop) return std::nullopt;
    end = line.find("----", words);
    while (end < line.size() && line[end] == '-') ++end;
  } else {
    return std::nullopt;
  }
  if (end == std::string_view::npos || end == 0 || !key_follows(text, at + end)) return std::nullopt;
  return Place{at, at + end};
}

}  // namespace assure::disclosure
