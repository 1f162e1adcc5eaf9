// A pack on disk, from a judged folder: whether it may be built, where it may go, and what was made.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compile/compile.h"
#include "compile/delivery.h"
#include "pack/write.h"

namespace assure::compile {

struct BuildRequest {
  std::string out;           // the pack goes to OUT/REFERENCE and OUT/REFERENCE.zip
  bool draft = false;        // in spite of errors
  bool single_file = false;  // OUT/REFERENCE.html too
  bool pdf = false;          // OUT/REFERENCE.pdf too
  bool use_cache = true;     // what the build before packed is not read again
  std::uint64_t split = 0;   // bytes of a part at most; 0: no parts
  std::size_t jobs = 1;
  std::string version;  // of the program
  // Asked when the writing of the pack begins; what it gives is let go when that has ended. May be empty.
  std::function<std::shared_ptr<void>(const pack::Progress&)> watch;
};

struct Edition {
  std::string kind;  // "one file", "pdf"
  std::string path;
};

struct BuildOutcome {
  std::string refusal;  // why nothing was built; empty when it was

  bool draft = false;            // asked for, or the submission is no final one
  std::size_t documents = 0;     // of evidence, in the pack
  std::size_t confidential = 0;  // of those
  std::vector<std::string>
      held_back;  // "`minutes`: held back: confidential; on request from Chief Executive"
  pack::Written written;
  std::vector<Edition> editions;
  std::optional<base::Failure> failure;  // why not all editions were made
  std::vector<OverDelivery> too_large;   // those that take neither the zip nor parts of the size asked for
};

// Refuses a folder without a reference, with errors (unless a draft is asked for), with a faulty template, or
// with a name that cannot be in a pack. A Failure says why no pack could be written; the one before is as it
// was then.
// What is held back is gone from the compilation afterwards (hold_back.h).
base::Result<BuildOutcome> build(base::Env& env, Compilation& compilation, const BuildRequest& request);

}  // namespace assure::compile
