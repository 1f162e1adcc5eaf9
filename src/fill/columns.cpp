#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "fill/rows.h"
#include "fill/rules.h"
#include "intake/words.h"

namespace assure::fill {
namespace {

using intake::cell_of;
using intake::clean;
using intake::plain;
using intake::text_of;

// 28 of `AB`; none for what is no column.
std::optional<std::size_t> column_named(std::string_view name) {
  const std::string wanted = base::lower_ascii(name);
  std::size_t number = 0;
  for (char c : wanted) {
    if (c < 'a' || c > 'z' || number > table::last_column) return std::nullopt;
    number = number * 26 + static_cast<std::size_t>(c - 'a' + 1);
  }
  if (number == 0 || number > table::last_column) return std::nullopt;
  return number;
}

// Finds the columns of one sheet of the map.
class SheetPlacer {
 public:
  SheetPlacer(const Filling& filling, const FilledSheet& wanted) : filling_(filling), wanted_(wanted) {}

  std::optional<PlacedSheet> place() {
    if (!find_sheet() || !find_header()) return std::nullopt;
    auto ids = find_ids();
    if (!ids) return std::nullopt;
    placed_.ids = *ids;
    std::set<std::size_t> taken = {*ids};
    for (const FilledColumn& column : wanted_.columns) {
      auto number = find_column(column);
      if (!number) return std::nullopt;
      if (!taken.insert(*number).second) {
        filling_.out
            .report(rules::export_map, column.span, "column {} of sheet `{}` is named twice",
                table::column_name(*number), *wanted_.sheet)
            .help("a column holds the criteria or one thing of the folder");
        return std::nullopt;
      }
      placed_.columns.push_back({*number, *column.is});
    }
    return placed_;
  }

 private:
  const table::Sheet& sheet() const { return filling_.workbook.sheets[placed_.number]; }

  bool find_sheet() {
    const auto& sheets = filling_.workbook.sheets;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      names.push_back(sheets[i].name);
      if (sheets[i].name != *wanted_.sheet) continue;
      placed_.number = i;
      return true;
    }
    filling_.out
        .report(rules::export_map, wanted_.sheet.span, "the workbook has no sheet `{}`", *wanted_.sheet)
        .help("it has " + base::quoted_list(names));
    return false;
  }

  bool find_header() {
    const auto row_number = [](const Spanned<std::int64_t>& row) {
      return row && *row > 0 ? std::optional(static_cast<std::size_t>(*row)) : std::nullopt;
    };
    for (const auto* row : {&wanted_.header, &wanted_.first}) {
      if (!*row || row_number(*row)) continue;
      filling_.out.report(rules::export_map, row->span, "there is no row {}", **row)
          .help("rows count from 1, as the spreadsheet program shows them");
      return false;
    }
    const auto header = row_number(wanted_.header);
    placed_.first = row_number(wanted_.first).value_or(header.value_or(0) + 1);
    if (!header) return true;
    const auto& rows = sheet().rows;
    auto found =
        std::find_if(rows.begin(), rows.end(), [&](const table::Row& row) { return row.number == *header; });
    if (found != rows.end()) {
      header_ = &*found;
      return true;
    }
    filling_.out
        .report(
            rules::export_map, wanted_.header.span, "row {} of sheet `{}` is empty", *header, sheet().name)
        .help("name the row with the headings of the columns");
    return false;
  }

  std::string heading(std::size_t column) const {
    return header_ ? clean(text_of(cell_of(*header_, column))) : std::string();
  }

  // The one column with that heading; reported when there is none, or several.
  std::optional<std::size_t> headed(const Text& wanted) {
    std::vector<std::size_t> found;
    std::vector<std::string> headings;
    for (std::size_t column = 1; header_ && column <= header_->cells.size(); ++column) {
      const std::string text = heading(column);
      if (!text.empty()) headings.push_back(intake::brief(text));
      if (!text.empty() && plain(text) == plain(*wanted)) found.push_back(column);
    }
    if (found.size() == 1) return found.front();
    filling_.out
        .report(rules::export_map, wanted.span, "sheet `{}` has {} with the heading `{}`", sheet().name,
            found.empty() ? "no column" : base::counted(found.size(), "column"), *wanted)
        .help(!header_        ? "say with `header:` which row has the headings, or name the column's letter"
              : found.empty() ? "its headings are " + base::quoted_list(headings)
                              : "name the column's letter as well, as in `column: F`");
    return std::nullopt;
  }

  std::optional<std::size_t> lettered(const Text& letters) {
    auto number = column_named(base::trim(*letters));
    if (!number) {
      filling_.out.report(rules::export_map, letters.span, "`{}` is no column", *letters)
          .help("columns have letters, as in F or AB");
    }
    return number;
  }

  std::optional<std::size_t> find_ids() {
    for (std::size_t column = 1; header_ && column <= header_->cells.size(); ++column) {
      if (plain(heading(column)) == plain(*wanted_.ids)) return headed(wanted_.ids);
    }
    return column_named(base::trim(*wanted_.ids)) ? lettered(wanted_.ids) : headed(wanted_.ids);
  }

  std::optional<std::size_t> find_column(const FilledColumn& column) {
    if (!column.column && !column.header) {
      filling_.out.report(rules::export_map, column.span, "a column has neither a letter nor a heading")
          .help("name it, as in `column: F` or `header: Self assessment`");
      return std::nullopt;
    }
    if (!column.column) return headed(column.header);
    auto number = lettered(column.column);
    if (!number || !column.header) return number;
    const std::string there = heading(*number);
    if (plain(there) == plain(*column.header)) return number;
    filling_.out
        .report(rules::export_map, column.header.span,
            "column {} of sheet `{}` has the heading `{}`, not `{}`", table::column_name(*number),
            sheet().name, intake::brief(there), *column.header)
        .help("the workbook may be another edition: correct the map");
    return std::nullopt;
  }

  const Filling& filling_;
  const FilledSheet& wanted_;
  PlacedSheet placed_;
  const table::Row* header_ = nullptr;
};

// Two labels of one value, of which one would count for nothing; and one label of two values.
bool check_repeated(const Filling& filling) {
  bool fine = true;
  std::map<std::string_view, const ValueLabel*> by_value, by_label;
  for (const ValueLabel& label : filling.map.ratings) {
    auto [first, is_new] = by_value.emplace(*label.value, &label);
    if (!is_new) {
      filling.out.report(rules::export_map, label.value.span, "the map has two lines for `{}`", *label.value)
          .related(first->second->value.span, "and this one")
          .help("delete the one that does not hold");
      fine = false;
      continue;
    }
    auto [same, is_other] = by_label.emplace(*label.written, &label);
    if (is_other) continue;
    filling.out
        .report(rules::export_map, label.written.span, "`{}` and `{}` are both written as `{}`",
            *same->second->value, *label.value, *label.written)
        .related(same->second->written.span, "and here")
        .severity(diag::Severity::Warning)
        .help("the workbook does not say which of them it is: make sure that this is meant");
  }
  return fine;
}

// Labels of values that no scale of the checklist has.
bool check_labels(const Filling& filling) {
  std::vector<std::string> values = {std::string(not_applicable_value)};
  for (const auto& entry : filling.checklist.criteria) {
    if (!entry.scale) continue;
    for (const auto& value : entry.scale->values) values.push_back(value.value->text);
  }
  std::sort(values.begin() + 1, values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  bool fine = check_repeated(filling);
  for (const ValueLabel& label : filling.map.ratings) {
    if (std::find(values.begin(), values.end(), *label.value) != values.end()) continue;
    filling.out.report(rules::export_map, label.value.span, "`{}` is no value of the scale", *label.value)
        .help("it has " + base::quoted_list(values));
    fine = false;
  }
  return fine;
}

}  // namespace

std::vector<PlacedSheet> place_sheets(const Filling& filling) {
  bool fine = check_labels(filling);
  std::vector<PlacedSheet> placed;
  for (const FilledSheet& sheet : filling.map.sheets) {
    auto one = SheetPlacer(filling, sheet).place();
    fine = fine && one;
    if (one) placed.push_back(std::move(*one));
  }
  if (!fine) placed.clear();
  return placed;
}

}  // namespace assure::fill
