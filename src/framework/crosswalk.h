// Which criteria of different checklists ask for the same: one evidence base can then serve many.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "framework/framework.h"

namespace assure::framework {

// How what the first criterion asks for relates to what the second does, in the terms of set theory (NIST IR
// 8477).
enum class Relation : std::uint8_t { Equal, SubsetOf, SupersetOf, IntersectsWith };

// Criteria are named with their checklist: `wcc-2008/C2`.
struct Mapping : Stated {
  Spanned<PublishedId> from;
  Spanned<PublishedId> to;
  Spanned<Relation> relation;
  Text note;
};

// What follows a mapping wherever readers meet it: empty for one that the crosswalk's source makes.
inline std::string_view mark_of(const Mapping& mapping) {
  return mapping.is_ours() ? " (the crosswalk's own reading, not its source's)" : "";
}

// A file whose first key is `crosswalk`.
struct Crosswalk : Record {
  Spanned<Id> id;
  Text title;
  std::vector<SourceNote> source;
  std::vector<Mapping> maps;

  std::string path;                       // of its file
  std::vector<source::Span> unpublished;  // what no pack shows: `private`, and what was not understood
};

}  // namespace assure::framework

namespace assure::base {

template <>
struct Choices<framework::Relation> {
  static constexpr Choice all[] = {{"equal", "asks the same as", "both ask for the same"},
      {"subset-of", "is part of", "`from` asks for a part of what `to` asks"},
      {"superset-of", "includes", "`from` asks for all that `to` asks, and more"},
      {"intersects-with", "overlaps with", "they ask for something of the same"}};
};

}  // namespace assure::base
