// Exact fractions: what falls short of a border by a hair is never rounded over it on the way.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "framework/roll_up.h"

namespace assure::evaluate {

class Ratio {
 public:
  Ratio() = default;
  Ratio(std::int64_t whole) : top_(whole) {}  // NOLINT(google-explicit-constructor): a number is a number
  // As it was written, to four decimals, which is all that a checklist may have.
  static Ratio decimal(double value);

  Ratio operator+(const Ratio& other) const;
  Ratio operator*(const Ratio& other) const;
  Ratio operator/(const Ratio& other) const;  // `other` is not 0
  std::strong_ordering operator<=>(const Ratio& other) const;
  bool operator==(const Ratio& other) const = default;

  Ratio rounded(framework::RoundingMode mode, int decimals) const;
  double value() const { return static_cast<double>(top_) / static_cast<double>(bottom_); }
  // `88.71`: to so many decimals, the nearest; fewer only when nothing is lost.
  std::string text(int decimals = 2) const;

 private:
  __extension__ using Wide = __int128;
  Ratio(Wide top, Wide bottom);

  // In lowest terms, the sign on top.
  Wide top_ = 0;
  Wide bottom_ = 1;
};

// "half up": behind "rounded".

}  // namespace assure::evaluate
