#include "inspect/workbook/fill.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/characters.h"
#include "document/fill_wire.h"
#include "inspect/read.h"
#include "inspect/workbook/cell_bytes.h"
#include "inspect/workbook/dependents.h"
#include "inspect/workbook/fill_book.h"
#include "inspect/workbook/sheet_bytes.h"
#include "inspect/workbook/sheet_cell.h"
#include "inspect/workbook/tables.h"
#include "inspect/workbook/validation.h"

namespace assure::inspect {
namespace {

using document::CellValue;
using document::FilledParts;

constexpr std::size_t longest_cell = 32'767;  // characters

// The day as a number, as sheets count them.
double number_of_day(base::Date day, DateSystem dates) {
  const base::Date first =
      dates == DateSystem::From1904 ? *base::Date::of(1904, 1, 1) : *base::Date::of(1899, 12, 30);
  return double(day.days() - first.days());
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !base::continues_character(c); }));
}

class Filler {
 public:
  Filler(std::string_view content, std::uint64_t unzipped, const std::vector<CellValue>& values)
      : content_(content), unzipped_(unzipped), values_(values) {}

  base::Result<FilledParts> run() {
    auto package = ASSURE_TRY(Package::open(content_, unzipped_));
    if (package.has("_xmlsignatures/origin.sigs"))
      return base::fail("is signed: filling it would break its signature");
    book_ = ASSURE_TRY(FillBook::of(package));
    for (const auto& sheet : book_.sheets)
      sheets_.push_back(ASSURE_TRY(SheetBytes::of(ASSURE_TRY(package.read(sheet.part)), sheet.part)));
    ASSURE_TRY(place_values());
    ASSURE_TRY(change_parts());
    if (filled_.parts.empty()) return std::move(filled_);
    const std::string workbook = ASSURE_TRY(package.read(book_.part));
    std::string changed = has_plain_bytes(workbook) ? with_recalculation(workbook) : std::string();
    if (changed.empty())
      return base::fail(fmt::format("cannot be filled: its part `{}` is XML in an unusual form", book_.part));
    filled_.parts.push_back({book_.part, std::move(changed)});
    return std::move(filled_);
  }

 private:
  // What of a sheet says which of its cells may be written.
  struct SheetRules {
    Validations validations;
    FilledByArrays arrays;
    bool is_protected = false;
    std::vector<CellRange> merged;
    std::map<std::size_t, std::pair<std::size_t, std::string>> column_styles;  // by first: last, style
  };

  const table::Workbook& cells() {
    if (!cells_) cells_ = document::decode_table(read_table("workbook.xlsx", content_, unzipped_));
    if (!cells_) cells_.emplace();
    return *cells_;
  }

  SheetRules& rules_of(std::size_t number) {
    auto found = rules_.find(number);
    if (found != rules_.end()) return found->second;
    const SheetBytes& sheet = sheets_[number];
    const pugi::xml_node frame = sheet.frame();
    SheetRules rules{
        Validations(frame, book_, number, [this]() -> const table::Workbook& { return cells(); }),
        FilledByArrays(sheet), false, {}, {}};
    rules.is_protected = is_true(local_attribute(child_named(frame, "sheetProtection"), "sheet"));
    for (const pugi::xml_node& one : child_named(frame, "mergeCells"))
      rules.merged.push_back(range_named(local_attribute(one, "ref")));
    for (const pugi::xml_node& column : child_named(frame, "cols"))
      rules.column_styles[index_in(local_attribute(column, "min"))] = {
          index_in(local_attribute(column, "max")), std::string(local_attribute(column, "style"))};
    return rules_.emplace(number, std::move(rules)).first->second;
  }

  // The attribute `s` that the cell has, or would have.
  std::string style_of(std::size_t number, const CellPlace& place) {
    const SheetBytes& sheet = sheets_[number];
    const RowBytes* row = sheet.find(place.row);
    if (const CellBytes* cell = row ? row->find(place.column) : nullptr)
      return std::string(sheet.tag_at(cell->begin).attribute("s"));
    if (row) {
      const XmlTag tag = sheet.tag_at(row->begin);
      if (is_true(tag.attribute("customFormat"))) return std::string(tag.attribute("s"));
    }
    const auto& styles = rules_of(number).column_styles;
    auto after = styles.upper_bound(place.column);
    if (after == styles.begin() || (--after)->second.first < place.column) return {};
    return after->second.second;
  }

  PutValue put_value(const CellValue& value, const std::string& style) const {
    PutValue put{value.text, {}, false};
    if (value.kind == table::Kind::Number) put.number = cell_number(value.text);
    if (value.kind != table::Kind::Date) return put;
    const double number = number_of_day(value.day, book_.dates);
    if (!book_.styles.format(style).day(number, book_.dates)) return put;
    put.number = number;
    put.is_day = true;
    return put;
  }

  std::optional<Refusal> why_not(
      std::size_t number, const CellPlace& place, const PutValue& value, const std::string& style) {
    SheetRules& rules = rules_of(number);
    const CellBytes* cell = sheets_[number].find(place);
    if (cell && cell->has_formula)
      return Refusal{"holds a formula, which would be lost", "map the column that the formula reads"};
    if (rules.arrays.has(place))
      return Refusal{"is filled by a formula in another cell", "map the column that the formula reads"};
    for (const CellRange& range : rules.merged) {
      const CellPlace first{range.first_row, range.first_column};
      if (range.has(place) && place != first) {
        return Refusal{fmt::format("is merged into {}, which shows in its place", name_of_cell(first)),
            "map the column of that cell, or write it by hand"};
      }
    }
    if (rules.is_protected && book_.styles.is_locked(style))
      return Refusal{"is locked, and its sheet is protected",
          "map the column that is to be filled in, or ask the authority for a workbook that can be"};
    if (characters(value.text) > longest_cell)
      return Refusal{fmt::format("takes no more than {} characters", longest_cell), "say it in fewer words"};
    return rules.validations.judge(place, value);
  }

  base::Status place_values() {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const CellValue& value = values_[i];
      const auto number = book_.sheet_named(value.sheet);
      if (!number) return base::fail(fmt::format("has no sheet `{}`", one_line(value.sheet)));
      if (!sheets_[*number].rows_end())
        return base::fail(fmt::format("has nothing in its sheet `{}`", one_line(value.sheet)));
      const CellPlace place{value.row, value.column};
      std::string style = style_of(*number, place);
      if (!base::all_digits(style)) style.clear();
      PutValue put = put_value(value, style);
      if (auto refusal = why_not(*number, place, put, style)) {
        filled_.refused.push_back({i, one_line(refusal->why), one_line(refusal->help)});
        continue;
      }
      changed_.push_back({*number, place});
      puts_[*number].emplace(place, PutCell{place, std::move(put), std::move(style)});
    }
    return {};
  }

  base::Status change_parts() {
    if (changed_.empty()) return {};
    std::map<std::size_t, std::vector<ByteEdit>> edits;
    for (const auto& [number, cells] : puts_) {
      std::vector<PutCell> ordered;
      for (const auto& [place, cell] : cells) ordered.push_back(cell);
      edits[number] = put_cells(sheets_[number], ordered);
    }
    for (const BookCell& cell : dependents(book_, sheets_, changed_)) {
      const SheetBytes& sheet = sheets_[cell.sheet];
      const CellBytes* bytes = sheet.find(cell.place);
      if (!bytes || puts_[cell.sheet].contains(cell.place)) continue;
      edits[cell.sheet].push_back(without_result(sheet, *bytes));
      if (bytes->has_formula) {
        ++filled_.formulas;
      } else {
        filled_.emptied.push_back({book_.sheets[cell.sheet].name, cell.place.row, cell.place.column});
      }
    }
    for (auto& [number, all] : edits) {
      if (all.empty()) continue;
      filled_.parts.push_back({book_.sheets[number].part, edited(sheets_[number].bytes(), std::move(all))});
    }
    return {};
  }

  std::string_view content_;
  std::uint64_t unzipped_;
  const std::vector<CellValue>& values_;
  FillBook book_;
  std::vector<SheetBytes> sheets_;
  std::map<std::size_t, SheetRules> rules_;
  std::optional<table::Workbook> cells_;
  std::vector<BookCell> changed_;
  std::map<std::size_t, std::map<CellPlace, PutCell>> puts_;  // by sheet
  FilledParts filled_;
};

base::Result<FilledParts> filled(std::string_view asked, std::uint64_t unzipped) {
  const auto content = document::decode_fill_content(asked);
  if (!content) return base::fail("was asked for in a way that makes no sense");
  return Filler(content->workbook, unzipped, content->values).run();
}

}  // namespace

std::string fill(std::string_view asked, std::uint64_t unzipped) {
  auto made = filled(asked, unzipped);
  if (made) return document::encode(*made);
  FilledParts none;
  none.trouble = one_line(made.error().message);
  return document::encode(none);
}

}  // namespace assure::inspect
