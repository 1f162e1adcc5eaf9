// The rules about what becomes of findings. One file each in rules/.
#pragma once

#include "compile/rules/list.h"
