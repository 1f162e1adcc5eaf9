// AS533 unchecked-evidence
#include <algorithm>
#include <unordered_set>

#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unchecked_evidence = {
    .code = "AS533",
    .name = "unchecked-evidence",
    .severity = diag::Severity::Note,
    .summary = "a final submission cites an item without saying where in it the proof is",
    .explanation =
        R"(No citation of this item says where in it to look, quotes it or says what it `shows`. Its file was opened, and nothing more: whether it proves
what is claimed, nobody checked here, and the reader of the pack has to look for the place. This is reported when the
submission says `stage: final`, once for each item, and changes no exit status. It is not reported for documents
that a checklist asks for by their kind: that they are there is what they prove.

Add a quote, which is looked up in the document; or pages; or say with `shows` what to look for.)",
    .bad = R"(-- in assure.yaml --
submission: {reference: sample, title: Sample submission, due: 2008-12-31, as_of: 2008-11-28, stage: final,
             frameworks: [checklist.yaml]}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year., evidence: [annual-report]}
)",
    .good = R"(-- in assure.yaml --
submission: {reference: sample, title: Sample submission, due: 2008-12-31, as_of: 2008-11-28, stage: final,
             frameworks: [checklist.yaml]}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, shows: the reports of five years}]}
)",
};

namespace {

bool says_where(const submission::Citation& citation) {
  return citation.place().given() || citation.section.given() || citation.cells().given() ||
         citation.quote.given() || citation.shows.given();
}

bool proves_by_being_there(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item) {
  const auto& frameworks = evaluation.folder->frameworks;
  return item.kind && std::any_of(frameworks.begin(), frameworks.end(), [&](const auto& framework) {
    return framework.demand(item.kind->text) != nullptr;
  });
}

// Then a finding of its own says more.
bool is_at_fault(const evaluate::Evaluation& evaluation, const submission::EvidenceItem& item) {
  return std::any_of(item.files.begin(), item.files.end(), [&](const submission::Text& path) {
    const evaluate::File* file = path ? evaluation.files.find(*path) : nullptr;
    return !file || !file->looked_at || (file->inside && !file->inside->facts.trouble.empty());
  });
}

}  // namespace

void check_unchecked_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!evaluation.is_final()) return;
  std::unordered_set<std::string_view> known;  // items with a place, then those that were reported
  each_response(evaluation, [&](const submission::Response& response) {
    for (const auto& citation : response.evidence) {
      if (citation.item && says_where(citation)) known.insert(citation.item->text);
    }
  });
  each_response(evaluation, [&](const submission::Response& response) {
    for (const auto& citation : response.evidence) {
      const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
      if (!item || item->files.empty() || !known.insert(citation.item->text).second) continue;
      if (proves_by_being_there(evaluation, *item) || is_at_fault(evaluation, *item)) continue;
      out.report(unchecked_evidence, citation.item.span,
             "`{}` is cited without pages or quote: nothing in it was checked", item->id->text)
          .help("add `quote` or `pages`, or say in `shows` what to look for");
    }
  });
}

}  // namespace assure::rules
