// A file on its way into a zip, as writer.h asks for it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/file_system.h"

namespace assure::zip {

struct Member {
  enum class Form : std::uint8_t { Stored, Deflated };
  Form form = Form::Stored;
  std::uint32_t crc = 0;
  std::uint64_t size = 0;         // bytes of the file
  std::uint64_t packed_size = 0;  // bytes that read() will give
};

// Where packed bytes lie in another zip.
struct LentBytes {
  base::InputFile* zip = nullptr;
  std::uint64_t offset = 0;
  bool with_header = false;  // the local header that the member is to have stands right before it
};

// Asked for file after file in the order of the names, from the thread that writes.
class MemberSource {
 public:
  virtual ~MemberSource() = default;
  virtual base::Result<Member> open(std::size_t index) = 0;  // called once; may wait
  virtual base::Result<std::size_t> read(std::size_t index, std::span<char> buffer) = 0;
  // Where the opened member's bytes are to be taken from, instead of read().
  virtual std::optional<LentBytes> lent(std::size_t) { return std::nullopt; }
  virtual void close(std::size_t index) = 0;
};

}  // namespace assure::zip
