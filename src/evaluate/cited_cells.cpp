#include "evaluate/cited_cells.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
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

struct CellPlace {
  const Sheet* sheet = nullptr;
  const Row* row = nullptr;
  std::size_t column = 0;
  const Cell& cell() const { return row->cells[column - 1]; }
};

std::string name_of_cell(std::size_t column, std::size_t row) {
  return fmt::format("{}{}", table::column_name(column), row);
}

std::string name_of_cell(const CellPlace& place) {
  return name_of_cell(place.column, place.row->number);
}

// At most some `longest` bytes.
std::string one_line_of_cell(const Cell& cell, std::size_t longest) {
  std::string text = cell.shown.substr(0, longest);
  if (text.size() < cell.shown.size()) {
    text.resize(std::min(base::invalid_utf8_at(text), text.size()));  // half a character
    text += "...";
  }
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

constexpr std::size_t longest_beside = 120, longest_shown = 400;  // bytes

bool is_hidden_column(const Sheet& sheet, std::size_t column) {
  return std::binary_search(sheet.hidden_columns.begin(), sheet.hidden_columns.end(), column);
}

bool is_seen(const CellPlace& place) {
  return !place.sheet->hidden && !place.row->hidden && !is_hidden_column(*place.sheet, place.column) &&
         !place.cell().unseen && !place.cell().is_blanked();
}

// Why no reader sees the place, where none does.
std::string why_hidden(const CellPlace& place) {
  if (place.sheet->hidden) return fmt::format("the sheet `{}` is hidden", place.sheet->name);
  if (place.row->hidden) return fmt::format("row {} is hidden", place.row->number);
  if (is_hidden_column(*place.sheet, place.column))
    return fmt::format("column {} is hidden", table::column_name(place.column));
  return place.cell().is_blanked() ? "its number format shows nothing"
                                   : "its text is white, or hidden by its style";
}

// Which of the values that citations name a cell shows. Each cell is compared once, however many citations
// name it.
class ShownValues {
 public:
  explicit ShownValues(const std::vector<const submission::Citation*>& citations) {
    for (const auto* citation : citations) {
      if (citation->value) numbers_.emplace(document::comparable(*citation->value), numbers_.size() + 1);
    }
  }

  // From 1; 0 for what no citation names.
  std::uint32_t number_of(std::string_view value) const {
    const auto found = numbers_.find(document::comparable(value));
    return found == numbers_.end() ? 0 : static_cast<std::uint32_t>(found->second);
  }

  // What the cells of a row show.
  struct Known {
    bool is_known = false;
    std::uint32_t shown = 0, stored = 0;
  };
  std::vector<Known>& row(const Row& row) {
    auto& known = rows_[&row];
    known.resize(row.cells.size());
    return known;
  }

  bool shows(Known& known, const Cell& cell, std::uint32_t number) const {
    if (!known.is_known) {
      known = {true, number_of(cell.shown), cell.stored.empty() ? 0 : number_of(cell.stored)};
    }
    return known.shown == number || known.stored == number;
  }

 private:
  std::map<std::u32string, std::size_t> numbers_;
  std::unordered_map<const Row*, std::vector<Known>> rows_;
};

// Of the cells of a range that hold something: the first, and the first that shows the value; apart from
// those that no reader sees.
struct LookedAt {
  std::optional<CellPlace> first, match, hidden_first, hidden_match;
};

// Those of the first row of a range or below.
auto first_row_of(const Sheet& sheet, const CellRange& range) {
  return std::lower_bound(sheet.rows.begin(), sheet.rows.end(), range.first_row,
      [](const Row& row, std::size_t number) { return row.number < number; });
}

// Ends with what answers the citation.
LookedAt look_in(const Sheet& sheet, const CellRange& range, std::uint32_t value, ShownValues& values) {
  LookedAt found;
  for (auto row = first_row_of(sheet, range); row != sheet.rows.end() && row->number <= range.last_row;
       ++row) {
    const std::size_t end = std::min(range.last_column, row->cells.size());
    auto& known = values.row(*row);
    for (std::size_t column = range.first_column; column <= end; ++column) {
      const CellPlace place{&sheet, &*row, column};
      if (place.cell().is_empty()) continue;
      const bool shows = value > 0 && values.shows(known[column - 1], place.cell(), value);
      if (!shows && found.first) continue;
      const bool seen = is_seen(place);
      auto& first = seen ? found.first : found.hidden_first;
      auto& match = seen ? found.match : found.hidden_match;
      if (!first) first = place;
      if (!match && shows) match = place;
      if (found.match || (value == 0 && found.first)) return found;
    }
  }
  return found;
}

// The cells of a row that readers see, from one column to another, until there are enough.
std::string cells_of_row(const Sheet& sheet, const Row& row, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t column = first; column <= last && text.size() < longest_beside; ++column) {
    const CellPlace place{&sheet, &row, column};
    if (place.cell().shown.empty() || place.cell().covered || !is_seen(place)) continue;
    text += (text.empty() ? "" : " | ") + one_line_of_cell(place.cell(), longest_beside);
  }
  return text;
}

std::string place_words(const Sheet& sheet, const std::string& cells) {
  return sheet.name.empty() ? cells : fmt::format("sheet {}, {}", sheet.name, cells);
}

void show(const CellPlace& place, CellAnswer& answer) {
  const Row& row = *place.row;
  answer.before = cells_of_row(*place.sheet, row, 1, place.column - 1);
  answer.shown = one_line_of_cell(place.cell(), longest_shown);
  answer.after = cells_of_row(*place.sheet, row, place.column + 1, row.cells.size());
  if (!answer.before.empty()) answer.before += " | ";
  if (!answer.after.empty()) answer.after.insert(0, " | ");
  answer.place = place_words(*place.sheet, name_of_cell(place));
}

bool has_seen_cell(const Sheet& sheet, const Row& row, const CellRange& range) {
  for (std::size_t column = range.first_column; column <= std::min(range.last_column, row.cells.size());
       ++column) {
    const CellPlace place{&sheet, &row, column};
    if (!place.cell().is_empty() && is_seen(place)) return true;
  }
  return false;
}

// The rows of a range, as many as there is room for.
void show_rows(const Sheet& sheet, const CellRange& range, CellAnswer& answer) {
  for (auto row = first_row_of(sheet, range); row != sheet.rows.end() && row->number <= range.last_row;
       ++row) {
    if (!has_seen_cell(sheet, *row, range)) continue;
    if (answer.shown.size() >= longest_shown) {
      answer.shown += " / ...";
      break;
    }
    answer.shown += (answer.shown.empty() ? "" : " / ") + cells_of_row(sheet, *row, 1, row->cells.size());
  }
  answer.place = place_words(sheet, name_of_cell(range.first_column, range.first_row) + ":" +
                                        name_of_cell(range.last_column, range.last_row));
}

void say_hidden(const CellPlace& place, CellAnswer& answer) {
  answer.trouble = fmt::format("shows {} to no reader: {}", name_of_cell(place), why_hidden(place));
  answer.help = "show it in the workbook, or cite what readers see";
  const Sheet& sheet = *place.sheet;
  answer.for_a_person = !sheet.hidden && !place.row->hidden && !is_hidden_column(sheet, place.column) &&
                        !place.cell().is_blanked();
}

// Of a range in which no cell that readers see shows the value.
void say_difference(
    const LookedAt& found, const CellRange& range, const submission::Citation& citation, CellAnswer& answer) {
  if (range.is_one()) {
    answer.trouble = fmt::format("shows `{}` in {}", answer.shown, *citation.cells());
    answer.help = "correct `value`, or find out which of the two holds";
    return;
  }
  answer.trouble = fmt::format("shows `{}` in no cell of {}", *citation.value, *citation.cells());
  answer.help = fmt::format("{} shows `{}`", name_of_cell(*found.first), answer.shown);
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

namespace {

CellAnswer look_at_cells(
    const table::Workbook& workbook, const submission::Citation& citation, ShownValues& values) {
  CellAnswer answer;
  const auto range = parse_cells(*citation.cells());
  if (!range) {
    answer.trouble = fmt::format("has no cell `{}`", *citation.cells());
    answer.help = "a cell is written `B7`, and several `B2:B9`";
    return answer;
  }
  const Sheet* sheet = sheet_of(workbook, citation, answer);
  if (!sheet) return answer;
  const LookedAt found =
      look_in(*sheet, *range, citation.value ? values.number_of(*citation.value) : 0, values);
  if (found.match) {
    show(*found.match, answer);
  } else if (found.hidden_match || (!found.first && found.hidden_first)) {
    say_hidden(found.hidden_match ? *found.hidden_match : *found.hidden_first, answer);
  } else if (!found.first) {
    answer.trouble = fmt::format("has nothing in {}", *citation.cells());
  } else if (found.first->cell().is_unworked()) {
    answer.trouble =
        fmt::format("has a formula in {} that no program has worked out", name_of_cell(*found.first));
    answer.help = "open it in a spreadsheet program and save it";
  } else if (citation.value || range->is_one()) {
    show(*found.first, answer);
    if (citation.value) say_difference(found, *range, citation, answer);
  } else {
    show_rows(*sheet, *range, answer);
  }
  return answer;
}

}  // namespace

std::vector<CellAnswer> look_at_cells(
    const table::Workbook& workbook, const std::vector<const submission::Citation*>& citations) {
  ShownValues values(citations);
  std::vector<CellAnswer> answers;
  answers.reserve(citations.size());
  for (const auto* citation : citations) answers.push_back(look_at_cells(workbook, *citation, values));
  return answers;
}

}  // namespace assure::evaluate
