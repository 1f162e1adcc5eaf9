// Two lists of gaps, of an earlier and of a later day: which are new, which are closed, which have slipped.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "json/said.h"

namespace assure::report {

// A gap that both lists have, and that was not closed by its day.
struct Slip {
  std::size_t before = 0, now = 0;  // its numbers in the two lists
  // "moved from 28 November 2008 to 9 January 2009", "was due on 28 November 2008"
  std::string words;
};

struct GapChanges {
  std::vector<std::size_t> opened;  // numbers in the later list
  std::vector<std::size_t> closed;  // numbers in the earlier one
  std::vector<Slip> slipped;
  bool none() const { return opened.empty() && closed.empty() && slipped.empty(); }
};

struct GapsOnDay {
  std::span<const json::SaidGap> gaps;
  base::Date as_of;
};

// A gap is the same when its rule and what it is about are, and its words but for numbers; whatever file and
// line it is in. What somebody accepts with a waiver is closed. In the order of the lists.
GapChanges compare_gaps(const GapsOnDay& before, const GapsOnDay& now);

// What became of gaps since an earlier pack.
struct GapHistory {
  const json::Said& before;
  const json::Said& now;
  GapChanges changes;
};

GapHistory gap_history(const json::Said& before, const json::Said& now);

// "2 new, 1 closed, 1 slipped"
std::string summary_of(const GapChanges& changes);
// The title of the post that owes it; "Nobody".
std::string owner_title(const json::Said& said, const json::SaidGap& gap);

}  // namespace assure::report
