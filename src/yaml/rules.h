// The rules of family AS1xx: what is wrong with a file before anybody asks what it says. One file each in
// rules/.
#pragma once

#include "yaml/rules/list.h"
