#include "zip/deflate_blocks.h"

#include <algorithm>

#define ZLIB_CONST
#include <zlib.h>

#include "base/check.h"
#include "base/parallel.h"

namespace assure::zip {
namespace {

constexpr int block_level = 6;
constexpr int memory_level = 8;           // zlib's own default
constexpr std::size_t window = 32 << 10;  // how far DEFLATE refers back

std::string_view tail(std::string_view bytes) {
  return bytes.substr(bytes.size() - std::min(bytes.size(), window));
}

// Ends at a whole byte; with the stream itself when `last`.
std::string deflate_block(std::string_view before, std::string_view bytes, bool last) {
  z_stream stream{};
  // Negative: neither zlib's header nor its checksum stand around what zips hold.
  bool ready =
      deflateInit2(&stream, block_level, Z_DEFLATED, -MAX_WBITS, memory_level, Z_DEFAULT_STRATEGY) == Z_OK;
  ASSURE_CHECK(ready, "zlib could not be set up");
  deflateSetDictionary(
      &stream, reinterpret_cast<const Bytef*>(before.data()), static_cast<uInt>(before.size()));
  // And the empty block that brings it to a whole byte.
  std::string packed(deflateBound(&stream, bytes.size()) + 16, '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  int result = ::deflate(&stream, last ? Z_FINISH : Z_SYNC_FLUSH);
  bool whole = result == (last ? Z_STREAM_END : Z_OK) && stream.avail_in == 0 && stream.avail_out > 0;
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  ASSURE_CHECK(whole, "zlib could not deflate a block");
  return packed;
}

}  // namespace

std::vector<std::string> BlockDeflater::deflate(std::span<const std::string_view> blocks, bool last) {
  std::vector<std::string> packed(blocks.size());
  base::parallel_for(jobs_, blocks.size(), [&](std::size_t i) {
    std::string_view before = i == 0 ? std::string_view(before_) : tail(blocks[i - 1]);
    packed[i] = deflate_block(before, blocks[i], last && i + 1 == blocks.size());
  });
  if (!blocks.empty()) before_ = tail(blocks.back());
  return packed;
}

}  // namespace assure::zip
