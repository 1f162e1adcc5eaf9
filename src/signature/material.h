// What lies in a pack that signatures are about: the bytes that they sign, and the signatures.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bag/tree.h"
#include "base/env.h"
#include "base/result.h"

namespace assure::signature {

struct Material {
  std::string tag_manifest;                       // what is signed; empty when it cannot be read
  std::string identity;                           // its SHA-256; empty likewise
  std::map<std::string, std::string> signatures;  // path inside the pack to bytes; the first 100
  std::vector<std::string> unread;                // the paths of more
};

// What is damaged, or can be no signature by its name and size, is passed over: bag::verify tells of it.
base::Result<Material> read_material(const bag::PackTree& pack);

// Of what stands at OUT/REFERENCE.zip and OUT/REFERENCE; of nothing when neither can be read.
Material material_before(base::Env& env, const std::string& out, const std::string& reference);

}  // namespace assure::signature
