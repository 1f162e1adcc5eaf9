// Rows and columns of the sheets of OpenDocument spreadsheets (part 3, clause 9): repeated, hidden, folded.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "inspect/office/package.h"

namespace assure::inspect {

// How often an element is there, by its attribute: from 1 to a million.
std::uint64_t repeated(const pugi::xml_node& node, std::string_view attribute);

// A row or a column.
bool is_hidden_line(const pugi::xml_node& node);

// Calls `visit` for the rows, columns and shapes of a sheet, and for what groups them, in the order of the
// file. `folded`: in a group that is folded up.
void for_each_line(
    const pugi::xml_node& table, const std::function<void(const pugi::xml_node&, bool folded)>& visit);

// Which columns are hidden. They count from 0.
class OpenColumns {
 public:
  void add(const pugi::xml_node& column, bool folded);
  // All from `first` to before `end`.
  bool are_hidden(std::uint64_t first, std::uint64_t end) const;

 private:
  // From `first` to before `end`.
  struct Columns {
    std::uint64_t first = 0;
    std::uint64_t end = 0;
  };
  std::uint64_t count_ = 0;
  std::vector<Columns> hidden_;  // in their order
};

}  // namespace assure::inspect
