// AS993 repeated-row
#include "fill/rules.h"

namespace assure::fill::rules {

constinit const diag::Rule repeated_row = {
    .code = "AS993",
    .name = "repeated-row",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "two rows of the authority's workbook are for one criterion",
    .explanation =
        R"(Which of them is meant is not known, so that nothing was written into any of them. A spreadsheet may have dropped a zero, so that
1.1 was 1.10; or a row is left over. Say under `rows` in the map which criterion each is for, or `none`.)",
    .bad = R"(-- workbook.csv --
Ref,Rating
S1,
S1.0,
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
S1.0,
-- export.yaml --
export_map: sample
sheets:
  - sheet: Standards
    header: 1
    ids: Ref
    columns:
      - {header: Rating, is: rating}
rows:
  - {written: S1.0, means: none}
)",
};

}  // namespace assure::fill::rules
