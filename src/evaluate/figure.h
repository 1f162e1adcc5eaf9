// What a figure of a checklist comes to, and how it was reached.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "evaluate/ratio.h"
#include "framework/framework.h"

namespace assure::evaluate {

struct FigureResult {
  const framework::Framework* framework = nullptr;
  const framework::RollUp* roll_up = nullptr;
  // Rounded as the checklist says, and not otherwise; none when there is nothing to count, or when it is not
  // known what counts.
  std::optional<Ratio> value;
  std::optional<std::size_t> met;       // of a share
  std::size_t of = 0;                   // criteria that apply
  std::vector<std::size_t> counted;     // those, by their index in the checklist's result
  std::vector<std::string> unanswered;  // ids of those among them that have no rating
  bool undecided = false;               // what applies depends on the organisation's type, which is not known
  const framework::Band* band = nullptr;
  // When it is in no band: the nearest ones, if there are any on that side.
  const framework::Band* band_below = nullptr;
  const framework::Band* band_above = nullptr;
  std::string text;  // "88.71 %"; empty without a value
  std::string how;   // "55 of 62 applicable standards rated fully: 88.71 %"

  // Some of it may still change, so it is in no band.
  bool provisional() const { return undecided || !unanswered.empty(); }
  bool is_per_cent() const;
  // A figure that nothing but its size keeps out of every band.
  bool between_bands() const { return value && !provisional() && !roll_up->bands.empty() && !band; }
  // "`substantial`", "between `partial` (up to 88) and `substantial` (from 89)", "provisional"; empty without
  // bands.
  std::string standing() const;
};

}  // namespace assure::evaluate
