// Signatures put into a pack that stands, and taken out of it. Nothing else of the pack changes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/file_system.h"

namespace assure::bundle {

struct Attachment {
  std::string path;                  // inside the pack, directly in signatures/
  std::optional<std::string> bytes;  // none: no such file afterwards
};

// `pack` is a sound zip or unpacked folder. A zip is written anew beside it, the files as they are packed and
// new ones stored behind them, in the one form that zips of packs have; then it takes the old one's place. In
// a folder each file appears whole or not at all. Fails when the pack has another `identity` by now, and when
// another process, be it a build, is at it.
base::Status attach(base::FileSystem& files, const std::string& pack, const std::string& identity,
    std::span<const Attachment> attachments);

// The zip half of that: writes `to`, which must not be there, from the zip `from` with the folder `top`, and
// brings it to the disk. Gives its size.
base::Result<std::uint64_t> write_attached(base::FileSystem& files, const std::string& from,
    const std::string& to, const std::string& top, std::span<const Attachment> attachments);

}  // namespace assure::bundle
