// What declared paths that lead nowhere most likely mean.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "evaluate/evaluation.h"

namespace assure::rules {

// A document that nothing else declares.
struct Meant {
  std::string path;
  bool same_name = false;  // they differ in letter case or Unicode form alone
};
// By the declared path.
std::map<std::string_view, Meant> meant_files(const evaluate::Evaluation& evaluation);

}  // namespace assure::rules
