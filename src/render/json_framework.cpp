// A checklist and its answers in pack.json.
#include <nlohmann/json.hpp>

#include "render/improvement.h"
#include "render/json.h"

namespace assure::render {
namespace {

using Json = nlohmann::ordered_json;
using evaluate::CriterionResult;

std::string answer_name(evaluate::Answer answer) {
  static constexpr const char* names[] = {"none", "given", "rolled-up", "not-applicable", "broken"};
  return names[static_cast<std::size_t>(answer)];
}

// The value as checklists and folders write it.
Json value_or_null(const CriterionResult& criterion, std::optional<std::size_t> value) {
  if (!value || !criterion.scale || *value >= criterion.scale->values.size()) return nullptr;
  return criterion.scale->values[*value].value->text;
}

Json citations(const CriterionResult& criterion) {
  Json list = Json::array();
  for (const auto& cited : criterion.cited) {
    const auto& citation = *cited.citation;
    list.push_back({{"item", citation.item->text}, {"declared", cited.item != nullptr},
        {"pages", citation.pages ? Json(citation.pages->text()) : Json()},
        {"quote", text_or_null(citation.quote)}, {"shows", text_or_null(citation.shows)}});
  }
  return list;
}

Json years_json(const submission::Years& series) {
  Json object = Json::object();
  for (const auto& [year, figure] : series) object[*year] = figure ? Json(*figure) : Json();
  return object;
}

Json measure_json(const submission::Measure& measure) {
  if (!measure.span.valid()) return nullptr;
  Json comparators = Json::object();
  for (const auto& [name, series] : measure.comparator) comparators[*name] = years_json(series);
  bool lower = measure.better && *measure.better == submission::Better::Lower;
  Json json = {{"unit", text_or_null(measure.unit)},
      {"better", measure.better ? Json(lower ? "lower" : "higher") : Json()},
      {"baseline", years_json(measure.baseline)}, {"actual", years_json(measure.actual)},
      {"target", years_json(measure.target)}, {"comparator", comparators}, {"improvement", nullptr}};
  if (auto rate = improvement(measure)) {
    auto number_or_null = [](const std::optional<double>& number) { return number ? Json(*number) : Json(); };
    json["improvement"] = {{"per_year", rate->per_year}, {"percent_per_year", number_or_null(rate->percent)},
        {"how", rate->how}, {"trajectory", number_or_null(rate->trajectory)},
        {"on_trajectory", rate->trajectory ? Json(rate->on_trajectory) : Json()},
        {"needed_per_year", number_or_null(rate->needed)}};
  }
  return json;
}

Json assessments(const submission::Response& response) {
  Json list = Json::array();
  for (const auto& assessment : response.assessments) {
    list.push_back({{"by", text_or_null(assessment.by)}, {"rating", name_or_null(assessment.rating)},
        {"on", day_or_null(assessment.on)}, {"comment", text_or_null(assessment.comment)}});
  }
  return list;
}

Json benchmark_json(const framework::Benchmark* benchmark) {
  if (!benchmark) return nullptr;
  Json counts = Json::object();
  for (const auto& [value, count] : benchmark->counts) counts[*value] = *count;
  return {{"as_of", day_or_null(benchmark->as_of)}, {"of", benchmark->of ? Json(*benchmark->of) : Json()},
      {"counts", counts}, {"source", text_or_null(benchmark->source)}};
}

// The folder's reason goes before the checklist's.
Json not_applicable_json(const CriterionResult& criterion, const submission::Response& response) {
  if (response.not_applicable || criterion.not_applicable.empty())
    return text_or_null(response.not_applicable);
  return criterion.not_applicable;
}

Json criterion_json(
    const Book& book, const evaluate::FrameworkResult& result, const CriterionResult& criterion) {
  static const submission::Response unanswered;
  const auto& response = criterion.response ? *criterion.response : unanswered;
  Json parts = Json::array(), gaps = Json::array(), actions = Json::array();
  for (std::size_t part : criterion.parts) parts.push_back(result.criteria[part].id);
  for (const auto* gap : book.gaps_of(criterion))
    gaps.push_back(static_cast<std::size_t>(gap - book.evaluation().gaps.data()));
  for (const auto* action : book.actions_for(criterion.id)) actions.push_back(id_or_null(action->id));
  bool rated = criterion.rating.has_value();
  return {{"id", criterion.id}, {"title", criterion.title}, {"element", criterion.element->id->text},
      {"depth", criterion.depth}, {"parts", parts}, {"page", book.path_of(criterion)},
      {"answer", answer_name(criterion.answer)},
      {"rating", rated ? value_or_null(criterion, criterion.rating->index) : Json()},
      {"label", rated ? Json(criterion.label(criterion.rating->index)) : Json()},
      {"how", rated ? Json(criterion.rating->how) : Json()},
      {"target", value_or_null(criterion, criterion.target)},
      {"expected", value_or_null(criterion, criterion.expected)}, {"owner", id_or_null(response.owner)},
      {"priority", response.priority ? Json(*response.priority) : Json()},
      {"not_applicable", not_applicable_json(criterion, response)},
      {"statement", text_or_null(response.statement)}, {"measure", measure_json(response.measure)},
      {"evidence", citations(criterion)}, {"assessments", assessments(response)},
      {"benchmark", benchmark_json(result.framework->benchmark(criterion.id))}, {"gaps", gaps},
      {"actions", actions}};
}

Json kinds_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& kind : result.kinds) {
    Json items = Json::array();
    for (const auto* item : kind.items) items.push_back(id_or_null(item->id));
    list.push_back({{"kind", kind.demand->kind->text}, {"title", kind.demand->name()}, {"need", kind.need()},
        {"have", kind.items.size()}, {"complete", kind.complete()}, {"items", items}});
  }
  return list;
}

Json milestones_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& milestone : result.milestones) {
    list.push_back({{"id", milestone.id}, {"title", milestone.title},
        {"due", milestone.due ? Json(milestone.due->iso()) : Json()},
        {"done", milestone.done ? Json(milestone.done->iso()) : Json()}, {"overdue", milestone.overdue},
        {"missing", milestone.missing}, {"asked_for", milestone.entry != nullptr}});
  }
  return list;
}

Json chain_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& step : result.sign_offs) {
    bool given = step.sign_off != nullptr;
    list.push_back({{"role", step.step->role->text}, {"title", text_or_null(step.step->title)},
        {"scope", id_or_null(step.step->scope)}, {"signed", given},
        {"post", given ? id_or_null(step.sign_off->post) : Json()},
        {"on", given ? day_or_null(step.sign_off->on) : Json()},
        {"digest", given && step.sign_off->digest ? Json(*step.sign_off->digest) : Json()},
        {"lapsed", step.lapsed()}});
  }
  return list;
}

Json roles_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& role : result.roles) {
    list.push_back({{"role", role.role->role->text}, {"title", text_or_null(role.role->title)},
        {"expected", text_or_null(role.role->expected)},
        {"post", role.post() ? id_or_null(role.post()->id) : Json()}});
  }
  return list;
}

Json stages_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& stage : result.stages) {
    Json tested = Json::array();
    if (stage.record) {
      for (const auto& group : stage.record->tested_with) tested.push_back(group->text);
    }
    list.push_back({{"id", stage.stage->id->text}, {"title", text_or_null(stage.stage->title)},
        {"done", stage.record ? day_or_null(stage.record->done) : Json()}, {"tested_with", tested},
        {"note", stage.record ? text_or_null(stage.record->note) : Json()}});
  }
  return list;
}

Json label_or_null(const framework::Band* band) {
  return band ? Json(*band->label) : Json();
}

Json figures_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& figure : result.figures) {
    Json between;
    if (figure.between_bands())
      between = {label_or_null(figure.band_below), label_or_null(figure.band_above)};
    list.push_back({{"id", figure.roll_up->id->text}, {"title", *figure.roll_up->title},
        {"value", figure.value ? Json(figure.value->value()) : Json()},
        {"unit", figure.is_per_cent() ? "per-cent" : "points"},
        {"text", figure.text.empty() ? Json() : Json(figure.text)},
        {"met", figure.met ? Json(*figure.met) : Json()}, {"of", figure.of},
        {"band", label_or_null(figure.band)}, {"between", std::move(between)},
        {"provisional", figure.provisional()}, {"unanswered", figure.unanswered}, {"how", figure.how}});
  }
  return list;
}

}  // namespace

Json framework_json(const Book& book, const evaluate::FrameworkResult& result) {
  const auto& framework = *result.framework;
  Json elements = Json::array(), criteria = Json::array();
  for (const auto& element : framework.elements) {
    elements.push_back({{"id", element.id->text}, {"title", text_or_null(element.title)},
        {"page", book.element_path(element)}});
  }
  for (const auto& criterion : result.criteria) criteria.push_back(criterion_json(book, result, criterion));
  Json json = {{"id", framework.id->text}, {"title", text_or_null(framework.title)},
      {"edition", text_or_null(framework.edition)}, {"authority", text_or_null(framework.authority)},
      {"elements", elements}, {"criteria", criteria}, {"evidence_kinds", kinds_json(result)},
      {"milestones", milestones_json(result)}, {"sign_offs", chain_json(result)},
      {"roles", roles_json(result)}, {"stages", stages_json(result)}, {"demands", demands_json(result)}};
  if (!result.figures.empty()) json["figures"] = figures_json(result);
  return json;
}

}  // namespace assure::render
