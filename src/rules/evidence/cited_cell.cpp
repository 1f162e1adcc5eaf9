// AS548 cited-cell
#include <fmt/format.h>

#include "evaluate/quoted.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule cited_cell = {
    .code = "AS548",
    .name = "cited-cell",
    .severity = diag::Severity::Error,
    .summary = "a workbook does not show what is cited from its cells",
    .explanation =
        R"(A citation names a cell of a workbook (`cell: B7`, with `sheet` when there are several), or several
(`range: B2:B9`), and the value that it shows (`value: 85%`). Here the sheet or the cell is not there, holds nothing, shows
something else, or no reader sees it because its sheet, row or column is hidden or its number format shows nothing. In
a range one of the cells that readers see has to show the value. Of white text this is a warning, since whether
somebody sees it is for a person to judge; it proves nothing. What a spreadsheet program shows counts, as for quotes, and the number that is stored as well. The
file may be a workbook (xlsx, xlsm, ods) or a csv, which has one sheet.

Look into the workbook: a row that was put in above moves every cell below it. Correct the cell or the value.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/rates.csv, owner: ceo,
     dated: 2008-06-30, status: final}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, cell: B2, value: 85%}]}
-- documents/annual-report.txt --
(absent)
-- documents/rates.csv --
Measure,Rate
Reports on time,84%
)",
    .good = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/rates.csv, owner: ceo,
     dated: 2008-06-30, status: final}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, cell: B2, value: 84%}]}
-- documents/annual-report.txt --
(absent)
-- documents/rates.csv --
Measure,Rate
Reports on time,84%
)",
};

void check_cited_cell(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        if (!item) continue;
        if (citation.cell.given() && citation.range.given()) {
          out.report(cited_cell, citation.range.span, "`cell` and `range` both name cells")
              .help("keep one of them");
        }
        if (citation.value && !citation.cells().given()) {
          out.report(cited_cell, citation.value.span, "`value` is what a cell shows, and no cell is named")
              .help("add `cell: B7`, and `sheet` when the workbook has several");
        }
        const auto cells = evaluate::look_up_cells(evaluation.files, *item, citation);
        if (!cells || cells->trouble.empty()) continue;
        const auto& place = citation.value     ? citation.value
                            : citation.cells() ? citation.cells()
                                               : citation.sheet;
        auto found = out.report(cited_cell, place.span, "`{}` {}", item->id->text, cells->trouble);
        if (cells->for_a_person) found.severity(diag::Severity::Warning);
        if (!cells->help.empty()) found.help(cells->help);
      }
    }
  }
}

}  // namespace assure::rules
