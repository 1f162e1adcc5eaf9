// AS999 cell-replaced
#include "fill/rules.h"

namespace assure::fill::rules {

constinit const diag::Rule cell_replaced = {
    .code = "AS999",
    .name = "cell-replaced",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a cell of the authority's workbook said something else than the folder, and was written over",
    .explanation =
        R"(The filled workbook says what the folder says. What the cell said before is in the authority's workbook alone: it may be what
somebody has written there by hand, or what an earlier export has. If something of it still holds, say it in the folder.)",
    .bad = R"(-- workbook.csv --
Ref,Rating
S1,not-met
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
)",
    .good = R"(-- workbook.csv --
Ref,Rating
S1,met
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
)",
};

}  // namespace assure::fill::rules
