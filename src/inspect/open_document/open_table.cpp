// The sheets of OpenDocument spreadsheets as rows of cells (part 3, clause 9).
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/content.h"
#include "inspect/office/xml_pieces.h"
#include "inspect/open_document/open_document.h"
#include "inspect/open_document/open_layout.h"
#include "inspect/text/text.h"
#include "inspect/workbook/merged_cells.h"
#include "inspect/workbook/tables.h"

namespace assure::inspect {
namespace {

// The paragraphs of a cell, a line each. White space is written with elements of its own (part 3, 6.1.2).
class CellParagraphs {
 public:
  std::string read(const pugi::xml_node& cell) {
    bool skip = true;
    for (pugi::xml_node node = cell.first_child(); node; node = next_node(node, cell, skip))
      skip = enter(node);
    return std::move(text_);
  }

 private:
  // Whether to pass over what is within.
  bool enter(const pugi::xml_node& node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      if (in_paragraph_) add(node.value());
      return false;
    }
    const std::string_view name = local_name(node);
    // Comments, drawings that are tied to the cell, and guides to pronunciation.
    if (name == "annotation" || name == "ruby-text" || std::string_view(node.name()).starts_with("draw:"))
      return true;
    if (name == "p" || name == "h") {
      if (in_paragraph_) text_ += '\n';
      in_paragraph_ = true;
    }
    if (name == "s") text_.append(std::min(repeated(node, "c"), most_spaces), ' ');
    if (name == "tab") text_ += '\t';
    if (name == "line-break") text_ += '\n';
    return false;
  }

  void add(std::string_view text) {
    for (char c : text) {
      const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      const bool first = text_.empty() || text_.ends_with(' ') || text_.ends_with('\n');
      if (!space) text_ += c;
      if (space && !first) text_ += ' ';
    }
  }

  static constexpr std::uint64_t most_spaces = 1000;
  std::string text_;
  bool in_paragraph_ = false;
};

// What a cell says of its value.
struct OpenValue {
  std::string_view type;
  std::string_view stored;
  bool error = false;
  bool formula = false;
};

OpenValue open_value(const pugi::xml_node& cell) {
  OpenValue value;
  for (const pugi::xml_attribute& attribute : cell.attributes()) {
    const std::string_view full = attribute.name(), text = attribute.value();
    const std::string_view name = full.substr(full.find(':') + 1);
    if (name == "formula") value.formula = true;
    if (name == "value-type" && text == "error") value.error = true;  // what LibreOffice adds
    if (name == "value-type" && value.type.empty()) value.type = text;
    if (name == "value" || name == "date-value" || name == "time-value") value.stored = text;
  }
  return value;
}

table::Kind open_kind(const OpenValue& value) {
  if (value.error) return table::Kind::Error;
  if (value.type == "date") return table::Kind::Date;
  if (value.type == "boolean") return table::Kind::Boolean;
  return value.type.empty() || value.type == "string" ? table::Kind::Text : table::Kind::Number;
}

table::Cell open_cell(const pugi::xml_node& node) {
  const OpenValue value = open_value(node);
  table::Cell cell;
  std::string text = table::cell_text(CellParagraphs().read(node));
  cell.kind = open_kind(value);
  const bool stores = cell.kind == table::Kind::Number || cell.kind == table::Kind::Date;
  if (table::is_blank(text) && !(stores && !value.stored.empty())) {
    cell.kind = table::Kind::Empty;
    // Worked out to an empty text it has a type, or at least a paragraph.
    cell.formula = value.formula && value.type.empty() && !child_named(node, "p");
    return cell;
  }
  if (stores && value.stored != text) cell.stored = table::cell_text(value.stored);
  cell.shown = std::move(text);
  cell.formula = value.formula;
  if (cell.kind != table::Kind::Date) return cell;
  const auto day = base::Date::parse(value.stored.substr(0, 10));
  if (day) cell.day = *day;
  if (!day) cell.kind = table::Kind::Text;
  return cell;
}

// Whether styles hide the text of a cell, as they do for quotes.
bool is_unseen_cell(const pugi::xml_node& cell, const OpenStyles& styles) {
  if (!styles.hide_text()) return false;
  Texts texts;
  texts.begin_page();
  read_open_text(cell, styles, std::nullopt, texts);
  std::string seen = texts.take().front();
  std::replace(seen.begin(), seen.end(), document::cell_end.front(), ' ');
  return table::is_blank(seen);
}

class OpenTableReader {
 public:
  OpenTableReader(XmlPieces& xml, const OpenStyles& styles, document::TableEncoder& tables)
      : xml_(xml), styles_(styles), tables_(tables) {}

  base::Status read(const pugi::xml_node& table) {
    base::Status read;
    for_each_line(table, [&](const pugi::xml_node& node, bool folded) {
      const std::string_view name = local_name(node);
      if (name == "table-column") columns_.add(node, folded);
      if (name == "table-row" && read) read = add_row(node, folded);
    });
    ASSURE_TRY(read);
    std::vector<std::size_t> hidden;
    for (std::size_t column = 0; column < widest_; ++column) {
      if (columns_.are_hidden(column, column + 1)) hidden.push_back(column + 1);
    }
    tables_.end_sheet(hidden);
    return {};
  }

 private:
  base::Status add_row(const pugi::xml_node& place, bool folded) {
    const pugi::xml_node node = ASSURE_TRY(xml_.at(place));
    table::Row row;
    row.number = number_ + 1;
    row.hidden = folded || is_hidden_line(node);
    const std::uint64_t count = repeated(node, "number-rows-repeated");
    number_ += count;
    std::size_t column = 0;
    for (const pugi::xml_node& cell : node) column = ASSURE_TRY(add_cell(cell, column, row));
    for (std::uint64_t i = 1; i < count && row.trim(); ++i) {
      ASSURE_TRY(give(row));
      ++row.number;
    }
    return row.trim() ? give(std::move(row)) : base::Status();
  }

  // The column behind the cell; those before count from 0.
  base::Result<std::size_t> add_cell(const pugi::xml_node& node, std::size_t column, table::Row& row) {
    const std::string_view name = local_name(node);
    if (name != "table-cell" && name != "covered-table-cell") return column;
    const std::size_t end = column + repeated(node, "number-columns-repeated");
    if (name == "covered-table-cell") return end;
    table::Cell cell = open_cell(node);
    if (cell.is_empty()) return end;
    cell.unseen = !table::is_blank(cell.shown) && is_unseen_cell(node, styles_);
    if (end > table::last_column) return base::fail("is damaged: it has cells beyond the last column");
    const std::uint64_t wide = repeated(node, "number-columns-spanned"),
                        high = repeated(node, "number-rows-spanned");
    if (wide > 1 || high > 1) merged_.begin({row.number, column + 1, row.number + high - 1, column + wide});
    row.cells.resize(column);
    row.cells.resize(end, cell);
    return end;
  }

  base::Status give(table::Row row) {
    merged_.fill(row.number, row.cells);
    // In a damaged file a range may overlap itself.
    if (!row.trim()) return {};
    widest_ = std::max(widest_, row.cells.size());
    return tables_.add_row(row);
  }

  XmlPieces& xml_;
  const OpenStyles& styles_;
  document::TableEncoder& tables_;
  OpenColumns columns_;
  MergedCells merged_;
  std::size_t number_ = 0;  // of the last row
  std::size_t widest_ = 0;
};

}  // namespace

base::Status read_open_tables(Package& package, document::TableEncoder& tables) {
  if (is_encrypted_document(package)) return base::fail("is encrypted");
  OpenStyles styles;
  if (package.has("styles.xml")) {
    auto common = ASSURE_TRY(package.xml("styles.xml"));
    styles.add(child_named(common->document_element(), "styles"));
  }
  auto xml = ASSURE_TRY(XmlPieces::of(package, "content.xml", "table-row", mixed_xml_options));
  styles.add(child_named(xml.root(), "automatic-styles"));
  const pugi::xml_node spreadsheet = child_named(child_named(xml.root(), "body"), "spreadsheet");
  if (!spreadsheet) return base::fail(document::not_as_named(document::Type::Ods));
  for (const pugi::xml_node& node : spreadsheet) {
    if (local_name(node) != "table") continue;
    const bool hidden = styles.find("table", local_attribute(node, "style-name")).unshown.value_or(false);
    ASSURE_TRY(tables.begin_sheet(local_attribute(node, "name"), hidden));
    ASSURE_TRY(OpenTableReader(xml, styles, tables).read(node));
  }
  return {};
}

}  // namespace assure::inspect
