// AS314 unknown-mapped-criterion
#include <map>

#include "base/spelling.h"
#include "base/text.h"
#include "evaluate/crosswalk.h"
#include "framework/shipped.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_mapped_criterion = {
    .code = "AS314",
    .name = "unknown-mapped-criterion",
    .severity = diag::Severity::Error,
    .summary = "a crosswalk maps what is no pair of criteria of two checklists",
    .explanation =
        R"(A crosswalk says which criteria of different checklists ask for the same, so that one piece of work can
serve several authorities. This mapping names a checklist or a criterion that is not there, stays inside one
checklist, or says what another mapping says already. It maps nothing, and whoever relies on the crosswalk would
believe that a criterion is covered elsewhere.

Write both sides as `checklist/criterion`, with the ids that the checklists have. A shipped checklist that this
folder does not answer to may be named; its mappings are left out until it does.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- other.yaml --
framework: other
title: Another checklist
authority: Another authority
scales: {met: {values: [not-met, met]}}
elements: [{id: duties, title: Duties, scale: met, criteria: [D1]}]
-- duties.yaml --
duties: [{criterion: D1, rating: met}]
-- crosswalk.yaml --
crosswalk: sample-other
title: What both ask for
maps: [{from: sample/S11, to: other/D1, relation: equal}]
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- other.yaml --
framework: other
title: Another checklist
authority: Another authority
scales: {met: {values: [not-met, met]}}
elements: [{id: duties, title: Duties, scale: met, criteria: [D1]}]
-- duties.yaml --
duties: [{criterion: D1, rating: met}]
-- crosswalk.yaml --
crosswalk: sample-other
title: What both ask for
maps: [{from: sample/S1, to: other/D1, relation: equal}]
)",
};

namespace {

using evaluate::MappedCriterion;

Names ids_of_checklists(const evaluate::Evaluation& evaluation) {
  Names ids;
  for (const auto& result : evaluation.frameworks) ids.push_back(result.framework->id->text);
  return ids;
}

Names with_shipped(Names ids) {
  for (auto& id : framework::shipped_ids()) ids.push_back(std::move(id));
  return ids;
}

class MappingCheck {
 public:
  MappingCheck(const evaluate::Evaluation& evaluation, diag::Diagnostics& out)
      : evaluation_(evaluation),
        out_(out),
        here_(ids_of_checklists(evaluation)),
        known_(with_shipped(here_.names())) {}

  void side(const MappedCriterion& side) {
    using Fault = MappedCriterion::Fault;
    if (side.fault == Fault::NoChecklist) no_checklist(side);
    if (!all_is_read(evaluation_)) return;
    if (side.fault == Fault::UnknownChecklist) unknown_checklist(side);
    if (side.fault == Fault::UnknownCriterion) unknown_criterion(side);
  }

 private:
  void no_checklist(const MappedCriterion& side) {
    Names ways;
    for (const auto& result : evaluation_.frameworks) {
      if (result.find(std::string(side.criterion_id)))
        ways.push_back(fmt::format("`{}/{}`", result.framework->id->text, side.criterion_id));
    }
    out_.report(unknown_mapped_criterion, side.name->span, "`{}` does not say of which checklist it is",
            (*side.name)->text)
        .help("write " +
              (ways.empty() ? std::string("it as `checklist/criterion`") : base::join(ways, " or ")));
  }

  void unknown_checklist(const MappedCriterion& side) {
    std::string help = known_.did_you_mean(side.checklist_id);
    if (help.empty()) help = help_for_unknown(side.checklist_id, here_, "checklists");
    out_.report(unknown_mapped_criterion, side.name->span,
            "this folder answers to no checklist `{}`, and none is shipped", side.checklist_id)
        .help(std::move(help));
  }

  void unknown_criterion(const MappedCriterion& side) {
    std::string meant = criteria_of(*side.checklist).certain(side.criterion_id);
    if (!meant.empty()) meant = fmt::format("{}/{}", side.checklist_id, meant);
    out_.report(unknown_mapped_criterion, side.name->span, "checklist `{}` has no criterion `{}`",
            side.checklist_id, side.criterion_id)
        .help(help_for_unknown(side.criterion_id, criteria_of(*side.checklist), "criteria"))
        .fix(diag::Fix::write(side.name->span, std::move(meant)))
        .related(side.checklist->framework->id.span, "the checklist");
  }

  base::Spelling& criteria_of(const evaluate::FrameworkResult& checklist) {
    auto known = criteria_.find(&checklist);
    if (known != criteria_.end()) return known->second;
    Names ids;
    for (const auto& entry : checklist.criteria) ids.push_back(entry.id);
    auto titles = [&checklist] {
      std::vector<base::Titled> found;
      for (const auto& entry : checklist.criteria)
        found.push_back({entry.title, entry.id, base::words_of(Referent::Criterion)});
      return found;
    };
    return criteria_.try_emplace(&checklist, std::move(ids), titles).first->second;
  }

  const evaluate::Evaluation& evaluation_;
  diag::Diagnostics& out_;
  base::Spelling here_;
  base::Spelling known_;
  std::map<const evaluate::FrameworkResult*, base::Spelling> criteria_;
};

}  // namespace

void check_unknown_mapped_criterion(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  MappingCheck check(evaluation, out);
  for (const auto& pair : evaluate::mapped_pairs(evaluation)) {
    check.side(pair.from);
    check.side(pair.to);
    const auto& to = pair.mapping->to;
    if (pair.same_checklist) {
      out.report(unknown_mapped_criterion, to.span, "`{}` and `{}` are of the same checklist",
             pair.mapping->from->text, to->text)
          .help("map a criterion to one of another checklist");
    }
    if (pair.first) {
      out.report(unknown_mapped_criterion, to.span, "`{}` and `{}` are mapped twice",
             pair.mapping->from->text, to->text)
          .help("keep one of the two mappings")
          .related(pair.first->to.span, "first here");
    }
  }
}

}  // namespace assure::rules
