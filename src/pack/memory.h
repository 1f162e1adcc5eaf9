// Where builds keep what they remember of what they packed: $XDG_CACHE_HOME/assure, or ~/.cache/assure, a
// folder of this user into which nobody else can put anything. One file for each reference and OUT.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/env.h"
#include "pack/stat_cache.h"

namespace assure::pack {

class Memory {
 public:
  // `out` as FileSystem::canonical gives it. Where there is no such folder, or others may write into it,
  // nothing is remembered.
  Memory(base::Env& env, const std::string& out, const std::string& reference);

  std::optional<StatCache> recall() const;
  // Failures are passed over: the next build has to read more.
  void keep(const StatCache& cache);

 private:
  void forget_the_oldest();

  std::unique_ptr<base::FileSystem> folder_;  // null: none
  std::string name_;
};

}  // namespace assure::pack
