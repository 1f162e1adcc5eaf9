// AS995 cell-kept
#include "fill/rules.h"

namespace assure::fill::rules {

constinit const diag::Rule cell_kept = {
    .code = "AS995",
    .name = "cell-kept",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a cell of the authority's workbook says something, and the folder says nothing",
    .explanation =
        R"(The cell was left as it is: what somebody has written there by hand would be lost. It may be out of date, since the folder does not say it.
Write it in the folder, or empty the cell.)",
    .bad = R"(-- workbook.csv --
Ref,Rating,Plan
S1,,Buy radios
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
      - {header: Plan, is: action}
)",
    .good = R"(-- workbook.csv --
Ref,Rating,Plan
S1,,
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
      - {header: Plan, is: action}
)",
};

}  // namespace assure::fill::rules
