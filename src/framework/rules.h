// The rules of family AS32x: faults of a checklist itself. One file each in rules/.
#pragma once

#include "framework/rules/list.h"
