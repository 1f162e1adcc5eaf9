// Which pages of records there are, and what they share.
#include "pages/records/records.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/asked_by.h"
#include "framework/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::DemandKind;
using evaluate::DemandResult;

bool is_any_of(DemandKind kind, std::initializer_list<DemandKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

const DemandResult* demand_of(const Book& book, DemandKind kind, std::string_view id) {
  for (const auto& result : book.evaluation().frameworks) {
    for (const auto& demand : result.demands) {
      if (demand.kind == kind && demand.id() == id) return &demand;
    }
  }
  return nullptr;
}

using Words = std::vector<std::string>;

void add_words(const framework::BodyDemand& demand, const Book& book, Words& words) {
  if (demand.chair) words.push_back("chair: " + *demand.chair);
  if (demand.every) words.push_back(fmt::format("meets every {}", record::name_of(*demand.every)));
  if (demand.reports_to) words.push_back("reports to " + body_title(book, demand.reports_to->text));
}

void add_words(const framework::DecisionDemand& demand, const Book&, Words& words) {
  if (demand.ask) words.push_back("asked to " + *demand.ask);
  if (demand.body) words.push_back("of " + *demand.body);
}

void add_words(const framework::SeriesDemand& demand, const Book&, Words& words) {
  if (demand.every) words.push_back(fmt::format("every {}", record::name_of(*demand.every)));
}

void add_words(const framework::ConsultationDemand& demand, const Book&, Words& words) {
  if (demand.at_least) words.push_back(fmt::format("at least {}", demand.at_least->text()));
}

void add_words(const framework::SurveyDemand& demand, const Book&, Words& words) {
  Words groups;
  for (const auto& group : demand.groups) groups.push_back(*group);
  if (!groups.empty()) words.push_back("answered by " + base::join(groups, ", "));
}

// What the checklist wants of it, in words; empty when it says no more than its name.
std::string wanted(const Book& book, const DemandResult& result) {
  Words words;
  const auto* demand = result.demand;
  switch (result.kind) {
    case DemandKind::Body:
      add_words(*static_cast<const framework::BodyDemand*>(demand), book, words);
      break;
    case DemandKind::Decision:
      add_words(*static_cast<const framework::DecisionDemand*>(demand), book, words);
      break;
    case DemandKind::Series:
      add_words(*static_cast<const framework::SeriesDemand*>(demand), book, words);
      break;
    case DemandKind::Consultation:
      add_words(*static_cast<const framework::ConsultationDemand*>(demand), book, words);
      break;
    case DemandKind::Survey:
      add_words(*static_cast<const framework::SurveyDemand*>(demand), book, words);
      break;
    case DemandKind::Function:
    case DemandKind::Cost:
      break;
  }
  return base::join(words, ", ");
}

std::string path_of_record(const DemandResult& demand) {
  switch (demand.kind) {
    case DemandKind::Body:
      return body_path(demand.id());
    case DemandKind::Decision:
      return decision_path(demand.id());
    case DemandKind::Cost:
      return cost_path(demand.id());
    case DemandKind::Series:
      return series_path(demand.id());
    case DemandKind::Consultation:
      return consultation_path(demand.id());
    case DemandKind::Survey:
      return "pages/feedback.html";
    case DemandKind::Function:
      break;
  }
  return {};
}

void fill_demand(
    const Book& book, const evaluate::FrameworkResult& result, const DemandResult& demand, View row) {
  row.set("TITLE", marked(demand.demand->title.value_or(demand.id()), *demand.demand));
  row.maybe("WANTED", wanted(book, demand));
  row.maybe("GUIDANCE", demand.demand->guidance ? *demand.demand->guidance : std::string());
  row.set("KIND", base::label_of(demand.kind));
  if (demand.found) {
    row.add("FOUND").link("HREF", path_of_record(demand));
  } else if (!demand.asked) {
    View later = row.add("LATER");
    for (const auto& stage : result.stages) {
      if (stage.stage->id->text == demand.demand->from_stage->text)
        later.maybe("STAGE", record::title_of(*stage.stage));
    }
  } else if (demand.unread || book.evaluation().folder->truncated) {
    row.show("UNREAD");
  } else if (auto later = evaluate::asked_later(book.evaluation(), result, demand.demand->by)) {
    row.add("LATER").maybe("WHEN", later->words);
  } else {
    row.show("MISSING");
  }
}

std::string page_path(std::string_view page, std::string_view prefix, std::string_view id) {
  return fmt::format("pages/{}.html#{}-{}", page, prefix, id);
}

}  // namespace

std::string record_title(const Book& book, DemandKind kind, const record::Spanned<record::Id>& id,
    const record::Spanned<std::string>& title) {
  if (title) return *title;
  if (!id) return "A record without an id";
  const auto* demand = demand_of(book, kind, id->text);
  return demand && demand->demand->title ? *demand->demand->title : id->text;
}

std::string body_title(const Book& book, std::string_view id) {
  if (const auto* body = book.evaluation().index.find<submission::Body>(id))
    return record_title(book, DemandKind::Body, body->id, body->title);
  const auto* demand = demand_of(book, DemandKind::Body, id);
  return demand && demand->demand->title ? *demand->demand->title : std::string(id);
}

std::string cost_title(const Book& book, std::string_view id) {
  const auto* cost = book.evaluation().index.find<submission::Cost>(id);
  return cost ? record_title(book, DemandKind::Cost, cost->id, cost->title) : std::string(id);
}

bool asks_for(const Book& book, std::initializer_list<DemandKind> kinds) {
  const auto& frameworks = book.evaluation().frameworks;
  return std::any_of(frameworks.begin(), frameworks.end(), [&](const auto& result) {
    return std::any_of(result.demands.begin(), result.demands.end(),
        [&](const DemandResult& demand) { return is_any_of(demand.kind, kinds); });
  });
}

void fill_demands(const Book& book, std::initializer_list<DemandKind> kinds, View view) {
  if (!asks_for(book, kinds)) return;
  View all = view.include("DEMANDS", "demands.html");
  for (const auto& result : book.evaluation().frameworks) {
    std::vector<const DemandResult*> demands;
    for (const auto& demand : result.demands) {
      if (is_any_of(demand.kind, kinds)) demands.push_back(&demand);
    }
    if (demands.empty()) continue;
    View table = all.add("CHECKLISTS");
    table.set("FRAMEWORK", title_of(*result.framework));
    for (const auto* demand : demands) fill_demand(book, result, *demand, table.add("ROWS"));
  }
}

std::string decision_path(std::string_view id) {
  return page_path("decisions", "decision", id);
}
std::string cost_path(std::string_view id) {
  return page_path("money", "cost", id);
}
std::string body_path(std::string_view id) {
  return page_path("decisions", "body", id);
}
std::string series_path(std::string_view id) {
  return page_path("engagement", "series", id);
}
std::string consultation_path(std::string_view id) {
  return page_path("engagement", "consultation", id);
}

void fill_anchor(std::string_view prefix, std::string_view id, bool is_first, View row) {
  if (is_first) row.maybe("ANCHOR", fmt::format("{}-{}", prefix, id));
}

std::vector<Sheet> record_sheets(const Book& book) {
  const auto& submission = book.submission();
  std::vector<Sheet> sheets;
  for (const Slice& slice : slices(submission.actions.size(), actions_on_a_page)) {
    if (submission.actions.empty()) break;
    bool first = slice.number == 1;
    sheets.push_back({Book::actions_path(slice.number), slice.title("Actions"), first ? "Actions" : "",
        "actions.html", Chapter::Gaps, 0, [&book, slice](View view) { fill_actions(book, slice, view); }});
  }
  auto add = [&](bool has, Chapter chapter, const char* name, const char* title,
                 void (*fill)(const Book&, View)) {
    if (!has) return;
    sheets.push_back({fmt::format("pages/{}.html", name), title, title, fmt::format("{}.html", name), chapter,
        0, [&book, fill](View view) { fill(book, view); }});
  };
  bool engages = !submission.series.empty() || !submission.consultations.empty();
  bool counts = !submission.costs.empty() || !submission.figures.empty();
  add(names_bodies(submission) || asks_for(book, {DemandKind::Body, DemandKind::Decision}), Chapter::Plan,
      "decisions", "Bodies and decisions", fill_decisions);
  add(engages || asks_for(book, {DemandKind::Series, DemandKind::Consultation}), Chapter::Plan, "engagement",
      "Meetings and consultation", fill_engagement);
  add(counts || asks_for(book, {DemandKind::Cost}), Chapter::Organisation, "money",
      submission.figures.empty() ? "Money" : "Money and stated figures", fill_money);
  add(!submission.feedback.empty() || asks_for(book, {DemandKind::Survey}), Chapter::Organisation, "feedback",
      "360-degree feedback", fill_feedback);
  add(!submission.waivers.empty(), Chapter::Gaps, "waivers", "Waivers", fill_waivers);
  return sheets;
}

}  // namespace assure::pages
