// DEFLATE of what is too large to be held, block by block, on several cores.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assure::zip {

inline constexpr std::size_t block_size = 4 << 20;

// The blocks of one file, given in order and several at once, become one DEFLATE stream; each refers back
// into the one before, so that nothing is lost at the seams. Every block but the file's last is `block_size`
// bytes. The bytes are the same however many blocks are given at once.
class BlockDeflater {
 public:
  explicit BlockDeflater(std::size_t jobs) : jobs_(jobs) {}

  // Works on `jobs` blocks at once. `last` when the file ends with them.
  std::vector<std::string> deflate(std::span<const std::string_view> blocks, bool last);

 private:
  std::size_t jobs_;
  std::string before_;  // the end of the last block
};

}  // namespace assure::zip
