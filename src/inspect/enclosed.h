// Files within files: embedded, attached, members of an archive. They are searched for what must not leave
// the building, and for nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "document/facts.h"
#include "document/reader.h"
#include "inspect/text/text.h"

namespace assure::inspect {

inline constexpr std::size_t deepest_enclosed = 4;
inline constexpr std::size_t most_enclosed = 2000;

// What is left to be spent on a file and on all that is within it, however deep.
struct Nest {
  std::uint64_t unzipped = 0;         // bytes that zips may unpack to
  std::size_t files = most_enclosed;  // within it
  std::size_t depth = 0;              // of the file that is read
};

using SearchFile = std::function<document::Facts(const document::Request&)>;

// Adds what is found in `files` to `facts.disclosed`, as Hidden::Embedded in the part of that name; what
// cannot be searched, as EmbeddedFile. Their names are hidden texts. `search` reads at Depth::Searched.
void search_enclosed(
    std::vector<EnclosedFile> files, Nest& nest, const SearchFile& search, document::Facts& facts);

// "letter.eml › rates.xlsx"; what is empty is left out.
std::string part_within(std::string_view outer, std::string_view inner);

}  // namespace assure::inspect
