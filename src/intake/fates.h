// Where each cell of a tracker went.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/tracker_text.h"

namespace assure::intake {

// Views stay good as long as the Fates are there.
struct Fate {
  std::string_view record;  // competencies/C7; empty: nowhere
  std::string_view field;   // rating; of a citation `evidence/strategic-plan`
  std::string_view value;   // what it became, where that is not what is written
  std::string_view why;     // why nowhere, or what was made of it
};

// A cell may go to several places: evidence that names two files. Of a large tracker there are half a
// million, which say a few things again and again: each text is kept once.
class Fates {
 public:
  void add(const CellAt& cell, const Fate& fate);
  // In the order in which they were added.
  std::vector<Fate> of(const CellAt& cell) const;
  void set_field(const CellAt& cell, std::string_view field);

 private:
  struct Entry {
    std::uint32_t sheet, row, column;
    std::uint32_t record, field, value, why;  // numbers of texts
  };
  std::uint32_t number_of(std::string_view text);
  // Of the cell, the first one and the one behind the last.
  std::pair<std::size_t, std::size_t> range_of(const CellAt& cell) const;

  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> texts_;
  mutable std::vector<Entry> entries_;
  mutable bool sorted_ = true;
};

}  // namespace assure::intake
