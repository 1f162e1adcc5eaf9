#include "html/inert.h"

#include <cstddef>
#include <string_view>

namespace assure::html {
namespace {

// Number of bytes of what must not stand at the place; 0 when it may.
std::size_t forbidden_at(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x20) return first == '\t' || first == '\n' || first == '\r' ? 0 : 1;
  if (first == 0x7F) return 1;
  if (first == 0xC2) return byte(1) >= 0x80 && byte(1) <= 0x9F ? 2 : 0;
  if (first != 0xE2) return 0;
  bool embeds = byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE;
  bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
  return embeds || isolates ? 3 : 0;
}

}  // namespace

void make_inert(std::string& text) {
  std::size_t to = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t forbidden = forbidden_at(text, at);
    text[to++] = forbidden > 0 ? '?' : text[at];
    at += forbidden > 0 ? forbidden : 1;
  }
  text.resize(to);
}

}  // namespace assure::html
