// What an evidence item could say of a file, by what the file says of itself: for a person to look through.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "document/facts.h"

namespace assure::document {

// Where a proposal comes from.
enum class Origin : std::uint8_t { FirstPage, Name, Properties };
// "its first page", "its name", "its properties"
std::string_view words_of(Origin origin);

template <class Value>
struct Proposed {
  Value value;
  Origin from = Origin::Name;

  bool operator==(const Proposed&) const = default;
};

enum class Stage : std::uint8_t { Draft, Final };

struct Proposal {
  // One line, never empty. From the properties, unless they say what programs put there or belong to another
  // document; else the first heading; else the name, made readable.
  Proposed<std::string> title;
  // A day that the first page gives as its own, or that is in the name; else that of the last change, which
  // is often later than the document.
  std::optional<Proposed<base::Date>> dated;
  // Draft, when either the first page or the name says so, whatever else is said.
  std::optional<Proposed<Stage>> stage;
};

// `path`: of the file; its last part counts. `facts`: of Depth::Beginning or Whole; of a file with trouble
// there is nothing but its name. `organisation`: whose name alone is no title; may be empty.
Proposal propose(std::string_view path, const Facts& facts, std::string_view organisation);

}  // namespace assure::document
