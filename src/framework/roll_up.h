// How figures follow from ratings: what is counted, how, with which rounding, and what the figure is called.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/choices.h"
#include "framework/basis.h"
#include "record/spanned.h"

namespace assure::framework {

using record::Id;
using record::Keyed;
using record::Name;
using record::PublishedId;
using record::Record;
using record::Size;
using record::Spanned;
using Text = Spanned<std::string>;

enum class RollUpMethod : std::uint8_t {
  Lowest,   // the lowest value of any
  Mean,     // the weighted mean of their points
  Points,   // the weighted sum of their points
  Share,    // those at one of the values in `met`, in per cent of those that apply
  Profile,  // those at or above what is expected of them, in per cent of those of which something is
};
// Towards minus infinity, plus infinity, or to the nearest: a half goes up, or to the even neighbour.
enum class RoundingMode : std::uint8_t { Down, Up, HalfUp, HalfEven };
enum class RollUpDepth : std::uint8_t { Top, Deepest };
enum class FigureUnit : std::uint8_t { Points, PerCent };

// Absent: nothing is rounded.
struct Rounding : Record {
  Spanned<RoundingMode> mode;
  Spanned<std::int64_t> decimals;  // 0 when absent
};

// What a figure from `from` to `to`, both included, is called. `below` is an end that is not included.
struct Band : Record {
  Text label;
  Spanned<double> from;
  Spanned<double> to;
  Spanned<double> below;
  Text meaning;
};

// A figure over many criteria. What falls between two bands is in neither.
struct RollUp : Stated {
  Spanned<Id> id;
  Text title;
  Text guidance;
  std::vector<Spanned<PublishedId>> of;  // elements, or criteria with parts
  Spanned<RollUpDepth> depth;            // which criteria count: those on top (when absent) or the deepest
  Spanned<RollUpMethod> by;
  std::vector<Spanned<Name>> met;  // of a share: the values that count
  Spanned<FigureUnit> unit;        // of points: per-cent of the most that could be reached
  Rounding round;
  std::vector<Band> bands;
};

}  // namespace assure::framework

namespace assure::base {

template <>
struct Choices<framework::RollUpMethod> {
  static constexpr Choice all[] = {{"lowest", {}, "the lowest value of any"},
      {"mean", {}, "the weighted mean of their points"}, {"points", {}, "the weighted sum of their points"},
      {"share", {}, "those that are met, in per cent of those that apply"},
      {"profile", {}, "those as expected, in per cent of those of which something is"}};
};

template <>
struct Choices<framework::RoundingMode> {
  static constexpr Choice all[] = {{"down", {}, "to the lower neighbour"},
      {"up", {}, "to the higher neighbour"}, {"half-up", "half up", "to the nearest; a half goes up"},
      {"half-even", "half to even", "to the nearest; a half goes to the even neighbour"}};
};

template <>
struct Choices<framework::RollUpDepth> {
  static constexpr Choice all[] = {
      {"top", {}, "the criteria of the first level"}, {"deepest", {}, "the criteria without parts"}};
};

template <>
struct Choices<framework::FigureUnit> {
  static constexpr Choice all[] = {{"points", {}, "the sum as it is"},
      {"per-cent", "per cent", "the sum in per cent of the most there can be"}};
};

}  // namespace assure::base
