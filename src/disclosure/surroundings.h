// What is known of a place from the labels around it, while a text is read from its beginning to its end.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "disclosure/label.h"

namespace assure::disclosure {

class Surroundings {
 public:
  explicit Surroundings(std::string_view text) : text_(text) { begin_line(0); }

  void note(const FoundLabel& label);
  // At the end of a cell, of a line, and of a piece, which ends a line too.
  void end_cell(std::size_t at);
  void end_line(std::size_t at);
  void end_piece(std::size_t at);
  // A value was found in this line: it heads no columns, and what the line above says of it goes on to the
  // next.
  void note_value() { has_value_ = true; }

  // What says of a value here what it is: the heading of its column; a label in the same cell, in the one to
  // its left, or in a line without cells; the line above, when neither has cells.
  Labels labels() const;
  // The last one in this line.
  std::optional<FoundLabel> nearest() const { return nearest_; }

  // Headings of the column of the current cell.
  Labels headings() const;
  // Headings of the column, or of all of them where a file left out empty cells so that none is sure.
  Labels likely_headings() const { return is_aligned_ ? headings() : all_headings_; }
  Labels all_headings() const { return all_headings_; }
  Labels line() const { return line_; }
  // Of the line above, when that reads like the headings of columns that have no cells.
  Labels headings_above() const { return is_row_ || !heads_below_ ? Labels() : above_; }

  bool is_in_table() const { return !headings_.empty(); }
  std::size_t line_begin() const { return line_begin_; }
  std::size_t line_number() const { return line_number_; }
  std::size_t cell_begin() const { return cell_begin_; }
  bool is_row() const { return is_row_; }
  // Whether the line has as many cells as there are headings: where a file leaves out empty cells, it may
  // not.
  bool is_aligned() const { return is_aligned_; }

 private:
  void begin_line(std::size_t at);
  void take_headings();
  void take_above(std::size_t at);

  static constexpr std::size_t most_columns = 16'384;
  static constexpr std::size_t longest_label_line = 200;  // bytes of a line that says what is below it
  static constexpr std::size_t longest_heading = 120;     // bytes of a cell

  std::string_view text_;
  std::size_t line_number_ = 0;
  std::size_t line_begin_ = 0, cell_begin_ = 0, column_ = 0;
  bool is_row_ = false, is_aligned_ = true, has_value_ = false, heads_below_ = false;
  Labels line_, cell_, left_, above_, all_headings_;
  std::optional<FoundLabel> nearest_;
  std::vector<Labels> headings_;  // of the columns of this run of rows
  std::vector<Labels> row_;       // of the cells of this row
};

}  // namespace assure::disclosure
