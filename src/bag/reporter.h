// Where in a pack a finding points: at a line of one of its texts, at a file, or at the pack as a whole.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "bag/tree.h"
#include "diag/diagnostics.h"
#include "source/sources.h"

namespace assure::bag {

class Reporter {
 public:
  // `pack` is how the user named it; `prefix` stands before the paths of its files.
  Reporter(std::string pack, source::Sources& sources, diag::Diagnostics& out, std::string prefix = {})
      : pack_(std::move(pack)), prefix_(std::move(prefix)), sources_(sources), out_(out) {}

  // What was not told, because there was too much of it, is told as one.
  void finish();

  // At the file that the fault names, or at the pack.
  void report(const Fault& fault);
  diag::Report at(const diag::Rule& rule, source::Span span, const std::string& message);

  source::Span pack() { return {add(pack_, ""), 0, 0}; }
  source::Span whole(std::string_view path) { return {add(prefix_ + std::string(path), ""), 0, 0}; }
  source::Span part(std::string_view path, const std::string& text, std::uint32_t begin, std::uint32_t end) {
    return {add(prefix_ + std::string(path), text), begin, end};
  }

 private:
  // Each path is one source, unless it was first named without its text.
  std::uint32_t add(const std::string& path, const std::string& text);

  const std::string pack_;
  const std::string prefix_;
  source::Sources& sources_;
  diag::Diagnostics& out_;
  std::map<std::string, std::uint32_t> numbers_;
  std::size_t told_ = 0;
  diag::Diagnostic spare_;  // takes what is only counted
};

}  // namespace assure::bag
