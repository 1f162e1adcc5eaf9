// One file on its way into the pack: read once, hashed, written to the pack's folder, deflated.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/file_system.h"
#include "bundle/deflate.h"
#include "bundle/zip_writer.h"

namespace assure::bundle {

// Files above this many bytes are never held whole. They are deflated by libzip, on one thread, if the first
// 64 KiB of every 16 MiB shrink by a twentieth together, and stored otherwise or above 0xFF000000 bytes.
inline constexpr std::uint64_t held_limit = 64 << 20;

// Either bytes that somebody else holds until the pack is written, or the path of a file.
struct Content {
  std::string path;  // inside the pack
  const std::string* bytes = nullptr;
  std::string from;
};

// A content whose file has been opened.
struct Opened {
  std::unique_ptr<base::InputFile> file;  // none for bytes
  base::FileInfo info;                    // of the file; for bytes, their size

  // Bytes of memory that prepare will hold at most.
  std::uint64_t cost(const Content& content) const;
};

struct Prepared {
  std::string digest;  // SHA-256
  Member member;
  Buffer held;  // what goes into the zip, unless it is `borrowed` or read from the pack's folder
  std::string_view borrowed;
  bool streamed = false;  // from the copy in the pack's folder

  std::string_view packed() const { return held.bytes ? held.view() : borrowed; }
};

base::Result<Opened> open_content(base::FileSystem& files, const Content& content);

// Where a file of the pack goes.
struct Target {
  std::string path;  // its folder exists
  // The same file of the pack that is to be replaced. Bytes that stand there already are not written again:
  // the file gets one more name instead.
  std::string previous;
};

// Fails when the file is not what it was when it was opened.
base::Result<Prepared> prepare(
    base::FileSystem& files, const Content& content, Opened opened, const Target& target);

}  // namespace assure::bundle
