// An istream buffer over text that is in memory already: yaml-cpp reads nothing else.
#pragma once

#include <algorithm>
#include <cstddef>
#include <streambuf>
#include <string_view>

namespace assure::yaml {

// Thrown when yaml-cpp reads on and on without an event.
struct TooFarAhead {};

// Until a bracket closes, yaml-cpp keeps all that stands in it as tokens of some hundred bytes each. This
// buffer counts the characters that make tokens since the last event, and throws beyond `kTokensAhead`.
class MemoryBuffer : public std::streambuf {
 public:
  static constexpr std::size_t kTokensAhead = 500'000;

  // `read_to` grows with each event.
  MemoryBuffer(std::string_view text, const std::size_t& read_to) : text_(text), read_to_(read_to) {}

 protected:
  int_type underflow() override {
    if (at_ == text_.size()) return traits_type::eof();
    std::string_view piece = text_.substr(at_, kPiece);
    if (read_to_ != last_read_to_) ahead_ = 0;
    last_read_to_ = read_to_;
    ahead_ += static_cast<std::size_t>(std::count_if(piece.begin(), piece.end(), makes_token));
    if (ahead_ > kTokensAhead) throw TooFarAhead{};
    at_ += piece.size();
    char* begin = const_cast<char*>(piece.data());  // NOLINT: the get area is never written to
    setg(begin, begin, begin + piece.size());
    return traits_type::to_int_type(*begin);
  }

 private:
  static constexpr std::size_t kPiece = 64UL << 10U;

  static bool makes_token(char c) {
    return c == ',' || c == '[' || c == '{' || c == ']' || c == '}' || c == ':' || c == '?';
  }

  std::string_view text_;
  const std::size_t& read_to_;
  std::size_t last_read_to_ = 0;
  std::size_t at_ = 0;
  std::size_t ahead_ = 0;
};

}  // namespace assure::yaml
