// What lies in a pack that signatures are about: the bytes that they sign, and the signatures.
#pragma once

#include <map>
#include <string>

#include "base/env.h"
#include "base/result.h"

namespace assure::sign {

struct Material {
  std::string tag_manifest;                       // what is signed; empty when it cannot be read
  std::string identity;                           // its SHA-256; empty likewise
  std::map<std::string, std::string> signatures;  // path inside the pack to bytes; the first 100
  std::map<std::string, std::string> unread;      // path to why: reads on after it
};

// `pack` is a zip or an unpacked folder, of whatever name. What is damaged in it is passed over:
// bundle::verify tells of it.
base::Result<Material> read_material(base::Env& env, const std::string& pack);

}  // namespace assure::sign
