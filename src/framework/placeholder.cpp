#include "framework/placeholder.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace assure::framework {
namespace {

constexpr std::array<std::string_view, 16> placeholders = {"tbc", "tba", "tbd", "todo", "fixme", "to do",
    "to follow", "to be completed", "to be confirmed", "to be decided", "to be determined", "to be written",
    "to be added", "n/a", "xxx", "placeholder"};
// And these, in a sentence; as a name they may be true.
constexpr std::array<std::string_view, 2> empty_words = {"pending", "not applicable"};

// Without what people put around such words: "(TBC)", "[to follow.]", "t.b.c.".
std::string bare(std::string_view text) {
  std::string words = base::lower_ascii(text);
  auto first = words.find_first_not_of(" \t\r\n([<{.!?-_*");
  if (first == std::string::npos) return {};
  words = words.substr(first, words.find_last_not_of(" \t\r\n)]>}.!?-_*") + 1 - first);
  if (words.size() <= 5) std::erase(words, '.');
  return words;
}

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_placeholder(std::string_view text) {
  const std::string words = bare(text);
  // Of "..." and "???" nothing is left.
  return words.empty() || words == base::lower_ascii(organisation_placeholder) || holds(placeholders, words);
}

bool says_nothing(std::string_view text) {
  return is_placeholder(text) || holds(empty_words, bare(text));
}

}  // namespace assure::framework
