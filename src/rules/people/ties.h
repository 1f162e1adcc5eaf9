// On which side of a divide something stands, and why.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

// A reason to count somebody to a side, and where it stands.
struct Tie {
  framework::Side side = framework::Side::Corporate;
  source::Span span;
  std::string why;
};

// The first reason for each of the two sides; what is corporate belongs to neither.
class Ties {
 public:
  explicit Ties(const framework::Separation& separation);
  void add(Tie tie);
  // True, and a finding, when there are reasons for both sides.
  bool report(const diag::Rule& rule, source::Span at, std::string_view who, std::string help,
      diag::Diagnostics& out) const;

 private:
  std::array<framework::Side, 2> sides_;
  std::vector<Tie> ties_;
  std::string_view mark_;  // of the separation
};

// Of each criterion its own side, or that of the criterion that it is a part of.
std::vector<std::optional<framework::Side>> sides_of(const evaluate::FrameworkResult& framework);

}  // namespace assure::rules
