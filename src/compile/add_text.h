// Evidence items as text in the file that has others.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "compile/compile.h"
#include "compile/write_back.h"
#include "document/proposal.h"

namespace assure::compile {

struct NewItem {
  std::string id;
  std::string path;
  document::Proposal proposal;
};

// The file with the items behind those that are there. Fails when there is no place for them, or when it
// would not say the same as before and these items.
base::Result<ChangedFile> with_items(const Compilation& compilation, const std::vector<NewItem>& items);

}  // namespace assure::compile
