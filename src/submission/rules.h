// The rules about the folder as a whole: its files, its sections, its checklists. One file each in rules/.
#pragma once

#include "submission/rules/list.h"
