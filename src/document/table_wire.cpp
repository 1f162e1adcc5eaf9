#include "document/table_wire.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/check.h"
#include "base/utf8.h"
#include "document/content.h"
#include "document/wire_fields.h"

namespace assure::document {
namespace {

using table::Cell;
using table::Row;
using table::Sheet;

constexpr std::uint8_t kind_bits = 7, is_formula = 8, is_covered = 16, has_stored = 32, is_unseen = 64;

std::uint8_t flags_of(const Cell& cell) {
  auto flags = static_cast<std::uint8_t>(cell.kind);
  if (cell.formula) flags |= is_formula;
  if (cell.covered) flags |= is_covered;
  if (cell.unseen) flags |= is_unseen;
  if (!cell.stored.empty()) flags |= has_stored;
  return flags;
}

void add_number(std::string& bytes, std::uint32_t number) {
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
}

void add_text(std::string& bytes, std::string_view text) {
  add_number(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

void add_cell(std::string& bytes, const Cell& cell) {
  bytes += static_cast<char>(flags_of(cell));
  if (cell.kind == table::Kind::Empty) return;
  add_text(bytes, cell.shown);
  if (!cell.stored.empty()) add_text(bytes, cell.stored);
  if (cell.kind == table::Kind::Date) add_number(bytes, static_cast<std::uint32_t>(cell.day.days()));
}

std::optional<std::string> cell_text_of(Fields& fields) {
  auto text = fields.text();
  if (text && !table::is_cell_text(*text)) return fields.stop();
  return text;
}

std::optional<Cell> cell_of(Fields& fields) {
  auto flags = fields.number<std::uint8_t>();
  if (!flags || *flags > (kind_bits | is_formula | is_covered | has_stored | is_unseen)) return fields.stop();
  const auto kind = static_cast<std::uint8_t>(*flags & kind_bits);
  if (kind > static_cast<std::uint8_t>(table::Kind::Error)) return fields.stop();
  Cell cell;
  cell.kind = static_cast<table::Kind>(kind);
  cell.formula = (*flags & is_formula) != 0;
  cell.covered = (*flags & is_covered) != 0;
  cell.unseen = (*flags & is_unseen) != 0;
  const bool stored = (*flags & has_stored) != 0;
  if (cell.kind == table::Kind::Empty) {
    if (stored || cell.unseen || (cell.covered && !cell.formula)) return fields.stop();
    return cell;
  }
  auto shown = cell_text_of(fields);
  if (!shown) return std::nullopt;
  cell.shown = std::move(*shown);
  if (stored) {
    auto text = cell_text_of(fields);
    if (!text || text->empty() || *text == cell.shown) return fields.stop();
    cell.stored = std::move(*text);
  }
  if (cell.kind != table::Kind::Date) return cell;
  auto day = fields.day();
  if (!day) return std::nullopt;
  cell.day = *day;
  return cell;
}

// `least`: its number.
std::optional<Row> row_of(Fields& fields, std::uint32_t number, std::size_t least) {
  auto hidden = fields.number<std::uint8_t>();
  auto count = fields.number<std::uint32_t>();
  if (!count || *hidden > 1 || number < least || number > table::last_row || *count > table::last_column)
    return fields.stop();
  Row row;
  row.number = number;
  row.hidden = *hidden == 1;
  row.cells.reserve(*count);
  while (row.cells.size() < *count) {
    auto cell = cell_of(fields);
    if (!cell) return std::nullopt;
    row.cells.push_back(std::move(*cell));
  }
  if (!row.trim() || row.cells.size() != *count) return fields.stop();
  return row;
}

std::optional<std::vector<std::size_t>> columns_of(Fields& fields, std::size_t widest) {
  auto count = fields.number<std::uint32_t>();
  if (!count || *count > widest) return fields.stop();
  std::vector<std::size_t> columns;
  while (columns.size() < *count) {
    auto column = fields.number<std::uint32_t>();
    const std::size_t least = columns.empty() ? 1 : columns.back() + 1;
    if (!column || *column < least || *column > widest) return fields.stop();
    columns.push_back(*column);
  }
  return columns;
}

std::optional<Sheet> sheet_of(Fields& fields, TableBounds& bounds) {
  auto name = fields.text();
  auto hidden = fields.number<std::uint8_t>();
  if (!hidden || *hidden > 1 || !is_one_line(*name, largest_name)) return fields.stop();
  Sheet sheet;
  sheet.name = std::move(*name);
  sheet.hidden = *hidden == 1;
  std::size_t widest = 0;
  for (;;) {
    auto number = fields.number<std::uint32_t>();
    if (!number) return std::nullopt;
    if (*number == 0) break;
    auto row = row_of(fields, *number, sheet.rows.empty() ? 1 : sheet.rows.back().number + 1);
    if (!row || !bounds.add_row(*row)) return fields.stop();
    widest = std::max(widest, row->cells.size());
    sheet.rows.push_back(std::move(*row));
  }
  auto columns = columns_of(fields, widest);
  if (!columns) return std::nullopt;
  sheet.hidden_columns = std::move(*columns);
  return sheet;
}

std::string sheet_name(std::string_view text) {
  std::string name = base::harmless(text);
  name.resize(std::min(name.size(), largest_name));
  name.resize(std::min(base::invalid_utf8_at(name), name.size()));  // half a character
  return name;
}

}  // namespace

base::Status TableBounds::add_sheet() {
  if (++sheets_ > most_sheets) return base::fail(fmt::format("has more than {} sheets", most_sheets));
  return {};
}

base::Status TableBounds::add_row(const Row& row) {
  if (row.number > table::last_row) return base::fail(fmt::format("has rows beyond {}", table::last_row));
  if (row.cells.size() > table::last_column)
    return base::fail(fmt::format("has columns beyond {}", table::column_name(table::last_column)));
  cells_ += row.cells.size();
  if (cells_ > table::most_cells) return base::fail(fmt::format("has more than {} cells", table::most_cells));
  for (const Cell& cell : row.cells) text_ += cell.shown.size() + cell.stored.size();
  if (text_ > largest_text) return base::fail(too_much_text());
  return {};
}

base::Status TableEncoder::begin_sheet(std::string_view name, bool hidden) {
  ASSURE_TRY(bounds_.add_sheet());
  bytes_ += '\1';
  add_text(bytes_, sheet_name(name));
  bytes_ += static_cast<char>(hidden);
  return {};
}

base::Status TableEncoder::add_row(const Row& row) {
  ASSURE_TRY(bounds_.add_row(row));
  add_number(bytes_, static_cast<std::uint32_t>(row.number));
  bytes_ += static_cast<char>(row.hidden);
  add_number(bytes_, static_cast<std::uint32_t>(row.cells.size()));
  for (const Cell& cell : row.cells) add_cell(bytes_, cell);
  return {};
}

void TableEncoder::end_sheet(const std::vector<std::size_t>& hidden_columns) {
  add_number(bytes_, 0);
  add_number(bytes_, static_cast<std::uint32_t>(hidden_columns.size()));
  for (std::size_t column : hidden_columns) add_number(bytes_, static_cast<std::uint32_t>(column));
}

std::string TableEncoder::take() {
  bytes_ += '\0';
  return std::move(bytes_);
}

std::string encode(const table::Workbook& workbook) {
  if (!workbook.trouble.empty()) return framed(workbook.trouble) + '\0';
  TableEncoder encoder;
  for (const Sheet& sheet : workbook.sheets) {
    base::Status added = encoder.begin_sheet(sheet.name, sheet.hidden);
    for (const Row& row : sheet.rows) added = added.and_then([&] { return encoder.add_row(row); });
    ASSURE_CHECK(added.has_value(), "a workbook that is encoded keeps the bounds");
    encoder.end_sheet(sheet.hidden_columns);
  }
  return encoder.take();
}

std::optional<table::Workbook> decode_table(std::string_view bytes) {
  Fields fields(bytes);
  table::Workbook workbook;
  auto trouble = fields.text();
  if (!trouble || !is_one_line(*trouble, largest_line)) return std::nullopt;
  workbook.trouble = std::move(*trouble);
  TableBounds bounds;
  for (;;) {
    auto more = fields.number<std::uint8_t>();
    if (!more || *more > 1) return std::nullopt;
    if (*more == 0) break;
    auto sheet = sheet_of(fields, bounds);
    if (!sheet || !bounds.add_sheet()) return std::nullopt;
    workbook.sheets.push_back(std::move(*sheet));
  }
  const bool beside = !workbook.trouble.empty() && !workbook.sheets.empty();
  if (!fields.at_end() || beside) return std::nullopt;
  return workbook;
}

}  // namespace assure::document
