// AS551 enclosed-files
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule enclosed_files = {
    .code = "AS551",
    .name = "enclosed-files",
    .severity = diag::Severity::Note,
    .summary = "a document holds other files, in which no quote is found",
    .explanation =
        R"(A Word, Excel or PowerPoint file has other files embedded in it (a workbook, a PDF, a package), or a mail has files
attached. Of an embedded file most readers see a picture or a symbol. It is searched for what must not leave the
building, and not read for more: no quote is found there, and no marks of drafts are looked for. The data behind
charts is not meant. It is reported of documents that are quoted or called final, once for each document, and changes
no exit status.

When such a file proves something, put it beside the document and declare it.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/letter.eml, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/letter.eml --
From: clerk@example.org
Subject: The report
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part

It is attached.
--part
Content-Type: text/csv
Content-Disposition: attachment; filename=rates.csv

Rate,85
--part--
)",
    .good = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/letter.eml, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/letter.eml --
From: clerk@example.org
Subject: The report
MIME-Version: 1.0

The trust reports every year.
)",
};

void check_enclosed_files(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& declared : evaluation.files.declared()) {
    if (!declared.item || declared.first_of_its_sort || !declared.file->inside) continue;
    std::vector<std::string> names;
    for (const auto& mark : declared.file->inside->facts.marks) {
      if (mark.kind == document::MarkKind::Enclosed) names.push_back(mark.words);
    }
    if (names.empty()) continue;
    out.report(enclosed_files, declared.path->span, "`{}` holds other files, in which no quote is found: {}",
           **declared.path, base::quoted_list(names))
        .help("declare them as files of their own when they prove something");
  }
}

}  // namespace assure::rules
