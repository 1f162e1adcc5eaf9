// AS990 export-map
#include "fill/rules.h"

namespace assure::fill::rules {

constinit const diag::Rule export_map = {
    .code = "AS990",
    .name = "export-map",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "the map of an export does not fit the workbook or the folder",
    .explanation =
        R"(A sheet, a row, a column or a heading that the map names is not in the workbook, or a value or a criterion is not in the
checklist; or a line of the map does nothing, or two of them fill one cell. Perhaps the workbook is another edition. Nothing is
written: correct the map. A warning says that two values are written in one way, which may be meant.)",
    .bad = R"(-- workbook.csv --
Ref,Score
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
