// Milestones, stages and actions.
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "chart/chart.h"
#include "pages/details.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

// "31 March 2009", "from 15 February 2009", "15 February 2009 to 31 March 2009".
std::string due_text(const evaluate::MilestoneResult& milestone) {
  const auto& [starts, due] = std::tie(milestone.starts, milestone.due);
  if (starts && due) return fmt::format("{} to {}", starts->first.text(), due->last.text());
  if (starts) return "from " + starts->first.text();
  return due ? due->text() : std::string("No date");
}

// Of a stage its tasks, and which of them are done.
void fill_tasks(const evaluate::StageResult& stage, View row) {
  for (const auto& task : stage.stage->tasks) {
    View line = row.add("TASKS");
    line.set("TASK", record::title_of(task));
    const auto* record = stage.record;
    bool done = record && std::any_of(record->tasks.begin(), record->tasks.end(),
                              [&](const auto& id) { return id && id->text == task.id->text; });
    line.show_if(done, "DONE_TASK");
  }
}

void fill_milestone(const Book& book, const evaluate::MilestoneResult& milestone, View row) {
  row.set("TITLE", milestone.entry ? marked(milestone.title, *milestone.entry) : milestone.title);
  if (milestone.milestone) fill_details(book, *milestone.milestone, row);
  row.set("DUE", due_text(milestone));
  bool named = milestone.milestone && milestone.milestone->owner;
  if (!named && !milestone.owner.empty()) row.maybe("OWNER", book.post(milestone.owner));
  row.set("DONE", milestone.done ? milestone.done->text() : std::string("–"));
  row.show(milestone.done ? "STATE_DONE" : milestone.overdue ? "STATE_OVERDUE" : "STATE_OPEN");
  row.show_if(!milestone.entry, "OWN");
  row.show_if(milestone.missing.empty(), "NOTHING");
  for (const auto& need : milestone.missing) row.add("NEEDS").set("NEED", book.kind(need));
}

void fill_stage(const Book& book, const evaluate::StageResult& stage, View row) {
  auto names = [](const auto& ids) {
    std::vector<std::string> texts;
    for (const auto& id : ids) texts.push_back(id->text);
    return base::join(texts, ", ");
  };
  row.set("TITLE", record::title_of(*stage.stage));
  if (stage.record) fill_details(book, *stage.record, row);
  std::vector<std::string> makes;
  for (const auto& kind : stage.stage->of) makes.push_back(book.kind(kind->text));
  row.maybe("MAKES", base::join(makes, ", "));
  row.maybe("ASKED", names(stage.stage->tested_with));
  fill_tasks(stage, row);
  bool done = stage.record && stage.record->done;
  row.set("DONE", done ? stage.record->done->text() : std::string("–"));
  row.show(done ? "STATE_DONE" : "STATE_OPEN");
  if (!stage.record) return;
  row.maybe("TESTED", names(stage.record->tested_with));
  row.maybe("NOTE", stage.record->note ? *stage.record->note : std::string());
}

void fill_action(const Book& book, const submission::Action& action, View row) {
  row.set("WHAT", action.what ? *action.what : std::string("An action without words"));
  row.set("WHO", action.who ? book.post(action.who) : std::string("Nobody"));
  row.maybe("DUE", day(action.due));
  row.maybe("PLAN_BY", day(action.plan_by));
  row.maybe("COMPLIANT_BY", day(action.compliant_by));
  auto due = action.last_due();
  row.show_if(!due, "NO_DATE");
  bool overdue = due && due->last < book.evaluation().as_of;
  row.show(action.is_done() ? "STATE_DONE" : overdue ? "STATE_OVERDUE" : "STATE_OPEN");
  row.maybe("DONE_ON", day(action.done));
  for (const auto& target : action.closes) {
    const evaluate::CriterionResult* criterion = nullptr;
    for (const auto& result : book.evaluation().frameworks) {
      if (!criterion) criterion = book.criterion(result.framework->id->text, target->text);
    }
    const auto* item = book.evaluation().index.item(target->text);
    View closed = row.add("CLOSES");
    std::string path = criterion ? book.path_of(*criterion) : item ? book.path_of(*item) : std::string();
    View name = closed.add(path.empty() ? "PLAIN" : "LINK");
    name.set("NAME", criterion && !criterion->criterion ? criterion->title
                     : criterion                        ? criterion->id
                     : item && item->title              ? *item->title
                                                        : book.kind(target->text));
    if (!path.empty()) name.link("HREF", path);
  }
}

chart::TimeRow row_of(const evaluate::MilestoneResult& milestone) {
  chart::TimeRow row;
  row.title = milestone.title;
  if (milestone.starts) row.from = milestone.starts->first;
  row.due = milestone.due;
  row.done = milestone.done;
  return row;
}

chart::TimeRow row_of(const evaluate::StageResult& stage) {
  chart::TimeRow row;
  row.title = fmt::format("Stage: {}", record::title_of(*stage.stage));
  if (!stage.record) return row;
  auto take = [](const record::Spanned<base::Date>& date) {
    return date ? std::optional(*date) : std::nullopt;
  };
  row.from = take(stage.record->entered);
  row.done = take(stage.record->done);
  row.stopped = take(stage.record->paused ? stage.record->paused : stage.record->stepped_off);
  row.stop_word = stage.record->paused ? "paused" : "stepped off";
  return row;
}

chart::TimeRow row_of(const submission::Action& action) {
  auto take = [](const auto& day) { return day ? std::optional(*day) : std::nullopt; };
  chart::TimeRow row;
  row.title = action.what ? *action.what : std::string("An action without words");
  bool steps = action.compliant_by && (action.plan_by || action.due);
  row.due = take(action.last_due());
  if (steps) row.plan = take(action.plan_by ? action.plan_by : action.due);
  row.done = take(action.done);
  row.is_done = action.is_done();
  return row;
}

// "12 rows, with the day of judgement, 12 January 2009. Late: A; B."
std::string text_of(const chart::TimeChart& chart) {
  std::vector<std::string> late;
  for (const auto& row : chart.rows) {
    if (chart::is_late(row, chart.as_of)) late.push_back(row.title);
  }
  std::string text = fmt::format(
      "{}, with the day of judgement, {}.", base::counted(chart.rows.size(), "row"), chart.as_of.text());
  if (late.empty()) return text + " None is late.";
  return fmt::format("{} Late: {}.", text, base::join(late, "; "));
}

void fill_charts(const Book& book, const std::vector<chart::TimeRow>& rows, std::string_view id,
    std::string_view title, View view) {
  auto charts = chart::time_charts(rows, book.evaluation().as_of);
  std::size_t drawn = 0;
  for (const auto& chart : charts) drawn += chart.rows.size();
  for (std::size_t i = 0; i < charts.size(); ++i) {
    std::string caption(title);
    if (charts.size() > 1) caption += fmt::format(", part {} of {}", i + 1, charts.size());
    std::string text = text_of(charts[i]);
    if (drawn < rows.size() && i + 1 == charts.size()) {
      text += fmt::format(" Without a day, and so not drawn: {}.", rows.size() - drawn);
    }
    fill_chart(view.add("CHARTS").include("CHART", "chart.html"),
        {fmt::format("{}-{}", id, i + 1), caption, fmt::format("Chart of time: {}", caption), text},
        chart::time_chart(charts[i], chart::Room::Wide), chart::time_chart(charts[i], chart::Room::Narrow));
  }
}

void fill_framework_charts(const Book& book, const evaluate::FrameworkResult& result, View view) {
  std::vector<chart::TimeRow> rows;
  for (const auto& milestone : result.milestones) rows.push_back(row_of(milestone));
  for (const auto& stage : result.stages) rows.push_back(row_of(stage));
  std::string what = result.stages.empty()       ? "Milestones"
                     : result.milestones.empty() ? "Stages"
                                                 : "Milestones and stages";
  fill_charts(book, rows, fmt::format("time-{}", result.framework->id->text), what + " in time", view);
}

void fill_action_charts(const Book& book, View view) {
  std::vector<chart::TimeRow> rows;
  for (const auto& action : book.submission().actions) rows.push_back(row_of(action));
  std::stable_sort(rows.begin(), rows.end(), [](const chart::TimeRow& a, const chart::TimeRow& b) {
    return chart::first_day(a) < chart::first_day(b);
  });
  fill_charts(book, rows, "time-actions", "Actions in time", view);
}

}  // namespace

void fill_timetable(const Book& book, View view) {
  for (const auto& result : book.evaluation().frameworks) {
    if (result.milestones.empty() && result.stages.empty()) continue;
    View framework = view.add("FRAMEWORKS");
    framework.set("FRAMEWORK", title_of(*result.framework));
    fill_framework_charts(book, result, framework);
    if (!result.milestones.empty()) {
      View table = framework.add("MILESTONES");
      for (const auto& milestone : result.milestones) fill_milestone(book, milestone, table.add("ROWS"));
    }
    if (!result.stages.empty()) {
      View table = framework.add("STAGES");
      for (const auto& stage : result.stages) fill_stage(book, stage, table.add("ROWS"));
    }
  }
  const auto& submission = book.submission();
  view.show_if(submission.actions.empty(), "NO_ACTIONS");
  if (!submission.actions.empty()) {
    fill_action_charts(book, view.add("ACTION_CHARTS"));
    View table = view.add("ACTIONS");
    for (const auto& action : submission.actions) fill_action(book, action, table.add("ROWS"));
  }
}

}  // namespace assure::pages
