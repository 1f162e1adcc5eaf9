#include "disclosure/national_insurance.h"

#include <algorithm>
#include <string>

#include "base/characters.h"

namespace assure::disclosure {
namespace {

constexpr std::string_view never_given[] = {"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"};
constexpr std::size_t characters_of_number = 9;
constexpr std::size_t longest_written = 24;

bool is_prefix(std::string_view letters) {
  const bool first = std::string_view("DFIQUV").find(letters[0]) == std::string_view::npos;
  const bool second = std::string_view("DFIOQUV").find(letters[1]) == std::string_view::npos;
  return first && second &&
         std::find(std::begin(never_given), std::end(never_given), letters) == std::end(never_given);
}

bool has_form(std::string_view number) {
  return base::all_digits(number.substr(2, 6)) && number[8] >= 'A' && number[8] <= 'D' &&
         is_prefix(number.substr(0, 2));
}

// Where spaces or hyphens are, by the number of characters before each.
bool is_usual_grouping(const std::string& gaps) {
  return gaps.empty() || gaps == "2468" || gaps == "28" || gaps == "2" || gaps == "8" || gaps == "258";
}

bool ends_word(std::string_view text, std::size_t at) {
  if (at == text.size()) return true;
  if (base::is_ascii_word(text[at]) || text[at] == '_') return false;
  const bool joins = std::string_view("-/@").find(text[at]) != std::string_view::npos;
  return !joins || at + 1 == text.size() || !base::is_ascii_word(text[at + 1]);
}

}  // namespace

std::optional<Place> national_insurance_at(std::string_view text, std::size_t at, bool labelled) {
  if (at > 0 && std::string_view("_-/@.&#+").find(text[at - 1]) != std::string_view::npos && !labelled)
    return std::nullopt;
  const Plain plain(text, at, longest_written);
  const std::string_view written = plain.text();
  std::string number, gaps;
  std::size_t i = 0;
  for (; i < written.size() && number.size() < characters_of_number; ++i) {
    const char c = written[i];
    if (base::is_ascii_word(c)) {
      if (!labelled && !base::is_ascii_digit(c) && !base::is_ascii_upper(c)) return std::nullopt;
      number += base::ascii_upper(c);
    } else if (std::string_view(" -.\n").find(c) != std::string_view::npos) {
      const char after = static_cast<char>('0' + number.size());
      if (!gaps.empty() && gaps.back() == after && c == written[i - 1] && c != ' ') return std::nullopt;
      if (gaps.empty() || gaps.back() != after) gaps += after;
    } else {
      return std::nullopt;
    }
  }
  if (number.size() < characters_of_number || !has_form(number) || !ends_word(written, i))
    return std::nullopt;
  if (!labelled && !is_usual_grouping(gaps)) return std::nullopt;
  return Place{at, plain.place(i)};
}

}  // namespace assure::disclosure
