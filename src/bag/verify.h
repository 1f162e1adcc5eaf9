// Whether a pack is what it was when it was made: nothing missing, added or changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bag/bag.h"
#include "bag/tree.h"
#include "base/digest.h"
#include "base/env.h"
#include "base/result.h"
#include "diag/diagnostics.h"
#include "source/sources.h"

namespace assure::bag {

// The strongest digest that was worked out; empty when the file could not be read.
struct Fingerprint {
  base::Algorithm algorithm = base::Algorithm::Sha256;
  std::string digest;
};

// What a pack is judged for. Names that programs act on (`.git`, a hidden folder: names.h) are told, and only
// unpacking refuses them.
enum class Purpose : std::uint8_t { Judge, Unpack };

// What is in the pack, as far as it could be read.
struct Verification {
  std::string identity;  // SHA-256 of tagmanifest-sha256.txt; empty when that is absent or unreadable
  // The folder that it is unpacked as: of a pack of ours what its bag-info.txt says as External-Identifier,
  // which the tag manifest vouches for, and of a part of one part_name() of that; of other bags the name of
  // the folder, or of the zip's top folder.
  std::string reference;
  std::uint64_t files = 0;  // all of them, the bag's own too
  std::uint64_t bytes = 0;
  InfoFields info;                        // of bag-info.txt, in order
  std::vector<Fingerprint> fingerprints;  // of each file of the tree
};

// What the user is told of a pack without errors: how much there is, and its identity if it has one.
std::string intact_text(const Verification& verified);

// `pack` is a zip or an unpacked folder, of whatever name: a pack of ours, or a bag of any maker and of
// versions 0.93 to 1.0. Reports every fault (rules AS901 to AS909) in an order that depends on the pack
// alone; the pack is intact when none is an error. Spans point at a line of a manifest where one speaks of
// it, else at the file, by its path inside the pack, or at `pack` as a whole. Unpacks nothing to the disk;
// each thread holds less than 1 MB beside the lists of files, of which it reads at most 128 MiB. What lies in
// `signatures/` is nobody's to list. Fails when the disk cannot be read, or `pack` is neither a zip nor a
// folder with any of a bag's own files.
base::Result<Verification> verify(base::Env& env, const std::string& pack, std::size_t jobs,
    source::Sources& sources, diag::Diagnostics& out);
// The same of an opened pack. `prefix` stands before the paths that spans name.
base::Result<Verification> verify(const PackTree& tree, const std::string& pack, std::size_t jobs,
    source::Sources& sources, diag::Diagnostics& out, const std::string& prefix = {},
    Purpose purpose = Purpose::Judge);

}  // namespace assure::bag
