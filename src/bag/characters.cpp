#include "bag/characters.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace assure::bag {
namespace {

struct Range {
  char32_t first, last;
};

// Embeddings, overrides and isolates: a line of them shows `exe.fdp` as `pdf.exe`.
constexpr Range directions[] = {{0x202A, 0x202E}, {0x2066, 0x2069}};

// Seen by nobody and needed by no script.
constexpr Range never_seen[] = {{0xAD, 0xAD}, {0x2060, 0x2065}, {0x206A, 0x206F}, {0xFEFF, 0xFEFF},
    {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE001F}};

// Seen by nobody, or blank, and part of how some scripts and emoji are written.
constexpr Range unseen[] = {{0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x200B, 0x200F}, {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},
    {0xFFA0, 0xFFA0}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF}};

constexpr Range private_use[] = {{0xE000, 0xF8FF}, {0xF0000, 0xFFFFD}, {0x100000, 0x10FFFD}};

template <std::size_t size>
bool is_in(const Range (&ranges)[size], char32_t point) {
  return std::any_of(std::begin(ranges), std::end(ranges),
      [&](const Range& range) { return point >= range.first && point <= range.last; });
}

std::string named(char32_t point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(point));
}

bool is_plain(std::string_view part) {
  return std::all_of(part.begin(), part.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// Whether the nearest visible character before or after `at` is beyond ASCII.
bool is_beside_a_script(const std::u32string& points, std::size_t at) {
  auto shows = [](char32_t point) { return !is_in(unseen, point); };
  auto after = std::find_if(points.begin() + static_cast<std::ptrdiff_t>(at), points.end(), shows);
  if (after != points.end() && *after >= 0x80) return true;
  auto from = points.rbegin() + static_cast<std::ptrdiff_t>(points.size() - at);
  auto before = std::find_if(from, points.rend(), shows);
  return before != points.rend() && *before >= 0x80;
}

}  // namespace

std::optional<std::string> misleading_character(std::string_view part) {
  if (is_plain(part)) return std::nullopt;
  const std::u32string points = base::decoded(part);
  for (std::size_t i = 0; i < points.size(); ++i) {
    char32_t point = points[i];
    if (base::is_control(point)) return "has a control character";
    if (point == 0x2028 || point == 0x2029)
      return fmt::format("has {}, which begins a new line", named(point));
    if (is_in(directions, point)) {
      return fmt::format(
          "has {}, which turns the direction of writing, so that it reads as another name", named(point));
    }
    if (is_in(never_seen, point) || (is_in(unseen, point) && !is_beside_a_script(points, i)))
      return fmt::format("has {}, which nobody sees", named(point));
  }
  auto is_blank = [](char32_t point) { return point > 0x80 && base::is_white_space(point); };
  if (!points.empty() && is_blank(points.front()))
    return fmt::format("has a part that begins with {}, a space that nobody sees", named(points.front()));
  if (!points.empty() && is_blank(points.back()))
    return fmt::format("has a part that ends with {}, a space that nobody sees", named(points.back()));
  return std::nullopt;
}

std::optional<std::string> obscure_character(std::string_view part) {
  if (is_plain(part)) return std::nullopt;
  for (char32_t point : base::decoded(part)) {
    if (is_in(private_use, point)) {
      return fmt::format(
          "has {}, which has no meaning of its own and shows as something else elsewhere", named(point));
    }
    if (!base::is_assigned(point))
      return fmt::format("has {}, which Unicode gives no meaning; some computers refuse it", named(point));
  }
  return std::nullopt;
}

}  // namespace assure::bag
