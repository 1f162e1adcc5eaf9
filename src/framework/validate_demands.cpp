// What a checklist wants to be there besides answers and documents: whether it agrees with itself.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "framework/rules.h"
#include "framework/validation.h"

namespace assure::framework {
namespace {

using Names = std::vector<std::string>;

template <class T>
Names ids_of(const std::vector<T>& records) {
  Names names;
  for (const auto& record : records) names.push_back(record.id->text);
  return names;
}

Names moments_of(const Framework& framework) {
  Names names = ids_of(framework.timetable);
  for (const auto& stage : framework.stages) names.push_back(stage.id->text);
  return names;
}

class DemandValidation {
 public:
  DemandValidation(const Framework& framework, diag::Diagnostics& out)
      : framework_(framework), out_(out), moments_(moments_of(framework)) {}

  void run() {
    check_ids(framework_.functions, "function");
    check_ids(framework_.bodies, "body");
    check_ids(framework_.decisions, "decision");
    check_ids(framework_.costs, "cost");
    check_ids(framework_.series, "series");
    check_ids(framework_.consultations, "consultation");
    check_ids(framework_.surveys, "survey");
    check_stages();
    check_references();
    check_gates();
    for (const auto& separation : framework_.separation) check_separation(separation);
    for (const auto& role : framework_.roles) {
      if (!role.count || *role.count > 0) continue;
      out_.report(rules::checklist_reference, role.count.span, "the role `{}` is filled by {} posts",
              role.role->text, *role.count)
          .help("say how many posts fill it at least: 1 or more");
    }
  }

 private:
  template <class D>
  void check_ids(const std::vector<D>& demands, std::string_view what) {
    static_assert(std::is_base_of_v<Demand, D>);
    base::Spelling stages(ids_of(framework_.stages));
    std::map<std::string_view, source::Span> seen;
    for (const auto& demand : demands) {
      auto [first, fresh] = seen.emplace(demand.id->text, demand.id.span);
      if (!fresh) {
        out_.report(rules::checklist_twice, demand.id.span, "{} `{}` is repeated", what, demand.id->text)
            .related(first->second, "first here")
            .fix(diag::Fix::remove(demand.span));
      }
      check_name(demand.from_stage, "stage", stages);
      check_by(demand.by);
    }
  }

  void check_name(const Spanned<Id>& id, std::string_view what, base::Spelling& names) {
    if (!id || names.contains(id->text)) return;
    out_.report(rules::checklist_reference, id.span, "this checklist has no {} `{}`", what, id->text)
        .help(names.did_you_mean(id->text))
        .fix(diag::Fix::write(id.span, names.certain(id->text)));
  }

  void check_references() {
    base::Spelling functions(ids_of(framework_.functions));
    for (const auto& function : framework_.functions) {
      for (const auto& other : function.together_with) check_name(other, "function", functions);
    }
    base::Spelling bodies(ids_of(framework_.bodies));
    for (const auto& body : framework_.bodies) check_name(body.reports_to, "body", bodies);
    Names named;
    for (const auto& role : framework_.roles) named.push_back(role.role->text);
    base::Spelling roles(std::move(named));
    for (const auto& body : framework_.bodies) {
      for (const auto& role : body.members) check_name(role, "role", roles);
    }
    for (const auto& entry : framework_.timetable) check_name(entry.owner, "role", roles);
    for (const auto& role : framework_.roles) {
      check_name(role.reports_to, "role", roles);
      for (const auto& body : role.accountable_to) check_name(body, "body", bodies);
    }
    for (const auto& demand : framework_.evidence) check_by(demand.by);
    for (const auto& role : framework_.roles) check_by(role.by);
    for (const auto& step : framework_.sign_off) check_by(step.by);
  }

  void check_by(const Spanned<Id>& by) {
    if (!by || base::Period::parse(by->text)) return;
    check_name(by, "milestone or stage", moments_);
  }

  void check_stages() {
    for (const auto& stage : framework_.stages) {
      std::set<std::string_view> seen;
      for (const auto& task : stage.tasks) {
        if (seen.insert(task.id->text).second) continue;
        out_.report(rules::checklist_twice, task.id.span, "task `{}` is repeated", task.id->text)
            .fix(diag::Fix::remove(task.span));
      }
    }
  }

  void check_gates() {
    Names names = ids_of(framework_.decisions);
    auto add = [&](const Names& more) { names.insert(names.end(), more.begin(), more.end()); };
    for (const auto& demand : framework_.evidence) names.push_back(demand.kind->text);
    add(ids_of(framework_.timetable));
    add(ids_of(framework_.stages));
    base::Spelling gates(std::move(names));
    for (const auto& stage : framework_.stages) {
      for (const auto& gate : stage.gate)
        check_name(gate, "decision, kind of evidence, milestone or stage", gates);
    }
  }

  void check_separation(const Separation& separation) {
    const auto& sides = separation.between;
    bool corporate =
        std::any_of(sides.begin(), sides.end(), [](const auto& side) { return *side == Side::Corporate; });
    if (sides.size() == 2 && *sides[0] != *sides[1] && !corporate) return;
    source::Span at = sides.empty() ? separation.span.first_byte() : sides.back().span;
    out_.report(rules::checklist_reference, at, "a separation is between two sides")
        .help("write `between: [commissioning, provision]`; what is corporate serves both");
  }

  const Framework& framework_;
  diag::Diagnostics& out_;
  base::Spelling moments_;  // milestones and stages
};

}  // namespace

void validate_demands(const Framework& framework, diag::Diagnostics& out) {
  DemandValidation(framework, out).run();
}

}  // namespace assure::framework
