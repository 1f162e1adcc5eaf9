// What a zip holds, without unpacking it: every record read and compared with the others, so that no byte of
// the zip but those of the files themselves can be other than it should.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "bundle/zip_records.h"

namespace assure::bundle {

struct ZipMember {
  ZipEntry entry;
  std::uint64_t data = 0;  // offset of the packed bytes
  bool symlink = false;
  bool readable = false;  // the records agree, and the bytes can be unpacked
};

struct ZipFlaw {
  std::string name;  // of the entry as it stands in the zip; empty for the zip as a whole
  std::string message;
};

struct ZipIndex {
  std::vector<ZipMember> members;  // in the order of the central directory; no folders
  std::vector<ZipFlaw> flaws;
  bool canonical = false;  // every record is what zip_records.h would write
};

// A zip as damaged as can be is flaws; a Failure is a file that cannot be read.
base::Result<ZipIndex> read_index(base::InputFile& file);

// Whether the file begins or ends as zips do.
base::Result<bool> looks_like_zip(base::InputFile& file);

// The bytes from `offset`; fewer only at the end of the file.
base::Result<std::string> read_range(base::InputFile& file, std::uint64_t offset, std::size_t count);

}  // namespace assure::bundle
