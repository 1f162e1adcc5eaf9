// A file's text to a Tree: the one door to yaml-cpp. What is done about where it differs from YAML 1.2 is in
// ../README.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "diag/diagnostics.h"
#include "yaml/parse.h"
#include "yaml/tree.h"

namespace assure::yaml {

// UTF-8 without characters that YAML forbids.
struct FileText {
  std::string_view text;
  std::uint32_t file = 0;
  std::size_t base = 0;  // bytes before what yaml-cpp reads: the byte order mark
};

// Faults come in the order in which they are noticed.
Tree read_documents(const FileText& file, const Limits& limits, diag::Diagnostics& out);

}  // namespace assure::yaml
