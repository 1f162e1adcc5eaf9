// The rules of `assure import`, AS970 to AS989: what is asked or reported of a tracker. One file each in
// rules/.
//
// Their samples are a tracker and what lies around it in one text: `-- tracker.csv --` is its sheet, `--
// sheet NAME --` another one, `-- hidden --` names rows and columns of the first that are hidden. `--
// files/NAME --` is a file beside it, `-- folder/NAME --` a file of the folder, `-- map.yaml --` the map, and
// `-- imported.csv --` what the tracker said in an import before. The checklist has the criteria S1 to S3
// and 1.1 to 1.10, with the values not-met, partly-met and met; S3 is asked of everybody.
#pragma once

#include "intake/rules/list.h"
