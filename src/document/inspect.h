// Facts of many files at once. Files are untrusted: whatever needs a parser is read by a Reader, which gets
// the bytes of each file of the inventory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/inventory.h"
#include "base/result.h"
#include "document/facts.h"
#include "document/reader.h"

namespace assure::document {

struct Options {
  StartReader start_reader;                         // asked when a file needs a parser
  std::size_t jobs = 1;                             // readers at once
  unsigned seconds = 10;                            // for one file, by the wall clock
  std::uint64_t memory = std::uint64_t(1) << 30;    // bytes of address space of one reader
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
// fools its reader gives Facts with `trouble`, and no other file's facts change for it. Plain text files need
// no reader; their facts are the same as a reader's.
std::vector<base::Result<Facts>> inspect(
    base::Inventory& inventory, const std::vector<std::string>& paths, const Options& options);

}  // namespace assure::document
