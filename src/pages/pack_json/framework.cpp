// A checklist and its answers in pack.json.
#include "chart/improvement.h"
#include "json/figure.h"
#include "json/values.h"
#include "pages/pack_json/pack_json.h"
#include "submission/records.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;
using json::Json;

// The value as checklists and folders write it.
Json value_or_null(const CriterionResult& criterion, std::optional<std::size_t> value) {
  if (!value || !criterion.scale || *value >= criterion.scale->values.size()) return nullptr;
  return criterion.scale->values[*value].value->text;
}

Json citations(const Book& book, const CriterionResult& criterion) {
  return json::list_of(criterion.cited, [&](const evaluate::Cited& cited) {
    return json::of(
        *cited.citation, {{"declared", cited.item != nullptr}, {"looked_up", looked_up_json(book, cited)}});
  });
}

Json measure_json(const submission::Measure& measure) {
  if (!measure.span.valid()) return nullptr;
  Json improved;
  if (auto rate = chart::improvement(measure)) {
    improved = {{"per_year", rate->per_year}, {"percent_per_year", json::or_null(rate->percent)},
        {"how", rate->how}, {"trajectory", json::or_null(rate->trajectory)},
        {"on_trajectory", rate->trajectory ? Json(rate->on_trajectory) : Json()},
        {"needed_per_year", json::or_null(rate->needed)}};
  }
  return json::of(measure, {{"improvement", improved}});
}

Json benchmark_json(const framework::Benchmark* benchmark) {
  if (!benchmark) return nullptr;
  Json counts = Json::object();
  for (const auto& [value, count] : benchmark->counts) counts[*value] = *count;
  return {{"as_of", json::of(benchmark->as_of)}, {"of", json::of(benchmark->of)}, {"counts", counts},
      {"source", json::of(benchmark->source)}};
}

// The folder's reason goes before the checklist's.
Json not_applicable_json(const CriterionResult& criterion, const submission::Response& response) {
  if (response.not_applicable || criterion.not_applicable.empty()) return json::of(response.not_applicable);
  return criterion.not_applicable;
}

Json importance_json(const CriterionResult& criterion) {
  if (!criterion.criterion || !criterion.criterion->importance) return {};
  return base::name_of(*criterion.criterion->importance);
}

Json criterion_json(
    const Book& book, const evaluate::FrameworkResult& result, const CriterionResult& criterion) {
  static const submission::Response unanswered;
  const auto& response = criterion.response ? *criterion.response : unanswered;
  Json parts = Json::array(), gaps = Json::array(), actions = Json::array();
  for (std::size_t part : criterion.parts) parts.push_back(result.criteria[part].id);
  for (const auto* gap : book.gaps_of(criterion))
    gaps.push_back(static_cast<std::size_t>(gap - book.evaluation().gaps.data()));
  for (const auto* action : book.actions_for(criterion.id)) actions.push_back(json::of(action->id));
  bool rated = criterion.rating.has_value();
  const auto& shown = criterion.support;
  Json json = {{"id", criterion.id}, {"title", criterion.title}, {"element", criterion.element->id->text},
      {"depth", criterion.depth}, {"parts", parts}, {"page", book.path_of(criterion)},
      {"importance", importance_json(criterion)}, {"answer", base::name_of(criterion.answer)},
      {"rating", rated ? value_or_null(criterion, criterion.rating->index) : Json()},
      {"label", rated ? Json(criterion.label(criterion.rating->index)) : Json()},
      {"how", rated ? Json(criterion.rating->how) : Json()},
      {"shown", shown ? value_or_null(criterion, shown->value) : Json()},
      {"supported", shown ? Json(shown->complete()) : Json()},
      {"unsupported", shown ? json::or_null(shown->why_not) : Json()},
      {"target", value_or_null(criterion, criterion.target)},
      {"expected", value_or_null(criterion, criterion.expected)}, {"owner", json::of(response.owner)},
      {"priority", json::of(response.priority)}, {"not_applicable", not_applicable_json(criterion, response)},
      {"statement", json::of(response.statement)}, {"measure", measure_json(response.measure)},
      {"evidence", citations(book, criterion)}, {"assessments", json::of(response.assessments)},
      {"benchmark", benchmark_json(criterion.benchmark)}, {"gaps", gaps}, {"actions", actions}};
  json::add_fields(json, submission::response_type(*criterion.element), response);
  return json;
}

Json basis_of(const framework::Stated& rule) {
  return base::name_of(rule.basis.value_or(framework::Basis::Source));
}

Json kinds_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& kind : result.kinds) {
    Json items = Json::array();
    for (const auto* item : kind.items) items.push_back(json::of(item->id));
    list.push_back({{"kind", kind.demand->kind->text}, {"title", kind.demand->name()}, {"need", kind.need()},
        {"have", kind.items.size()}, {"complete", kind.complete()}, {"items", items},
        {"basis", basis_of(*kind.demand)}});
  }
  return list;
}

Json milestones_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& milestone : result.milestones) {
    list.push_back(
        {{"id", milestone.id}, {"title", milestone.title}, {"starts", json::or_null(milestone.starts)},
            {"due", json::or_null(milestone.due)}, {"owner", json::or_null(milestone.owner)},
            {"done", json::or_null(milestone.done)}, {"overdue", milestone.overdue},
            {"missing", milestone.missing}, {"asked_for", milestone.entry != nullptr},
            {"basis", milestone.entry ? basis_of(*milestone.entry) : Json()}});
  }
  return list;
}

Json chain_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& step : result.sign_offs) {
    bool given = step.sign_off != nullptr;
    list.push_back({{"role", step.step->role->text}, {"title", json::of(step.step->title)},
        {"scope", json::of(step.step->scope)},
        {"act", base::name_of(step.step->act.value_or(framework::Act::Sign))},
        {"signer", step.signer ? json::of(step.signer->id) : Json()}, {"signed", given},
        {"post", given ? json::of(step.sign_off->post) : Json()},
        {"on", given ? json::of(step.sign_off->on) : Json()},
        {"digest", given && step.sign_off->digest ? Json(*step.sign_off->digest) : Json()},
        {"lapsed", step.lapsed()}, {"basis", basis_of(*step.step)}});
  }
  return list;
}

Json roles_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& role : result.roles) {
    list.push_back({{"role", role.role->role->text}, {"title", json::of(role.role->title)},
        {"expected", json::of(role.role->expected)}, {"reports_to", json::of(role.role->reports_to)},
        {"accountable_to", json::of(role.role->accountable_to)},
        {"post", role.post() ? json::of(role.post()->id) : Json()}, {"basis", basis_of(*role.role)}});
  }
  return list;
}

Json stages_json(const evaluate::FrameworkResult& result) {
  static const submission::StageRecord none;
  return json::list_of(result.stages, [](const auto& stage) -> Json {
    const auto& record = stage.record ? *stage.record : none;
    return {{"id", stage.stage->id->text}, {"title", json::of(stage.stage->title)},
        {"done", json::of(record.done)}, {"tasks", json::of(stage.stage->tasks)},
        {"tasks_done", json::of(record.tasks)}, {"tested_with", json::of(record.tested_with)},
        {"note", json::of(record.note)}, {"basis", basis_of(*stage.stage)}};
  });
}

}  // namespace

Json framework_json(const Book& book, const evaluate::FrameworkResult& result) {
  const auto& framework = *result.framework;
  Json elements = Json::array(), criteria = Json::array();
  for (const auto& element : framework.elements) {
    elements.push_back(
        {{"id", element.id->text}, {"title", json::of(element.title)}, {"page", book.element_path(element)}});
  }
  for (const auto& criterion : result.criteria) criteria.push_back(criterion_json(book, result, criterion));
  Json json = {{"id", framework.id->text}, {"title", json::of(framework.title)},
      {"edition", json::of(framework.edition)}, {"issued", json::of(framework.issued)},
      {"authority", json::of(framework.authority)}, {"digest", framework.file_digest}, {"elements", elements},
      {"criteria", criteria}, {"evidence_kinds", kinds_json(result)}, {"milestones", milestones_json(result)},
      {"sign_offs", chain_json(result)}, {"roles", roles_json(result)}, {"stages", stages_json(result)},
      {"demands", demands_json(result)}};
  if (book.submission().head.checklists_differ()) {
    json["due"] = result.due ? Json(result.due->iso()) : Json();
    json["stage"] = base::name_of(result.stage);
    json["reference"] = json::or_null(result.reference);
    json["organisation_type"] = result.type ? Json(result.type->id->text) : Json();
  }
  if (!result.figures.empty()) {
    json["figures"] =
        json::list_of(result.figures, [](const auto& figure) { return json::of(figure, false); });
  }
  return json;
}

}  // namespace assure::pages
