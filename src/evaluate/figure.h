// What a figure of a checklist comes to, and how it was reached.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "evaluate/ratio.h"
#include "framework/framework.h"

namespace assure::evaluate {

struct FigureValue {
  // Rounded as the checklist says, and not otherwise; none when there is nothing to count, or when it is not
  // known what counts.
  std::optional<Ratio> value;
  std::optional<std::size_t> met;  // of a share
  const framework::Band* band = nullptr;
  // When it is in no band: the nearest ones, if there are any on that side.
  const framework::Band* band_below = nullptr;
  const framework::Band* band_above = nullptr;
  std::string text;  // "88.71 %"; empty without a value
  std::string how;   // "55 of 62 applicable standards rated fully: 88.71 %"
};

// Of what is claimed, and beside it what evidence carries that holds on the day.
struct FigureResult : FigureValue {
  const framework::Framework* framework = nullptr;
  const framework::RollUp* roll_up = nullptr;
  std::size_t of = 0;                    // criteria that apply
  std::vector<std::size_t> counted;      // those, by their index in the checklist's result
  std::vector<std::string> unanswered;   // ids of those among them that have no rating
  std::vector<std::string> unsupported;  // ids of those whose rating is not supported
  bool undecided = false;  // what applies depends on the organisation's type, which is not known
  FigureValue shown;       // each rating as far as it is supported (Support::value)

  // Some of it may still change, so it is in no band.
  bool provisional() const { return undecided || !unanswered.empty(); }
  bool is_per_cent() const;
  // A figure that nothing but its size keeps out of every band.
  bool between_bands() const { return is_between_bands(*this); }
  bool is_between_bands(const FigureValue& of_it) const {
    return of_it.value && !provisional() && !roll_up->bands.empty() && !of_it.band;
  }
  // "`substantial`", "between `partial` (up to 88) and `substantial` (from 89)", "provisional"; empty without
  // bands.
  std::string standing() const { return standing_of(*this); }
  std::string standing_of(const FigureValue& of_it) const;

  // Whether evidence carries less, or something else, than what is claimed.
  bool differs() const { return shown.text != text || shown.value != value; }
  // "all of it with current evidence", "67.74 % with current evidence, `partial`"; empty without a figure.
  std::string support() const;
  // All of it in one line: "82.26 % claimed, `substantial`; 67.74 % with current evidence, `partial`", or
  // "82.26 %, `substantial`, all of it with current evidence".
  std::string summary() const;
};

}  // namespace assure::evaluate
