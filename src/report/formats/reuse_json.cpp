// The crosswalk report as JSON; the shape is fixed (docs/output.md).
#include "diag/formats/json.h"
#include "framework/records.h"
#include "json/values.h"
#include "report/reuse.h"

namespace assure::report {
namespace {

using evaluate::CriterionResult;
using json::Json;

const std::string& checklist_id(const evaluate::FrameworkResult& checklist) {
  return checklist.framework->id->text;
}

Json ids_of(const Items& items) {
  Json list = Json::array();
  for (const auto* item : items) list.push_back(json::of(item->id));
  return list;
}

Json use_json(const Use& use) {
  Json criteria = Json::array();
  for (const auto* criterion : use.criteria) criteria.push_back(criterion->id);
  return {{"checklist", checklist_id(*use.checklist)}, {"criteria", std::move(criteria)},
      {"kind", use.demand ? Json(use.demand->kind->text) : Json(nullptr)}};
}

Json item_json(const ReusedItem& reused) {
  Json uses = Json::array();
  for (const auto& use : reused.uses) uses.push_back(use_json(use));
  return {{"item", json::of(reused.item->id)}, {"title", reused.item->title.value_or({})},
      {"uses", std::move(uses)}};
}

Json shared_kind_json(const SharedKind& kind) {
  Json asked = Json::array();
  for (const auto& one : kind.asked) {
    asked.push_back({{"checklist", checklist_id(*one.checklist)}, {"title", one.result->demand->name()},
        {"need", one.result->need()}});
  }
  return {
      {"kind", kind.kind}, {"have", kind.asked.front().result->items.size()}, {"asked", std::move(asked)}};
}

Json shared_role_json(const SharedRole& role) {
  Json asked = Json::array();
  for (const auto& one : role.asked) {
    const auto& wanted = *one.result->role;
    asked.push_back({{"checklist", checklist_id(*one.checklist)},
        {"title", wanted.title.value_or(std::string(role.role))}, {"need", wanted.needed()}});
  }
  Json posts = Json::array();
  for (const auto* post : role.asked.front().result->posts) posts.push_back(json::of(post->id));
  return {{"role", role.role}, {"posts", std::move(posts)}, {"asked", std::move(asked)}};
}

Json side_json(const CriterionResult& criterion, const evaluate::MappedCriterion& mapped) {
  Json rating = nullptr;
  if (criterion.rating) rating = criterion.scale->values[criterion.rating->index].value->text;
  return {{"checklist", mapped.checklist_id}, {"criterion", criterion.id}, {"title", criterion.title},
      {"answer", base::name_of(criterion.answer)}, {"rating", std::move(rating)},
      {"label", criterion.rating ? Json(criterion.label(criterion.rating->index)) : Json(nullptr)}};
}

Json pair_json(const PairAnswers& answers) {
  const auto& mapping = *answers.pair.mapping;
  return {{"from", side_json(*answers.pair.from.criterion, answers.pair.from)},
      {"to", side_json(*answers.pair.to.criterion, answers.pair.to)},
      {"relation", record::name_of(*mapping.relation)}, {"state", name_of(answers.state)},
      {"only_from", ids_of(answers.only_from)}, {"only_to", ids_of(answers.only_to)},
      {"note", json::of(mapping.note)},
      {"basis", base::name_of(mapping.basis.value_or(framework::Basis::Source))}};
}

Json alone_json(const Alone& alone) {
  Json kinds = Json::array();
  for (const auto* kind : alone.kinds) {
    kinds.push_back({{"kind", kind->demand->kind->text}, {"title", kind->demand->name()},
        {"need", kind->need()}, {"have", kind->items.size()}});
  }
  Json criteria = Json::array();
  for (const auto& unmapped : alone.criteria) {
    criteria.push_back({{"criterion", unmapped.criterion->id}, {"title", unmapped.criterion->title},
        {"parts", unmapped.parts}});
  }
  return {{"checklist", checklist_id(*alone.checklist)}, {"kinds", std::move(kinds)},
      {"criteria", alone.deepest}, {"unmapped", alone.unmapped}, {"unmapped_criteria", std::move(criteria)}};
}

template <class Rows, class Render>
Json list_of(const Rows& rows, Render render) {
  Json list = Json::array();
  for (const auto& row : rows) list.push_back(render(row));
  return list;
}

}  // namespace

std::string render_reuse_json(const Reuse& reuse) {
  Json checklists = list_of(reuse.evaluation.frameworks, [](const auto& result) {
    return Json{{"id", checklist_id(result)}, {"title", *result.framework->title}};
  });
  Json root = {{"version", 1}, {"as_of", reuse.evaluation.as_of.iso()}, {"complete", reuse.complete},
      {"summary",
          {{"checklists", reuse.evaluation.frameworks.size()}, {"items", reuse.items.size()},
              {"kinds", reuse.kinds.size()}, {"roles", reuse.roles.size()}, {"mappings", reuse.pairs.size()},
              {"answered_once", reuse.count(PairState::OnlyFrom) + reuse.count(PairState::OnlyTo)},
              {"elsewhere", reuse.elsewhere}, {"faulty", reuse.faulty}}},
      {"checklists", std::move(checklists)}, {"items", list_of(reuse.items, item_json)},
      {"kinds", list_of(reuse.kinds, shared_kind_json)}, {"roles", list_of(reuse.roles, shared_role_json)},
      {"mappings", list_of(reuse.pairs, pair_json)}, {"alone", list_of(reuse.alone, alone_json)}};
  return diag::json_text(root);
}

}  // namespace assure::report
