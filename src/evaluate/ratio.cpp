#include "evaluate/ratio.h"

#include <cmath>
#include <utility>

#include "base/check.h"

namespace assure::evaluate {

using framework::RoundingMode;

Ratio::Ratio(Wide top, Wide bottom) : top_(top), bottom_(bottom) {
  ASSURE_CHECK(bottom != 0, "a division by nothing");
  Wide a = top < 0 ? -top : top;
  Wide b = bottom < 0 ? -bottom : bottom;
  while (b != 0) a = std::exchange(b, a % b);
  Wide divisor = bottom < 0 ? -a : a;
  top_ /= divisor;
  bottom_ /= divisor;
}

Ratio Ratio::decimal(double value) {
  return {static_cast<Wide>(std::llround(value * 10'000)), 10'000};
}

Ratio Ratio::operator+(const Ratio& other) const {
  return {top_ * other.bottom_ + other.top_ * bottom_, bottom_ * other.bottom_};
}

Ratio Ratio::operator*(const Ratio& other) const {
  return {top_ * other.top_, bottom_ * other.bottom_};
}

Ratio Ratio::operator/(const Ratio& other) const {
  return {top_ * other.bottom_, bottom_ * other.top_};
}

std::strong_ordering Ratio::operator<=>(const Ratio& other) const {
  return top_ * other.bottom_ <=> other.top_ * bottom_;
}

Ratio Ratio::rounded(RoundingMode mode, int decimals) const {
  Wide scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  Wide top = top_ * scale;
  Wide floor = top / bottom_;
  if (floor * bottom_ > top) --floor;
  Wide rest = top - floor * bottom_;
  Wide twice = 2 * rest;
  bool half_goes_up = mode == RoundingMode::HalfUp || floor % 2 != 0;
  bool nearest_is_up = twice > bottom_ || (twice == bottom_ && half_goes_up);
  bool up = mode == RoundingMode::Up ? rest > 0 : mode != RoundingMode::Down && nearest_is_up;
  return {floor + (up ? 1 : 0), scale};
}

std::string Ratio::text(int decimals) const {
  Ratio shown = rounded(RoundingMode::HalfUp, decimals);
  Wide scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  Wide digits = shown.top_ * (scale / shown.bottom_);
  bool negative = digits < 0;
  std::string text = std::to_string(static_cast<std::int64_t>(negative ? -digits : digits));
  auto places = static_cast<std::size_t>(decimals);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, ".");
  if (shown == *this && places > 0) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return negative ? "-" + text : text;
}

}  // namespace assure::evaluate
