// AS427 organisation-type
#include <fmt/format.h>

#include "base/text.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule organisation_type = {
    .code = "AS427",
    .name = "organisation-type",
    .severity = diag::Severity::Error,
    .summary =
        "what a checklist asks depends on the type of organisation, and the folder does not say which it is",
    .explanation =
        R"(The checklist tells types of organisation apart: some criteria are asked of some types only, or more is expected of
one than of another. Without a type that it knows, nobody can say which criteria apply, and no figure that counts
them is worked out. An answer to a criterion that is not asked of the organisation's type is a warning: then either
the type is wrong, or the answer belongs elsewhere.

Write `type` into `organisation`, with one of the ids under `organisation_types` of the checklist. Where two checklists
have different ids for the same organisation, give each its own `type` in its entry of `submission.frameworks`.)",
    .bad = R"(-- in checklist.yaml --
organisation_types: [{id: acute, title: Acute trust}, {id: ambulance, title: Ambulance trust}]
elements:
  - {id: standards, title: Standards, scale: met, criteria: [S1, {id: S2, applies_to: [acute]}]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml]}
)",
    .good = R"(-- in checklist.yaml --
organisation_types: [{id: acute, title: Acute trust}, {id: ambulance, title: Ambulance trust}]
elements:
  - {id: standards, title: Standards, scale: met, criteria: [S1, {id: S2, applies_to: [acute]}]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
-- assure.yaml --
organisation: {name: Sample Trust, type: ambulance}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml]}
)",
};

namespace {

void check_type(
    const evaluate::Evaluation& evaluation, const framework::Framework& framework, diag::Diagnostics& out) {
  const auto& organisation = evaluation.submission().organisation;
  const auto* entry = evaluation.submission().head.entry_of(framework);
  const auto& type = entry && entry->type.given() ? entry->type : organisation.type;
  const Names names = ids_of(framework.organisation_types);
  if (type) {
    base::Spelling spelling(names);
    out.report(organisation_type, type.span, "`{}` knows no organisation of type `{}`", framework.id->text,
           type->text)
        .help(names.empty() ? std::string("take `type` out: the checklist tells no types apart")
                            : help_for_unknown(type->text, spelling, "its types"))
        .fix(diag::Fix::write(type.span, spelling.certain(type->text)));
    return;
  }
  // A fault in it, or in what holds it, was reported.
  if (type.given() || !organisation.span.valid() || organisation.broken) return;
  out.report(organisation_type, organisation.span, "what `{}` asks depends on the organisation's `type`",
         framework.id->text)
      .help("add `type` with one of " + base::quoted_list(names));
}

}  // namespace

void check_organisation_type(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    const auto* named = evaluation.submission().head.entry_of(*framework.framework);
    bool has_own = named && named->type;
    if (!framework.framework->tells_types_apart() && !has_own) continue;
    if (!framework.type) check_type(evaluation, *framework.framework, out);
    for (const auto& entry : framework.criteria) {
      bool answered = entry.response && entry.response->rating && !entry.not_applicable.empty();
      if (!answered) continue;
      out.report(organisation_type, entry.response->criterion.span,
             "`{}` is rated, and is not asked of this organisation", entry.id)
          .severity(diag::Severity::Warning)
          .help(entry.not_applicable);
    }
  }
}

}  // namespace assure::rules
