// The bytes that yaml-cpp reads in place of a file's: what it would refuse by mistake is written there in a
// way that it takes.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assure::yaml {

// `text` in the place of `length` bytes at `at`, an offset in the file.
struct Edit {
  std::size_t at = 0;
  std::size_t length = 0;
  std::string text;
};

class PreparedText {
 public:
  // Stands for a `?` that belongs to a text; a byte that no UTF-8 has, nor any escape makes.
  static constexpr char kQuestionMark = '\xC0';

  // The `base` bytes before what is to be read are left out.
  PreparedText(std::string_view text, std::size_t base) : text_(text), base_(base) {}

  // Valid until the next edit.
  std::string_view bytes() const;
  // Where in the file that is which stands at `position` in bytes().
  std::size_t offset(std::size_t position) const;

  // Edits that overlap none made before; those that were made already change nothing. Whether any is new.
  bool apply(std::vector<Edit> edits);
  bool edited(std::size_t at) const;

  // What was read, with its question marks.
  static std::string restored(std::string_view value);

 private:
  struct Shift {
    std::size_t position = 0;  // in bytes()
    std::size_t inserted = 0;
    std::size_t at = 0;  // in the file
  };

  std::string_view text_;
  std::size_t base_;
  std::map<std::pair<std::size_t, std::size_t>, std::string> edits_;  // by place and length
  std::vector<Shift> shifts_;
  std::string bytes_;
};

}  // namespace assure::yaml
