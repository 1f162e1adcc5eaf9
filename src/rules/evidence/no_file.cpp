// AS506 no-file
#include <fmt/format.h>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule no_file = {
    .code = "AS506",
    .name = "no-file",
    .severity = diag::Severity::Error,
    .summary = "an evidence item has no file",
    .explanation =
        R"(An evidence item stands for a document in the pack, and this one names none. Whoever cites it points the
reader to nothing.

Name its file with `file`, or its files with `files`. If the document does not exist yet, leave the item
out: what is missing then shows as a gap, with somebody who owes it.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
  - id: survey
    kind: survey
    title: Staff survey
    owner: ceo
    dated: 2008-06-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report, survey]
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
  - id: survey
    kind: survey
    title: Staff survey
    file: documents/survey.txt
    owner: ceo
    dated: 2008-06-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report, survey]
-- documents/survey.txt --
Most of the staff know the report.
)",
};

void check_no_file(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (evaluation.folder->truncated) return;
  for (const auto& item : evaluation.submission().evidence) {
    if (item.broken || !item.id || !item.files.empty()) continue;
    out.report(no_file, item.id.span, "evidence item `{}` has no file", item.id->text)
        .help(fmt::format("add `file: {}/...`", evaluation.submission().documents_folder()));
  }
}

}  // namespace assure::rules
