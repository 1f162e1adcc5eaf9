// What a zip holds, without unpacking it: every record read and compared with the others, so that no byte of
// the zip but those of the files themselves can be other than it should.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "zip/end.h"
#include "zip/records.h"

namespace assure::zip {

struct FoundMember {
  Entry entry;
  std::uint64_t data = 0;   // offset of the packed bytes
  bool special = false;     // a symbolic link, a device or the like
  bool privileged = false;  // would run with the rights of its owner
  bool readable = false;    // the records agree, and the bytes can be unpacked
};

struct Flaw {
  std::string name;  // of the entry as it stands in the zip; empty for the zip as a whole
  std::string message;
  std::string help = {};  // what to do, when it is not to fetch the zip again
};

struct Index {
  std::vector<FoundMember> members;  // in the order of the central directory; no folders
  std::vector<std::string> folders;  // names of the entries for folders, with `/` at their end
  std::vector<Flaw> flaws;
  std::size_t programs = 0;  // files that are marked as executable
  bool canonical = false;    // every record is what records.h would write
};

// A zip as damaged as can be is flaws; a Failure is a file that cannot be read. Time and memory stay within
// some multiple of the list of files, which is read up to 64 MiB.
base::Result<Index> read_index(base::InputFile& file);

// Whether the file begins or ends as zips do.
base::Result<bool> looks_like_zip(base::InputFile& file);

}  // namespace assure::zip
