// Digits that belong together, as people write long numbers: in groups, with spaces, hyphens or dots between.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "disclosure/plain.h"

namespace assure::disclosure {

// A number that may be read out of a run of groups.
struct GroupedNumber {
  std::string digits;
  std::string shape;      // "3 3 4"
  bool is_whole = false;  // no other group is beside it
  bool has_mark = false;  // hyphens or dots between its groups
  bool has_line = false;  // it goes on over the end of a line
  Place place;
};

// The groups from a digit on. A group that is a part of a longer word, of a decimal or of a share is none.
class DigitGroups {
 public:
  static constexpr std::size_t most = 12;

  // `plain` begins with a digit, and `before` is the character in front of it.
  DigitGroups(const Plain& plain, char before);

  // Those of `fewest` to `longest` digits in up to six groups.
  std::vector<GroupedNumber> numbers(std::size_t fewest, std::size_t longest) const;
  // Of all of them, when each has less than ten digits.
  bool has_shape(std::string_view shape) const;
  // Byte behind the last one.
  std::size_t last_end() const;

  // Byte behind the last group that need not be read once more; behind the first one at least.
  std::size_t end() const { return end_; }

 private:
  struct Group {
    std::size_t begin = 0, end = 0;  // in the plain text
    char gap = '\0';                 // before it: ' ', '-' for any mark, '\n'
  };
  void read(char before);
  bool is_free(std::size_t first, std::size_t last) const;
  GroupedNumber joined(std::size_t first, std::size_t last) const;

  const Plain& plain_;
  std::array<Group, most> groups_;
  std::size_t count_ = 0;
  bool bound_before_ = false;  // something is joined to the first group
  bool bound_behind_ = false;
  std::size_t end_ = 0;
};

}  // namespace assure::disclosure
