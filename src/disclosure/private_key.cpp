#include "disclosure/private_key.h"

#include <algorithm>

#include "base/characters.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_armour = 80;                   // bytes of its first line
constexpr std::size_t longest_head = 600;                    // of the lines between that and the key
constexpr std::size_t fewest_of_key = 24;                    // characters of base64 in a row
constexpr std::size_t longest_key = std::size_t(64) << 10U;  // bytes behind the first line

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

// The text up to the next key, or whatever else the key does not go on over.
std::string_view before_next(std::string_view text) {
  for (std::string_view stop : {"BEGIN ", "PuTTY-User-Key-File-", "\x1D", "\x1F"})
    text = text.substr(0, text.find(stop));
  return text;
}

// Of base64 as it is written in any setting or quoted letter; or `Name: value`.
bool is_line_of_key(std::string_view line) {
  constexpr std::string_view around = " \t\r>#|*\"',;\\";
  const std::size_t first = std::min(line.find_first_not_of(around), line.size());
  line = line.substr(first, line.find_last_not_of(around) + 1 - first);
  return line.find(": ") != std::string_view::npos ||
         std::all_of(line.begin(), line.end(), [](char c) { return is_base64(c) || c == '\\'; });
}

// Bytes of the key behind its first line: to the end of its last one. One that lost that ends before the
// first line that is of no key.
std::size_t length_of_key(std::string_view text, std::string_view last_line) {
  const std::string_view key = before_next(text.substr(0, longest_key));
  if (const std::size_t last = key.find(last_line); last != std::string_view::npos) {
    const std::size_t end = std::min(key.find_first_of("\n\r\\\"'", last), key.size());
    const std::string_view line = key.substr(0, std::min(end, last + longest_armour));
    return line.find_last_not_of(" ,;") + 1;
  }
  std::size_t end = std::min(key.find('\n'), key.size());
  while (end < key.size()) {
    const std::size_t next = std::min(key.find('\n', end + 1), key.size());
    if (!is_line_of_key(key.substr(end + 1, next - end - 1))) break;
    end = next;
  }
  return end;
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
  const std::string_view last_line = line.starts_with('P')       ? "Private-MAC:"
                                     : line.starts_with("-----") ? "-----END "
                                                                 : "---- END ";
  return Place{at, at + end + length_of_key(text.substr(at + end), last_line)};
}

}  // namespace assure::disclosure
