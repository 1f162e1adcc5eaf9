// Boards and groups, and what they were asked and decided.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "framework/records.h"
#include "pages/details.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::DemandKind;

void fill_body(const Book& book, const submission::Body& body, View row) {
  if (body.id) {
    bool first = book.evaluation().index.find<submission::Body>(body.id->text) == &body;
    fill_anchor("body", body.id->text, first, row);
  }
  row.set("TITLE", record_title(book, DemandKind::Body, body.id, body.title));
  fill_details(book, body, row);
  row.set("CHAIR", body.chair ? book.post(body.chair) : std::string("–"));
  row.show_if(body.members.empty(), "NO_MEMBERS");
  for (const auto& member : body.members) {
    if (member) row.add("MEMBERS").set("POST", book.post(member));
  }
  if (body.reports_to) {
    View to = row.add("REPORTS_TO");
    to.set("NAME", body_title(book, body.reports_to->text));
    if (book.evaluation().index.find<submission::Body>(body.reports_to->text)) {
      to.add("LINK").link("HREF", body_path(body.reports_to->text));
    } else {
      to.show("PLAIN");
    }
  } else {
    row.show("REPORTS_NOWHERE");
  }
  bool meets = false;
  for (const auto& series : book.evaluation().series) {
    const auto& own = *series.series;
    if (!body.id || !own.body || own.body->text != body.id->text || !own.id) continue;
    meets = true;
    View link = row.add("SERIES");
    link.link("HREF", series_path(own.id->text));
    link.set("NAME", record_title(book, DemandKind::Series, own.id, own.title));
    link.maybe("EVERY", series.every ? record::name_of(*series.every) : std::string_view());
  }
  row.show_if(!meets, "NO_SERIES");
}

// Stages that are entered through it.
std::vector<std::string> stages_behind(const Book& book, const submission::Decision& decision) {
  std::vector<std::string> stages;
  if (!decision.id) return stages;
  for (const auto& result : book.evaluation().frameworks) {
    for (const auto& stage : result.stages) {
      bool opens = std::any_of(stage.stage->gate.begin(), stage.stage->gate.end(),
          [&](const auto& gate) { return gate && gate->text == decision.id->text; });
      if (opens) stages.push_back(record::title_of(*stage.stage));
    }
  }
  return stages;
}

void fill_amount(const Book& book, const submission::Decision& decision, View row) {
  if (!decision.amount && !decision.cost) {
    row.show("NO_MONEY");
    return;
  }
  View money = row.add("MONEY");
  money.maybe("AMOUNT", decision.amount ? decision.amount->text() : std::string());
  if (!decision.cost) return;
  const auto* cost = book.evaluation().index.find<submission::Cost>(decision.cost->text);
  if (cost && decision.amount) money.maybe("CURRENCY", cost->currency_code());
  View line = money.add("COST");
  line.set("NAME", cost_title(book, decision.cost->text));
  if (cost) line.add("LINK").link("HREF", cost_path(decision.cost->text));
  line.show_if(!cost, "PLAIN");
}

void fill_decision(const Book& book, const submission::Decision& decision, View row) {
  if (decision.id) {
    bool first = book.evaluation().index.find<submission::Decision>(decision.id->text) == &decision;
    fill_anchor("decision", decision.id->text, first, row);
  }
  row.set("TEXT", decision.text ? *decision.text : std::string("A decision without words"));
  fill_details(book, decision, row);
  row.maybe("ASK", decision.ask ? *decision.ask : std::string());
  row.set("BODY", decision.body ? *decision.body : std::string("–"));
  row.set("ON", decision.on ? decision.on->text() : std::string("–"));
  if (decision.outcome) row.add("DECIDED").set("OUTCOME", *decision.outcome);
  bool broken = decision.outcome.broken;
  bool past = decision.on && *decision.on <= book.evaluation().as_of;
  row.show_if(!decision.outcome && !broken, past ? "NO_OUTCOME" : "TO_COME");
  row.show_if(broken, "NOT_READABLE");
}

// Columns that no decision fills are left out.
void fill_decision_table(const Book& book, View table) {
  const auto& decisions = book.submission().decisions;
  auto any = [&](auto has) { return std::any_of(decisions.begin(), decisions.end(), has); };
  bool money = any([](const auto& decision) { return decision.amount || decision.cost; });
  bool gates = any([&](const auto& decision) { return !stages_behind(book, decision).empty(); });
  table.show_if(money, "MONEY_HEAD");
  table.show_if(gates, "GATES_HEAD");
  for (const auto& decision : decisions) {
    View row = table.add("ROWS");
    fill_decision(book, decision, row);
    if (money) fill_amount(book, decision, row.add("WITH_MONEY"));
    if (!gates) continue;
    View list = row.add("WITH_GATES");
    const auto stages = stages_behind(book, decision);
    list.show_if(stages.empty(), "NO_GATES");
    for (const auto& stage : stages) list.add("GATES").set("STAGE", stage);
  }
}

}  // namespace

void fill_decisions(const Book& book, View view) {
  const auto& submission = book.submission();
  view.show_if(submission.bodies.empty(), "NO_BODIES");
  if (!submission.bodies.empty()) {
    View table = view.add("BODIES");
    for (const auto& body : submission.bodies) fill_body(book, body, table.add("ROWS"));
  }
  fill_deeds(book, view);
  view.show_if(submission.decisions.empty(), "NO_DECISIONS");
  if (!submission.decisions.empty()) fill_decision_table(book, view.add("DECISIONS"));
  fill_demands(book, {DemandKind::Body, DemandKind::Decision}, view);
}

}  // namespace assure::pages
