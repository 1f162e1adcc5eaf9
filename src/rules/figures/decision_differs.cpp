// AS807 decision-differs
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule decision_differs = {
    .code = "AS807",
    .name = "decision-differs",
    .severity = diag::Severity::Error,
    .summary = "a decision asks for another sum, with another verb or of another body than it should",
    .explanation =
        R"(A decision that names a line of the budget asks for the net cost of that line (gross, when no net is given), and
one that the checklist asks for uses the checklist's verb and goes to its body. This one does not. A body that
notes a sum has not approved it, and one that approved another sum has to be asked again.

Look into the paper and correct the record. If the paper itself is wrong, correct it before it is sent.)",
    .bad = R"(costs:
  - {id: module-1, title: Module 1, gross: 70000, credit: 15000, net: 55000}
decisions:
  - {id: fund-module-1, ask: agree, text: Fund module 1, body: Trust board, amount: 70000, cost: module-1}
)",
    .good = R"(costs:
  - {id: module-1, title: Module 1, gross: 70000, credit: 15000, net: 55000}
decisions:
  - {id: fund-module-1, ask: agree, text: Fund module 1, body: Trust board, amount: 55000, cost: module-1}
)",
};

namespace {

using framework::DecisionDemand;
using submission::Decision;

void check_amount(const evaluate::Evaluation& evaluation, const Decision& decision, diag::Diagnostics& out) {
  const auto* cost = decision.cost ? evaluation.index.find<submission::Cost>(decision.cost->text) : nullptr;
  if (!cost || !decision.amount) return;
  bool net = cost->net.given();
  const auto& wanted = net ? cost->net : cost->gross;
  if (!wanted || *wanted == *decision.amount) return;
  out.report(decision_differs, decision.amount.span, "decision `{}` is about {}; its cost `{}` is {} {}",
         decision.id->text, decision.amount->text(), cost->id->text, net ? "net" : "gross", wanted->text())
      .related(wanted.span, "the cost");
}

// Of `note and agree`, or `note, agree`, both, in any order.
std::set<std::string> verbs_of(std::string_view ask) {
  std::set<std::string> verbs;
  for (std::string_view part : base::split(ask, ',')) {
    const std::string text = base::folded(part);
    std::string_view rest = text;
    for (std::size_t at; (at = rest.find(" and ")) != std::string_view::npos; rest.remove_prefix(at + 5))
      verbs.emplace(base::trim(rest.substr(0, at)));
    verbs.emplace(base::trim(rest));
  }
  verbs.erase("");
  return verbs;
}

// What a body is called: the text, or the title of the body with that id.
template <class Bodies>
std::string called(const framework::Text& body, const Bodies& bodies) {
  for (const auto& entry : bodies) {
    if (entry.id && entry.id->text == *body && entry.title) return *entry.title;
  }
  return *body;
}

bool holds(const std::string& text, const std::string& part) {
  return base::folded(text).find(base::folded(part)) != std::string::npos;
}

void check_demand(const evaluate::Evaluation& evaluation, const framework::Framework& framework,
    const DecisionDemand& demand, const Decision& decision, diag::Diagnostics& out) {
  const std::string& id = decision.id->text;
  bool same_verbs = demand.ask && decision.ask && verbs_of(*decision.ask) == verbs_of(*demand.ask);
  if (demand.ask && decision.ask && !same_verbs) {
    out.report(decision_differs, decision.ask.span, "decision `{}` is to `{}`; the checklist asks to `{}`",
           id, *decision.ask, *demand.ask)
        .related(demand.ask.span, "the checklist's verb");
  }
  if (!demand.body || !decision.body) return;
  const std::string wanted = called(demand.body, framework.bodies);
  if (holds(*decision.body, *demand.body) || holds(*decision.body, wanted)) return;
  if (holds(called(decision.body, evaluation.submission().bodies), wanted)) return;
  out.report(decision_differs, decision.body.span,
         "decision `{}` is for the `{}`; the checklist wants the `{}`", id, *decision.body, wanted)
      .related(demand.body.span, "the checklist's body");
}

}  // namespace

void check_decision_differs(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& decision : evaluation.submission().decisions) {
    if (!decision.id) continue;
    check_amount(evaluation, decision, out);
    for (const auto& framework : evaluation.folder->frameworks) {
      for (const auto& demand : framework.decisions) {
        if (demand.id->text == decision.id->text) check_demand(evaluation, framework, demand, decision, out);
      }
    }
  }
}

}  // namespace assure::rules
