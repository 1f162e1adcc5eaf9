// AS313 unknown-record
#include <set>

#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_record = {
    .code = "AS313",
    .name = "unknown-record",
    .severity = diag::Severity::Error,
    .summary = "an action, a decision, a total, a body, a series or a post names a record that is not there",
    .explanation =
        R"(Records of a folder name one another: an action the actions and milestones that come first, a decision the
line of the budget that it is about, a total its lines, a body the one that it reports to, a post the bodies
that it answers to. This id leads
nowhere, so nothing can be checked against it, and the reader cannot follow it. A directorate's function
that is nearly one of the checklist's is told here too.

Correct the id as the help suggests, or add the record that it names.)",
    .bad = R"(costs:
  - {id: module-1, title: Module 1, net: 55000}
decisions:
  - {id: fund-module-1, ask: agree, text: Fund module 1, body: Trust board, amount: 55000, cost: modul-1}
)",
    .good = R"(costs:
  - {id: module-1, title: Module 1, net: 55000}
decisions:
  - {id: fund-module-1, ask: agree, text: Fund module 1, body: Trust board, amount: 55000, cost: module-1}
)",
};

namespace {

// Those of the folder and those that a checklist asks for: what is asked for and missing is told as such.
template <class T>
Names known(
    const evaluate::Evaluation& evaluation, evaluate::DemandKind kind, const std::vector<T>& records) {
  Names names = ids_of(records);
  std::set<std::string> there(names.begin(), names.end());
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& demand : framework.demands) {
      if (demand.kind == kind && there.insert(demand.id()).second) names.push_back(demand.id());
    }
  }
  return names;
}

Names steps_of(const evaluate::Evaluation& evaluation) {
  Names names = ids_of(evaluation.submission().actions);
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& milestone : framework.milestones) names.push_back(milestone.id);
  }
  return names;
}

class RecordCheck {
 public:
  RecordCheck(base::Spelling names, std::string_view what, std::string_view section, diag::Diagnostics& out)
      : names_(std::move(names)), what_(what), section_(section), out_(out) {}

  void operator()(const record::Spanned<record::Id>& id) {
    if (!id || names_.contains(id->text)) return;
    out_.report(unknown_record, id.span, "no {} `{}`", what_, id->text)
        .help(help_for_unknown(id->text, names_, section_))
        .fix(diag::Fix::write(id.span, names_.certain(id->text)));
  }

 private:
  base::Spelling names_;
  std::string_view what_, section_;
  diag::Diagnostics& out_;
};

void check_functions(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& demand : framework.demands) {
      for (const auto& holder : demand.holders) {
        if (!holder.misspelt) continue;
        out.report(unknown_record, holder.written->span, "no function `{}`", **holder.written)
            .help("did you mean `" + demand.id() + "`?");
      }
    }
  }
}

}  // namespace

void check_unknown_record(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  using evaluate::DemandKind;
  if (!all_is_read(evaluation)) return;
  const auto& submission = evaluation.submission();
  using enum record::Referent;
  RecordCheck step(spelling_of(evaluation, steps_of(evaluation), {Action, AskedMilestone, Milestone}),
      "action or milestone", "actions and milestones", out);
  for (const auto& action : submission.actions) {
    for (const auto& id : action.depends_on) step(id);
  }
  RecordCheck cost(
      spelling_of(evaluation, known(evaluation, DemandKind::Cost, submission.costs), {Cost, AskedCost}),
      "cost", "costs", out);
  for (const auto& line : submission.costs) {
    for (const auto& id : line.total_of) cost(id);
  }
  for (const auto& decision : submission.decisions) cost(decision.cost);
  RecordCheck body(
      spelling_of(evaluation, known(evaluation, DemandKind::Body, submission.bodies), {Body, AskedBody}),
      "body", "bodies", out);
  for (const auto& entry : submission.bodies) body(entry.reports_to);
  for (const auto& series : submission.series) body(series.body);
  for (const auto& post : submission.posts) {
    for (const auto& id : post.accountable_to) body(id);
  }
  check_functions(evaluation, out);
}

}  // namespace assure::rules
