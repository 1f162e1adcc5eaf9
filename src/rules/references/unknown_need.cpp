// AS309 unknown-need
#include <unordered_set>

#include "base/spelling.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_need = {
    .code = "AS309",
    .name = "unknown-need",
    .severity = diag::Severity::Error,
    .summary = "a milestone needs, or an action closes, what neither folder nor checklist has",
    .explanation =
        R"(A milestone lists the evidence that must be there by its day, and an action lists the gaps that it closes.
One of these names means nothing: a milestone needs kinds of evidence and evidence items; an action closes
criteria, kinds, items, roles, milestones or records that the checklist asks for. The plan would promise something that nobody can check.

Correct the name. If the thing itself is missing from the folder, declare it.)",
    .bad = R"(actions:
  - {id: print, what: Print the report, who: ceo, due: 2008-12-31, closes: [anual-report]}
)",
    .good = R"(actions:
  - {id: print, what: Print the report, who: ceo, due: 2008-12-31, closes: [annual-report]}
)",
};

namespace {

Names evidence_names(const evaluate::Evaluation& evaluation) {
  Names names = ids_of(evaluation.submission().evidence);
  for (const auto& result : evaluation.frameworks) {
    for (const auto& kind : result.kinds) names.push_back(kind.demand->kind->text);
  }
  return names;
}

Names closable_names(const evaluate::Evaluation& evaluation) {
  Names names = evidence_names(evaluation);
  for (const auto& result : evaluation.frameworks) {
    for (const auto& entry : result.criteria) names.push_back(entry.id);
    for (const auto& role : result.roles) names.push_back(role.role->role->text);
    for (const auto& step : result.sign_offs) names.push_back(step.step->role->text);
    for (const auto& milestone : result.milestones) names.push_back(milestone.id);
    for (const auto& demand : result.demands) names.push_back(demand.id());
  }
  return names;
}

// Folders may hold thousands of items and actions.
using Known = std::unordered_set<std::string>;

template <class T>
void check_name(const record::Spanned<T>& name, std::string_view what, const Known& known,
    base::Spelling& offered, diag::Diagnostics& out) {
  if (!name || known.contains(name->text)) return;
  out.report(unknown_need, name.span, "no {} `{}`", what, name->text)
      .help(offered.did_you_mean(name->text))
      .fix(diag::Fix::write(name.span, offered.certain(name->text)));
}

void check_milestones(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  base::Spelling evidence =
      spelling_of(evaluation, evidence_names(evaluation), {Referent::Kind, Referent::Item});
  const Known known(evidence.names().begin(), evidence.names().end());
  for (const auto& milestone : evaluation.submission().milestones) {
    for (const auto& need : milestone.needs) {
      check_name(need, "kind of evidence or evidence item", known, evidence, out);
    }
  }
}

void check_actions(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  base::Spelling closable = spelling_of(evaluation, closable_names(evaluation),
      {Referent::Criterion, Referent::Kind, Referent::Item, Referent::Role, Referent::SignOffRole,
          Referent::AskedMilestone, Referent::Milestone, Referent::AskedBody, Referent::AskedDecision,
          Referent::AskedCost, Referent::AskedSeries, Referent::AskedConsultation});
  Known known(closable.names().begin(), closable.names().end());
  // `wcc-2008/C7` is as good as `C7`.
  for (const auto& result : evaluation.frameworks) {
    for (const auto& entry : result.criteria) known.insert(result.framework->id->text + "/" + entry.id);
  }
  for (const auto& action : evaluation.submission().actions) {
    for (const auto& closes : action.closes) {
      check_name(closes, "criterion, kind of evidence or evidence item", known, closable, out);
    }
  }
}

}  // namespace

void check_unknown_need(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!all_is_read(evaluation)) return;
  check_milestones(evaluation, out);
  check_actions(evaluation, out);
}

}  // namespace assure::rules
