#include "disclosure/named_number.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/characters.h"
#include "base/text.h"
#include "disclosure/nhs_number.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_gap = 4;          // characters between a word and the number
constexpr std::size_t longest_name_part = 100;  // bytes of a name on either side of the number

constexpr std::string_view leading_words[] = {"nhs", "patient"};
constexpr std::string_view words_of_names[] = {"nhs", "chi", "patient", "patients", "record", "records",
    "referral", "referrals", "discharge", "clinic", "client", "clients"};
constexpr std::string_view words_between[] = {"no", "number", "id", "num"};
constexpr std::string_view extensions[] = {"pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "xlsb", "ppt",
    "pptx", "odt", "ods", "odp", "rtf", "txt", "csv", "htm", "html", "xml", "json", "eml", "msg", "jpg",
    "jpeg", "png", "gif", "tif", "tiff", "heic", "dcm", "zip"};

struct TenDigits {
  std::string digits;
  Place place;
  bool is_grouped = false;
};

std::optional<TenDigits> ten_digits_at(std::string_view text, std::size_t at) {
  const Plain plain(text, at, 16);
  const std::string_view written = plain.text();
  TenDigits ten;
  std::size_t i = 0;
  for (; i < written.size() && ten.digits.size() < 10; ++i) {
    const bool may_part = (ten.digits.size() == 3 || ten.digits.size() == 6) && i > 0;
    if (base::is_ascii_digit(written[i])) {
      ten.digits += written[i];
    } else if (may_part && base::is_ascii_digit(written[i - 1]) &&
               std::string_view(" -._").find(written[i]) != std::string_view::npos) {
      ten.is_grouped = true;
    } else {
      return std::nullopt;
    }
  }
  const bool begins = !base::is_ascii_word(plain_before(text, at));
  const bool goes_on =
      i < written.size() && (base::is_ascii_word(written[i]) ||
                                (std::string_view(".,-/:").find(written[i]) != std::string_view::npos &&
                                    i + 1 < written.size() && base::is_ascii_digit(written[i + 1])));
  if (ten.digits.size() != 10 || !begins || goes_on) return std::nullopt;
  ten.place = {at, plain.place(i)};
  return ten;
}

bool joins(char c) {
  return std::string_view(" \t-_.:#(/\\[").find(c) != std::string_view::npos;
}

// The word that ends at `end`, or a few joining characters before it, in small letters; `end` moves before
// it.
std::string word_before(std::string_view text, std::size_t& end) {
  for (std::size_t i = 0; i < longest_gap && end > 0 && joins(text[end - 1]); ++i) --end;
  const std::size_t behind = end;
  while (end > 0 && behind - end < 16 && base::is_ascii_letter(text[end - 1])) --end;
  return base::lower_ascii(text.substr(end, behind - end));
}

bool is_led(std::string_view text, std::size_t at) {
  std::string word = word_before(text, at);
  if (base::is_one_of(word, words_between)) word = word_before(text, at);
  return base::is_one_of(word, leading_words) && (at == 0 || !base::is_ascii_word(text[at - 1]));
}

bool is_in_name(char c) {
  return base::is_ascii_word(c) || std::string_view(" -_.,()&'+").find(c) != std::string_view::npos;
}

// Behind the extension of the name of a file that goes on at `at`; 0 when it is none.
std::size_t end_of_name(std::string_view text, std::size_t at) {
  const std::size_t most = std::min(text.size(), at + longest_name_part);
  for (; at < most && is_in_name(text[at]); ++at) {
    if (text[at] != '.') continue;
    std::size_t end = at + 1;
    while (end < text.size() && end < at + 6 && base::is_ascii_word(text[end])) ++end;
    const bool ends = end == text.size() || !is_in_name(text[end]) || text[end] == ' ';
    if (ends && base::is_one_of(base::lower_ascii(text.substr(at + 1, end - at - 1)), extensions)) return end;
  }
  return 0;
}

// With the folder that it is in.
std::size_t begin_of_name(std::string_view text, std::size_t at) {
  const std::size_t least = at - std::min(at, longest_name_part);
  bool has_folder = false;
  for (; at > least; --at) {
    const char c = text[at - 1];
    const bool is_folder = c == '/' || c == '\\';
    if ((is_folder && has_folder) || (!is_folder && !is_in_name(c))) return at;
    has_folder = has_folder || is_folder;
  }
  return at;
}

bool has_word_of_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at;
    while (end < name.size() && base::is_ascii_letter(name[end])) ++end;
    if (base::is_one_of(base::lower_ascii(name.substr(at, end - at)), words_of_names)) return true;
    at = end + 1;
  }
  return false;
}

bool is_named(std::string_view text, const TenDigits& ten) {
  if (is_led(text, ten.place.begin)) return true;
  const std::size_t end = end_of_name(text, ten.place.end);
  if (end == 0) return false;
  const std::size_t begin = begin_of_name(text, ten.place.begin);
  return (ten.is_grouped && is_of_known_range(ten.digits)) ||
         has_word_of_name(text.substr(begin, end - begin));
}

}  // namespace

std::optional<NamedNumber> named_number_at(std::string_view text, std::size_t at) {
  const auto ten = ten_digits_at(text, at);
  const auto kind = ten ? health_number(ten->digits) : std::nullopt;
  if (!kind || !is_named(text, *ten)) return std::nullopt;
  return NamedNumber{*kind, ten->place};
}

}  // namespace assure::disclosure
