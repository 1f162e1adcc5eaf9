#include "catalogue/fields.h"

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::catalogue {

std::string clean_text(std::string_view text) {
  std::string clean;
  for (char32_t point : base::decoded(text)) {
    const bool breaks = point == U'\n' || point == 0x85 || point == 0x2028 || point == 0x2029;
    const bool forbidden = base::is_control(point) || point == 0xFEFF || (point & 0xFFFEU) == 0xFFFE ||
                           (point >= 0xFDD0 && point <= 0xFDEF);
    if (breaks) {
      while (clean.ends_with(' ')) clean.pop_back();
      clean += '\n';
    } else if (point == U'\t') {
      clean += ' ';
    } else if (!forbidden) {
      clean += base::utf8(point);
    }
  }
  const std::size_t first = clean.find_first_not_of('\n');
  clean.erase(0, first == std::string::npos ? clean.size() : first);
  while (!clean.empty() && base::is_ascii_blank(clean.back())) clean.pop_back();
  return clean;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (char c : clean_text(text)) {
    const bool blank = base::is_ascii_blank(c);
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

std::string told(yaml::Value value) {
  if (value.is_scalar()) return one_line(value.text());
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value.is_sequence()) parts.push_back(told(value.item(i)));
    if (value.is_mapping())
      parts.push_back(fmt::format("{}: {}", value.entry(i).key.text(), told(value.entry(i).value)));
  }
  return base::join(parts, "; ");
}

Fields::Fields(yaml::Value mapping, std::string_view what, std::vector<Unsaid>& unsaid)
    : mapping_(mapping), what_(what), taken_(mapping.is_mapping() ? mapping.size() : 0), unsaid_(unsaid) {}

Fields::~Fields() {
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const auto [key, value] = mapping_.entry(i);
    const bool says_nothing = value.is_null() || (!value.is_scalar() && value.size() == 0);
    if (!taken_[i] && !says_nothing) unsaid(key.text(), told(value), key.span());
  }
}

std::optional<yaml::Value> Fields::take(std::string_view key) {
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const auto entry = mapping_.entry(i);
    if (entry.key.text() != key) continue;
    taken_[i] = true;
    if (entry.value.is_null() || entry.value.is_broken()) return std::nullopt;
    return entry.value;
  }
  return std::nullopt;
}

std::string Fields::text(std::string_view key) {
  const auto value = take(key);
  if (!value) return {};
  return value->is_scalar() ? clean_text(value->text()) : told(*value);
}

std::vector<yaml::Value> Fields::list(std::string_view key) {
  std::vector<yaml::Value> items;
  const auto value = take(key);
  if (!value) return items;
  if (!value->is_sequence()) return {*value};
  for (std::size_t i = 0; i < value->size(); ++i) items.push_back(value->item(i));
  return items;
}

std::vector<yaml::MapEntry> Fields::entries(std::string_view key) {
  std::vector<yaml::MapEntry> all;
  const auto value = take(key);
  for (std::size_t i = 0; value && value->is_mapping() && i < value->size(); ++i)
    all.push_back(value->entry(i));
  if (value && !value->is_mapping()) unsaid(key, told(*value), value->span());
  return all;
}

void Fields::pass(std::initializer_list<std::string_view> keys) {
  for (std::string_view key : keys) take(key);
}

void Fields::unsaid(std::string_view key, std::string says, source::Span at) {
  list(fmt::format("`{}` of {}", key, what_), std::move(says), at);
}

void Fields::list(std::string kind, std::string says, source::Span at) {
  unsaid_.push_back({std::move(kind), of_, std::move(says), at});
}

}  // namespace assure::catalogue
