// The sheets of OpenDocument spreadsheets (part 3, clause 9).
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "inspect/open_document/open_document.h"
#include "inspect/open_document/open_layout.h"

namespace assure::inspect {
namespace {

using document::Hidden;

class OpenSheetReader {
 public:
  OpenSheetReader(const OpenStyles& styles, Texts& texts) : styles_(styles), texts_(texts) {}

  void read(const pugi::xml_node& table) {
    if (styles_.find("table", local_attribute(table, "style-name")).unshown.value_or(false))
      sheet_ = Hidden::Sheet;
    for_each_line(table, [&](const pugi::xml_node& node, bool folded) {
      const std::string_view name = local_name(node);
      if (name == "table-column") columns_.add(node, folded);
      if (name == "table-row") add_row(node, folded);
      if (name == "shapes") read_open_text(node, styles_, sheet_, texts_);
    });
    for (const auto& [why, count] : hidden_cells_) {
      texts_.hide(why);
      texts_.note(disclosure::Kind::HiddenCells, count);
    }
    texts_.show();
    if (differs_) texts_.add_other(values_);
  }

 private:
  void add_row(const pugi::xml_node& row, bool folded) {
    std::optional<Hidden> why = sheet_;
    if (!why && (folded || is_hidden_line(row))) why = Hidden::Row;
    std::uint64_t column = 0;
    for (const pugi::xml_node& cell : row) {
      const std::string_view name = local_name(cell);
      if (name != "table-cell" && name != "covered-table-cell") continue;
      const std::uint64_t end = column + repeated(cell, "number-columns-repeated");
      auto hidden = why;
      if (!hidden && columns_.are_hidden(column, end)) hidden = Hidden::Column;
      column = end;
      read_open_text(cell, styles_, hidden, texts_);
      if (hidden && child_named(cell, "p")) ++hidden_cells_[*hidden];
      if (!hidden && name == "table-cell") add_value(cell);
    }
    texts_.show();
    texts_.end_with('\n');
    if (!values_.empty() && !values_.ends_with('\n')) values_ += '\n';
  }

  // What is stored beside what is displayed: of a share 0.125, of a day 2026-05-01.
  void add_value(const pugi::xml_node& cell) {
    std::string_view value;
    for (std::string_view name : {"value", "date-value", "time-value", "string-value", "boolean-value"}) {
      if (value.empty()) value = local_attribute(cell, name);
    }
    differs_ = differs_ || !value.empty();
    values_ += value;
    if (value.empty()) values_ += child_named(cell, "p").text().get();
    values_ += document::cell_end;
  }

  const OpenStyles& styles_;
  Texts& texts_;
  std::optional<Hidden> sheet_;
  OpenColumns columns_;
  std::map<Hidden, std::size_t> hidden_cells_;
  std::string values_;
  bool differs_ = false;
};

}  // namespace

void read_open_sheet(const pugi::xml_node& table, const OpenStyles& styles, Texts& texts) {
  texts.begin_page(local_attribute(table, "name"));
  OpenSheetReader(styles, texts).read(table);
}

}  // namespace assure::inspect
