#include "intake/report.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/byte_order_mark.h"
#include "base/text.h"
#include "intake/words.h"
#include "table/write_csv.h"

namespace assure::intake {
namespace {

// Bytes that a line mostly needs less than. What is reserved and not used takes no memory.
constexpr std::size_t line_of_report = 100;

std::size_t count_cells(const table::Workbook& workbook) {
  std::size_t count = 0;
  for (const auto& sheet : workbook.sheets) {
    for (const auto& row : sheet.rows) count += row.cells.size();
  }
  return count;
}

std::string_view words_for(Became became) {
  switch (became) {
    case Became::Kept:
      return "changed by hand in the folder, and kept there";
    case Became::Held:
      return "not written: what the folder says stays until it is clear";
    case Became::Conflict:
      return "not written: it has changed in the folder, too";
    case Became::NoPlace:
      return "not written: the layout has no place for it";
    default:
      return {};
  }
}

std::string header() {
  return std::string(base::byte_order_mark) +
         table::csv_record({"sheet", "cell", "hidden", "text", "went to", "became", "why"});
}

void add_to(std::string& list, std::string_view text) {
  if (text.empty()) return;
  if (!list.empty() && ("; " + list + "; ").find(fmt::format("; {}; ", text)) != std::string::npos) return;
  list += (list.empty() ? "" : "; ") + std::string(text);
}

}  // namespace

std::string report_text(const table::Workbook& workbook, const Fates& fates, const Merged& merged) {
  std::string text = header();
  text.reserve(line_of_report * count_cells(workbook));
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const auto& sheet = workbook.sheets[i];
    for (const auto& row : sheet.rows) {
      for (std::size_t j = 0; j < row.cells.size(); ++j) {
        const auto& cell = row.cells[j];
        if (!holds_something(cell)) continue;
        const bool hidden = sheet.hidden || row.hidden ||
                            std::find(sheet.hidden_columns.begin(), sheet.hidden_columns.end(), j + 1) !=
                                sheet.hidden_columns.end();
        std::string went, became, why;
        for (const Fate& fate : fates.of({i, row.number, j + 1})) {
          if (!fate.record.empty()) add_to(went, fmt::format("{} {}", fate.record, fate.field));
          if (fate.value != clean(cell.shown)) add_to(became, fate.value);
          add_to(why, fate.why);
          auto merge = merged.fields.find({std::string(fate.record), std::string(fate.field)});
          if (merge != merged.fields.end()) add_to(why, words_for(merge->second));
        }
        if (went.empty() && why.empty()) why = "nothing asks for it";
        text += table::csv_record({sheet.name, fmt::format("{}{}", table::column_name(j + 1), row.number),
            hidden ? "hidden" : "", cell.shown, went, became, why});
      }
    }
  }
  return text;
}

bool is_report(std::string_view text) {
  return text.starts_with(header());
}

}  // namespace assure::intake
