// A zip in which some files have other bytes, and everything else is as it was: the packed bytes of the other
// files, their headers, their order, comments, and what stands before the first of them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assure::zip {

struct Refill {
  std::string name;   // of a file of the zip, as the zip has it
  std::string bytes;  // what it is to hold
};

// A file that gets other bytes keeps its name, time and place in the order. A Failure says of the zip why it
// cannot be done, to follow its name in a sentence: it is damaged, encrypted, in parts or larger than 4 GiB,
// or lacks one of the files.
base::Result<std::string> refilled(std::string_view zip, std::span<const Refill> refills);

}  // namespace assure::zip
