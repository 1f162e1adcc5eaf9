#include "bag/part_note.h"

#include <charconv>

#include <fmt/format.h>

namespace assure::bag {
namespace {

constexpr std::string_view identity_mark = " sha256:";

std::string_view first_value(const InfoFields& info, std::string_view label) {
  auto values = values_of(info, label);
  return values.empty() ? std::string_view() : values.front();
}

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

}  // namespace

std::string part_name(std::string_view reference, std::size_t number, std::size_t of) {
  return fmt::format("{}-{}-of-{}", reference, number, of);
}

std::string group_of(std::string_view reference, std::string_view identity) {
  return fmt::format("{}{}{}", reference, identity_mark, identity);
}

std::optional<PartNote> part_note(const InfoFields& info) {
  std::string_view group = first_value(info, "Bag-Group-Identifier");
  std::string_view count = first_value(info, "Bag-Count");
  auto mark = group.find(identity_mark);
  auto of = count.find(" of ");
  if (mark == std::string_view::npos || of == std::string_view::npos) return std::nullopt;
  PartNote note{std::string(group.substr(0, mark)), std::string(group.substr(mark + identity_mark.size())),
      number_in(count.substr(0, of)), number_in(count.substr(of + 4))};
  bool sound = note.number > 0 && note.number <= note.of;
  return sound ? std::optional(note) : std::nullopt;
}

}  // namespace assure::bag
