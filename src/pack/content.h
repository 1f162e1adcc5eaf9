// What is to go into a pack, opened and watched while it is read.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "base/inventory.h"
#include "pack/previous.h"

namespace assure::pack {

// Files above this many bytes are never held whole: they go through in blocks, which are deflated side by
// side when the first 64 KiB of every 16 MiB shrink by a twentieth together.
inline constexpr std::uint64_t held_limit = 32 << 20;

// Either bytes that somebody else holds until the pack is written, or the path of a file.
struct Content {
  std::string path;  // inside the pack
  const std::string* bytes = nullptr;
  std::string from;  // of the inventory
};

// A content whose file has been opened.
struct Opened {
  std::unique_ptr<base::InputFile> file;  // none for bytes
  base::FileInfo info;                    // of the file; for bytes, their size

  // Bytes of memory that prepare will hold at most.
  std::uint64_t cost(const Content& content) const;
};

// Opens nothing when the pack before tells what is in the file. Fails when it is not what the inventory
// found. There must be an inventory, unless the content is bytes.
base::Result<Opened> open_content(
    const base::Inventory* inventory, const Content& content, const Previous& previous);

tl::unexpected<base::Failure> changed_meanwhile(const base::Inventory& inventory, const Content& content);
// Whether the file still is what was opened, and holds what whoever read it before found; to be asked after
// its last byte was read.
base::Status check_unchanged(
    base::Inventory& inventory, const Content& content, Opened& opened, const std::string& digest);

}  // namespace assure::pack
