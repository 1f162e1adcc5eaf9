// AS444 essential-not-applicable
#include "base/text.h"
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule essential_not_applicable = {
    .code = "AS444",
    .name = "essential-not-applicable",
    .severity = diag::Severity::Warning,
    .summary = "an essential criterion is said not to apply",
    .explanation =
        R"(The checklist calls this criterion essential, and the response says that it does not apply here. No rating is then
wanted of it, and no evidence, and it is left out of every count. That may be right, and it is the first thing that a
reader will ask about.

Rate it, if it is asked of this organisation after all. If it is not, have somebody accept the finding with a waiver. A
checklist that foresees the answer writes `may_not_apply: true`; one that does not take it, `may_not_apply: false` (AS445).)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, importance: essential}, S2, S3]}
-- answers.yaml --
standards:
  - {criterion: S1, not_applicable: This trust runs no ambulances., evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: met}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, importance: essential}, S2, S3]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
  - {criterion: S2, not_applicable: This trust runs no ambulances.}
  - {criterion: S3, rating: met}
)",
};

namespace {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;

// Adds the ids of what is essential in it, and asked of this organisation.
void collect_essential(
    const FrameworkResult& framework, const CriterionResult& entry, std::vector<std::string>& ids) {
  if (!asked(entry)) return;
  if (entry.is_essential() && !entry.may_not_apply) ids.push_back(entry.id);
  for (std::size_t part : entry.parts) collect_essential(framework, framework.criteria[part], ids);
}

}  // namespace

void check_essential_not_applicable(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& entry : framework.criteria) {
      if (!entry.said_not_to_apply()) continue;
      std::vector<std::string> essential;
      collect_essential(framework, entry, essential);
      if (essential.empty()) continue;
      const source::Span at = entry.response->not_applicable.span;
      constexpr std::string_view help =
          "rate it; if it really does not apply, have the finding accepted with a waiver";
      if (essential.front() == entry.id) {
        out.report(essential_not_applicable, at, "`{}` is essential, and is said not to apply", entry.id)
            .help(std::string(help));
      } else {
        out.report(essential_not_applicable, at, "`{}` is said not to apply, and {} of it {} essential",
               entry.id, base::quoted_list(essential), essential.size() == 1 ? "is" : "are")
            .help(std::string(help));
      }
    }
  }
}

}  // namespace assure::rules
