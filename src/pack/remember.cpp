#include "pack/remember.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/file_state.h"

namespace assure::pack {
namespace {

constexpr int most_ticks = 20;
constexpr std::chrono::milliseconds tick(2);

}  // namespace

void remember(base::FileSystem& files, Staging& staging, Memory& memory, StatCache cache) {
  staging.discard_old();
  auto zip = files.info(staging.final_zip());
  if (!zip) return;
  auto folder = files.info(staging.final_folder());
  if (!folder) return;
  cache.zip = *zip;
  cache.folder = *folder;
  std::int64_t last = cache.zip.changed;
  for (CachedFile& file : cache.files) {
    auto now = files.info(base::join_path(staging.final_folder(), file.path));
    if (!now || !base::same_but_for_names(file.copy, *now)) continue;
    file.copy = *now;
    last = std::max(last, now->changed);
  }
  std::sort(cache.files.begin(), cache.files.end(),
      [](const CachedFile& a, const CachedFile& b) { return a.path < b.path; });
  const std::string clock = staging.spool() + "-clock";
  // Only when the disk's clock has moved on will a file that somebody changes from now on show it.
  for (int ticks = 0; ticks < most_ticks; ++ticks) {
    auto now = base::time_now(files, clock);
    if (!now) return;
    if (now->modified > last) return memory.keep(cache);
    std::this_thread::sleep_for(tick);
  }
}

}  // namespace assure::pack
