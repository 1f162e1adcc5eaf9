// AS711 dependency-too-late
#include <algorithm>
#include <optional>

#include "base/text.h"
#include "rules/plan/dependencies.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule dependency_too_late = {
    .code = "AS711",
    .name = "dependency-too-late",
    .severity = diag::Severity::Error,
    .summary = "an action waits for something that is due later, or in the end for itself",
    .explanation =
        R"(The action names in `depends_on` what must come first, and that is due only after the action itself. Or the
actions wait for one another in a circle, so that none can begin. Either way the plan cannot be kept, and a
reader who lines up the days sees it.

Move one of the days, or take the dependency out if the work can begin without it. What is done no longer
holds anybody up. A period is due at its end, and an action in two steps at the end of the second.)",
    .bad = R"(actions:
  - {id: recruit, what: Recruit a librarian, who: ceo, due: 2009-03}
  - {id: open, what: Open the library, who: ceo, due: 2009-02, depends_on: [recruit]}
)",
    .good = R"(actions:
  - {id: recruit, what: Recruit a librarian, who: ceo, due: 2009-01}
  - {id: open, what: Open the library, who: ceo, due: 2009-02, depends_on: [recruit]}
)",
};

namespace {

using submission::Action;

// What is waited for, when it is still to come and has a day.
struct Awaited {
  std::string_view what;
  base::Date due;
  source::Span at;
};

std::optional<Awaited> awaited(const evaluate::Evaluation& evaluation, const std::string& id) {
  if (const auto* action = evaluation.index.find<submission::Action>(id)) {
    auto due = action->last_due();
    if (action->is_done() || !due) return std::nullopt;
    return Awaited{"action", due->last, due.span};
  }
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& milestone : framework.milestones) {
      if (milestone.id != id) continue;
      if (milestone.done || !milestone.due) return std::nullopt;
      const auto* own = milestone.milestone;
      return Awaited{
          "milestone", milestone.due->last, own && own->due ? own->due.span : milestone.entry->due.span};
    }
  }
  return std::nullopt;
}

void check_days(const evaluate::Evaluation& evaluation, const Action& action, const Circles& circles,
    diag::Diagnostics& out) {
  auto due = action.last_due();
  if (!action.id || action.is_done() || !due) return;
  for (const auto& name : action.depends_on) {
    if (!name || circles.together(action.id->text, name->text)) continue;
    auto first = awaited(evaluation, name->text);
    if (!first || first->due <= due->last) continue;
    out.report(dependency_too_late, name.span, "action `{}` is due {} and waits for {} `{}`, which is due {}",
           action.id->text, due->last.iso(), first->what, name->text, first->due.iso())
        .help("move one of the days, or take the dependency out")
        .related(first->at, "due here");
  }
}

void report_circle(const std::vector<const Action*>& circle, diag::Diagnostics& out) {
  std::vector<std::string> names;
  for (const Action* action : circle) names.push_back(action->id->text);
  const Action& first = *circle.front();
  auto in_circle = [&](const auto& name) {
    return name && std::find(names.begin(), names.end(), name->text) != names.end();
  };
  auto at = std::find_if(first.depends_on.begin(), first.depends_on.end(), in_circle);
  if (names.size() == 1) {
    out.report(dependency_too_late, at->span, "action `{}` waits for itself", names.front())
        .help("take it out of `depends_on`");
    return;
  }
  auto report =
      out.report(dependency_too_late, at->span, "actions {} wait for one another", base::quoted_list(names));
  report.help("take one of the dependencies out");
  for (std::size_t i = 1; i < circle.size(); ++i) report.related(circle[i]->id.span, "and this one");
}

}  // namespace

void check_dependency_too_late(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  Circles circles(evaluation);
  for (const auto& circle : circles.all()) report_circle(circle, out);
  for (const auto& action : evaluation.submission().actions) check_days(evaluation, action, circles, out);
}

}  // namespace assure::rules
