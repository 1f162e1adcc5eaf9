#include "zip/deflate.h"

#include <libdeflate.h>

#include "base/check.h"

namespace assure::zip {
namespace {

constexpr int level = 6;
constexpr int sample_level = 2;  // is told apart from what does not shrink as well, in a third of the time
constexpr std::size_t sample = 16 << 10;
constexpr std::size_t samples = 4;
constexpr std::size_t least_shrinkage = 96;  // per cent; what is deflated then may still shrink more
constexpr std::size_t sampled_above = 96 << 10;

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

Compressor compressor(int of_level) {
  Compressor made(libdeflate_alloc_compressor(of_level));
  ASSURE_CHECK(made != nullptr, "libdeflate could not be set up");
  return made;
}

// One of each a thread: setting it up costs more than deflating a small file.
libdeflate_compressor* compressor() {
  thread_local const Compressor own = compressor(level);
  return own.get();
}

libdeflate_compressor* sampler() {
  thread_local const Compressor own = compressor(sample_level);
  return own.get();
}

bool samples_shrink(std::string_view bytes) {
  Buffer out = Buffer::of(sample);
  std::size_t total = 0;
  for (std::size_t i = 0; i < samples; ++i) {
    std::size_t at = (bytes.size() - sample) / (samples - 1) * i;
    // 0 when it does not fit.
    std::size_t size =
        libdeflate_deflate_compress(sampler(), bytes.data() + at, sample, out.bytes.get(), out.size);
    total += size == 0 ? sample : size;
  }
  return total <= samples * sample / 100 * least_shrinkage;
}

}  // namespace

std::optional<Buffer> deflate(std::string_view bytes) {
  if (bytes.size() < 20) return std::nullopt;
  if (bytes.size() > sampled_above && !samples_shrink(bytes)) return std::nullopt;
  std::size_t room = bytes.size() - (bytes.size() + 19) / 20;
  Buffer out = Buffer::of(room);
  out.size = libdeflate_deflate_compress(compressor(), bytes.data(), bytes.size(), out.bytes.get(), room);
  if (out.size == 0) return std::nullopt;
  return out;
}

std::uint32_t crc32(std::uint32_t crc, std::string_view bytes) {
  return libdeflate_crc32(crc, bytes.data(), bytes.size());
}

}  // namespace assure::zip
