// What builds keep in the user's cache of what they packed: one file for each reference and OUT.
#pragma once

#include <optional>
#include <string>

#include "base/user_cache.h"
#include "pack/stat_cache.h"

namespace assure::pack {

class Memory {
 public:
  // `out` as FileSystem::canonical gives it.
  Memory(base::Env& env, const std::string& out, const std::string& reference);

  std::optional<StatCache> recall() const;
  // Failures are passed over: the next build has to read more.
  void keep(const StatCache& cache);

 private:
  base::UserCache cache_;
  std::string name_;
};

}  // namespace assure::pack
