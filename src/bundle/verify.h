// Whether a pack is what it was when it was made: nothing missing, added or changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/date.h"
#include "base/env.h"
#include "base/result.h"
#include "bundle/bag.h"
#include "diag/diagnostics.h"
#include "source/sources.h"

namespace assure::bundle {

// What is in the pack, as far as it could be read.
struct Verification {
  std::string identity;     // SHA-256 of tagmanifest-sha256.txt; empty when that is absent or unreadable
  std::string reference;    // name of the folder, or of the zip's top folder
  std::uint64_t files = 0;  // all of them, the bag's own too
  std::uint64_t bytes = 0;
  InfoFields info;  // of bag-info.txt, in order
};

// `pack` is a zip or an unpacked folder, of whatever name. Reports every fault (rules AS901 to AS907) in an
// order that depends on the pack alone; the pack is intact when none is an error. Spans point at a line of a
// manifest where one speaks of it, else at the file, by its path inside the pack, or at `pack` as a whole.
// Unpacks nothing to the disk; each thread holds less than 1 MB beside the lists of files.
// Fails when the disk cannot be read, or `pack` is neither a zip nor a folder with any of a bag's own files.
base::Result<Verification> verify(base::Env& env, const std::string& pack, std::size_t jobs,
    source::Sources& sources, diag::Diagnostics& out);

}  // namespace assure::bundle
