#include "inspect/workbook/validation.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/office/drawing.h"
#include "inspect/workbook/formula.h"
#include "inspect/workbook/sheet_cell.h"

namespace assure::inspect {
namespace {

constexpr std::size_t most_listed = 12;  // entries of a list in a message
constexpr std::size_t most_list_rows = 10'000;
constexpr const char* by_hand = "write the value in the workbook by hand, or leave the column out of the map";

std::string on_one_line(std::string_view text) {
  constexpr std::size_t widest = 60;  // bytes
  const std::string_view begin = text.substr(0, widest);
  std::string line(begin.substr(0, base::invalid_utf8_at(begin)));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  line = base::harmless(line);
  return text.size() > widest ? line + " ..." : line;
}

std::string one_of_words(const std::vector<std::string>& entries) {
  std::vector<std::string> shown;
  for (const std::string& entry : entries) {
    if (shown.size() == most_listed) break;
    shown.push_back(on_one_line(entry));
  }
  std::string words = base::quoted_list(shown);
  if (entries.size() > shown.size()) words += fmt::format(" and {} more", entries.size() - shown.size());
  return words;
}

// In UTF-16 units, as spreadsheet programs count.
std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (!base::continues_character(c)) length += byte >= 0xF0 ? 2 : 1;
  }
  return length;
}

bool holds(std::string_view comparison, double value, double first, double second) {
  if (comparison == "notBetween") return value < first || value > second;
  if (comparison == "equal") return value == first;
  if (comparison == "notEqual") return value != first;
  if (comparison == "lessThan") return value < first;
  if (comparison == "lessThanOrEqual") return value <= first;
  if (comparison == "greaterThan") return value > first;
  if (comparison == "greaterThanOrEqual") return value >= first;
  return first <= value && value <= second;
}

bool needs_second(std::string_view comparison) {
  return comparison == "between" || comparison == "notBetween";
}

// Of `"Red,Amber"`; none for what is no text.
std::optional<std::vector<std::string>> written_list(std::string_view formula) {
  if (formula.size() < 2 || formula.front() != '"' || formula.back() != '"') return std::nullopt;
  std::vector<std::string> entries;
  for (std::string_view entry : base::split(formula.substr(1, formula.size() - 2), ','))
    entries.emplace_back(base::trim(entry));
  return entries;
}

Refusal not_judged(std::string_view formula) {
  return {
      fmt::format("has a validation that would have to be worked out: `{}`", on_one_line(formula)), by_hand};
}

}  // namespace

Validations::Validations(const pugi::xml_node& frame, const FillBook& book, std::size_t number, Cells cells)
    : book_(book), sheet_(number), cells_(std::move(cells)) {
  for (pugi::xml_node node = frame; node; node = next_node(node, frame, false)) {
    if (local_name(node) != "dataValidation") continue;
    Rule rule;
    rule.type = local_attribute(node, "type");
    rule.comparison = local_attribute(node, "operator");
    if (rule.comparison.empty()) rule.comparison = "between";
    std::string places(local_attribute(node, "sqref"));
    for (const pugi::xml_node& child : node) {
      const std::string_view name = local_name(child);
      if (name == "sqref") places = text_in(child);
      if (name != "formula1" && name != "formula2") continue;
      const pugi::xml_node inner = child_named(child, "f");
      (name == "formula1" ? rule.first : rule.second) = base::trim(text_in(inner ? inner : child));
    }
    rule.cells = ranges_named(places);
    if (!rule.type.empty() && rule.type != "none") rules_.push_back(std::move(rule));
  }
}

std::optional<Refusal> Validations::judge(const CellPlace& cell, const PutValue& value) const {
  for (const Rule& rule : rules_) {
    const bool concerns = std::any_of(
        rule.cells.begin(), rule.cells.end(), [&](const CellRange& range) { return range.has(cell); });
    if (!concerns) continue;
    if (auto refusal = judge(rule, cell, value)) return refusal;
  }
  return std::nullopt;
}

std::optional<Refusal> Validations::judge(
    const Rule& rule, const CellPlace& cell, const PutValue& value) const {
  if (rule.type == "list") return judge_list(rule, cell, value);
  if (rule.type == "custom") return not_judged(rule.first);
  return judge_number(rule, cell, value);
}

std::optional<Refusal> Validations::judge_list(
    const Rule& rule, const CellPlace& cell, const PutValue& value) const {
  const auto entries = list_of(rule, cell);
  if (!entries) return not_judged(rule.first);
  if (std::find(entries->begin(), entries->end(), value.text) != entries->end()) return std::nullopt;
  return Refusal{
      fmt::format("takes {} of its list, not `{}`", one_of_words(*entries), on_one_line(value.text)),
      "write it as the workbook does; of a rating, under `ratings` of the map"};
}

std::optional<Refusal> Validations::judge_number(
    const Rule& rule, const CellPlace& cell, const PutValue& value) const {
  const bool is_length = rule.type == "textLength";
  const auto wanted = is_length ? std::optional<double>(double(length_of(value.text))) : value.number;
  if (!wanted) {
    return Refusal{fmt::format("takes {}, not `{}`",
                       rule.type == "date"    ? "a day"
                       : rule.type == "time"  ? "a time of day"
                       : rule.type == "whole" ? "a whole number"
                                              : "a number",
                       on_one_line(value.text)),
        "say it so in the folder, or leave the column out of the map"};
  }
  if (rule.type == "whole" && *wanted != std::floor(*wanted))
    return Refusal{fmt::format("takes a whole number, not `{}`", value.text), by_hand};
  const auto first = number_of(rule, rule.first, cell);
  const auto second = needs_second(rule.comparison) ? number_of(rule, rule.second, cell) : first;
  if (!first) return not_judged(rule.first);
  if (!second) return not_judged(rule.second);
  if (holds(rule.comparison, *wanted, *first, *second)) return std::nullopt;
  const std::string limits = needs_second(rule.comparison)
                                 ? fmt::format("{} {} and {}", rule.comparison, rule.first, rule.second)
                                 : fmt::format("{} {}", rule.comparison, rule.first);
  if (is_length)
    return Refusal{fmt::format("takes texts of a length {}, not one of {} characters", limits, *wanted),
        "say it in fewer words, or leave the column out of the map"};
  return Refusal{fmt::format("takes what is {}, not `{}`", limits, on_one_line(value.text)), by_hand};
}

std::optional<std::vector<std::string>> Validations::list_of(const Rule& rule, const CellPlace& cell) const {
  if (auto entries = written_list(rule.first)) return entries;
  return texts_in(rule, rule.first, cell);
}

std::optional<std::vector<std::string>> Validations::texts_in(
    const Rule& rule, const std::string& formula, const CellPlace& cell) const {
  // Relative references are those of the first cell that the rule is for.
  const FormulaShift shift{
      static_cast<std::ptrdiff_t>(cell.row) - static_cast<std::ptrdiff_t>(rule.cells.front().first_row),
      static_cast<std::ptrdiff_t>(cell.column) -
          static_cast<std::ptrdiff_t>(rule.cells.front().first_column)};
  const FormulaCells named = cells_of_formula(book_, sheet_, formula, shift);
  const bool is_range = !named.unknown && named.ranges.size() == 1 && formula.find('(') == std::string::npos;
  if (!is_range) return std::nullopt;
  const auto& [sheet, range] = named.ranges.front();
  const table::Workbook& workbook = cells_();
  std::vector<std::string> texts;
  if (sheet >= workbook.sheets.size()) return std::nullopt;
  for (const table::Row& row : workbook.sheets[sheet].rows) {
    if (row.number < range.first_row || row.number > range.last_row) continue;
    for (std::size_t column = range.first_column; column <= std::min(range.last_column, row.cells.size());
         ++column) {
      const table::Cell& found = row.cells[column - 1];
      if (found.is_unworked()) return std::nullopt;
      if (!found.shown.empty() && !found.covered)
        texts.push_back(found.stored.empty() ? found.shown : found.stored);
    }
    if (texts.size() > most_list_rows) return std::nullopt;
  }
  return texts;
}

std::optional<double> Validations::number_of(
    const Rule& rule, const std::string& formula, const CellPlace& cell) const {
  if (auto number = cell_number(formula)) return number;
  const auto texts = texts_in(rule, formula, cell);
  return texts && texts->size() == 1 ? cell_number(texts->front()) : std::nullopt;
}

}  // namespace assure::inspect
