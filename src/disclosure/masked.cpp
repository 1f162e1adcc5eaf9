#include "disclosure/masked.h"

#include "base/characters.h"
#include "base/utf8.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t digits_shown = 2;

bool shows_nothing(Kind kind) {
  return kind == Kind::HomeAddress || kind == Kind::Password || kind == Kind::PrivateKey ||
         kind == Kind::Token;
}

}  // namespace

std::string masked(Kind kind, std::string_view value) {
  if (shows_nothing(kind)) return std::string(whole_mask);
  const std::u32string points = base::decoded(value);
  std::size_t digits = 0;
  for (char32_t point : points) digits += base::is_digit(point) ? 1 : 0;
  std::string shown;
  for (char32_t point : points) {
    const bool digit = base::is_digit(point);
    if (digit && digits <= digits_shown) {
      shown += base::utf8(point);
    } else if (base::is_word(point)) {
      shown += mask;
    } else {
      shown += base::is_white_space(point) || base::is_control(point) ? " " : base::utf8(point);
    }
    if (digit) --digits;
  }
  return shown;
}

}  // namespace assure::disclosure
