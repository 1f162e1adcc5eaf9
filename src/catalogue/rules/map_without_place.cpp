// AS998 map-without-place
#include "catalogue/rules.h"

namespace assure::catalogue::rules {

constinit const diag::Rule map_without_place = {
    .code = "AS998",
    .name = "map-without-place",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a map names a sheet, row or column that a table to import does not have",
    .explanation =
        R"(A map says which sheet of a workbook is read, which row names its columns, and what each column holds. The workbook
has none of that name, so the map is of another edition or another table.

Names are compared without regard to letter case, spaces and signs. Correct the map; a copy of a shipped one can be
changed.)",
    .bad = R"(-- source.csv --
Ref,Standard
1,A policy
-- map.yaml --
catalogue_map: standards
checklist:
  framework: standards
  title: Standards
  authority: An authority
  scales: {met: {values: [no, yes]}}
each_element: {scale: met}
sheets:
  - columns: [{header: Number, is: id}, {header: Standard, is: title}]
)",
    .good = R"(-- source.csv --
Ref,Standard
1,A policy
-- map.yaml --
catalogue_map: standards
checklist:
  framework: standards
  title: Standards
  authority: An authority
  scales: {met: {values: [no, yes]}}
each_element: {scale: met}
sheets:
  - columns: [{header: Ref, is: id}, {header: Standard, is: title}]
)",
};

}  // namespace assure::catalogue::rules
