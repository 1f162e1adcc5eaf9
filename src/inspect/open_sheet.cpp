// The sheets of OpenDocument spreadsheets (part 3, clause 9).
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/open_document.h"

namespace assure::inspect {
namespace {

using document::Hidden;

std::uint64_t repeated(const pugi::xml_node& node, std::string_view attribute) {
  constexpr std::uint64_t most = 1'000'000;
  const std::string_view digits = local_attribute(node, attribute);
  std::uint64_t count = 1;
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return std::clamp<std::uint64_t>(count, 1, most);
}

bool is_hidden_line(const pugi::xml_node& node) {
  const std::string_view visibility = local_attribute(node, "visibility");
  return visibility == "collapse" || visibility == "filter";
}

class OpenSheetReader {
 public:
  OpenSheetReader(const OpenStyles& styles, Texts& texts) : styles_(styles), texts_(texts) {}

  void read(const pugi::xml_node& table) {
    if (styles_.find("table", local_attribute(table, "style-name")).unshown.value_or(false))
      sheet_ = Hidden::Sheet;
    // Groups of rows and of columns nest, as deep as the document likes.
    bool folded = false;
    pugi::xml_node behind;  // the outermost group that is folded up
    for (pugi::xml_node node = table, next; node; node = next) {
      const std::string_view name = local_name(node);
      if (node == behind) folded = false;
      const bool is_group = name == "table-row-group" || name == "table-column-group";
      if (!folded && is_group && local_attribute(node, "display") == "false") {
        folded = true;
        behind = next_node(node, table, true);
      }
      if (name == "table-column") add_column(node, folded);
      if (name == "table-row") add_row(node, folded);
      if (name == "shapes") read_open_text(node, styles_, sheet_, texts_);
      const bool is_part = name == "table-row" || name == "shapes" || name == "forms";
      next = next_node(node, table, is_part);
    }
    if (differs_) texts_.add_other(values_);
  }

 private:
  // Columns from `first` to before `end`.
  struct Columns {
    std::uint64_t first = 0;
    std::uint64_t end = 0;
  };

  void add_column(const pugi::xml_node& column, bool folded) {
    const std::uint64_t end = columns_ + repeated(column, "number-columns-repeated");
    if (folded || is_hidden_line(column)) {
      const bool goes_on = !hidden_.empty() && hidden_.back().end == columns_;
      if (goes_on) {
        hidden_.back().end = end;
      } else {
        hidden_.push_back({columns_, end});
      }
    }
    columns_ = end;
  }

  bool are_hidden(Columns columns) const {
    auto after = std::upper_bound(hidden_.begin(), hidden_.end(), columns.first,
        [](std::uint64_t first, const Columns& hidden) { return first < hidden.first; });
    return after != hidden_.begin() && (after - 1)->end >= columns.end;
  }

  void add_row(const pugi::xml_node& row, bool folded) {
    std::optional<Hidden> why = sheet_;
    if (!why && (folded || is_hidden_line(row))) why = Hidden::Row;
    std::uint64_t column = 0;
    for (const pugi::xml_node& cell : row) {
      const std::string_view name = local_name(cell);
      if (name != "table-cell" && name != "covered-table-cell") continue;
      const std::uint64_t end = column + repeated(cell, "number-columns-repeated");
      auto hidden = why;
      if (!hidden && are_hidden({column, end})) hidden = Hidden::Column;
      column = end;
      read_open_text(cell, styles_, hidden, texts_);
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
  std::uint64_t columns_ = 0;
  std::vector<Columns> hidden_;  // in their order
  std::string values_;
  bool differs_ = false;
};

}  // namespace

void read_open_sheet(const pugi::xml_node& table, const OpenStyles& styles, Texts& texts) {
  texts.begin_page(local_attribute(table, "name"));
  OpenSheetReader(styles, texts).read(table);
}

}  // namespace assure::inspect
