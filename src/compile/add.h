// Evidence items for documents that nobody declares: proposed by what each file says of itself, for a person
// to look through.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/env.h"
#include "base/result.h"
#include "compile/compile.h"
#include "compile/write_back.h"

namespace assure::compile {

struct AddedItem {
  std::string id;
  std::string path;
};

struct LeftOut {
  std::string path;
  std::string why;  // "has the same bytes as `documents/a.pdf`, which `a` declares"
};

struct Added {
  std::vector<AddedItem> items;     // by path
  std::vector<LeftOut> left_out;    // likewise
  std::optional<ChangedFile> file;  // that has the items; none without any
};

// The items that `paths` need, or all documents that nobody declares when there are none. `paths`: below the
// folder. Writes nothing. Fails when what is declared is not known, and when no place for the items was
// found.
base::Result<Added> add_documents(base::Env& env, const Compilation& compilation, const Options& options,
    const std::vector<std::string>& paths);

base::Status write_added(const Compilation& compilation, const Added& added);

}  // namespace assure::compile
