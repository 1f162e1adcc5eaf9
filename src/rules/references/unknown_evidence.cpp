// AS301 unknown-evidence
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_evidence = {
    .code = "AS301",
    .name = "unknown-evidence",
    .severity = diag::Severity::Error,
    .summary = "something cites an evidence item that nothing declares",
    .explanation =
        R"(A response cites evidence by the id of an item in an `evidence` section; so does a figure that says where it is given,
and a document that refers to another one. No item has this id, so the reader of the pack would find a claim
whose proof is not there.

Most often the id is misspelt, or the item was renamed and this citation was forgotten. Correct the id, or declare
the item with its file.)",
    .bad = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: We do this., evidence: [anual-report]}
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: We do this., evidence: [annual-report]}
)",
};

void check_unknown_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (evaluation.folder->truncated) return;
  base::Spelling ids = spelling_of(evaluation, ids_of(evaluation.submission().evidence), {Referent::Item});
  auto check = [&](const record::Spanned<record::Id>& id) {
    if (!id || evaluation.index.item(id->text)) return;
    out.report(unknown_evidence, id.span, "no evidence item `{}`", id->text)
        .help(ids.did_you_mean(id->text))
        .fix(diag::Fix::write(id.span, ids.certain(id->text)));
  };
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) check(citation.item);
    }
  }
  for (const auto& item : evaluation.submission().evidence) {
    check(item.superseded_by);
    for (const auto& reference : item.refers_to) check(reference.item);
  }
  for (const auto& figure : evaluation.submission().figures) {
    for (const auto& statement : figure.stated) check(statement.item);
  }
}

}  // namespace assure::rules
