// Contents into a pack: OUT/REFERENCE/ and OUT/REFERENCE.zip, the same BagIt bag (RFC 8493) twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "bag/bag.h"
#include "base/date.h"
#include "base/digest.h"
#include "base/env.h"
#include "base/inventory.h"
#include "base/result.h"
#include "pack/progress.h"

namespace assure::pack {

// A file that was made: a page, pack.json. Paths are inside the pack, with `/`.
struct Artifact {
  std::string path;
  std::string bytes;
};

// A file of the disk that is taken byte for byte.
struct PackedFile {
  std::string path;  // inside the pack, as in data/documents/plan.pdf
  std::string from;  // of the inventory
};

// A file that speaks of the others, of which it is told by path: all but late ones and the bag's own. It is
// made when they are all there.
struct LateArtifact {
  std::string path;
  std::function<std::string(std::span<const base::FileDigest>)> make;
};

struct Contents {
  std::string reference;  // names the pack: the top folder, and both outputs
  std::vector<Artifact> artifacts;
  std::vector<PackedFile> files;
  base::Date date;  // Bagging-Date, and the date of every file in the zip (1980-01-01 at the earliest)
  // First fields of bag-info.txt, in order; Bagging-Date and Payload-Oxum come after them.
  bag::InfoFields info;
  std::vector<LateArtifact> late = {};
  std::shared_ptr<base::Inventory> inventory = {};  // that the files are of
};

struct Written {
  std::string identity;  // SHA-256 of tagmanifest-sha256.txt, 64 hexadecimal digits
  std::string folder;
  std::string zip;
  std::uint64_t files = 0;                // in the pack, with the bag's own four
  std::uint64_t bytes = 0;                // of those
  std::uint64_t zip_bytes = 0;            // of the zip
  std::vector<base::FileDigest> digests;  // what late files were told
  std::vector<std::string> parts;         // zips, in order; none unless it was split
  std::vector<std::string> signatures;    // paths in the pack of those that it has from the one before
  bool was_signed = false;                // the pack before
};

// Those that lie in a pack.
struct PackSignatures {
  std::string identity;                      // of the pack
  std::map<std::string, std::string> files;  // path inside it to bytes
};

struct WriteOptions {
  std::size_t jobs = 1;
  // Files that were packed before, and that nobody touched since, are not read again.
  bool use_cache = true;
  Progress* progress = nullptr;  // told while the pack is written
  // Bytes of each part (split.h) at most, in OUT/REFERENCE-parts/ besides; 0 for none. Parts of a pack before
  // go in either case.
  std::uint64_t split = 0;
  // Reads those of the pack that stands there; asked when nobody else can change it any more. A new pack of
  // the same identity has them too, and so has each part in whole/.
  std::function<PackSignatures()> signatures_before = {};
};

// The same contents give the same bytes, whatever their order, the jobs, the machine's clock and settings,
// and whatever is used again of a pack that stood there before: files of its folder, packed bytes of its zip.
// Each file is read at most once, on `jobs` threads; memory stays below about 150 MB beside the artifacts.
// OUT is made when absent; a pack that stands there is replaced at the end or, on any failure, left as it
// was. Fails for names that must not enter a pack (bag/names.h: unsafe, twins, the bag's own), a file that is
// not what the inventory found, something at OUT/REFERENCE that this program did not make (own_output.h), and
// when another process is writing the same pack.
base::Result<Written> write_pack(
    base::Env& env, const std::string& out, const Contents& contents, const WriteOptions& options);

}  // namespace assure::pack
