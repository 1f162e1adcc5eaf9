// AS991 row-without-criterion
#include "fill/rules.h"

namespace assure::fill::rules {

constinit const diag::Rule row_without_criterion = {
    .code = "AS991",
    .name = "row-without-criterion",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a row of the authority's workbook is for no criterion of the checklist",
    .explanation =
        R"(The column that says which criterion a row is for has something in this row, and no criterion is called so. Nothing was
written into the row. Say under `rows` in the map which criterion it is for, or `none` when it is for no criterion, such
as a total. A row that holds nothing besides is taken for a heading.)",
    .bad = R"(-- workbook.csv --
Ref,Rating
S1,
S9,not-met
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
S1,
S9,not-met
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
rows:
  - {written: S9, means: none}
)",
};

}  // namespace assure::fill::rules
