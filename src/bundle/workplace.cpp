#include "bundle/workplace.h"

#include <vector>

#include "base/parallel.h"

namespace assure::bundle {

base::Result<std::unique_ptr<Workplace>> Workplace::begin(base::FileSystem& files, const std::string& path) {
  std::unique_ptr<Workplace> place(new Workplace(files, path));
  if (auto status = files.make_directories(path); !status) return tl::make_unexpected(status.error());
  auto lock = files.lock(path);
  if (!lock) return tl::make_unexpected(lock.error());
  place->lock_ = std::move(*lock);
  return place;
}

base::Status Workplace::clear() {
  auto stale = files_.list(path_);
  if (!stale) return tl::make_unexpected(stale.error());
  // A pack of thousands of files and its zip take about as long.
  std::vector<base::Status> removed(stale->size());
  base::parallel_for(
      2, stale->size(), [&](std::size_t i) { removed[i] = files_.remove_tree(at((*stale)[i].name)); });
  for (const base::Status& status : removed) {
    if (!status) return status;
  }
  return {};
}

Workplace::~Workplace() {
  if (!lock_) return;
  // What cannot be removed now is swept by the next process.
  static_cast<void>(files_.remove_tree(only_.empty() ? path_ : only_));
  if (only_.empty()) return;
  auto left = files_.list(path_);
  if (left && left->empty()) static_cast<void>(files_.remove_tree(path_));
}

}  // namespace assure::bundle
