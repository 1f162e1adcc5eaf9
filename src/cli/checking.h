// Checklists and crosswalks on their way through `frameworks check`.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "framework/crosswalk.h"
#include "framework/framework.h"
#include "source/sources.h"
#include "yaml/tree.h"

namespace assure::cli {

class Checking {
 public:
  void add(const std::string& path, std::string text);
  // Once all are there: crosswalks lead to checklists that were named with them, and to shipped ones.
  void check_crosswalks();

  source::Sources sources;
  diag::Diagnostics found;

 private:
  // False when it is a checklist that cannot be used.
  bool decode(const yaml::Tree& tree, std::uint32_t number);

  std::vector<framework::Framework> frameworks_;
  std::vector<framework::Crosswalk> crosswalks_;
  bool broken_ = false;  // some checklist cannot be used
};

}  // namespace assure::cli
