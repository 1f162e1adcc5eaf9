// AS994 cell-refused
#include "fill/rules.h"

namespace assure::fill::rules {

constinit const diag::Rule cell_refused = {
    .code = "AS994",
    .name = "cell-refused",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a cell of the authority's workbook does not take its value",
    .explanation =
        R"(The workbook has a rule for the cell, a list for instance, and the value is none of it; or the cell is locked, holds a formula, or is
merged into another one. Nothing was written into it, and everything else was. Of a rating, say under `ratings` in the map how
the workbook writes it.)",
    .bad = R"(-- workbook.csv --
Ref,Rating
S1,
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
-- refused --
B2 is locked, and its sheet is protected
)",
    .good = R"(-- workbook.csv --
Ref,Rating
S1,
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
