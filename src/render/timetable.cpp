// Milestones, stages, actions and decisions.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "render/sheets.h"

namespace assure::render {
namespace {

void fill_milestone(const Book& book, const evaluate::MilestoneResult& milestone, View row) {
  row.set("TITLE", milestone.title);
  row.set("DUE", milestone.due ? milestone.due->text() : std::string("No date"));
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
  row.set("TITLE", stage.stage->title ? *stage.stage->title : stage.stage->id->text);
  std::vector<std::string> makes;
  for (const auto& kind : stage.stage->of) makes.push_back(book.kind(kind->text));
  row.maybe("MAKES", base::join(makes, ", "));
  row.maybe("ASKED", names(stage.stage->tested_with));
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

void fill_decision(const submission::Decision& decision, View row) {
  row.set("TEXT", decision.text ? *decision.text : std::string("A decision without words"));
  row.maybe("ASK", decision.ask ? *decision.ask : std::string());
  row.set("BODY", decision.body ? *decision.body : std::string("–"));
  row.set("ON", decision.on ? decision.on->text() : std::string("–"));
  row.set("OUTCOME", decision.outcome ? *decision.outcome : std::string("Not decided"));
}

}  // namespace

void fill_timetable(const Book& book, View view) {
  for (const auto& result : book.evaluation().frameworks) {
    if (result.milestones.empty() && result.stages.empty()) continue;
    View framework = view.add("FRAMEWORKS");
    framework.set("FRAMEWORK", title_of(*result.framework));
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
    View table = view.add("ACTIONS");
    for (const auto& action : submission.actions) fill_action(book, action, table.add("ROWS"));
  }
  if (submission.decisions.empty()) return;
  View table = view.add("DECISIONS");
  for (const auto& decision : submission.decisions) fill_decision(decision, table.add("ROWS"));
}

}  // namespace assure::render
