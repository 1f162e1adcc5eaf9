// What must not leave the building in a document: what was found, how often and where, and never a value.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/kind.h"
#include "disclosure/masked_text.h"
#include "document/passage.h"

namespace assure::document {

struct Facts;

// All of one kind at one place.
struct Disclosed {
  disclosure::Kind kind = disclosure::Kind::NhsNumber;
  std::optional<std::size_t> page;  // counted from 0; none in a file without pages, and for the whole of it
  std::optional<Hidden> where;      // none: where every reader sees it
  // What of the file it is in, when that has a name: "pivot cache 1", "budget.xlsx". One line, at most
  // largest_part bytes, without backticks.
  std::string part;
  std::string masked;  // the first identifier, as disclosure/identifiers.h masks it; else empty
  std::size_t count = 1;
  bool operator==(const Disclosed&) const = default;
};

inline constexpr std::size_t largest_part = 120;
inline constexpr std::size_t largest_masked = 80;
// Of one file. Where there would be more, those of one kind are put together: without page and part, then
// without their reason.
inline constexpr std::size_t most_disclosed = 500;

// What lies in the texts of the file, seen and hidden, and in what it hides. Behind what its reader noted
// itself (`facts.disclosed`): all of it, in order of kinds, then of pages. `values` gets what was found.
std::vector<Disclosed> disclosed_in(const Facts& facts, disclosure::FoundValues& values);

}  // namespace assure::document
