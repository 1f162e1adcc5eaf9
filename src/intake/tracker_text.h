// A tracker as text, for findings to point into: each sheet is a file of its own whose lines are its rows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "source/sources.h"
#include "table/table.h"

namespace assure::intake {

// A cell of a workbook. Sheets count from 0; rows and columns from 1, as the program shows them.
struct CellAt {
  std::size_t sheet = 0;
  std::size_t row = 0;
  std::size_t column = 0;
  auto operator<=>(const CellAt&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

class TrackerText {
 public:
  // `name`: of the tracker's file. Its sheets join the sources.
  TrackerText(source::Sources& sources, const std::string& name, const table::Workbook& workbook);

  source::Span span(const CellAt& cell) const;
  // `F12`; of several sheets `Tracker!F12`.
  std::string name(const CellAt& cell) const;

 private:
  struct Line {
    std::size_t row = 0;
    std::uint32_t begin = 0;
    std::uint32_t cells = 0;  // columns
    std::size_t first = 0;    // of the ends of its cells
  };
  struct SheetLines {
    std::vector<Line> lines;          // their rows ascend
    std::vector<std::uint32_t> ends;  // of cells, line by line
  };
  const table::Workbook& workbook_;
  std::vector<std::uint32_t> files_;  // by sheet
  std::vector<SheetLines> lines_;     // by sheet
};

}  // namespace assure::intake
