// AS992 criterion-without-row
#include "fill/rules.h"

namespace assure::fill::rules {

constinit const diag::Rule criterion_without_row = {
    .code = "AS992",
    .name = "criterion-without-row",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "the authority's workbook has no row for a criterion of the checklist",
    .explanation =
        R"(What the folder says of it reaches the authority by the pack alone: the workbook has no row in which it could be written. Look for the row;
its id may be written in another way, which the map says under `rows`. A criterion whose parts all have rows needs none, and one of which the
folder has nothing for the columns of the map is not named.)",
    .bad = R"(-- workbook.csv --
Ref,Rating
Standard one,met
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
rows:
  - {written: Standard one, means: none}
)",
    .good = R"(-- workbook.csv --
Ref,Rating
Standard one,met
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
rows:
  - {written: Standard one, means: S1}
)",
};

}  // namespace assure::fill::rules
