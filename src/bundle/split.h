// A pack cut into numbered parts, each of them a bag by itself, for places that take no file above some size.
//
//   REFERENCE-1-of-3/  bagit.txt  bag-info.txt  manifest-sha256.txt  tagmanifest-sha256.txt   of the part
//                      whole/bagit.txt ... whole/signatures/     the whole pack's, those that it has
//                      index.html, pages/, data/ ...             what fell to it
//
// bag-info.txt says `Bag-Count: 1 of 3` and, as `Bag-Group-Identifier`, which pack it is a part of (RFC 8493
// section 2.2.2). All files of all parts, with those of whole/ at the top, are the whole pack again.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "bundle/pack_source.h"
#include "bundle/staging.h"

namespace assure::bundle {

inline constexpr std::string_view whole_folder = "whole/";
// Between reference and identity in `Bag-Group-Identifier`.
inline constexpr std::string_view identity_mark = " sha256:";

// What a file adds to a part.
struct PartItem {
  std::string path;
  std::uint64_t bytes = 0;
};

// Indices of the items of each part: in their order, as many as fit. Fails for an item that is larger than a
// part can be, which is `room` bytes less what each part has besides.
base::Result<std::vector<std::vector<std::size_t>>> split(
    std::span<const PartItem> items, std::uint64_t room);

// REFERENCE-1-of-3
std::string part_name(std::string_view reference, std::size_t number, std::size_t of);
// The value of Bag-Group-Identifier.
std::string group_of(std::string_view reference, std::string_view identity);

struct PartOptions {
  std::uint64_t size = 0;                         // of each part at most, in bytes
  std::map<std::string, std::string> signatures;  // of the whole pack: path inside it to bytes
};
// Writes the parts of the staged pack into the staging's folder for them; gives their file names.
base::Result<std::vector<std::string>> write_parts(base::FileSystem& files, const Staging& staging,
    const Contents& contents, const std::vector<PackSource::Packed>& packed, const PartOptions& options);

}  // namespace assure::bundle
