// From a judged folder to the contents of its pack.
#pragma once

#include <string>

#include "bundle/write.h"
#include "compile/compile.h"

namespace assure::compile {

struct PackOptions {
  bool draft = false;  // every page says so
  std::size_t jobs = 1;
  std::string version;  // of the program
};

// The pages, the YAML and checklists they were made from (the bytes that were read), and every declared
// document that is there. What must not enter a pack (links, names that lead outside) is left out: it is a
// finding.
bundle::Contents pack_contents(const Compilation& compilation, const PackOptions& options);

}  // namespace assure::compile
