// Values of a scale by their labels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "framework/framework.h"

namespace assure::intake {

// The name of the value that is meant: by its name or label in any letter case and with any signs, `2.0` for
// `2`, or where exactly one value is named in more words: `Green - fully met`. Empty when there is none.
std::string value_meant(const framework::Scale& scale, std::string_view written);
std::vector<std::string> values_of(const framework::Scale& scale);

}  // namespace assure::intake
