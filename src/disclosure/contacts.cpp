#include "disclosure/contacts.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/text.h"
#include "disclosure/label.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_address = 240;  // bytes
constexpr std::size_t most_address_lines = 6;
constexpr std::size_t longest_person = 160;  // bytes of what is said of one

constexpr std::string_view street_words[] = {"road", "rd", "street", "st", "lane", "ln", "avenue", "ave",
    "close", "drive", "court", "crescent", "cres", "terrace", "gardens", "grove", "way", "place", "square",
    "mews", "hill", "walk", "row", "rise", "green", "park", "house", "flat", "cottage", "farm", "view",
    "parade", "croft"};

// `AB1 2CD` from the beginning of a text; its characters, or 0.
std::size_t postcode_length(std::string_view text) {
  auto upper = [&](std::size_t i) { return i < text.size() && base::is_ascii_upper(text[i]); };
  auto digit = [&](std::size_t i) { return i < text.size() && base::is_ascii_digit(text[i]); };
  std::size_t at = upper(1) ? 2 : 1;
  if (!upper(0) || !digit(at)) return 0;
  ++at;
  // The figure of the inward part may follow at once: `A12BC`.
  const bool joined = digit(at) && upper(at + 1) && upper(at + 2);
  if (!joined && (digit(at) || upper(at))) ++at;
  if (at < text.size() && text[at] == ' ') ++at;
  if (!digit(at) || !upper(at + 1) || !upper(at + 2)) return 0;
  at += 3;
  return at < text.size() && base::is_ascii_word(text[at]) ? 0 : at;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || !base::is_ascii_word(text[at - 1]);
}

// Behind the piece that may be an address: the end of its cell, a blank line, the next label.
std::size_t end_of_address(std::string_view text, std::size_t at) {
  const std::size_t most = std::min(text.size(), at + longest_address);
  std::size_t lines = 0;
  for (std::size_t end = at; end < most; ++end) {
    const char c = text[end];
    if (c == '\x1F' || c == '\x1D') return end;
    const bool blank_line = c == '\n' && end + 1 < most && text[end + 1] == '\n';
    if (c == '\n' && (++lines == most_address_lines || blank_line)) return end;
    if (!base::is_ascii_letter(c) || !begins_word(text, end)) continue;
    const auto label = label_at(text, end);
    // "Flat 2, Care Home Lane" and a postcode that has its own label belong to it.
    if (label && label->label != Label::Place && label->label != Label::HomeAddress) return end;
  }
  return most;
}

// `Flat 2`, `Flat B`; a flat rate is none.
bool is_numbered(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  const bool letter = at < text.size() && base::is_ascii_letter(text[at]) &&
                      (at + 1 == text.size() || !base::is_ascii_word(text[at + 1]));
  return letter || (at < text.size() && base::is_ascii_digit(text[at]));
}

bool has_street(std::string_view text) {
  bool has_number = false, has_name = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!base::is_ascii_word(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && base::is_ascii_word(text[end])) ++end;
    const std::string word = base::lower_ascii(text.substr(at, end - at));
    const bool is_street =
        std::find(std::begin(street_words), std::end(street_words), word) != std::end(street_words);
    const bool is_house = (word == "cottage" || word == "farm") && has_name;
    if (is_street && (has_number || is_house || (word == "flat" && is_numbered(text, end)))) return true;
    has_number = has_number || base::is_ascii_digit(word[0]);
    has_name = true;
    at = end;
  }
  return false;
}

// The digits of a telephone number as it is dialled in the country; empty when it has another form.
std::string dialled(std::string_view written, std::size_t& length) {
  std::string digits;
  std::size_t gaps = 0, i = 0;
  for (; i < written.size(); ++i) {
    const char c = written[i];
    if (base::is_ascii_digit(c) || (c == '+' && i == 0)) {
      digits += c;
      gaps = 0;
      length = i + 1;
    } else if (std::string_view(" -().").find(c) == std::string_view::npos || ++gaps > 2) {
      break;
    }
  }
  const bool joined = i < written.size() && base::is_ascii_word(written[i]) && i == length;
  if (joined) return {};
  for (std::string_view code : {"+44", "0044", "+440", "00440"}) {
    if (digits.starts_with(code) && digits.size() >= code.size() + 9 && digits[code.size()] != '0')
      return "0" + digits.substr(code.size());
  }
  return digits;
}

bool is_telephone(const std::string& digits, bool mobile) {
  if (digits.starts_with('+')) return digits.size() >= 10 && digits.size() <= 16;
  // A workbook takes the first 0 away.
  if (digits.size() == 10 && digits.starts_with("7")) return true;
  if (digits.size() < 10 || digits.size() > 11 || digits[0] != '0') return false;
  if (digits[1] == '7') return digits.size() == 11;
  return !mobile && (digits[1] == '1' || digits[1] == '2');
}

}  // namespace

std::optional<Place> postcode_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!base::is_ascii_upper(text[at]) || !begins_word(text, at)) continue;
    if (const std::size_t length = postcode_length(text.substr(at)); length > 0)
      return Place{at, at + length};
  }
  return std::nullopt;
}

std::optional<Place> address_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || !base::is_ascii_word(text[at])) return std::nullopt;
  const std::string_view piece = base::trim(text.substr(at, end_of_address(text, at) - at));
  if (!postcode_in(piece) && !has_street(piece)) return std::nullopt;
  return Place{at, at + piece.size()};
}

std::optional<Place> telephone_at(std::string_view text, std::size_t at, bool mobile) {
  const Plain plain(text, at, 28);
  if (plain.text().empty()) return std::nullopt;
  const char first = plain.text()[0];
  if (!base::is_ascii_digit(first) && first != '+' && first != '(') return std::nullopt;
  const bool bracket = first == '(';
  std::size_t length = 0;
  const std::string digits = dialled(plain.text().substr(bracket ? 1 : 0), length);
  if (!is_telephone(digits, mobile)) return std::nullopt;
  return Place{at, plain.place(length + (bracket ? 1 : 0))};
}

std::optional<Place> telephone_near(std::string_view text, std::size_t at) {
  const std::string_view piece = text.substr(at, longest_person);
  std::size_t end = piece.find_first_of("\x1F\x1D");
  for (std::string_view stop : {"\n\n", ". "}) end = std::min(end, piece.find(stop));
  end = at + std::min(end, piece.size());
  for (; at < end; ++at) {
    const bool begins = base::is_ascii_digit(text[at]) || text[at] == '+';
    if (!begins || !begins_word(text, at)) continue;
    if (auto number = telephone_at(text, at, false)) return number;
  }
  return std::nullopt;
}

}  // namespace assure::disclosure
