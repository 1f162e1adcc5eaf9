// SpreadsheetML as rows of cells (ECMA-376 part 1, clause 18).
#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "document/content.h"
#include "inspect/office/drawing.h"
#include "inspect/office/xml_pieces.h"
#include "inspect/workbook/merged_cells.h"
#include "inspect/workbook/sheet_cell.h"
#include "inspect/workbook/sheet_layout.h"
#include "inspect/workbook/sheet_styles.h"
#include "inspect/workbook/tables.h"

namespace assure::inspect {
namespace {

// Strings that cells name by their number, in one piece: there may be a million.
class SharedStrings {
 public:
  base::Status read(Package& package, const std::string& part) {
    auto xml = ASSURE_TRY(XmlPieces::of(package, part, "si"));
    for (const pugi::xml_node& place : xml.root()) {
      if (local_name(place) != "si") continue;
      text_ += table::cell_text(string_of(ASSURE_TRY(xml.at(place))).text);
      if (text_.size() > document::largest_text) return base::fail(document::too_much_text());
      ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
    return {};
  }

  // Empty when there is none of that number.
  std::string_view find(std::string_view digits) const {
    auto index = string_index(digits);
    if (!index || *index >= ends_.size()) return {};
    const std::size_t begin = *index == 0 ? 0 : ends_[*index - 1];
    return std::string_view(text_).substr(begin, ends_[*index] - begin);
  }

 private:
  static_assert(document::largest_text <= std::numeric_limits<std::uint32_t>::max());
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

struct TableBook {
  SharedStrings strings;
  SheetStyles styles;
  DateSystem dates = DateSystem::From1900;
};

// What an element `c` has in it.
struct CellParts {
  std::string value;
  bool has_value = false;
  bool formula = false;
};

CellParts parts_of(const pugi::xml_node& node) {
  CellParts parts;
  for (const pugi::xml_node& child : node) {
    const std::string_view name = local_name(child);
    if (name == "f") parts.formula = true;
    if (name != "v" && name != "is") continue;
    parts.has_value = true;
    parts.value = name == "is" ? string_of(child).text : without_escapes(text_in(child));
  }
  return parts;
}

void set_text(table::Cell& cell, const NumberFormat& format, std::string_view text) {
  if (table::is_blank(text)) return;
  cell.kind = table::Kind::Text;
  cell.shown = table::cell_text(format.text(text));
  if (cell.shown != text) cell.stored = text;
}

void set_number(table::Cell& cell, const NumberFormat& format, double number, DateSystem dates) {
  const auto day = format.day(number, dates);
  cell.kind = day ? table::Kind::Date : table::Kind::Number;
  if (day) cell.day = *day;
  cell.shown = table::cell_text(format.number(number, dates));
  cell.stored = plain_number(number);
  if (cell.stored == cell.shown) cell.stored.clear();
}

// What shows as it is stored.
void set_plain(table::Cell& cell, table::Kind kind, std::string_view text) {
  if (table::is_blank(text)) return;
  cell.kind = kind;
  cell.shown = table::cell_text(text);
}

table::Cell table_cell(const pugi::xml_node& node, const TableBook& book) {
  const std::string_view type = local_attribute(node, "t");
  const NumberFormat& format = book.styles.format(local_attribute(node, "s"));
  const CellParts parts = parts_of(node);
  table::Cell cell;
  const std::string_view value = parts.value;
  if (type == "s") {
    set_text(cell, format, book.strings.find(value));
  } else if (type == "str" || type == "inlineStr") {
    set_text(cell, format, table::cell_text(value));
  } else if (type == "b") {
    set_plain(cell, table::Kind::Boolean,
        value.empty()                     ? value
        : value == "1" || value == "true" ? "TRUE"
                                          : "FALSE");
  } else if (type == "e") {
    set_plain(cell, table::Kind::Error, value);
  } else if (const auto number = cell_number(value); number && type != "d") {
    set_number(cell, format, *number, book.dates);
  } else {
    const auto day = base::Date::parse(value.substr(0, 10));
    set_plain(cell, day ? table::Kind::Date : table::Kind::Text, value);
    if (day) cell.day = *day;
  }
  // Of a formula that was worked out to an empty text there are a type and an empty value.
  const bool worked_out = parts.has_value && !type.empty();
  cell.formula = parts.formula && (cell.kind != table::Kind::Empty || !worked_out);
  return cell;
}

class SheetTableReader {
 public:
  SheetTableReader(const TableBook& book, const pugi::xml_node& sheet, document::TableEncoder& tables)
      : book_(book), layout_(sheet), tables_(tables), plain_ground_(has_plain_ground(sheet)) {}

  base::Status add_row(const pugi::xml_node& node) {
    table::Row row;
    row.number = layout_.begin_row(node);
    if (row.number <= last_) return base::fail("is damaged: its rows are out of order");
    last_ = row.number;
    row.hidden = layout_.is_hidden_row(node);
    for (const pugi::xml_node& cell : node) {
      if (local_name(cell) != "c") continue;
      const std::size_t column = layout_.column_of(cell);
      if (column > table::last_column) return base::fail("is damaged: it has cells beyond the last column");
      auto found = table_cell(cell, book_);
      if (found.is_empty()) continue;
      found.unseen = plain_ground_ && found.kind != table::Kind::Empty &&
                     book_.styles.is_white(local_attribute(cell, "s"));
      if (row.cells.size() < column) row.cells.resize(column);
      row.cells[column - 1] = std::move(found);
    }
    fill_merged(row);
    if (!row.trim()) return {};
    widest_ = std::max(widest_, row.cells.size());
    return tables_.add_row(row);
  }

  std::vector<std::size_t> hidden_columns() const {
    std::vector<std::size_t> columns;
    for (std::size_t column = 1; column <= widest_; ++column) {
      if (layout_.is_hidden_column(column)) columns.push_back(column);
    }
    return columns;
  }

 private:
  void fill_merged(table::Row& row) {
    const auto& ranges = layout_.merged();
    // Of those that begin in a row that is not there the first cell is empty.
    for (; next_range_ < ranges.size() && ranges[next_range_].first_row <= row.number; ++next_range_) {
      if (ranges[next_range_].first_row == row.number) merged_.begin(ranges[next_range_]);
    }
    merged_.fill(row.number, row.cells);
  }

  const TableBook& book_;
  SheetLayout layout_;
  document::TableEncoder& tables_;
  MergedCells merged_;
  bool plain_ground_;
  std::size_t next_range_ = 0;
  std::size_t last_ = 0;    // row
  std::size_t widest_ = 0;  // in cells
};

base::Status read_sheet_table(
    Package& package, const TableBook& book, const std::string& part, document::TableEncoder& tables) {
  auto xml = ASSURE_TRY(XmlPieces::of(package, part, "row"));
  SheetTableReader reader(book, xml.root(), tables);
  for (const pugi::xml_node& place : child_named(xml.root(), "sheetData")) {
    if (local_name(place) == "row") ASSURE_TRY(reader.add_row(ASSURE_TRY(xml.at(place))));
  }
  tables.end_sheet(reader.hidden_columns());
  return {};
}

}  // namespace

base::Status read_sheet_tables(Package& package, const std::string& part, document::TableEncoder& tables) {
  auto workbook = ASSURE_TRY(package.xml(part));
  if (local_name(workbook->document_element()) != "workbook")
    return base::fail(document::not_as_named(document::Type::Xlsx));
  auto links = ASSURE_TRY(package.relationships(part));
  TableBook book;
  book.styles = ASSURE_TRY(SheetStyles::of(package, links));
  for (const Relationship& link : links) {
    if (link.kind == "sharedStrings") ASSURE_TRY(book.strings.read(package, link.target));
  }
  book.dates = dates_of(workbook->document_element());
  for (const pugi::xml_node& sheet : child_named(workbook->document_element(), "sheets")) {
    // Sheets of charts and of macros hold no rows.
    auto link = std::find_if(links.begin(), links.end(), [&](const Relationship& relation) {
      return relation.id == relationship_id(sheet) && relation.kind == "worksheet";
    });
    if (link == links.end()) continue;
    const std::string_view state = local_attribute(sheet, "state");
    ASSURE_TRY(
        tables.begin_sheet(local_attribute(sheet, "name"), state == "hidden" || state == "veryHidden"));
    ASSURE_TRY(read_sheet_table(package, book, link->target, tables));
  }
  return {};
}

}  // namespace assure::inspect
