// Where the programs are that PATH names.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/env.h"

namespace assure::base {

// The first of `names` that is a file in one of PATH's folders and may be run; relative folders are left out.
// None when there is no such file.
std::optional<std::string> find_program(Env& env, std::initializer_list<std::string_view> names);

}  // namespace assure::base
