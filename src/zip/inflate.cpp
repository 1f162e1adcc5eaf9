#include "zip/inflate.h"

#include <array>

#define ZLIB_CONST
#include <zlib.h>

#include "base/check.h"

namespace assure::zip {

struct Inflater::State {
  z_stream stream{};
  std::array<char, 64 << 10> out;
};

namespace {

// Whether the bits after the last block, up to the end of its byte, are those that every program writes. zlib
// stops there because of Z_BLOCK, and says in data_type that it did and how many they are.
bool padded_with_zeros(const z_stream& stream, std::string_view bytes) {
  constexpr int block_ended = 128;
  constexpr int last_block = 64;
  bool at_end = (stream.data_type & block_ended) != 0 && (stream.data_type & last_block) != 0;
  if (!at_end || stream.avail_in == bytes.size()) return true;
  return stream.next_in[-1] >> (8 - (stream.data_type & 7)) == 0;
}

}  // namespace

Inflater::Inflater() : state_(std::make_unique<State>()) {
  // Negative: neither zlib's header nor its checksum stand around what zips hold.
  ASSURE_CHECK(inflateInit2(&state_->stream, -MAX_WBITS) == Z_OK, "zlib could not be set up");
}

Inflater::~Inflater() {
  inflateEnd(&state_->stream);
}

bool Inflater::feed(std::string_view bytes, const std::function<void(std::string_view)>& sink) {
  z_stream& stream = state_->stream;
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  while (stream.avail_in > 0 || !ended_) {
    if (ended_) return false;
    stream.next_out = reinterpret_cast<Bytef*>(state_->out.data());
    stream.avail_out = static_cast<uInt>(state_->out.size());
    int result = inflate(&stream, Z_BLOCK);
    if (result == Z_BUF_ERROR) return true;  // needs more
    if (result != Z_OK && result != Z_STREAM_END) return false;
    if (!padded_with_zeros(stream, bytes)) return false;
    sink({state_->out.data(), state_->out.size() - stream.avail_out});
    ended_ = result == Z_STREAM_END;
  }
  return true;
}

}  // namespace assure::zip
