// plan.yaml
#include <fmt/format.h>

#include "base/text.h"
#include "framework/records.h"
#include "scaffold/files.h"

namespace assure::scaffold {
namespace {

using framework::Framework;
using framework::Stage;
using framework::TimetableEntry;

void section(Sheet& sheet, std::string_view name, std::string_view about) {
  sheet.separate();
  sheet.explain(0, about);
  sheet.write(0, fmt::format("{}:", name));
}

void write_milestones(const Request& request, Sheet& sheet) {
  section(sheet, "milestones",
      "Days that matter. Without a day of its own a milestone has that of the checklist.");
  auto entries = merged(request, &Framework::timetable,
      [](const TimetableEntry& entry) -> const std::string& { return entry.id->text; });
  for (const auto& entry : entries) {
    const TimetableEntry& first = entry.first();
    sheet.separate();
    sheet.explain(1, fmt::format("{}: {}", *first.title, first.due ? first.due->text() : "no date yet"));
    if (!first.needs.empty()) sheet.explain(1, "Needs: " + base::join(texts_of(first.needs), ", "));
    sheet.write(1, "- id: " + scalar(entry.id));
    if (!first.due) sheet.blank(2, 0, fmt::format("due: {}", some_day));
    sheet.field(2, 0, fmt::format("done: {}", some_day), "the day it was reached");
  }
}

std::string moves_of(const Stage& stage) {
  std::vector<std::string> names;
  for (const auto& move : stage.may) {
    names.emplace_back(record::name_of(*move));
  }
  return base::join(names, ", ");
}

void write_stages(const Request& request, Sheet& sheet) {
  auto stages = merged(
      request, &Framework::stages, [](const Stage& stage) -> const std::string& { return stage.id->text; });
  if (stages.empty()) return;
  section(sheet, "stages", "How far the work is.");
  for (const auto& stage : stages) {
    const Stage& first = stage.first();
    sheet.separate();
    sheet.explain(1, *first.title);
    if (!first.of.empty()) sheet.explain(1, "Makes: " + base::join(texts_of(first.of), ", "));
    if (!first.gate.empty())
      sheet.explain(1, "Before it is entered: " + base::join(texts_of(first.gate), ", "));
    if (!first.may.empty()) sheet.explain(1, "Allowed: " + moves_of(first));
    sheet.write(1, "- stage: " + scalar(stage.id));
    sheet.blank(2, 0, fmt::format("entered: {}", some_day));
    if (!first.tested_with.empty()) {
      sheet.explain(2, "Those whose view was sought, of: " + base::join(texts_of(first.tested_with), ", "));
      sheet.blank(2, 0, "tested_with: []");
    }
    sheet.blank(2, 0, fmt::format("done: {}", some_day));
  }
}

void write_actions(Sheet& sheet) {
  section(sheet, "actions", "What will be done, by whom, by when.");
  sheet.blank(1, 0, "- id: an-action");
  sheet.blank(1, 2, "what: What will be done");
  sheet.blank(1, 2, fmt::format("who: {}", some_post));
  sheet.field(1, 2, fmt::format("due: {}", some_day), "or a month, or a period; due at its end");
  sheet.blank(1, 2, "status: open");
  sheet.field(1, 2, "closes: []", "the criteria or kinds of evidence whose gaps it closes");
}

void introduce(const framework::Demand& demand, Sheet& sheet) {
  sheet.separate();
  sheet.explain(1, *demand.title);
  if (demand.guidance) sheet.explain(1, *demand.guidance);
  tell_stage(demand, sheet);
  sheet.blank(1, 0, "- id: " + scalar(demand.id->text));
}

void write_decisions(const Request& request, Sheet& sheet) {
  auto decisions = merged(request, &Framework::decisions);
  if (decisions.empty()) return;
  section(sheet, "decisions", "What bodies are asked for, and what they said.");
  for (const auto& decision : decisions) {
    const auto& demand = decision.first();
    introduce(demand, sheet);
    sheet.blank(1, 2, "ask: " + (demand.ask ? scalar(*demand.ask) : std::string("approve")));
    sheet.blank(1, 2, "text: " + scalar(*demand.title));
    sheet.blank(1, 2, "body: " + (demand.body ? scalar(*demand.body) : std::string("Name of the body")));
    sheet.blank(1, 2, fmt::format("on: {}", some_day));
    sheet.field(1, 2, "outcome:", "what was decided");
  }
}

void write_costs(const Request& request, Sheet& sheet) {
  auto costs = merged(request, &Framework::costs);
  if (costs.empty()) return;
  section(sheet, "costs", "Lines of the budget. Net is gross less credit.");
  for (const auto& cost : costs) {
    introduce(cost.first(), sheet);
    for (const char* key : {"gross:", "credit:", "net:"}) sheet.blank(1, 2, key);
    sheet.blank(1, 2, "currency: GBP");
  }
}

void write_series(const Request& request, Sheet& sheet) {
  auto series = merged(request, &Framework::series);
  if (series.empty()) return;
  section(sheet, "series", "What recurs: meetings, bulletins, reports.");
  for (const auto& each : series) {
    const auto& demand = each.first();
    introduce(demand, sheet);
    sheet.blank(1, 2, fmt::format("every: {}", demand.every ? record::name_of(*demand.every) : "month"));
    sheet.field(1, 2, fmt::format("from: {}", some_day), "the first day of the first period");
    sheet.field(1, 2, "held: []", "the days on which it took place");
  }
}

void write_consultations(const Request& request, Sheet& sheet) {
  auto consultations = merged(request, &Framework::consultations);
  if (consultations.empty()) return;
  section(sheet, "consultations", "When views are sought. The first and the last day count.");
  for (const auto& consultation : consultations) {
    const auto& demand = consultation.first();
    introduce(demand, sheet);
    if (demand.at_least) sheet.explain(1, "At least " + demand.at_least->text() + ".");
    sheet.blank(1, 2, fmt::format("opens: {}", some_day));
    sheet.blank(1, 2, fmt::format("closes: {}", some_day));
  }
}

}  // namespace

std::string plan_text(const Request& request) {
  Sheet sheet;
  write_milestones(request, sheet);
  write_stages(request, sheet);
  write_actions(sheet);
  write_decisions(request, sheet);
  write_costs(request, sheet);
  write_series(request, sheet);
  write_consultations(request, sheet);
  return sheet.take();
}

}  // namespace assure::scaffold
