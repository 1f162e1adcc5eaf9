// Fractions are exact, and are rounded as they are told to.
#include <doctest/doctest.h>

#include "evaluate/ratio.h"

using assure::evaluate::Ratio;
using assure::framework::RoundingMode;

namespace {

std::string rounded(double value, RoundingMode mode, int decimals = 0) {
  return Ratio::decimal(value).rounded(mode, decimals).text();
}

}  // namespace

TEST_CASE("a fraction is in lowest terms, whatever it was reckoned from") {
  CHECK(Ratio(5500) / Ratio(62) == Ratio(2750) / Ratio(31));
  CHECK(Ratio(1) / Ratio(-2) == Ratio::decimal(-0.5));
  CHECK(Ratio::decimal(0.1) + Ratio::decimal(0.2) == Ratio::decimal(0.3));
  CHECK(Ratio(1) / Ratio(3) * Ratio(3) == Ratio(1));
  CHECK(Ratio(5500) / Ratio(62) < Ratio(89));
  CHECK(Ratio(5500) / Ratio(62) > Ratio::decimal(88.7096));
}

TEST_CASE("a half goes where the mode says, also below zero") {
  CHECK(rounded(2.5, RoundingMode::HalfUp) == "3");
  CHECK(rounded(2.5, RoundingMode::HalfEven) == "2");
  CHECK(rounded(3.5, RoundingMode::HalfEven) == "4");
  CHECK(rounded(2.5, RoundingMode::Down) == "2");
  CHECK(rounded(2.1, RoundingMode::Up) == "3");
  CHECK(rounded(2, RoundingMode::Up) == "2");
  CHECK(rounded(-2.5, RoundingMode::HalfUp) == "-2");
  CHECK(rounded(-2.5, RoundingMode::HalfEven) == "-2");
  CHECK(rounded(-2.1, RoundingMode::Down) == "-3");
  CHECK(rounded(2.449, RoundingMode::HalfUp, 2) == "2.45");
  CHECK(rounded(2.4999, RoundingMode::HalfUp) == "2");
}

TEST_CASE("a fraction is shown to so many decimals, and zeros show that something is left out") {
  CHECK((Ratio(5500) / Ratio(62)).text() == "88.71");
  CHECK((Ratio(5500) / Ratio(62)).text(0) == "89");
  CHECK(Ratio::decimal(87.5).text() == "87.5");
  CHECK(Ratio(100).text() == "100");
  CHECK(Ratio(0).text() == "0");
  CHECK(Ratio::decimal(0.05).text() == "0.05");
  CHECK(Ratio::decimal(-0.05).text() == "-0.05");
  CHECK((Ratio(899999) / Ratio(10000)).text() == "90.00");
}
