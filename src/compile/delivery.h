// What the place where packs are handed in takes, beside the pack that was made.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::compile {

// A checklist whose place of delivery does not take a zip of this size.
struct OverDelivery {
  std::string checklist;    // its id
  std::uint64_t limit = 0;  // bytes
  std::string message;      // "sample.zip has 41.2 MB; `wcc-2008` takes packs of at most 35 MB"
  std::string help;         // "`assure build --split 35MB` makes several packs that fit"
};

// In the order of the checklists.
std::vector<OverDelivery> over_delivery(const evaluate::Evaluation& evaluation, std::uint64_t zip_bytes);

}  // namespace assure::compile
