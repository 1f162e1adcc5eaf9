// Places that were to be filled in: `[insert name]`, `[xx]`, `<date>`.
#include <algorithm>
#include <iterator>

#include "base/characters.h"
#include "base/text.h"
#include "document/marks.h"

namespace assure::document {
namespace {

constexpr std::size_t longest_blank = 80;  // bytes between the brackets

// What a form asks for, alone or together: `[name of trust]`, `[date]`.
bool is_asked_for(std::string_view word) {
  return base::is_one_of(word,
      {"name", "names", "date", "dates", "title", "amount", "number", "organisation", "organization", "trust",
          "board", "of", "the", "your", "our", "month", "year", "day", "role", "job", "address", "site",
          "department", "ward", "figure", "signature", "email", "telephone", "and", "or", "/", "here"});
}

// `xx`, `XXX`.
bool is_crosses(std::string_view word) {
  return word.size() >= 2 && word.size() <= 4 && word.find_first_not_of("xX") == std::string_view::npos;
}

// By `[`, or `<`, between which single words are not uncommon where programs are described.
bool is_unfilled(std::string_view inside, char bracket) {
  const std::string lower = base::lower_ascii(base::trim(inside));
  if (lower.empty() || lower.size() > longest_blank) return false;
  if (is_crosses(lower)) return bracket == '[';
  // A dot in the place of what is to be filled in.
  if (lower == "\xE2\x97\x8F" || lower == "\xE2\x80\xA2") return bracket == '[';
  const auto words = base::split(lower, ' ');
  if (base::is_one_of(words.front(), {"insert", "enter"})) return words.size() > 1;
  if (base::is_one_of(words.front(), {"add", "complete"})) return bracket == '[' && words.size() > 2;
  if (lower == "delete as appropriate" || lower == "delete as applicable") return true;
  const bool all = std::all_of(
      words.begin(), words.end(), [](std::string_view word) { return word.empty() || is_asked_for(word); });
  const bool names_something = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return base::is_one_of(
        word, {"name", "names", "date", "dates", "amount", "figure", "signature", "number", "title"});
  });
  return all && names_something && (bracket == '[' || words.size() > 1 || lower == "date");
}

}  // namespace

std::vector<Mark> blank_marks(const std::vector<MarkedLine>& lines) {
  std::vector<Mark> marks;
  for (const MarkedLine& line : lines) {
    for (std::size_t at = line.text.find_first_of("[<"); at != std::string_view::npos;
         at = line.text.find_first_of("[<", at + 1)) {
      const char bracket = line.text[at];
      const std::size_t size = line.text.substr(at, longest_blank + 2).find(bracket == '[' ? ']' : '>');
      if (size == std::string_view::npos) continue;
      const std::size_t end = at + size;
      // `[date](https://...)` is a link, `f[name]` a place in a table.
      const bool is_code = at > 0 && base::is_ascii_word(line.text[at - 1]);
      const bool is_link = line.text.substr(end + 1).starts_with('(');
      if (is_code || is_link || !is_unfilled(line.text.substr(at + 1, end - at - 1), bracket)) continue;
      if (marks.size() < most_marks) {
        marks.push_back({MarkKind::Blank, line.page, std::string(line.text.substr(at, end + 1 - at))});
      }
    }
  }
  for (Mark& mark : marks) {
    std::replace(mark.words.begin(), mark.words.end(), '`', ' ');
    mark.words = mark_words(mark.words, 0, mark.words.size());
  }
  return marks;
}

}  // namespace assure::document
