// The records at the end of a zip, which say where the list of its files lies.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace assure::zip {

struct End {
  std::uint64_t entries = 0;
  std::uint64_t size = 0;    // of the central directory
  std::uint64_t offset = 0;  // of the central directory
  std::uint64_t begin = 0;   // of the first of these records
  bool canonical = false;    // as records.h would write it
};

struct FoundEnd {
  std::optional<End> end;
  std::vector<std::string> flaws;  // "has a comment of 3 bytes"
};

// `size` is that of the file. Reads no more than the last 70 KB.
base::Result<FoundEnd> find_end(base::InputFile& file, std::uint64_t size);

// The bytes from `offset`; fewer only at the end of the file.
base::Result<std::string> read_range(base::InputFile& file, std::uint64_t offset, std::size_t count);

}  // namespace assure::zip
