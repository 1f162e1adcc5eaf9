// A pack cut into numbered parts, each of them a bag by itself, for places that take no file above some size.
// What lies in a part, bag/part_note.h says.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "pack/pack_source.h"
#include "pack/staging.h"

namespace assure::pack {

// What a file adds to a part.
struct PartItem {
  std::string path;
  std::uint64_t bytes = 0;
};

// Indices of the items of each part: in their order, as many as fit. Fails for an item that is larger than a
// part can be, which is `room` bytes less what each part has besides.
base::Result<std::vector<std::vector<std::size_t>>> split(
    std::span<const PartItem> items, std::uint64_t room);

struct PartOptions {
  std::uint64_t size = 0;                         // of each part at most, in bytes
  std::map<std::string, std::string> signatures;  // of the whole pack: path inside it to bytes
};
// Writes the parts of the staged pack into the staging's folder for them; gives their file names.
base::Result<std::vector<std::string>> write_parts(base::FileSystem& files, const Staging& staging,
    const Contents& contents, const std::vector<PackSource::Packed>& packed, const PartOptions& options);

}  // namespace assure::pack
