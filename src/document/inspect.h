// Facts of many files at once. Files are untrusted: whatever needs a parser is read by a Reader, which gets
// the bytes of each file of the inventory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/inventory.h"
#include "base/result.h"
#include "document/detected_type.h"
#include "document/facts.h"
#include "document/reader.h"

namespace assure::document {

// What is asked of a file of the inventory.
struct Question {
  std::string path;
  Depth depth = Depth::Whole;
  bool digest = false;  // to be noted in the inventory, as that of each file which is read whole is anyhow
  bool type = false;    // what it is by its bytes alone
  std::optional<std::string_view> content;  // when somebody has read it: then it is not opened
};

// What sort of trouble a file has.
enum class Fault : std::uint8_t {
  Damaged,   // no reader makes anything of it, or it is of another type than its name says
  Unopened,  // this computer does not let us read it
  Nothing,   // it holds zeros or white space
  StandIn,   // it is a pointer, a shortcut, a lock file (document/head.h)
  Late,      // its reader did not come to an end; it may be sound
};

struct Look {
  Facts facts;
  Fault fault = Fault::Damaged;  // of the trouble in the facts, when there is any
  std::optional<DetectedType> detected_type{};
};

// The text of a Word, Excel or PowerPoint file of before 2007, by its name and bytes; none when nothing here
// reads it. Several threads may call it at once.
using ReadOldOffice =
    std::function<std::optional<std::string>(std::string_view name, std::string_view bytes)>;

struct Options {
  StartReader start_reader;                         // asked when a file needs a parser
  std::size_t jobs = 1;                             // files at once
  std::size_t readers = 1;                          // at once, of these; as many as there are cores
  unsigned seconds = 60;                            // of processor time for one file: ends what hangs
  unsigned patience = 1200;                         // seconds by the wall clock, for what hangs idly
  std::uint64_t memory = std::uint64_t(1) << 30;    // bytes of address space of one reader
  std::uint64_t largest = std::uint64_t(1) << 28;   // bytes of a file; above, trouble
  std::uint64_t unzipped = std::uint64_t(1) << 27;  // bytes that the parts of an office file may unpack to
  std::uint64_t held = std::uint64_t(1) << 28;      // bytes of files, and again of texts, held at one time

  ReadOldOffice read_old_office{};  // empty: nobody does; asked for texts alone

  // Gets the facts of each file as soon as they are known, in any order, but never two at one time: its place
  // among the questions, and the facts, which the result then lacks. When it returns, the text is not counted
  // as held any more.
  std::function<void(std::size_t, Look)> take;
};

// What is said of a file that broke its reader.
std::string why_broken(Broken broken, const Options& options);

// In the order of the questions. Each file is opened once. A Failure means that it changed, or that the
// program cannot work here: nothing is known. A file that cannot be opened, or that breaks, stalls or fools
// its reader, gives Facts with `trouble`, and no other file's facts change for it: each gets a reader of its
// own. What needs no parser needs no reader; the facts are the same as a reader's. How busy the computer is
// changes nothing: limits are of work (bytes, pages, processor time), but for `patience`.
std::vector<base::Result<Look>> inspect(
    base::Inventory& inventory, const std::vector<Question>& questions, const Options& options);

}  // namespace assure::document
