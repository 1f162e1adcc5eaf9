#include "inspect/office/inflate.h"

#include <algorithm>
#include <memory>

#include <libdeflate.h>

namespace assure::inspect {

std::optional<std::string> inflated(std::string_view packed, std::size_t largest) {
  // DEFLATE makes at most 1032 bytes of one (RFC 1951).
  constexpr std::size_t most_of_a_byte = 1032;
  std::string text(std::min(largest, packed.size() * most_of_a_byte), '\0');
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> unpacker(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  std::size_t size = 0;
  if (!unpacker || libdeflate_zlib_decompress(unpacker.get(), packed.data(), packed.size(), text.data(),
                       text.size(), &size) != LIBDEFLATE_SUCCESS)
    return std::nullopt;
  text.resize(size);
  return text;
}

}  // namespace assure::inspect
