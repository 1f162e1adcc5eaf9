// The signatures of a pack that is built again.
#pragma once

#include <string>
#include <vector>

#include "base/env.h"
#include "base/result.h"
#include "bundle/write.h"
#include "sign/material.h"

namespace assure::sign {

// Of what stands at OUT/REFERENCE.zip and OUT/REFERENCE; of nothing when neither can be read.
Material material_before(base::Env& env, const std::string& out, const std::string& reference);

// Puts them into the pack that was written, folder and zip, if it is the one that they sign. Gives the paths
// inside the pack of those that it has now: none when it is another pack.
base::Result<std::vector<std::string>> keep_signatures(
    base::Env& env, const Material& before, const bundle::Written& written);

}  // namespace assure::sign
