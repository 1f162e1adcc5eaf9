// bag-info.txt, compared with what is in the bag.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bag/bag.h"
#include "bag/tag_files.h"

namespace assure::bag {

struct CheckedInfo {
  InfoFields fields;  // in order
  std::vector<Flaw> flaws;
  std::vector<std::string> absent;    // labels that packs have and bags need not
  std::vector<std::string> repeated;  // labels that packs have once and bags may have several times
};

// `payload` is what Payload-Oxum has to be; empty when that is not known.
CheckedInfo inspect_info(std::string_view text, const Declaration& declaration, const std::string& payload);

}  // namespace assure::bag
