// Facts of many files at once. Files are untrusted: whatever needs a parser is read in a child process,
// `assure-inspect`, that cannot open files, reach the network or start programs (see src/inspect/README.md).
// The parent opens each file in the inventory and sends its bytes; what comes back is checked as hostile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/env.h"
#include "base/inventory.h"
#include "base/result.h"
#include "document/facts.h"

namespace assure::document {

struct Options {
  std::size_t jobs = 1;                             // children at once
  std::string program;                              // empty: `assure-inspect` beside the running executable
  unsigned seconds = 10;                            // for one file, by the wall clock
  std::uint64_t memory = std::uint64_t(1) << 30;    // bytes of address space of one child
  std::uint64_t largest = std::uint64_t(1) << 28;   // bytes of a file; above, trouble
  std::uint64_t unzipped = std::uint64_t(1) << 27;  // bytes that the parts of an office file may unpack to
  std::uint64_t held = std::uint64_t(1) << 28;      // bytes of files, and again of texts, held at one time

  // Gets the facts of each file as soon as they are known, in any order, but never two at one time: its place
  // among the paths, and the facts, which the result then lacks. When it returns, the text is not counted as
  // held any more.
  std::function<void(std::size_t, Facts)> take;
};

// In the order of `paths`, which are those of the inventory. A Failure means that the file could not be
// opened, changed, or that the program cannot work here: nothing is known. A file that breaks, stalls or
// fools its child gives Facts with `trouble`, and no other file's facts change for it. Plain text files need
// no child; their facts are the same as a child's.
std::vector<base::Result<Facts>> inspect(base::Env& env, base::Inventory& inventory,
    const std::vector<std::string>& paths, const Options& options);

}  // namespace assure::document
