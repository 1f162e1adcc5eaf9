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

void section(Skeleton& skeleton, std::string_view name, std::string_view about) {
  skeleton.separate();
  skeleton.explain(0, about);
  skeleton.write(0, fmt::format("{}:", name));
}

void write_milestones(const Request& request, Skeleton& skeleton) {
  section(skeleton, "milestones",
      "Days that matter. Without a day of its own a milestone has that of the checklist.");
  auto entries = merged(request, &Framework::timetable,
      [](const TimetableEntry& entry) -> const std::string& { return entry.id->text; });
  for (const auto& entry : entries) {
    const TimetableEntry& first = entry.first();
    skeleton.separate();
    skeleton.explain(1, fmt::format("{}: {}", *first.title, first.due ? first.due->text() : "no date yet"));
    if (!first.needs.empty()) skeleton.explain(1, "Needs: " + base::join(texts_of(first.needs), ", "));
    skeleton.write(1, "- id: " + scalar(entry.id));
    if (!first.due) skeleton.blank(2, 0, fmt::format("due: {}", some_day));
    skeleton.field(2, 0, fmt::format("done: {}", some_day), "the day it was reached");
  }
}

std::string moves_of(const Stage& stage) {
  std::vector<std::string> names;
  for (const auto& move : stage.may) {
    names.emplace_back(record::name_of(*move));
  }
  return base::join(names, ", ");
}

void write_stages(const Request& request, Skeleton& skeleton) {
  auto stages = merged(
      request, &Framework::stages, [](const Stage& stage) -> const std::string& { return stage.id->text; });
  if (stages.empty()) return;
  section(skeleton, "stages", "How far the work is.");
  for (const auto& stage : stages) {
    const Stage& first = stage.first();
    skeleton.separate();
    skeleton.explain(1, *first.title);
    if (!first.of.empty()) skeleton.explain(1, "Makes: " + base::join(texts_of(first.of), ", "));
    if (!first.gate.empty())
      skeleton.explain(1, "Before it is entered: " + base::join(texts_of(first.gate), ", "));
    if (!first.may.empty()) skeleton.explain(1, "Allowed: " + moves_of(first));
    skeleton.write(1, "- stage: " + scalar(stage.id));
    skeleton.blank(2, 0, fmt::format("entered: {}", some_day));
    if (!first.tested_with.empty()) {
      skeleton.explain(
          2, "Those whose view was sought, of: " + base::join(texts_of(first.tested_with), ", "));
      skeleton.blank(2, 0, "tested_with: []");
    }
    skeleton.blank(2, 0, fmt::format("done: {}", some_day));
  }
}

void write_actions(Skeleton& skeleton) {
  section(skeleton, "actions", "What will be done, by whom, by when.");
  skeleton.blank(1, 0, "- id: an-action");
  skeleton.blank(1, 2, "what: What will be done");
  skeleton.blank(1, 2, fmt::format("who: {}", some_post));
  skeleton.field(1, 2, fmt::format("due: {}", some_day), "or a month, or a period; due at its end");
  skeleton.blank(1, 2, "status: open");
  skeleton.field(1, 2, "closes: []", "the criteria or kinds of evidence whose gaps it closes");
}

void introduce(const framework::Demand& demand, Skeleton& skeleton) {
  skeleton.separate();
  skeleton.explain(1, *demand.title);
  if (demand.guidance) skeleton.explain(1, *demand.guidance);
  tell_stage(demand, skeleton);
  skeleton.blank(1, 0, "- id: " + scalar(demand.id->text));
}

void write_decisions(const Request& request, Skeleton& skeleton) {
  auto decisions = merged(request, &Framework::decisions);
  if (decisions.empty()) return;
  section(skeleton, "decisions", "What bodies are asked for, and what they said.");
  for (const auto& decision : decisions) {
    const auto& demand = decision.first();
    introduce(demand, skeleton);
    skeleton.blank(1, 2, "ask: " + (demand.ask ? scalar(*demand.ask) : std::string("approve")));
    skeleton.blank(1, 2, "text: " + scalar(*demand.title));
    skeleton.blank(1, 2, "body: " + (demand.body ? scalar(*demand.body) : std::string("Name of the body")));
    skeleton.blank(1, 2, fmt::format("on: {}", some_day));
    skeleton.field(1, 2, "outcome:", "what was decided");
  }
}

void write_costs(const Request& request, Skeleton& skeleton) {
  auto costs = merged(request, &Framework::costs);
  if (costs.empty()) return;
  section(skeleton, "costs", "Lines of the budget. Net is gross less credit.");
  for (const auto& cost : costs) {
    introduce(cost.first(), skeleton);
    for (const char* key : {"gross:", "credit:", "net:"}) skeleton.blank(1, 2, key);
    skeleton.blank(1, 2, "currency: GBP");
  }
}

void write_series(const Request& request, Skeleton& skeleton) {
  auto series = merged(request, &Framework::series);
  if (series.empty()) return;
  section(skeleton, "series", "What recurs: meetings, bulletins, reports.");
  for (const auto& each : series) {
    const auto& demand = each.first();
    introduce(demand, skeleton);
    skeleton.blank(1, 2, fmt::format("every: {}", demand.every ? record::name_of(*demand.every) : "month"));
    skeleton.field(1, 2, fmt::format("from: {}", some_day), "the first day of the first period");
    skeleton.field(1, 2, "held: []", "the days on which it took place");
  }
}

void write_consultations(const Request& request, Skeleton& skeleton) {
  auto consultations = merged(request, &Framework::consultations);
  if (consultations.empty()) return;
  section(skeleton, "consultations", "When views are sought. The first and the last day count.");
  for (const auto& consultation : consultations) {
    const auto& demand = consultation.first();
    introduce(demand, skeleton);
    if (demand.at_least) skeleton.explain(1, "At least " + demand.at_least->text() + ".");
    skeleton.blank(1, 2, fmt::format("opens: {}", some_day));
    skeleton.blank(1, 2, fmt::format("closes: {}", some_day));
  }
}

}  // namespace

std::string plan_text(const Request& request) {
  Skeleton skeleton;
  write_milestones(request, skeleton);
  write_stages(request, skeleton);
  write_actions(skeleton);
  write_decisions(request, skeleton);
  write_costs(request, skeleton);
  write_series(request, skeleton);
  write_consultations(request, skeleton);
  return skeleton.take();
}

}  // namespace assure::scaffold
