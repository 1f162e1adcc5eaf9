// AS809 function-in-two-places
#include <algorithm>
#include <set>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule function_in_two_places = {
    .code = "AS809",
    .name = "function-in-two-places",
    .severity = diag::Severity::Error,
    .summary = "two directorates answer for one function, or functions that belong together are apart",
    .explanation =
        R"(A function of the checklist is one directorate's, and some functions belong to the same directorate as others.
Here two directorates have one function, or two that belong together are with different directorates. When
two answer for a thing, each relies on the other.

Take the function out of all directorates but one, or bring together what the checklist wants together. What
another directorate also has a say in can be told as one of its `dotted_lines`.)",
    .bad = R"(-- in checklist.yaml --
functions: [{id: risk, title: Risk register}]
-- sample.yaml --
directorates:
  - {id: quality, title: Quality, functions: [risk]}
  - {id: finance, title: Finance, functions: [risk]}
)",
    .good = R"(-- in checklist.yaml --
functions: [{id: risk, title: Risk register}]
-- sample.yaml --
directorates:
  - {id: quality, title: Quality, functions: [risk], dotted_lines: [{to: finance, about: financial risk}]}
  - {id: finance, title: Finance}
)",
};

namespace {

using evaluate::DemandResult;

std::string name_of(const submission::Directorate& directorate) {
  return directorate.id ? directorate.id->text : directorate.title.value_or("");
}

void check_one(const DemandResult& demand, diag::Diagnostics& out) {
  std::vector<std::string> names;
  for (const auto& holder : demand.holders) names.push_back(name_of(*holder.directorate));
  auto report = out.report(function_in_two_places, demand.holders[1].written->span,
      "function `{}` is with {}", demand.id(), base::quoted_list(names));
  report.help("leave it with one of them");
  for (const auto& holder : demand.holders) {
    if (&holder != &demand.holders[1]) report.related(holder.written->span, "also here");
  }
}

// The result of a function that one directorate has; null when none or several do.
const DemandResult* settled(const evaluate::FrameworkResult& framework, std::string_view id) {
  for (const auto& demand : framework.demands) {
    if (demand.function() && demand.id() == id) return demand.holders.size() == 1 ? &demand : nullptr;
  }
  return nullptr;
}

void check_together(const evaluate::FrameworkResult& framework, diag::Diagnostics& out) {
  std::set<std::pair<std::string_view, std::string_view>> told;
  for (const auto& demand : framework.demands) {
    if (!demand.function() || demand.holders.size() != 1) continue;
    for (const auto& id : demand.function()->together_with) {
      const auto* other = settled(framework, id->text);
      if (!other) continue;
      const auto &here = demand.holders.front(), &there = other->holders.front();
      if (here.directorate == there.directorate) continue;
      if (!told.insert(std::minmax<std::string_view>(demand.id(), other->id())).second) continue;
      out.report(function_in_two_places, here.written->span,
             "`{}` and `{}` belong together; they are with `{}` and `{}`{}", demand.id(), other->id(),
             name_of(*here.directorate), name_of(*there.directorate), framework::mark_of(*demand.demand))
          .help("give both to one directorate")
          .related(there.written->span, "the other one")
          .related(id.span, "the checklist wants them together");
    }
  }
}

}  // namespace

void check_function_in_two_places(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& demand : framework.demands) {
      if (demand.holders.size() > 1) check_one(demand, out);
    }
    check_together(framework, out);
  }
}

}  // namespace assure::rules
