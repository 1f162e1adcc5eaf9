// The names that a pack will have, beside its own.
#pragma once

#include <string>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::rules {

// Of YAML files, shipped checklists and documents, index by index.
struct PackedNames {
  std::vector<std::string> paths;   // in the pack; only the length of its top folder's name counts here
  std::vector<std::string> names;   // in the evidence folder
  std::vector<source::Span> spans;  // where each is declared, or the file itself

  void add(std::string path, std::string name, source::Span span);
};

PackedNames packed_names(const evaluate::Evaluation& evaluation);

}  // namespace assure::rules
