// An `.xlsb` workbook as rows of cells ([MS-XLSB]).
#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "document/content.h"
#include "inspect/workbook/binary_records.h"
#include "inspect/workbook/merged_cells.h"
#include "inspect/workbook/number_format.h"
#include "inspect/workbook/sheet_cell.h"
#include "inspect/workbook/tables.h"

namespace assure::inspect {
namespace {

// [MS-XLSB] 2.3.2
enum Brt : std::uint32_t {
  RowHdr = 0,
  CellRk = 2,
  CellError = 3,
  CellBool = 4,
  CellReal = 5,
  CellSt = 6,
  CellIsst = 7,
  FmlaString = 8,
  FmlaNum = 9,
  FmlaBool = 10,
  FmlaError = 11,
  SstItem = 19,
  Fmt = 44,
  Xf = 47,
  ColInfo = 60,
  CellRString = 62,
  WbProp = 153,
  BundleSh = 156,
  MergeCell = 176,
  BeginCellXfs = 617,
  EndCellXfs = 618
};

struct ErrorRow {
  std::uint32_t code;
  std::string_view shown;
};
constexpr ErrorRow error_rows[] = {{0x00, "#NULL!"}, {0x07, "#DIV/0!"}, {0x0F, "#VALUE!"}, {0x17, "#REF!"},
    {0x1D, "#NAME?"}, {0x24, "#NUM!"}, {0x2A, "#N/A"}};

struct BinaryBook {
  std::vector<std::string> strings;
  std::vector<NumberFormat> formats;  // by style
  NumberFormat general{};
  DateSystem dates = DateSystem::From1900;
};

struct BinarySheet {
  std::string name, relation;
  bool hidden = false;
};

base::Status damaged_if(bool damaged, const std::string& part) {
  if (!damaged) return {};
  return base::fail("is damaged: its part `" + part + "` ends within a record");
}

base::Status read_strings(Package& package, const std::string& part, BinaryBook& book) {
  const std::string bytes = ASSURE_TRY(package.read(part));
  BinaryRecords records(bytes);
  std::size_t size = 0;
  while (auto record = records.next()) {
    if (record->type != SstItem) continue;
    record->fields.skip(1);
    book.strings.push_back(table::cell_text(record->fields.text().value_or(std::string())));
    size += book.strings.back().size();
    if (size > document::largest_text) return base::fail(document::too_much_text());
  }
  return damaged_if(records.is_damaged(), part);
}

base::Status read_formats(Package& package, const std::string& part, BinaryBook& book) {
  const std::string bytes = ASSURE_TRY(package.read(part));
  BinaryRecords records(bytes);
  std::map<unsigned, std::string> codes;
  bool of_cells = false;
  while (auto record = records.next()) {
    if (record->type == BeginCellXfs || record->type == EndCellXfs) of_cells = record->type == BeginCellXfs;
    if (record->type == Fmt) {
      const unsigned number = record->fields.number(2);
      codes[number] = record->fields.text().value_or(std::string());
    }
    if (record->type != Xf || !of_cells) continue;
    record->fields.skip(2);
    const unsigned number = record->fields.number(2);
    const auto code = codes.find(number);
    book.formats.emplace_back(code == codes.end() ? built_in_format(number) : std::string_view(code->second));
  }
  return damaged_if(records.is_damaged(), part);
}

// Columns count from 1.
class BinaryTableReader {
 public:
  BinaryTableReader(const BinaryBook& book, document::TableEncoder& tables) : book_(book), tables_(tables) {}

  base::Status run(std::string_view bytes, const std::string& part) {
    find_merged(bytes);
    BinaryRecords records(bytes);
    while (auto record = records.next()) {
      if (record->type == RowHdr) ASSURE_TRY(begin_row(record->fields));
      if (record->type == ColInfo) note_columns(record->fields);
      if ((record->type >= CellRk && record->type <= FmlaError) || record->type == CellRString)
        ASSURE_TRY(add_cell(record->type, record->fields));
    }
    ASSURE_TRY(end_row());
    tables_.end_sheet(hidden_columns());
    return damaged_if(records.is_damaged(), part);
  }

 private:
  // They stand behind the rows that they are of.
  void find_merged(std::string_view bytes) {
    BinaryRecords records(bytes);
    while (auto record = records.next()) {
      if (record->type != MergeCell) continue;
      CellRange range;
      for (std::size_t* place : {&range.first_row, &range.last_row, &range.first_column, &range.last_column})
        *place = std::size_t(record->fields.number(4)) + 1;
      ranges_.push_back(range);
    }
    std::stable_sort(ranges_.begin(), ranges_.end(),
        [](const CellRange& a, const CellRange& b) { return a.first_row < b.first_row; });
  }

  base::Status begin_row(BinaryFields fields) {
    ASSURE_TRY(end_row());
    const std::size_t number = std::size_t(fields.number(4)) + 1;
    if (number <= row_.number || number > table::last_row)
      return base::fail("is damaged: its rows are out of order");
    fields.skip(4 + 2 + 1);
    row_ = {number, (fields.number(1) & 0x10U) != 0, {}};
    return {};
  }

  base::Status end_row() {
    if (row_.number == 0) return {};
    for (; next_range_ < ranges_.size() && ranges_[next_range_].first_row <= row_.number; ++next_range_) {
      if (ranges_[next_range_].first_row == row_.number) merged_.begin(ranges_[next_range_]);
    }
    merged_.fill(row_.number, row_.cells);
    if (!row_.trim()) return {};
    widest_ = std::max(widest_, row_.cells.size());
    return tables_.add_row(row_);
  }

  base::Status add_cell(std::uint32_t type, BinaryFields fields) {
    const std::size_t column = std::size_t(fields.number(4)) + 1;
    if (column > table::last_column || row_.number == 0)
      return base::fail("is damaged: it has cells beyond the last column");
    const std::size_t style = fields.number(3);
    fields.skip(1);
    table::Cell cell =
        cell_of(type, style < book_.formats.size() ? book_.formats[style] : book_.general, fields);
    if (cell.is_empty()) return {};
    if (row_.cells.size() < column) row_.cells.resize(column);
    row_.cells[column - 1] = std::move(cell);
    return {};
  }

  table::Cell cell_of(std::uint32_t type, const NumberFormat& format, BinaryFields fields) const {
    table::Cell cell;
    cell.formula = type >= FmlaString && type <= FmlaError;
    if (type == CellIsst) {
      const std::uint32_t index = fields.number(4);
      if (index < book_.strings.size()) set_text(cell, format, book_.strings[index]);
    } else if (type == CellSt || type == FmlaString || type == CellRString) {
      if (type == CellRString) fields.skip(1);
      set_text(cell, format, table::cell_text(fields.text().value_or(std::string())));
    } else if (type == CellRk || type == CellReal || type == FmlaNum) {
      set_number(cell, format, type == CellRk ? fields.small_real() : fields.real());
    } else if (type == CellBool || type == FmlaBool) {
      cell.kind = table::Kind::Boolean;
      cell.shown = fields.number(1) != 0 ? "TRUE" : "FALSE";
    } else {
      cell.kind = table::Kind::Error;
      const std::uint32_t code = fields.number(1);
      cell.shown = "#ERROR!";
      for (const ErrorRow& row : error_rows) cell.shown = row.code == code ? row.shown : cell.shown;
    }
    // Of a formula that was worked out to an empty text.
    if (cell.kind == table::Kind::Empty) cell.formula = false;
    return cell;
  }

  static void set_text(table::Cell& cell, const NumberFormat& format, std::string_view text) {
    if (table::is_blank(text)) return;
    cell.kind = table::Kind::Text;
    cell.shown = table::cell_text(format.text(text));
    if (cell.shown != text) cell.stored = text;
  }

  void set_number(table::Cell& cell, const NumberFormat& format, double number) const {
    if (!std::isfinite(number)) return;
    const auto day = format.day(number, book_.dates);
    cell.kind = day ? table::Kind::Date : table::Kind::Number;
    if (day) cell.day = *day;
    cell.shown = table::cell_text(format.number(number, book_.dates));
    cell.stored = plain_number(number);
    if (cell.stored == cell.shown) cell.stored.clear();
  }

  void note_columns(BinaryFields fields) {
    const std::size_t first = std::size_t(fields.number(4)) + 1, last = std::size_t(fields.number(4)) + 1;
    fields.skip(8);
    if ((fields.number(2) & 1U) != 0) hidden_.emplace_back(first, std::min(last, table::last_column));
  }

  std::vector<std::size_t> hidden_columns() const {
    std::vector<std::size_t> columns;
    for (std::size_t column = 1; column <= widest_; ++column) {
      const bool hidden = std::any_of(hidden_.begin(), hidden_.end(),
          [&](const auto& range) { return range.first <= column && column <= range.second; });
      if (hidden) columns.push_back(column);
    }
    return columns;
  }

  const BinaryBook& book_;
  document::TableEncoder& tables_;
  table::Row row_;
  std::vector<CellRange> ranges_;
  std::size_t next_range_ = 0;
  MergedCells merged_;
  std::vector<std::pair<std::size_t, std::size_t>> hidden_;
  std::size_t widest_ = 0;
};

}  // namespace

base::Status read_binary_tables(Package& package, const std::string& part, document::TableEncoder& tables) {
  const std::string bytes = ASSURE_TRY(package.read(part));
  const auto links = ASSURE_TRY(package.relationships(part));
  BinaryBook book;
  std::vector<BinarySheet> sheets;
  BinaryRecords records(bytes);
  while (auto record = records.next()) {
    if (record->type == WbProp && (record->fields.number(4) & 1U) != 0) book.dates = DateSystem::From1904;
    if (record->type != BundleSh) continue;
    BinarySheet sheet;
    sheet.hidden = record->fields.number(4) != 0;
    record->fields.skip(4);
    sheet.relation = record->fields.text().value_or(std::string());
    sheet.name = record->fields.text().value_or(std::string());
    sheets.push_back(std::move(sheet));
  }
  ASSURE_TRY(damaged_if(records.is_damaged(), part));
  for (const Relationship& link : links) {
    if (link.kind == "sharedStrings") ASSURE_TRY(read_strings(package, link.target, book));
    if (link.kind == "styles") ASSURE_TRY(read_formats(package, link.target, book));
  }
  for (const BinarySheet& sheet : sheets) {
    const auto link = std::find_if(links.begin(), links.end(), [&](const Relationship& relation) {
      return relation.id == sheet.relation && relation.kind == "worksheet";
    });
    if (link == links.end()) continue;
    ASSURE_TRY(tables.begin_sheet(sheet.name, sheet.hidden));
    const std::string rows = ASSURE_TRY(package.read(link->target));
    ASSURE_TRY(BinaryTableReader(book, tables).run(rows, link->target));
  }
  return {};
}

}  // namespace assure::inspect
