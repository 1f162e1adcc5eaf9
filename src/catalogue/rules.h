// The rules of `assure frameworks import`, AS996 to AS998. One file each in rules/.
//
// Their samples are a source and what is given with it in one text: `-- source.yaml --` is what is imported,
// `-- source.csv --` a table, `-- map.yaml --` the map.
#pragma once

#include "catalogue/rules/list.h"
