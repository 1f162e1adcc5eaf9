// Where in a pack a finding points: at a line of one of its texts, at a file, or at the pack as a whole.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "bundle/tree.h"
#include "diag/diagnostics.h"
#include "source/sources.h"

namespace assure::bundle {

class Reporter {
 public:
  // `pack` is how the user named it.
  Reporter(std::string pack, source::Sources& sources, diag::Diagnostics& out)
      : pack_(std::move(pack)), sources_(sources), out_(out) {}

  // At the file that the fault names, or at the pack.
  void report(const Fault& fault);
  diag::Report at(const diag::Rule& rule, source::Span span, const std::string& message);

  source::Span whole(std::string_view path) { return {add(std::string(path), ""), 0, 0}; }
  source::Span part(std::string_view path, const std::string& text, std::uint32_t begin, std::uint32_t end) {
    return {add(std::string(path), text), begin, end};
  }

 private:
  // Each path is one source, unless it was first named without its text.
  std::uint32_t add(const std::string& path, const std::string& text);

  const std::string pack_;
  source::Sources& sources_;
  diag::Diagnostics& out_;
  std::map<std::string, std::uint32_t> numbers_;
};

}  // namespace assure::bundle
