// A fault that yaml-cpp found, told to people who do not know YAML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "source/span.h"

namespace assure::yaml {

// All offsets count from the first byte of `text`, the whole file.
struct SyntaxFault {
  std::string_view text;
  std::uint32_t file = 0;
  std::string_view said;                   // yaml-cpp's own message
  std::size_t at = 0;                      // where it says the fault is
  std::size_t read_to = 0;                 // behind the last value that was read
  std::vector<std::size_t> open_brackets;  // at read_to
  source::Span last_scalar;
};

// Reports the fault as AS102, where it can be fixed rather than where it was noticed.
void report_syntax(const SyntaxFault& fault, diag::Diagnostics& out);

// For a quote that opens at `quote` and never closes.
void report_unclosed_quote(source::Span quote, diag::Diagnostics& out);

}  // namespace assure::yaml
