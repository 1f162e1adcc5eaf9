// What a picture or a PDF says of itself beside what it shows: descriptions, persons, a place.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "document/passage.h"
#include "inspect/text/text.h"

namespace assure::inspect {

class Metadata {
 public:
  // A line of its own, `label: value`; none for a value of white space. In UTF-8 or not.
  void add(std::string_view label, std::string_view value);
  // The value names somebody. The same name under several labels counts once.
  void add_person(std::string_view label, std::string_view value);
  // Where a photograph was taken.
  void add_place() { has_place_ = true; }
  // There is more than is kept, or some of it cannot be read.
  void leave_out() { left_out_ = true; }

  // Whether as many bytes more may be looked through: what a small file says many times over is not.
  bool take(std::size_t bytes);

  bool is_complete() const { return !left_out_; }

  // To what is hidden of the last page of `texts` for this reason. Ends this object.
  void give(Texts& texts, document::Hidden why);

 private:
  static constexpr std::size_t largest = std::size_t(1) << 20U;  // bytes of all lines
  static constexpr std::size_t most_taken = std::size_t(32) << 20U;
  std::string lines_;
  std::size_t taken_ = 0;
  std::set<std::string> persons_;
  bool has_place_ = false;
  bool left_out_ = false;
};

}  // namespace assure::inspect
