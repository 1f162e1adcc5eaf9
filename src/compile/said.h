// What a pack or a folder says, in one form, so that they can be compared.
#pragma once

#include <memory>
#include <string>

#include "compile/compile.h"
#include "json/said.h"

namespace assure::compile {

// `path`: a pack, zip or folder, of this version or an earlier one; or an evidence folder, which is compiled
// with `options` and says what its pack would say. Fails when it is neither, when the pack is not intact, and
// when the folder could not be read far enough to be a pack.
base::Result<json::Said> said_by(base::Env& env, const std::string& path, const Options& options);

// The same of a pack alone.
base::Result<json::Said> said_by_pack(base::Env& env, const std::string& path, std::size_t jobs);

}  // namespace assure::compile
