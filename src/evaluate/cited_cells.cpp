#include "evaluate/cited_cells.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "document/comparable.h"

namespace assure::evaluate {
namespace {

using table::Cell;
using table::Row;
using table::Sheet;

struct Corner {
  std::size_t column = 0, row = 0;
};

std::optional<Corner> parse_corner(std::string_view text) {
  Corner corner;
  std::size_t at = 0;
  auto skip_dollar = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
  skip_dollar();
  for (; at < text.size() && base::is_ascii_letter(text[at]) && corner.column <= table::last_column; ++at) {
    const char letter = base::is_ascii_lower(text[at]) ? static_cast<char>(text[at] - 'a' + 'A') : text[at];
    corner.column = corner.column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
  }
  skip_dollar();
  for (; at < text.size() && base::is_ascii_digit(text[at]) && corner.row <= table::last_row; ++at)
    corner.row = corner.row * 10 + static_cast<std::size_t>(text[at] - '0');
  const bool inside = corner.column >= 1 && corner.column <= table::last_column && corner.row >= 1 &&
                      corner.row <= table::last_row;
  return at == text.size() && inside ? std::optional(corner) : std::nullopt;
}

struct Place {
  const Sheet* sheet = nullptr;
  const Row* row = nullptr;
  std::size_t column = 0;
  const Cell& cell() const { return row->cells[column - 1]; }
};

std::string name_of_cell(const Place& place) {
  return fmt::format("{}{}", table::column_name(place.column), place.row->number);
}

std::string one_line_of_cell(const Cell& cell) {
  std::string text = cell.shown;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// Those that hold something, in the order of the sheet.
std::vector<Place> filled_cells(const Sheet& sheet, const CellRange& range) {
  std::vector<Place> places;
  for (const Row& row : sheet.rows) {
    if (row.number < range.first_row || row.number > range.last_row) continue;
    for (std::size_t column = range.first_column; column <= std::min(range.last_column, row.cells.size());
         ++column) {
      if (!row.cells[column - 1].is_empty()) places.push_back({&sheet, &row, column});
    }
  }
  return places;
}

// What of the place no reader sees; empty when one does.
std::string hidden_part(const Place& place) {
  const auto& columns = place.sheet->hidden_columns;
  if (place.sheet->hidden) return fmt::format("the sheet `{}`", place.sheet->name);
  if (place.row->hidden) return fmt::format("row {}", place.row->number);
  if (std::binary_search(columns.begin(), columns.end(), place.column))
    return fmt::format("column {}", table::column_name(place.column));
  return {};
}

bool shows(const Cell& cell, std::string_view value) {
  const auto wanted = document::comparable(value);
  return document::comparable(cell.shown) == wanted ||
         (!cell.stored.empty() && document::comparable(cell.stored) == wanted);
}

std::string rest_of_row(const Place& place, bool before) {
  constexpr std::size_t most = 120;  // bytes
  std::string text;
  const auto& cells = place.row->cells;
  const std::size_t begin = before ? 0 : place.column, end = before ? place.column - 1 : cells.size();
  for (std::size_t i = begin; i < end && text.size() < most; ++i) {
    if (cells[i].shown.empty() || cells[i].covered) continue;
    const std::string shown = one_line_of_cell(cells[i]);
    text += before ? shown + " | " : " | " + shown;
  }
  return text;
}

void show(const Place& place, CellAnswer& answer) {
  answer.before = rest_of_row(place, true);
  answer.shown = one_line_of_cell(place.cell());
  answer.after = rest_of_row(place, false);
  answer.place = place.sheet->name.empty()
                     ? name_of_cell(place)
                     : fmt::format("sheet {}, {}", place.sheet->name, name_of_cell(place));
}

// The sheet that is named, or the only one.
const Sheet* sheet_of(
    const table::Workbook& workbook, const submission::Citation& citation, CellAnswer& answer) {
  const auto& sheets = workbook.sheets;
  std::vector<std::string> names;
  for (const Sheet& sheet : sheets) {
    if (citation.sheet ? sheet.name == *citation.sheet : sheets.size() == 1) return &sheet;
    names.push_back(sheet.name);
  }
  answer.trouble = citation.sheet ? fmt::format("has no sheet `{}`", *citation.sheet)
                                  : fmt::format("has {} sheets", sheets.size());
  const std::string list = base::quoted_list(names);
  answer.help = citation.sheet ? fmt::format("its sheets are {}", list)
                               : fmt::format("say which one `sheet` is: {}", list);
  return nullptr;
}

}  // namespace

std::optional<CellRange> parse_cells(std::string_view text) {
  const auto colon = text.find(':');
  const auto first = parse_corner(text.substr(0, colon));
  const auto last = colon == text.npos ? first : parse_corner(text.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return CellRange{std::min(first->column, last->column), std::min(first->row, last->row),
      std::max(first->column, last->column), std::max(first->row, last->row)};
}

CellAnswer look_at_cells(const table::Workbook& workbook, const submission::Citation& citation) {
  CellAnswer answer;
  const auto range = parse_cells(*citation.cells());
  if (!range) {
    answer.trouble = fmt::format("has no cell `{}`", *citation.cells());
    answer.help = "a cell is written `B7`, and several `B2:B9`";
    return answer;
  }
  const Sheet* sheet = sheet_of(workbook, citation, answer);
  if (!sheet) return answer;
  const auto places = filled_cells(*sheet, *range);
  if (places.empty()) {
    answer.trouble = fmt::format("has nothing in {}", *citation.cells());
    return answer;
  }
  auto place = places.begin();
  if (citation.value) {
    place = std::find_if(
        places.begin(), places.end(), [&](const Place& one) { return shows(one.cell(), *citation.value); });
  }
  const bool differs = place == places.end();
  const Place& shown = differs ? places.front() : *place;
  show(shown, answer);
  if (shown.cell().is_unworked()) {
    answer.trouble = fmt::format("has a formula in {} that no program has worked out", name_of_cell(shown));
    answer.help = "open it in a spreadsheet program and save it";
  } else if (differs) {
    answer.trouble = range->is_one() ? fmt::format("shows `{}` in {}", answer.shown, *citation.cells())
                                     : fmt::format("shows it in no cell of {}", *citation.cells());
    answer.help = range->is_one() ? "correct `value`, or find out which of the two holds"
                                  : fmt::format("the first of them shows `{}`", answer.shown);
  } else if (std::string hidden = hidden_part(shown); !hidden.empty()) {
    answer.trouble = fmt::format("shows {} to no reader: {} is hidden", name_of_cell(shown), hidden);
    answer.help = "show it in the workbook, or cite what readers see";
  }
  return answer;
}

}  // namespace assure::evaluate
