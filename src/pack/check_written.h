// A look at what was written, before it takes anything's place.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pack/pack_source.h"

namespace assure::pack {

// Whether so many bytes of a file have this CRC-32.
base::Result<bool> has_crc(
    base::InputFile& file, std::uint64_t offset, std::uint64_t count, std::uint32_t expected);

// The writer trusts what it is given, and a disk may return other bytes: the records of the zip are read
// again, and the packed bytes of all members but those that are lent. Sets the members' offsets; gives the
// size of the zip.
base::Result<std::uint64_t> check_zip(base::FileSystem& files, const std::string& path,
    std::span<const std::string> names, std::vector<PackSource::Packed>& members, std::size_t jobs);

// Of a zip whose files were copied as they lay packed in another: its records, and that it has `count` files.
// Gives its size.
base::Result<std::uint64_t> check_records(
    base::FileSystem& files, const std::string& path, std::size_t count);

}  // namespace assure::pack
