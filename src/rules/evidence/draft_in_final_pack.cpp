// AS516 draft-in-final-pack
#include <map>

#include <fmt/format.h>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule draft_in_final_pack = {
    .code = "AS516",
    .name = "draft-in-final-pack",
    .severity = diag::Severity::Error,
    .summary = "a final submission rests on a draft",
    .explanation =
        R"(The submission says `stage: final`, and a response cites a document with `status: draft`, or the checklist
asks for its kind. The authority would judge the organisation by a paper that its own authors still mean to
change. A draft that is cited for less than the highest value of a scale, and less than what is expected, is
what the response says: work that is not done yet, and no finding. Where the checklist wants approved documents
for such a value too, a missing approval is AS404.

Put the final version into the folder and correct its status and date. While it is a draft, the submission
is one too: leave `stage` at `draft`.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  stage: final
  frameworks: [checklist.yaml]
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: draft
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, shows: this year's figures}]}
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  stage: final
  frameworks: [checklist.yaml]
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, shows: this year's figures}]}
)",
};

namespace {

// Whether the claim itself says that something is not done yet.
bool is_partial(const evaluate::CriterionResult& entry) {
  if (!entry.rating || !entry.scale) return false;
  bool highest = entry.rating->index + 1 == entry.scale->values.size();
  return !highest && (!entry.expected || entry.rating->index < *entry.expected);
}

bool lacks_approval(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item) {
  for (const auto& found : evaluation.shortfalls) {
    bool its = found.span == item.id.span || found.span == item.status.span;
    if (its && found.kind == evaluate::ShortfallKind::UnapprovedEvidence) return true;
  }
  return false;
}

source::Span place_of_stage(const evaluate::Evaluation& evaluation, const framework::Framework& framework) {
  const auto& head = evaluation.submission().head;
  const auto* entry = head.entry_of(framework);
  return entry && entry->stage ? entry->stage.span : head.stage.span;
}

}  // namespace

void check_draft_in_final_pack(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  // By the first final checklist that needs them.
  std::map<const submission::EvidenceItem*, const evaluate::FrameworkResult*> used;
  for (const auto& framework : evaluation.frameworks) {
    if (!framework.is_final()) continue;
    for (const auto& kind : framework.kinds) {
      for (const auto* item : kind.items) used.emplace(item, &framework);
    }
    for (const auto& criterion : framework.criteria) {
      if (is_partial(criterion)) continue;
      for (const auto& cited : criterion.cited) used.emplace(cited.item, &framework);
    }
  }
  if (used.empty()) return;
  const bool all_final = evaluation.is_final();
  for (const auto& item : evaluation.submission().evidence) {
    bool draft = item.status && *item.status == submission::DocumentStatus::Draft;
    // An old version in use and a draft that lacks approval are findings of their own.
    if (!draft || !item.id || item.superseded_by || !used.contains(&item) || lacks_approval(evaluation, item))
      continue;
    const auto& needed_by = *used[&item]->framework;
    const std::string what = all_final ? "the submission" : "`" + needed_by.id->text + "`";
    out.report(draft_in_final_pack, item.status.span, "`{}` is a draft, and {} is final", item.id->text, what)
        .help(fmt::format("put the final version there, or leave {} at `stage: draft`", what))
        .related(place_of_stage(evaluation, needed_by), "final here");
  }
}

}  // namespace assure::rules
