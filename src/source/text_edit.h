// Changes to the text of a file, which leave all other bytes as they are.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assure::source {

// `text` takes the place of the bytes from `begin` to `end`.
struct TextEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

// `edits` are in order and do not overlap.
std::string edited(std::string_view text, std::span<const TextEdit> edits);

// Finds places in the text before the edits.
class PlacesBefore {
 public:
  explicit PlacesBefore(std::span<const TextEdit> edits);  // in order, none over another
  // Where the byte was that is at `now`; of a new byte, where its edit began.
  std::size_t of(std::size_t now) const;

 private:
  struct Row {
    std::size_t now_begin, now_end;  // of the new text
    std::size_t begin, end;          // of what it took the place of
  };
  std::vector<Row> rows_;
};

// Where the line of `at` begins, and where it ends before its line break.
std::size_t line_start(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);
// `made`, whose lines end with a line feed, with line ends as `text` has them.
std::string in_lines_of(std::string_view text, std::string_view made);

}  // namespace assure::source
