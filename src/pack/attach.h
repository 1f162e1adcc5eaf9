// Signatures put into a pack that stands, and taken out of it. Nothing else of the pack changes.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "bag/signature_files.h"
#include "base/file_system.h"

namespace assure::pack {

// `pack` is a sound zip or unpacked folder. A new zip is written beside it, the files as they are packed and
// new ones stored behind them, in the one form that zips of packs have; then it takes the old one's place. In
// a folder each file appears whole or not at all. Fails when the pack has another `identity` by now, and when
// another process, be it a build, is at it.
base::Status attach(base::FileSystem& files, const std::string& pack, const std::string& identity,
    std::span<const bag::Attachment> attachments);

// The zip half of that: writes `to`, which must not be there, from the zip `from` with the folder `top`, and
// brings it to the disk. Gives its size.
base::Result<std::uint64_t> write_attached(base::FileSystem& files, const std::string& from,
    const std::string& to, const std::string& top, std::span<const bag::Attachment> attachments);

}  // namespace assure::pack
