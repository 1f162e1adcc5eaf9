#include "intake/tracker_text.h"

#include <fmt/format.h>

#include "intake/words.h"

namespace assure::intake {
namespace {

constexpr std::size_t widest = 200;  // code points of a cell that are shown

}  // namespace

TrackerText::TrackerText(source::Sources& sources, const std::string& name, const table::Workbook& workbook)
    : workbook_(workbook) {
  for (const auto& sheet : workbook.sheets) {
    std::string text;
    std::map<std::size_t, Line> lines;
    std::size_t at_row = 1;
    for (const auto& row : sheet.rows) {
      text.append(row.number - at_row, '\n');
      at_row = row.number;
      Line line{static_cast<std::uint32_t>(text.size()), {}};
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string shown = brief(text_of(row.cells[i]), widest);
        if (i > 0) text += " | ";
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += shown;
        line.cells.emplace_back(begin, static_cast<std::uint32_t>(text.size()));
      }
      lines.emplace(row.number, std::move(line));
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
  auto line = lines_[cell.sheet].find(cell.row);
  if (line == lines_[cell.sheet].end()) return {file, 0, 0};
  if (cell.column == 0 || cell.column > line->second.cells.size())
    return {file, line->second.begin, line->second.begin};
  const auto [begin, end] = line->second.cells[cell.column - 1];
  return {file, begin, end};
}

std::string TrackerText::name(const CellAt& cell) const {
  const std::string place = cell.row == 0 ? "column " + table::column_name(cell.column)
                                          : fmt::format("{}{}", table::column_name(cell.column), cell.row);
  return workbook_.sheets.size() > 1 ? fmt::format("{}!{}", workbook_.sheets[cell.sheet].name, place) : place;
}

}  // namespace assure::intake
