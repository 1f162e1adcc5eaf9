// What lies in a pack that signatures are about: the bytes that they sign, and the signatures.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/env.h"
#include "base/result.h"

namespace assure::sign {

struct Material {
  std::string tag_manifest;                       // what is signed; empty when it cannot be read
  std::string identity;                           // its SHA-256; empty likewise
  std::map<std::string, std::string> signatures;  // path inside the pack to bytes
  std::vector<std::string> too_large;             // those that no signature could be, by their paths
};

// `pack` is a zip or an unpacked folder, of whatever name. What is damaged in it is passed over:
// bundle::verify tells of it.
base::Result<Material> read_material(base::Env& env, const std::string& pack);

}  // namespace assure::sign
