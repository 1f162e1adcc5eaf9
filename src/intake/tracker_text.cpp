#include "intake/tracker_text.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "intake/words.h"

namespace assure::intake {
namespace {

constexpr std::string_view between = " | ";  // cells
constexpr std::size_t widest = 200;          // code points of a cell that are shown

}  // namespace

TrackerText::TrackerText(source::Sources& sources, const std::string& name, const table::Workbook& workbook)
    : workbook_(workbook) {
  for (const auto& sheet : workbook.sheets) {
    std::string text;
    SheetLines lines;
    std::size_t at_row = 1;
    for (const auto& row : sheet.rows) {
      text.append(row.number - at_row, '\n');
      at_row = row.number;
      lines.lines.push_back({row.number, static_cast<std::uint32_t>(text.size()),
          static_cast<std::uint32_t>(row.cells.size()), lines.ends.size()});
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i > 0) text += between;
        text += brief(text_of(row.cells[i]), widest);
        lines.ends.push_back(static_cast<std::uint32_t>(text.size()));
      }
    }
    text += '\n';
    const bool several = workbook.sheets.size() > 1;
    files_.push_back(sources.add(several ? fmt::format("{} [{}]", name, sheet.name) : name, std::move(text)));
    lines_.push_back(std::move(lines));
  }
  // Findings about a tracker without a sheet have a place, too.
  if (files_.empty()) files_.push_back(sources.add(name, {}));
  lines_.resize(files_.size());
}

source::Span TrackerText::span(const CellAt& cell) const {
  const std::uint32_t file = files_[cell.sheet];
  const auto& [lines, ends] = lines_[cell.sheet];
  auto line = std::lower_bound(
      lines.begin(), lines.end(), cell.row, [](const Line& one, std::size_t row) { return one.row < row; });
  if (line == lines.end() || line->row != cell.row) return {file, 0, 0};
  if (cell.column == 0 || cell.column > line->cells) return {file, line->begin, line->begin};
  const std::size_t at = line->first + cell.column - 1;
  const std::uint32_t begin =
      cell.column == 1 ? line->begin : ends[at - 1] + static_cast<std::uint32_t>(between.size());
  return {file, begin, ends[at]};
}

std::string TrackerText::name(const CellAt& cell) const {
  const std::string place = cell.row == 0 ? "column " + table::column_name(cell.column)
                                          : fmt::format("{}{}", table::column_name(cell.column), cell.row);
  return workbook_.sheets.size() > 1 ? fmt::format("{}!{}", workbook_.sheets[cell.sheet].name, place) : place;
}

}  // namespace assure::intake
