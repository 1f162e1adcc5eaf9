// An istream over text that is in memory already: yaml-cpp reads nothing else.
#pragma once

#include <istream>
#include <streambuf>
#include <string_view>

namespace assure::yaml {

class MemoryBuffer : public std::streambuf {
 public:
  explicit MemoryBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // NOLINT: the get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

}  // namespace assure::yaml
