#include "pack/content.h"

#include <fmt/format.h>

#include "pack/prepare_blocks.h"

namespace assure::pack {

std::uint64_t Opened::cost(const Content& content) const {
  if (content.bytes) return info.size;
  return info.size > held_limit ? blocks_cost : 2 * info.size;
}

base::Result<Opened> open_content(
    const base::Inventory* inventory, const Content& content, const Previous& previous) {
  Opened opened;
  if (content.bytes) {
    opened.info.size = content.bytes->size();
    return opened;
  }
  auto now = inventory->folder().info(content.from);
  const base::FileInfo* found = inventory->find(content.from);
  if (!now || !found || *now != *found) return changed_meanwhile(*inventory, content);
  opened.info = *found;
  if (previous.same_file(content.path, *found)) return opened;
  opened.file = ASSURE_TRY(inventory->open(content.from));
  return opened;
}

tl::unexpected<base::Failure> changed_meanwhile(const base::Inventory& inventory, const Content& content) {
  return base::fail(
      fmt::format("{}: changed while it was being packed", base::join_path(inventory.root(), content.from)));
}

base::Status check_unchanged(
    base::Inventory& inventory, const Content& content, Opened& opened, const std::string& digest) {
  auto now = ASSURE_TRY(opened.file->info());
  bool same = now == opened.info && inventory.note_digest(content.from, digest);
  return same ? base::Status() : base::Status(changed_meanwhile(inventory, content));
}

}  // namespace assure::pack
