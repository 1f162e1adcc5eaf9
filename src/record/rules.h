// The rules of family AS20x: keys, types and values that the language does not have. One file each in rules/.
#pragma once

#include "record/rules/list.h"
