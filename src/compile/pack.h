// From a judged folder to the contents of its pack.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compile/compile.h"
#include "pack/write.h"
#include "pages/pages.h"

namespace assure::compile {

struct PackOptions {
  bool draft = false;  // every page says so
  std::size_t jobs = 1;
  std::string version;  // of the program
};

// The pages, the YAML and checklists they were made from (the bytes that were read), and every declared
// document that is there. What must not enter a pack (links, names that lead outside) is left out: it is a
// finding. What is held back is taken out of the compilation first (hold_back.h), and listed. Where templates
// of the user's own have a fault, the shipped ones are used, for a look at the pages. `compilation` must
// outlive it.
struct Pack {
  pack::Contents contents;
  std::shared_ptr<const pages::PackPages> pages;
};
Pack make_pack(Compilation& compilation, const PackOptions& options);

}  // namespace assure::compile
