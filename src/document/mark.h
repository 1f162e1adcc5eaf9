// Words by which a document says of itself that it is not finished, or when it is of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/choices.h"

namespace assure::document {

enum class MarkKind : std::uint8_t {
  Pending,            // something that is to follow, or to be confirmed
  Blank,              // a place that was to be filled in
  AbsentPart,         // an appendix, annex or table that it refers to, and does not have
  Dated,              // the date of its first page
  Mentioned,          // another date on that page
  Empty,              // nothing is on any page; no words
  Organisation,       // the name of one that is a line at its head
  NamedOrganisation,  // the name of one elsewhere on its first page
  Enclosed,           // a file that is embedded in the file or attached to it, and not read
};

struct Mark {
  MarkKind kind = MarkKind::Pending;
  std::optional<std::size_t> page;  // counted from 0; none in a file without pages
  std::string words;  // one line, at most largest_mark bytes, without backticks; of most kinds not empty
  bool operator==(const Mark&) const = default;
};

inline constexpr std::size_t largest_mark = 80;
// Of one kind in one file; what comes after is dropped.
inline constexpr std::size_t most_marks = 12;

}  // namespace assure::document

namespace assure::base {

template <>
struct Choices<document::MarkKind> {
  static constexpr Choice all[] = {{"pending"}, {"blank"}, {"absent-part"}, {"dated"}, {"mentioned"},
      {"empty"}, {"organisation"}, {"named-organisation"}, {"enclosed"}};
};

}  // namespace assure::base
