#include "disclosure/surroundings.h"

#include <algorithm>

#include "base/text.h"

namespace assure::disclosure {
namespace {

// `This is the password for the store.` speaks of one, and heads no column.
bool is_sentence(std::string_view cell) {
  constexpr std::ptrdiff_t fewest_blanks = 4;
  return cell.ends_with('.') && std::count(cell.begin(), cell.end(), ' ') >= fewest_blanks;
}

}  // namespace

void Surroundings::note(const FoundLabel& label) {
  line_.add(label.label);
  cell_.add(label.label);
  nearest_ = label;
}

void Surroundings::end_cell(std::size_t at) {
  is_row_ = true;
  const std::string_view cell = base::trim(text_.substr(cell_begin_, at - cell_begin_));
  const bool is_blank = cell.empty();
  if (column_ < most_columns) {
    row_.resize(column_ + 1);
    if (at - cell_begin_ <= longest_heading && !is_sentence(cell)) row_[column_] = cell_;
  }
  ++column_;
  // A blank cell does not part a label from its value.
  if (!is_blank) left_ = cell_;
  cell_ = {};
  cell_begin_ = at + 1;
}

// A row of labels heads what is below it. The first one with any does; a later one when it has several.
void Surroundings::take_headings() {
  Labels all;
  std::size_t labelled = 0;
  for (const Labels& labels : row_) {
    all.add(labels);
    if (!labels.is_empty()) ++labelled;
  }
  if (labelled == 0 || has_value_ || (!headings_.empty() && labelled < 2)) return;
  headings_ = row_;
  all_headings_ = all;
}

void Surroundings::take_above(std::size_t at) {
  const std::string_view line = base::trim(text_.substr(line_begin_, at - line_begin_));
  above_ = line_;
  heads_below_ =
      line.size() <= longest_heading && std::string_view(".,;").find(line.back()) == std::string_view::npos;
}

void Surroundings::end_line(std::size_t at) {
  const bool is_blank = base::trim(text_.substr(line_begin_, at - line_begin_)).empty();
  if (is_row_) {
    take_headings();
    above_ = {};
  } else if (!is_blank) {
    headings_.clear();
    all_headings_ = {};
    if (at - line_begin_ > longest_label_line)
      above_ = {};
    else if (!has_value_ || !line_.is_empty())
      take_above(at);
  }
  ++line_number_;
  begin_line(at + 1);
}

void Surroundings::end_piece(std::size_t at) {
  headings_.clear();
  row_.clear();
  is_row_ = false;
  end_line(at);
  all_headings_ = above_ = {};
}

void Surroundings::begin_line(std::size_t at) {
  at = std::min(at, text_.size());
  line_begin_ = cell_begin_ = at;
  column_ = 0;
  is_row_ = has_value_ = false;
  is_aligned_ = true;
  line_ = cell_ = left_ = {};
  nearest_.reset();
  row_.clear();
  if (headings_.empty()) return;
  const std::string_view line = text_.substr(at, end_of_line(text_, at) - at);
  const auto cells = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\x1F'));
  is_row_ = cells > 0;
  is_aligned_ = cells >= headings_.size();
}

Labels Surroundings::headings() const {
  if (headings_.empty() || !is_row_) return {};
  return column_ < headings_.size() ? headings_[column_] : Labels();
}

Labels Surroundings::labels() const {
  Labels labels = is_row_ ? cell_ : line_;
  labels.add(left_);
  if (!is_row_) labels.add(above_);
  labels.add(likely_headings());
  return labels;
}

}  // namespace assure::disclosure
