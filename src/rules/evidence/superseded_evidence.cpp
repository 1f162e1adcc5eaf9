// AS508 superseded-evidence
#include <algorithm>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule superseded_evidence = {
    .code = "AS508",
    .name = "superseded-evidence",
    .severity = diag::Severity::Error,
    .summary = "a response cites an old version, or versions replace one another in a circle",
    .explanation =
        R"(An item with `superseded_by` is an old version: another item took its place. A response that cites the old
one claims something on the strength of a document that its own authors replaced. Cite the new version, and
check that it still says what is claimed.

When the chain of new versions leads back to where it began, nobody can tell which of them holds. Remove
`superseded_by` from the newest.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    superseded_by: annual-report-2
  - id: annual-report-2
    kind: report
    title: Annual report
    file: documents/annual-report-2.txt
    owner: ceo
    dated: 2008-09-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report]
-- documents/annual-report-2.txt --
The trust reports every year, and now every month.
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    superseded_by: annual-report-2
  - id: annual-report-2
    kind: report
    title: Annual report
    file: documents/annual-report-2.txt
    owner: ceo
    dated: 2008-09-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report-2]
-- documents/annual-report-2.txt --
The trust reports every year, and now every month.
)",
};

namespace {

using submission::EvidenceItem;

// The chains of versions, each item gone over once.
class Chains {
 public:
  explicit Chains(const evaluate::Evaluation& evaluation) : evaluation_(evaluation) {
    for (const auto& item : evaluation.submission().evidence) follow(item);
  }
  // Null when the chain has no end.
  const EvidenceItem* newest(const EvidenceItem& item) const { return newest_.at(&item); }
  // The first item of each, in source order: all lie in one vector.
  const std::set<const EvidenceItem*>& circles() const { return circles_; }

 private:
  void follow(const EvidenceItem& item) {
    std::vector<const EvidenceItem*> path;
    const EvidenceItem* at = &item;
    while (newest_.emplace(at, nullptr).second) {
      path.push_back(at);
      const auto* next = at->superseded_by ? evaluation_.index.item(at->superseded_by->text) : nullptr;
      if (!next) {
        newest_[at] = at;
        break;
      }
      at = next;
    }
    auto circle = std::find(path.begin(), path.end(), at);
    const EvidenceItem* end = newest_[at];
    if (!end && circle != path.end()) circles_.insert(*std::min_element(circle, path.end()));
    for (const auto* passed : path) newest_[passed] = end;
  }

  const evaluate::Evaluation& evaluation_;
  std::unordered_map<const EvidenceItem*, const EvidenceItem*> newest_;
  std::set<const EvidenceItem*> circles_;
};

void report_circle(const EvidenceItem& item, diag::Diagnostics& out) {
  if (item.superseded_by->text == item.id->text) {
    out.report(superseded_evidence, item.superseded_by.span, "`{}` is superseded by itself", item.id->text);
    return;
  }
  out.report(superseded_evidence, item.superseded_by.span,
         "`{}` is superseded by `{}`, which leads back to it", item.id->text, item.superseded_by->text)
      .help("remove `superseded_by` from the newest version");
}

}  // namespace

void check_superseded_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const Chains chains(evaluation);
  for (const auto* item : chains.circles()) report_circle(*item, out);
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        const auto* newest = item ? chains.newest(*item) : nullptr;
        if (!newest || newest == item) continue;
        out.report(superseded_evidence, citation.item.span, "`{}` is superseded by `{}`", item->id->text,
               item->superseded_by->text)
            .help(fmt::format("cite `{}`, if it says the same", newest->id->text))
            .related(item->superseded_by.span, "superseded here");
      }
    }
  }
}

}  // namespace assure::rules
