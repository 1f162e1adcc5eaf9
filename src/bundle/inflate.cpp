#include "bundle/inflate.h"

#include <array>

#define ZLIB_CONST
#include <zlib.h>

#include "base/check.h"

namespace assure::bundle {

struct Inflater::State {
  z_stream stream{};
  std::array<char, 64 << 10> out;
};

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
    int result = inflate(&stream, Z_NO_FLUSH);
    if (result == Z_BUF_ERROR) return true;  // needs more
    if (result != Z_OK && result != Z_STREAM_END) return false;
    sink({state_->out.data(), state_->out.size() - stream.avail_out});
    ended_ = result == Z_STREAM_END;
  }
  return true;
}

}  // namespace assure::bundle
