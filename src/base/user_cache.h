// What runs leave for later ones: $XDG_CACHE_HOME/assure, or ~/.cache/assure, a folder of this user into
// which nobody else can put anything. All of it can be removed at any time.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/env.h"

namespace assure::base {

class UserCache {
 public:
  // Where there is no such folder, or others may write into it, nothing is kept.
  explicit UserCache(Env& env);

  // Whole, as it was kept; `name` is one of a file.
  std::optional<std::string> recall(const std::string& name) const;
  // Lines. Failures are passed over. Of all that are named with the same ending, the newest `most` stay.
  void keep(const std::string& name, std::string lines, std::size_t most);
  // A moment of its disk's clock.
  Result<FileInfo> now() const;

 private:
  void forget_the_oldest(std::string_view ending, std::size_t most);

  std::unique_ptr<FileSystem> folder_;  // null: none
};

}  // namespace assure::base
