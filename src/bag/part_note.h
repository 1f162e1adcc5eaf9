// What a part of a pack says of itself. A part is a bag, too:
//
//   REFERENCE-1-of-3/  bagit.txt  bag-info.txt  manifest-sha256.txt  tagmanifest-sha256.txt   of the part
//                      whole/bagit.txt ... whole/signatures/     the whole pack's, those that it has
//                      index.html, pages/, data/ ...             what fell to it
//
// bag-info.txt says `Bag-Count: 1 of 3` and, as `Bag-Group-Identifier`, which pack it is a part of (RFC 8493
// section 2.2.2). All files of all parts, with those of whole/ at the top, are the whole pack again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "bag/bag.h"

namespace assure::bag {

inline constexpr std::string_view whole_folder = "whole/";

// REFERENCE-1-of-3
std::string part_name(std::string_view reference, std::size_t number, std::size_t of);
// The value of Bag-Group-Identifier.
std::string group_of(std::string_view reference, std::string_view identity);

// What a part says it is; none when it says nothing.
struct PartNote {
  std::string reference;
  std::string identity;  // of the whole pack
  std::size_t number = 0;
  std::size_t of = 0;
};
std::optional<PartNote> part_note(const InfoFields& info);

}  // namespace assure::bag
