// The rules of `assure export --into`, AS990 to AS995 and AS999: what is reported of a workbook that is
// filled. One file each in rules/.
//
// Their samples are a folder as other rules have them, and `-- workbook.csv --`, a sheet of the workbook, `--
// export.yaml --`, the map, and perhaps `-- refused --`: cells that do not take their values, a line each, as
// in `C2 is locked`.
#pragma once

#include "fill/rules/list.h"
