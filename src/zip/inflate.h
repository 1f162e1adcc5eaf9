// DEFLATE (RFC 1951) undone piece by piece, whatever the size. The only user of zlib: libdeflate knows no
// pieces, and libzip does not tell what it left unread.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

namespace assure::zip {

class Inflater {
 public:
  Inflater();
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater();

  // Passes on what `bytes` add. False when they are not DEFLATE, or go on after its end,
  // if only by bits that are not zero.
  bool feed(std::string_view bytes, const std::function<void(std::string_view)>& sink);
  // Whether the end was reached with the last byte fed.
  bool ended() const { return ended_; }

 private:
  struct State;
  std::unique_ptr<State> state_;
  bool ended_ = false;
};

}  // namespace assure::zip
