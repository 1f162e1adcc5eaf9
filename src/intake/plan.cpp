#include "intake/plan.h"

#include <algorithm>
#include <functional>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/rules.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

std::string ranges(
    const std::vector<std::size_t>& numbers, const std::function<std::string(std::size_t)>& name) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    parts.push_back(name(numbers[i]) + (end > i ? "-" + name(numbers[end]) : std::string()));
    i = end + 1;
  }
  return base::join(parts, ", ");
}

class Planner {
 public:
  explicit Planner(const Reading& reading) : reading_(reading) {}

  std::vector<SheetPlan> run() {
    const auto& named = reading_.map.tracker.sheets;
    auto plans = named.empty() ? guessed() : by_map();
    for (SheetPlan& plan : plans) apply_map(plan);
    check_map(plans);
    for (const SheetPlan& plan : plans) {
      report_unknown(plan);
      report_hidden(plan);
    }
    return plans;
  }

 private:
  const table::Sheet& sheet(std::size_t number) const { return reading_.workbook.sheets[number]; }

  std::optional<Header> header_of(std::size_t number) const {
    const auto& rows = reading_.map.tracker.header;
    if (!rows || rows->ranges.empty() || reading_.map.tracker.sheets.size() > 1)
      return find_header(sheet(number), reading_.criteria);
    const auto& range = rows->ranges.front();
    return header_at(
        sheet(number), static_cast<std::size_t>(range.first), static_cast<std::size_t>(range.last));
  }

  SheetPlan plan_of(std::size_t number, Header header) const {
    auto columns = guess_columns(sheet(number), header, reading_.criteria, reading_.files);
    return {number, std::move(header), std::move(columns)};
  }

  std::vector<SheetPlan> by_map() {
    std::vector<SheetPlan> plans;
    for (const Text& name : reading_.map.tracker.sheets) {
      const auto& sheets = reading_.workbook.sheets;
      auto found =
          std::find_if(sheets.begin(), sheets.end(), [&](const auto& one) { return one.name == *name; });
      if (!name || found == sheets.end()) {
        reading_.out.report(rules::bad_answer, name.span, "the tracker has no sheet `{}`", *name)
            .help("its sheets are " + base::quoted_list(sheet_names()));
        continue;
      }
      const auto number = static_cast<std::size_t>(found - sheets.begin());
      auto header = header_of(number);
      if (header) plans.push_back(plan_of(number, std::move(*header)));
      if (!header) report_no_header(number);
    }
    for (std::size_t i = 0; i < reading_.workbook.sheets.size(); ++i) {
      const bool read =
          std::any_of(plans.begin(), plans.end(), [&](const auto& plan) { return plan.sheet == i; });
      if (!read && !is_beside(i) && looks_like_tracker(i)) report_other(i).severity(diag::Severity::Note);
    }
    return plans;
  }

  bool is_beside(std::size_t number) const {
    const auto& beside = reading_.map.tracker.beside;
    return std::any_of(
        beside.begin(), beside.end(), [&](const Text& name) { return name && *name == sheet(number).name; });
  }

  std::vector<std::string> sheet_names() const {
    std::vector<std::string> names;
    for (const auto& one : reading_.workbook.sheets) names.push_back(one.name);
    return names;
  }

  bool looks_like_tracker(std::size_t number) const {
    auto header = find_header(sheet(number), reading_.criteria);
    return header && rows_with_criterion(sheet(number), header->last, reading_.criteria) > 0;
  }

  std::vector<SheetPlan> guessed() {
    std::size_t best = 0, most = 0;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < reading_.workbook.sheets.size(); ++i) {
      auto header = header_of(i);
      if (!header) continue;
      std::size_t rows = rows_with_criterion(sheet(i), header->last, reading_.criteria);
      if (rows == 0) continue;
      others.push_back(i);
      rows = rows * 2 + (sheet(i).hidden ? 0 : 1);
      if (rows <= most) continue;
      most = rows;
      best = i;
    }
    if (others.empty()) {
      report_no_header(0);
      return {};
    }
    for (std::size_t other : others) {
      if (other != best) report_other(other);
    }
    std::vector<SheetPlan> plans;
    plans.push_back(plan_of(best, *header_of(best)));
    return plans;
  }

  void report_no_header(std::size_t number) {
    const source::Span span = reading_.tracker.span({number, 0, 0});
    reading_.out
        .report(rules::no_header, span,
            "no row of the tracker names its columns, one of them with the checklist's criteria")
        .help("write the sheet and the number of the row into a map, and give it with --map");
  }

  diag::Report report_other(std::size_t number) {
    auto report = reading_.out.report(rules::other_sheet, reading_.tracker.span({number, 0, 0}),
        "the sheet `{}`{} looks like a tracker, too, and was not read", sheet(number).name,
        sheet(number).hidden ? ", which is hidden," : "");
    report.help("add it to `sheets` in the map when it is wanted");
    return report;
  }

  // The entry that speaks of the column: of its name, at its letter when several have that name.
  const ColumnEntry* entry_of(const SheetPlan& plan, const Column& column) const {
    const ColumnEntry* found = nullptr;
    for (const ColumnEntry& entry : reading_.map.columns) {
      const bool letter = entry.column && base::lower_ascii(*entry.column) ==
                                              base::lower_ascii(table::column_name(column.number));
      const bool name = entry.header && plain(*entry.header) == plain(column.header);
      const auto same_name = std::count_if(plan.columns.begin(), plan.columns.end(),
          [&](const Column& other) { return entry.header && plain(other.header) == plain(*entry.header); });
      if (name && (letter || !entry.column || same_name == 1)) return &entry;
      if (letter && !entry.header) found = &entry;
    }
    return found;
  }

  void apply_map(SheetPlan& plan) {
    for (Column& column : plan.columns) {
      const ColumnEntry* entry = entry_of(plan, column);
      if (!entry || !entry->is) continue;
      column.role = *entry->is;
      column.guessed = false;
    }
    // What the map gives to one column, a guess gives to no other.
    for (Column& column : plan.columns) {
      const bool many = column.role == Role::Title || column.role == Role::Statement ||
                        column.role == Role::Evidence || column.role == Role::Private ||
                        column.role == Role::Unknown || column.role == Role::Ignored;
      const bool given = std::any_of(plan.columns.begin(), plan.columns.end(),
          [&](const Column& other) { return !other.guessed && other.role == column.role; });
      if (column.guessed && !many && given) column.role = Role::Unknown;
    }
  }

  void check_map(const std::vector<SheetPlan>& plans) {
    for (const ColumnEntry& entry : reading_.map.columns) {
      const bool used = std::any_of(plans.begin(), plans.end(), [&](const SheetPlan& plan) {
        return std::any_of(plan.columns.begin(), plan.columns.end(),
            [&](const Column& column) { return entry_of(plan, column) == &entry; });
      });
      const bool matters = entry.is && *entry.is != Role::Unknown && *entry.is != Role::Ignored;
      if (used || !matters || plans.empty()) continue;
      const std::string name = entry.header ? *entry.header : entry.column ? *entry.column : std::string();
      reading_.out
          .report(rules::bad_answer, entry.span, "the tracker has no column `{}` that holds anything", name)
          .help("take the entry out, or correct its header");
    }
    for (const SheetPlan& plan : plans) {
      const bool named = std::any_of(plan.columns.begin(), plan.columns.end(),
          [](const Column& column) { return column.role == Role::Criterion; });
      if (!named) report_no_header(plan.sheet);
    }
  }

  void report_unknown(const SheetPlan& plan) {
    for (const Column& column : plan.columns) {
      const bool says =
          std::any_of(sheet(plan.sheet).rows.begin(), sheet(plan.sheet).rows.end(), [&](const auto& row) {
            return row.number > plan.header.last &&
                   silence_of(text_of(cell_of(row, column.number))) == Silence::None;
          });
      if (column.role != Role::Unknown || !says) continue;
      const CellAt cell{plan.sheet, named_in(plan, column), column.number};
      reading_.out
          .report(rules::unknown_column, reading_.tracker.span(cell),
              "what column {} holds, `{}`, is not known", table::column_name(column.number),
              brief(column.header))
          .help("say what it is under `columns` in the map; until then its cells are kept under `private`");
    }
  }

  // The row of the header in which the column has a name.
  std::size_t named_in(const SheetPlan& plan, const Column& column) const {
    std::size_t number = plan.header.last;
    for (const auto& row : sheet(plan.sheet).rows) {
      const bool of_header = row.number >= plan.header.first && row.number <= plan.header.last;
      if (of_header && holds_something(cell_of(row, column.number))) number = row.number;
    }
    return number;
  }

  void report_hidden(const SheetPlan& plan) {
    const auto& one = sheet(plan.sheet);
    std::vector<std::size_t> rows, columns;
    for (const auto& row : one.rows) {
      if (row.hidden && row.number > plan.header.last) rows.push_back(row.number);
    }
    for (const Column& column : plan.columns) {
      const auto& hidden = one.hidden_columns;
      if (std::find(hidden.begin(), hidden.end(), column.number) != hidden.end())
        columns.push_back(column.number);
    }
    if (rows.empty() && columns.empty()) return;
    std::string what;
    if (!rows.empty())
      what = "row " + ranges(rows, [](std::size_t number) { return std::to_string(number); });
    if (!columns.empty())
      what += (what.empty() ? "column " : " and column ") + ranges(columns, table::column_name);
    const CellAt cell = rows.empty() ? CellAt{plan.sheet, plan.header.last, columns.front()}
                                     : CellAt{plan.sheet, rows.front(), 0};
    reading_.out
        .report(
            rules::hidden_cells, reading_.tracker.span(cell).first_byte(), "hidden in the tracker: {}", what)
        .help("they were read as any other; take out what is not wanted");
  }

  const Reading& reading_;
};

}  // namespace

std::vector<SheetPlan> plan_sheets(const Reading& reading) {
  return Planner(reading).run();
}

}  // namespace assure::intake
