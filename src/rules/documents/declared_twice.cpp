// AS505 declared-twice
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule declared_twice = {
    .code = "AS505",
    .name = "declared-twice",
    .severity = diag::Severity::Error,
    .summary = "one file is declared twice",
    .explanation =
        R"(Two evidence items name the same file, or one item names it twice. A reader would count it as two proofs,
and its date, owner and approval may differ between the two.

Keep one item for each document and cite it wherever it is needed; pages and quotes tell the places apart. A
survey may name a file that an evidence item names too.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
  - id: yearly-report
    kind: report
    title: Yearly report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report, yearly-report]
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
  - id: yearly-report
    kind: report
    title: Yearly report
    file: documents/yearly-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report, yearly-report]
-- documents/yearly-report.txt --
The same for readers in a hurry.
)",
};

void check_declared_twice(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& file : evaluation.files.declared()) {
    if (!file.first_of_its_sort) continue;
    out.report(declared_twice, file.path->span, "`{}` is declared twice", **file.path)
        .help(file.item ? "keep one evidence item for it, and cite that one" : "keep one survey for it")
        .related(*file.first_of_its_sort, "first here");
  }
}

}  // namespace assure::rules
