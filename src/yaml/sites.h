// Where in a tree some values are: what is around them, and who else takes them over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/tree.h"

namespace assure::yaml {

// Where the bytes of a value begin and end.
using Extent = std::pair<std::uint32_t, std::uint32_t>;
inline Extent extent_of(source::Span span) {
  return {span.begin, span.end};
}

struct Site {
  Value value;
  Value parent;              // the list or mapping that it is in
  std::size_t position = 0;  // of the item, or of the entry
  bool key = false;
  bool flow = false;     // in brackets
  std::size_t uses = 0;  // 1, and 1 more for each alias that takes over a list or mapping around it
};

class Sites {
 public:
  // Of the values that are at the places `wanted`. `text` is what `tree` was made of; it and the tree must
  // outlive this.
  Sites(const Tree& tree, std::string_view text, std::set<Extent> wanted);

  // None when no key, value or item begins and ends there; of a text and what it is all of, the text.
  const Site* find(source::Span span) const;
  // The places of `*name`, of texts alone.
  const std::vector<Extent>* aliases(std::string_view name) const;
  // The name of the anchor in front of a value; empty when it has none.
  std::string_view anchor_of(source::Span span) const;
  // The name when an alias is written there; else empty.
  std::string_view alias_at(source::Span span) const;

 private:
  void visit(Value parent, bool flow);
  void note(Site site);

  std::string_view text_;
  std::set<Extent> wanted_;
  std::map<std::pair<Extent, bool>, Site> sites_;  // by the place, and whether it is a text
  std::map<std::string_view, std::vector<Extent>> aliases_;
};

}  // namespace assure::yaml
