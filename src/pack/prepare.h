// One file on its way into the pack: read once, hashed, written to the pack's folder, deflated; or, when it
// is known from the pack before, none of these.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/file_system.h"
#include "pack/content.h"
#include "pack/previous.h"
#include "pack/progress.h"
#include "zip/deflate.h"
#include "zip/member.h"

namespace assure::pack {

struct Prepared {
  std::string digest;  // SHA-256
  zip::Member member;
  std::uint32_t packed_crc = 0;          // CRC-32 of the packed bytes
  base::FileInfo copy;                   // of the file in the pack's folder
  std::optional<base::FileInfo> source;  // of the file that it was read from
  // Where the packed bytes are: in memory of its own or of others, in a file, or in the zip before.
  zip::Buffer held;
  std::string_view borrowed;
  std::string streamed;  // path of the file
  bool spooled = false;  // that file serves nothing else
  std::optional<zip::LentBytes> lent;

  std::string_view packed() const { return held.bytes ? held.view() : borrowed; }
};

// Where a file of the pack goes.
struct Target {
  std::string path;  // its folder exists
  // The same file of the pack that is to be replaced. Bytes that stand there already are not written again:
  // the file gets one more name instead.
  std::string previous;
  std::string spool;  // for packed bytes that are too many to be held; does not exist
};

// What prepare() has besides.
struct Workshop {
  base::FileSystem& files;     // those of OUT
  base::Inventory* inventory;  // that the contents are of
  const Previous& previous;
  Progress& progress;
  std::size_t jobs = 1;  // for the blocks of one file
};

// Fails when the file is not what it was when it was opened.
base::Result<Prepared> prepare(
    const Workshop& workshop, const Content& content, Opened opened, const Target& target);

}  // namespace assure::pack
