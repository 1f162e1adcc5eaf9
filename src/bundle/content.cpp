#include "bundle/content.h"

#include <fmt/format.h>

#include "bundle/prepare_blocks.h"

namespace assure::bundle {

std::uint64_t Opened::cost(const Content& content) const {
  if (content.bytes) return info.size;
  return info.size > held_limit ? blocks_cost : 2 * info.size;
}

base::Result<Opened> open_content(base::FileSystem& files, const Content& content, const Previous& previous) {
  Opened opened;
  if (content.bytes) {
    opened.info.size = content.bytes->size();
    return opened;
  }
  if (auto info = files.info(content.from); info && previous.same_file(content.path, *info)) {
    opened.info = *info;
    return opened;
  }
  auto file = files.open(content.from, base::Links::Refuse);
  if (!file) return tl::make_unexpected(file.error());
  auto info = (*file)->info();
  if (!info) return tl::make_unexpected(info.error());
  return Opened{std::move(*file), *info};
}

tl::unexpected<base::Failure> changed_meanwhile(const Content& content) {
  return base::fail(fmt::format("{}: changed while it was being packed", content.from));
}

base::Status check_unchanged(const Content& content, Opened& opened) {
  auto now = opened.file->info();
  if (!now) return tl::make_unexpected(now.error());
  if (*now != opened.info) return changed_meanwhile(content);
  return {};
}

}  // namespace assure::bundle
