#include "intake/answer_sheet.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ratings.h"
#include "intake/words.h"
#include "yaml/lines.h"

namespace assure::intake {
namespace {

using table::Value;

constexpr std::string_view kept_mark = "assure gap list";
// Of a text that a cell can hold whole; a longer one is left out, so that no part of it comes back.
constexpr std::size_t most_bytes = 32'000;

// A column of the sheet, and what the map says that it is.
struct AnswerColumn {
  std::string_view name;
  std::size_t width;
  std::string_view role;
  bool is_open;
};
constexpr AnswerColumn answer_columns[] = {{"Criterion", 10, "criterion", false},
    {"Title", 36, "title", false}, {"Rating", 14, "rating", true}, {"Statement", 60, "statement", true},
    {"Evidence so far", 36, "ignored", false}, {"Evidence to add", 36, "evidence", true},
    {"Action", 44, "action", true}, {"Action owner", 24, "action-owner", true}, {"By when", 14, "due", true},
    {"Action status", 14, "action-status", true}, {"Action id", 16, "action-id", false}};

std::string whole_or_nothing(const std::string& text) {
  return text.size() > most_bytes ? std::string() : text;
}

std::string title_of(const AskedAgain& criterion, const record::Spanned<record::Id>& id) {
  if (!id) return {};
  auto title = criterion.titles.find(id->text);
  return title == criterion.titles.end() || title->second.empty() ? id->text : title->second;
}

Value when_of(const submission::Action& action) {
  if (action.due && action.due->is_day()) return action.due->last;
  if (action.due) return action.due->iso();
  if (action.as_written && !action.due.given()) return whole_or_nothing(*action.as_written);
  return {};
}

// A rating that is none is a finding already, and no question.
bool has_value(const AskedAgain& criterion, std::string_view rating) {
  const auto* scale = criterion.asked->scale;
  return scale && scale->index_of(std::string(rating)) != framework::Scale::npos;
}

std::vector<Value> row_of(const AskedAgain& criterion, const submission::Action* action, bool first) {
  std::vector<Value> row(std::size(answer_columns));
  row[0] = criterion.asked->name;
  row[1] = criterion.title;
  if (first && criterion.response) {
    const auto& response = *criterion.response;
    std::vector<std::string> cited;
    for (const auto& citation : response.evidence) cited.push_back(title_of(criterion, citation.item));
    if (response.rating && has_value(criterion, response.rating->text)) row[2] = response.rating->text;
    if (response.statement) row[3] = whole_or_nothing(*response.statement);
    row[4] = base::join(cited, "\n");
  }
  if (!action) return row;
  if (action->what) row[6] = whole_or_nothing(*action->what);
  row[7] = title_of(criterion, action->who);
  row[8] = when_of(*action);
  if (action->status) row[9] = std::string(base::name_of(*action->status));
  if (action->id) row[10] = action->id->text;
  return row;
}

// What may be chosen as the rating.
std::vector<std::string> ratings_of(const Asked& asked) {
  if (!asked.scale) return {};
  std::vector<std::string> values = values_of(*asked.scale);
  if (asked.may_not_apply) values.emplace_back("n/a");
  return values;
}

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  for (std::string_view line : base::split(text, '\n')) lines.emplace_back(line);
  return lines;
}

}  // namespace

table::List answer_list(const std::vector<AskedAgain>& criteria) {
  table::List list{std::string(answers_sheet), "What to fill in and send back", {}, {}};
  for (const AnswerColumn& column : answer_columns)
    list.columns.push_back({std::string(column.name), column.width, column.is_open, {}});
  list.columns[9].choices = {"open", "done"};
  for (const AskedAgain& criterion : criteria) {
    const std::size_t count = std::max<std::size_t>(1, criterion.actions.size());
    list.columns[2].row_choices.insert(
        list.columns[2].row_choices.end(), count, ratings_of(*criterion.asked));
    list.rows.push_back(row_of(criterion, criterion.actions.empty() ? nullptr : criterion.actions[0], true));
    for (std::size_t i = 1; i < criterion.actions.size(); ++i)
      list.rows.push_back(row_of(criterion, criterion.actions[i], false));
  }
  return list;
}

std::string answers_map(std::string_view tracker) {
  std::string text =
      fmt::format("import_map:\n{}\n  sheets: [{}]\n  beside: [{}, {}]\n  header: 1\ncolumns:\n",
          yaml::indented(yaml::field_text("tracker", tracker), 2), answers_sheet, gaps_sheet, kept_sheet);
  for (std::size_t i = 0; i < std::size(answer_columns); ++i) {
    const AnswerColumn& column = answer_columns[i];
    text += fmt::format(
        "  - {{column: {}, header: {}, is: {}}}\n", table::column_name(i + 1), column.name, column.role);
  }
  return text;
}

table::Workbook as_read(const table::List& answers) {
  table::Sheet sheet{answers.name, false, {}, {}};
  auto add = [&](const std::vector<Value>& values) {
    table::Row row{sheet.rows.size() + 1, false, {}};
    for (const Value& value : values) {
      table::Cell cell;
      cell.shown = table::cell_text(table::shown_text(value));
      const bool is_day = std::holds_alternative<base::Date>(value);
      if (is_day) cell.day = std::get<base::Date>(value);
      cell.kind = is_day                        ? table::Kind::Date
                  : table::is_blank(cell.shown) ? table::Kind::Empty
                                                : table::Kind::Text;
      if (cell.kind == table::Kind::Empty) cell.shown.clear();
      row.cells.push_back(std::move(cell));
    }
    if (row.trim()) sheet.rows.push_back(std::move(row));
  };
  std::vector<Value> names;
  for (const auto& column : answers.columns) names.emplace_back(column.name);
  add(names);
  for (const auto& row : answers.rows) add(row);
  return {{std::move(sheet)}, {}};
}

table::List kept_list(const Kept& kept) {
  table::List list{std::string(kept_sheet), {},
      {{std::string(kept_mark), 40}, {kept.reference, 40}, {kept.owner, 20}}, {}, true};
  const auto map = lines_in(kept.map), state = lines_in(kept.state);
  for (std::size_t i = 0; i < std::max(map.size(), state.size()); ++i)
    list.rows.push_back(
        {i < map.size() ? map[i] : std::string(), i < state.size() ? state[i] : std::string(), {}});
  return list;
}

std::optional<Kept> kept_in(const table::Workbook& workbook) {
  auto sheet = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
      [](const table::Sheet& one) { return one.name == kept_sheet; });
  if (sheet == workbook.sheets.end() || sheet->rows.empty()) return std::nullopt;
  const table::Row& head = sheet->rows.front();
  if (cell_of(head, 1).shown != kept_mark) return std::nullopt;
  Kept kept{cell_of(head, 2).shown, cell_of(head, 3).shown, {}, {}};
  for (const table::Row& row : sheet->rows) {
    if (&row == &head) continue;
    if (const auto& cell = cell_of(row, 1); !cell.is_empty()) kept.map += cell.shown + "\n";
    if (const auto& cell = cell_of(row, 2); !cell.is_empty()) kept.state += cell.shown + "\n";
  }
  return kept;
}

}  // namespace assure::intake
