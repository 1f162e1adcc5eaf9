#include "base/characters.h"

#include <utf8proc.h>

#include "base/utf8.h"

namespace assure::base {
namespace {

utf8proc_category_t category_of(char32_t point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(point));
}

}  // namespace

bool is_letter(char32_t point) {
  auto category = category_of(point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool is_digit(char32_t point) {
  auto category = category_of(point);
  return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

bool is_white_space(char32_t point) {
  if (point < 0x80) return point == U' ' || (point >= U'\t' && point <= U'\r');
  auto category = category_of(point);
  return point == 0x85 || (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

bool is_word(char32_t point) {
  return is_letter(point) || is_digit(point);
}

bool is_control(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0);
}

std::optional<Unseen> unseen_character(std::string_view text) {
  std::size_t number = 0;
  for (char32_t point : decoded(text)) {
    ++number;
    if (point >= 0x80 &&
        (category_of(point) == UTF8PROC_CATEGORY_CF || category_of(point) == UTF8PROC_CATEGORY_ZS))
      return Unseen{point, number};
  }
  return std::nullopt;
}

std::string as_seen(std::string_view text) {
  std::string seen;
  for (char32_t point : decoded(text)) {
    if (point < 0x80) {
      seen += static_cast<char>(point);
    } else if (category_of(point) == UTF8PROC_CATEGORY_ZS) {
      seen += ' ';
    } else if (category_of(point) != UTF8PROC_CATEGORY_CF) {
      seen += utf8(point);
    }
  }
  return seen;
}

bool is_assigned(char32_t point) {
  return category_of(point) != UTF8PROC_CATEGORY_CN;
}

}  // namespace assure::base
