#include "intake/rows.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/text.h"
#include "intake/rules.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

// `1.10` behind `1.9`; empty when it ends with no number.
std::string next_id(const std::string& id) {
  std::size_t at = id.size();
  while (at > 0 && base::is_ascii_digit(id[at - 1])) --at;
  if (at == id.size() || id.size() - at > 6) return {};
  return id.substr(0, at) + std::to_string(std::stoul(id.substr(at)) + 1);
}

// As a spreadsheet keeps the number `1.10`.
std::string without_last_zeros(std::string id) {
  if (id.find('.') == std::string::npos) return id;
  while (id.ends_with('0')) id.pop_back();
  return id;
}

bool is_answer(Role role) {
  return role != Role::Criterion && role != Role::Title && role != Role::Ignored && role != Role::Private &&
         role != Role::ActionId && role != Role::Unknown;
}

class RowReader {
 public:
  RowReader(const Reading& reading, Answers& answers) : reading_(reading), answers_(answers) {}

  Counts run(const std::vector<SheetPlan>& plans) {
    for (std::size_t i = 0; i < reading_.workbook.sheets.size(); ++i) {
      auto plan =
          std::find_if(plans.begin(), plans.end(), [&](const SheetPlan& one) { return one.sheet == i; });
      for (const auto& row : reading_.workbook.sheets[i].rows) {
        if (plan == plans.end()) {
          nowhere(i, row, "the sheet is not read");
        } else if (row.number < plan->header.first) {
          nowhere(i, row, "it is above the header");
        } else if (row.number <= plan->header.last) {
          name_columns(*plan, row);
        } else {
          ++counts_.rows;
          read(*plan, row);
        }
      }
      before_ = nullptr;
    }
    return counts_;
  }

 private:
  void set(const CellAt& cell, const std::string& why) { reading_.fates.add(cell, {{}, {}, {}, why}); }

  void nowhere(std::size_t sheet, const table::Row& row, const std::string& why) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (holds_something(row.cells[i])) set({sheet, row.number, i + 1}, why);
    }
  }

  void name_columns(const SheetPlan& plan, const table::Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!holds_something(row.cells[i])) continue;
      auto column = std::find_if(
          plan.columns.begin(), plan.columns.end(), [&](const Column& one) { return one.number == i + 1; });
      const bool known = column != plan.columns.end();
      set({plan.sheet, row.number, i + 1}, known ? fmt::format("the header: {}", base::name_of(column->role))
                                                 : "the header of a column without a word");
    }
  }

  static const Column* criterion_column(const SheetPlan& plan) {
    auto found = std::find_if(plan.columns.begin(), plan.columns.end(),
        [](const Column& column) { return column.role == Role::Criterion; });
    return found == plan.columns.end() ? nullptr : &*found;
  }

  void read(const SheetPlan& plan, const table::Row& row) {
    report_faults(plan, row);
    const Column* column = criterion_column(plan);
    if (!column) return nowhere(plan.sheet, row, "no column names criteria");
    const auto& cell = cell_of(row, column->number);
    const std::string text = text_of(cell, Covered::Take);
    const CellAt at{plan.sheet, row.number, column->number};
    if (text.empty()) return read_unnamed(plan, row, at);
    if (const Answer* answer = reading_.questions.answer(About::Criteria, text)) {
      if (*answer->means == means_none) {
        ++counts_.headings;
        return nowhere(plan.sheet, row, "the map says that the row is not wanted");
      }
      if (const Asked* asked = reading_.criteria.find(*answer->means)) return take(plan, row, *asked);
      reading_.out
          .report(rules::bad_answer, answer->means.span, "no checklist of the folder has a criterion `{}`",
              *answer->means)
          .help(base::did_you_mean(*answer->means, reading_.criteria.names()));
    }
    const Asked* asked = reading_.criteria.find(text);
    if (!asked && !cell.stored.empty()) asked = reading_.criteria.find(cell.stored);
    if (asked && asked->chosen) asked = nullptr;
    if (asked) return take(plan, row, dropped_zero(*asked, cell, at));
    if (is_heading(row)) {
      ++counts_.headings;
      return nowhere(plan.sheet, row, "a heading");
    }
    report_unknown(plan, row, at, text);
  }

  // `1.1` behind `1.9`, where it was before: a spreadsheet keeps 1.10 so when it is a number.
  const Asked& dropped_zero(const Asked& asked, const table::Cell& cell, const CellAt& at) {
    const bool again = !cell.covered && named_.contains(asked.name);
    named_.emplace(asked.name, at);
    if (!again || !before_) return asked;
    const std::string next = next_id(before_->id);
    const Asked* meant = next.empty() ? nullptr : reading_.criteria.by_id(next);
    if (!meant || meant == &asked || without_last_zeros(meant->id) != asked.id) return asked;
    named_.emplace(meant->name, at);
    reading_.out
        .report(rules::dropped_zero, reading_.tracker.span(at), "`{}` below `{}` was taken for `{}`",
            asked.id, before_->id, meant->id)
        .help("spreadsheets drop the last zero of a number; write it as text in the tracker")
        .related(reading_.tracker.span(named_.at(asked.name)), "the same number before");
    return *meant;
  }

  void read_unnamed(const SheetPlan& plan, const table::Row& row, const CellAt& at) {
    if (is_heading(row) && !is_answer_alone(plan, row)) {
      ++counts_.headings;
      return nowhere(plan.sheet, row, "a heading");
    }
    // Rows below a criterion that only go on with its evidence or actions.
    const bool goes_on = std::all_of(plan.columns.begin(), plan.columns.end(), [&](const Column& column) {
      const bool whole =
          column.role == Role::Title || column.role == Role::Rating || column.role == Role::Target;
      return !whole || text_of(cell_of(row, column.number)).empty();
    });
    const bool says = std::any_of(plan.columns.begin(), plan.columns.end(), [&](const Column& column) {
      return (is_answer(column.role) || column.role == Role::Private) &&
             !text_of(cell_of(row, column.number)).empty();
    });
    if (before_ && goes_on && says) return take(plan, row, *before_);
    if (says || holds_anything(row)) report_unknown(plan, row, at, {});
  }

  static bool holds_anything(const table::Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), holds_something);
  }

  // One cell that says something, perhaps over several columns.
  static bool is_heading(const table::Row& row) {
    return std::count_if(row.cells.begin(), row.cells.end(), holds_something) == 1;
  }

  // The one cell is below evidence, statements or actions, and in no merged ones.
  static bool is_answer_alone(const SheetPlan& plan, const table::Row& row) {
    return std::any_of(plan.columns.begin(), plan.columns.end(), [&](const Column& column) {
      const bool says = column.role == Role::Evidence || column.role == Role::Statement ||
                        column.role == Role::Action || column.role == Role::Private;
      return says && holds_something(cell_of(row, column.number)) && !cell_of(row, column.number + 1).covered;
    });
  }

  void take(const SheetPlan& plan, const table::Row& row, const Asked& asked) {
    before_ = &asked;
    bool says = false, not_applicable = false;
    for (const Column& column : plan.columns) {
      const std::string text = is_answer(column.role) ? text_of(cell_of(row, column.number)) : std::string();
      const Silence silence = silence_of(text);
      says = says || silence == Silence::None;
      not_applicable = not_applicable || (silence == Silence::NotApplicable && column.role == Role::Rating);
    }
    if (not_applicable) {
      ++counts_.not_applicable;
    } else {
      ++(says ? counts_.answered : counts_.blank);
    }
    answers_.take(asked, plan.sheet, row, plan.columns);
  }

  void report_unknown(
      const SheetPlan& plan, const table::Row& row, const CellAt& at, const std::string& text) {
    ++counts_.unknown;
    nowhere(plan.sheet, row, "its row names no criterion of the checklist");
    if (text.empty()) {
      reading_.out
          .report(rules::unknown_row, reading_.tracker.span({at.sheet, at.row, 0}),
              "row {} names no criterion", at.row)
          .help("name the criterion in the tracker");
      return;
    }
    const std::string near = base::did_you_mean(text, reading_.criteria.names());
    reading_.questions.ask(About::Criteria, text, "a criterion, or none");
    reading_.out
        .report(rules::unknown_row, reading_.tracker.span(at), "no criterion of the checklist is `{}`",
            brief(text))
        .help(
            near.empty() ? std::string("write under `criteria` in the map which is meant, or `none`") : near);
  }

  // Cells that have no value to take.
  void report_faults(const SheetPlan& plan, const table::Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& cell = row.cells[i];
      const CellAt at{plan.sheet, row.number, i + 1};
      const bool empty = cell.formula && cell.shown.empty() && cell.stored.empty();
      if (cell.covered || (cell.kind != table::Kind::Error && !empty)) continue;
      reading_.out
          .report(rules::cell_without_value, reading_.tracker.span(at), "{} {}", reading_.tracker.name(at),
              empty ? std::string("is a formula whose result the file does not hold")
                    : fmt::format("shows the error `{}`", cell.shown))
          .help(empty ? "open the tracker in the program that made it, and save it" : "correct the formula");
      set(at, empty ? "a formula without a result" : "an error");
    }
  }

  const Reading& reading_;
  Answers& answers_;
  Counts counts_;
  const Asked* before_ = nullptr;  // the criterion of the row above
  std::map<std::string, CellAt> named_;
};

// Posts that some row names beyond doubt, so that it does not depend on the order of rows what is one.
void learn_posts(const Reading& reading, const std::vector<SheetPlan>& plans) {
  std::set<std::string> read;
  for (const SheetPlan& plan : plans) {
    for (const auto& row : reading.workbook.sheets[plan.sheet].rows) {
      for (const Column& column : plan.columns) {
        const bool leads = column.role == Role::Owner || column.role == Role::ActionOwner;
        const std::string text = leads ? text_of(cell_of(row, column.number)) : std::string();
        if (row.number <= plan.header.last || text.empty() || !read.insert(text).second) continue;
        if (silence_of(text) != Silence::None) continue;
        if (reading.questions.answer(About::Leads, text)) continue;
        const Lead lead = read_lead(text, reading.posts);
        if (lead.is == LeadIs::Post) reading.posts.take(lead.titles.front());
      }
    }
  }
}

}  // namespace

Counts read_rows(const Reading& reading, const std::vector<SheetPlan>& plans, Answers& answers) {
  for (std::size_t before = reading.posts.all().size() + 1; before != reading.posts.all().size();) {
    before = reading.posts.all().size();
    learn_posts(reading, plans);
  }
  return RowReader(reading, answers).run(plans);
}

}  // namespace assure::intake
