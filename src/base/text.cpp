#include "base/text.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"

namespace assure::base {

std::string join(std::span<const std::string> parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<MessagePiece> split_code(std::string_view message) {
  std::vector<MessagePiece> pieces;
  auto parts = split(message, '`');
  // The last of an odd number of marks begins no code.
  bool odd = parts.size() % 2 == 0;
  if (odd) parts.back() = {parts.back().data() - 1, parts.back().size() + 1};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].empty()) pieces.push_back({parts[i], i % 2 == 1 && i + 1 < parts.size()});
  }
  return pieces;
}

std::string_view trim(std::string_view text) {
  auto first = text.find_first_not_of(ascii_blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(ascii_blanks) - first + 1);
}

bool is_one_of(std::string_view text, std::span<const std::string_view> several) {
  return std::find(several.begin(), several.end(), text) != several.end();
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> several) {
  return is_one_of(text, std::span(several.begin(), several.size()));
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = ascii_lower(c);
  return result;
}

std::string counted(std::size_t count, std::string_view unit) {
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

std::string quoted_list(std::span<const std::string> names) {
  constexpr std::size_t most = 100;
  std::size_t shown = names.size() > most ? most - 1 : names.size();
  std::string result;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) result += i + 1 == names.size() ? " and " : ", ";
    result += "`" + names[i] + "`";
  }
  if (shown < names.size()) result += fmt::format(" and {} more", names.size() - shown);
  return result;
}

std::string shell_word(std::string_view text) {
  auto plain = [](char c) {
    return is_ascii_word(c) || std::string_view("/._-+:@,").find(c) != std::string_view::npos ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
  };
  if (!text.empty() && std::all_of(text.begin(), text.end(), plain)) return std::string(text);
  std::string quoted = "'";
  for (char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace assure::base
