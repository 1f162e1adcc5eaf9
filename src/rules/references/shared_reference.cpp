// AS328 shared-reference
#include <map>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule shared_reference = {
    .code = "AS328",
    .name = "shared-reference",
    .severity = diag::Severity::Error,
    .summary = "two checklists of a submission name their packs by one reference",
    .explanation =
        R"(An entry of `submission.frameworks` may have a `reference` of its own, which names the pack that `assure build
--framework` makes of that checklist alone. Here two entries have the same one: the pack of the second would take
the place of the first, and two authorities would receive different packs by one name.

Give each its own reference. Where one will do for both, leave it out: then the submission's counts.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  frameworks:
    - {checklist: checklist.yaml, reference: sample-2008}
    - {checklist: other.yaml, reference: sample-2008}
-- other.yaml --
framework: other
title: Other checklist
authority: Other authority
scales: {done: {values: ["no", "yes"]}}
elements: [{id: others, title: Others, scale: done, criteria: [{id: O1, title: Something}]}]
-- answers-to-other.yaml --
others: [{criterion: O1, rating: "yes", statement: It is there.}]
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  frameworks:
    - {checklist: checklist.yaml, reference: sample-2008}
    - {checklist: other.yaml, reference: sample-other-2008}
-- other.yaml --
framework: other
title: Other checklist
authority: Other authority
scales: {done: {values: ["no", "yes"]}}
elements: [{id: others, title: Others, scale: done, criteria: [{id: O1, title: Something}]}]
-- answers-to-other.yaml --
others: [{criterion: O1, rating: "yes", statement: It is there.}]
)",
};

void check_shared_reference(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  std::map<std::string_view, source::Span> seen;
  for (const auto& entry : evaluation.submission().head.frameworks) {
    if (!entry.reference) continue;
    auto [first, is_new] = seen.emplace(entry.reference->text, entry.reference.span);
    if (is_new) continue;
    out.report(shared_reference, entry.reference.span, "two checklists have the reference `{}`",
           entry.reference->text)
        .help("give each its own, or leave it out, and the submission's counts")
        .related(first->second, "first here");
  }
}

}  // namespace assure::rules
