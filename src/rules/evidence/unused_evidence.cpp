// AS417 unused-evidence
#include <algorithm>
#include <set>

#include "base/spelling.h"
#include "rules/answered.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unused_evidence = {
    .code = "AS417",
    .name = "unused-evidence",
    .severity = diag::Severity::Warning,
    .summary = "an evidence item serves no claim, no demand and no milestone",
    .explanation =
        R"(The folder declares this item, but no response cites it, no checklist asks for its kind, no milestone
needs it, no figure is taken from it, and no other document refers to it. The pack would carry a document that the reader has no reason to open, and that somebody has to
keep up to date.

Cite it where it proves something, correct its `kind`, or take it out of the folder. This is told only when
every criterion is answered: until then the item may be waiting for its response.)",
    .bad = R"(evidence:
  - {id: leaflet, title: Leaflet, file: documents/leaflet.txt, owner: ceo}
-- documents/leaflet.txt --
Ask us anything.
)",
    .good = R"(evidence:
  - {id: leaflet, title: Leaflet, file: documents/leaflet.txt, owner: ceo}
milestones:
  - {id: open-day, title: Open day, due: 2008-12-10, needs: [leaflet]}
-- documents/leaflet.txt --
Ask us anything.
)",
};

namespace {

using Ids = std::set<std::string, std::less<>>;

// Items that something names, and those that a misspelt name most likely means.
Ids named_items(const evaluate::Evaluation& evaluation) {
  const auto& submission = evaluation.submission();
  base::Spelling items(ids_of(submission.evidence));
  Ids named;
  auto add = [&](const auto& id) {
    if (!id) return;
    named.insert(evaluation.index.item(id->text) ? id->text : items.closest(id->text));
  };
  each_response(evaluation, [&](const auto& response) {
    for (const auto& citation : response.evidence) add(citation.item);
  });
  for (const auto& milestone : submission.milestones) {
    for (const auto& need : milestone.needs) add(need);
  }
  for (const auto& item : submission.evidence) {
    for (const auto& reference : item.refers_to) add(reference.item);
  }
  for (const auto& figure : submission.figures) {
    for (const auto& statement : figure.stated) add(statement.item);
  }
  // Whoever cites the old version means the new one, and its new one.
  for (const auto& item : submission.evidence) {
    const auto* old = &item;
    while (old && old->id && named.contains(old->id->text) && old->superseded_by) {
      bool fresh = named.insert(old->superseded_by->text).second;
      old = fresh ? evaluation.index.item(old->superseded_by->text) : nullptr;
    }
  }
  return named;
}

bool is_asked_for(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item) {
  if (item.kind.broken) return true;
  return item.kind &&
         std::any_of(evaluation.folder->frameworks.begin(), evaluation.folder->frameworks.end(),
             [&](const auto& framework) { return framework.demand(item.kind->text) != nullptr; });
}

bool all_is_answered(const evaluate::Evaluation& evaluation) {
  return std::none_of(evaluation.shortfalls.begin(), evaluation.shortfalls.end(),
      [](const auto& found) { return found.kind == evaluate::ShortfallKind::Unrated; });
}

}  // namespace

void check_unused_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!all_is_read(evaluation) || !all_is_answered(evaluation)) return;
  const Ids named = named_items(evaluation);
  for (const auto& item : evaluation.submission().evidence) {
    if (!item.id || item.superseded_by.given() || is_asked_for(evaluation, item)) continue;
    if (named.contains(item.id->text)) continue;
    out.report(unused_evidence, item.id.span, "nothing uses `{}`", item.id->text)
        .help("cite it in the response that it proves, or take it out of the folder");
  }
}

}  // namespace assure::rules
