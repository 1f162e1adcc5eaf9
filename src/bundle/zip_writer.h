// A zip written through libzip, which takes each file as it is: stored, or deflated already. The only user of
// libzip.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/date.h"
#include "base/file_system.h"

namespace assure::bundle {

// What libzip is told of a file. It trusts crc and packed_size, so check what was written.
struct Member {
  enum class Form { Stored, Deflated, ToDeflate };  // ToDeflate: libzip deflates it on the way
  Form form = Form::Stored;
  std::uint32_t crc = 0;
  std::uint64_t size = 0;         // bytes of the file
  std::uint64_t packed_size = 0;  // bytes that read() will give
};

// Asked for file after file in the order of the names, from the thread that writes.
class MemberSource {
 public:
  virtual ~MemberSource() = default;
  virtual base::Result<Member> open(std::size_t index) = 0;  // called once; may wait
  virtual base::Result<std::size_t> read(std::size_t index, std::span<char> buffer) = 0;
  virtual void close(std::size_t index) = 0;
};

// `path` is that of the file, for messages. Does not close the file. All entries bear midnight of `date`.
base::Status write_zip(base::OutputFile& file, const std::string& path, std::span<const std::string> names,
    base::Date date, MemberSource& source);

}  // namespace assure::bundle
