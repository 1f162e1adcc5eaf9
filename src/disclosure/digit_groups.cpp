#include "disclosure/digit_groups.h"

#include "base/characters.h"

namespace assure::disclosure {
namespace {

constexpr std::string_view number_marks = "-.";

// What makes a number something else: an amount, a share, an international prefix, a part of a path.
bool binds_before(char c) {
  return base::is_ascii_word(c) || std::string_view("_.,-$+@&%").find(c) != std::string_view::npos;
}

// The gap that begins at `at`, when a digit follows it: at most two spaces, a mark with or without a space on
// each side, or one end of a line.
struct DigitGap {
  std::size_t end = 0;
  char kind = '\0';
};
DigitGap gap_at(std::string_view text, std::size_t at) {
  DigitGap gap{at, ' '};
  std::size_t blanks = 0;
  while (gap.end < text.size()) {
    const char c = text[gap.end];
    const bool is_mark = number_marks.find(c) != std::string_view::npos;
    if (c == ' ' && blanks < 2) {
      ++blanks;
    } else if ((is_mark || c == '\n') && gap.kind == ' ') {
      gap.kind = is_mark ? '-' : '\n';
      blanks = 0;
    } else {
      break;
    }
    ++gap.end;
  }
  const bool goes_on = gap.end > at && gap.end < text.size() && base::is_ascii_digit(text[gap.end]);
  return goes_on ? gap : DigitGap{};
}

// Whether what is behind a group makes it part of something else.
bool binds_behind(std::string_view text, std::size_t at) {
  if (at == text.size()) return false;
  const char c = text[at];
  if (base::is_ascii_word(c) || std::string_view("_%@&$").find(c) != std::string_view::npos) return true;
  const bool joins = std::string_view(".,-/:").find(c) != std::string_view::npos;
  return joins && at + 1 < text.size() && base::is_ascii_word(text[at + 1]);
}

}  // namespace

DigitGroups::DigitGroups(const Plain& plain, char before) : plain_(plain) {
  read(before);
}

void DigitGroups::read(char before) {
  const std::string_view text = plain_.text();
  bound_before_ = binds_before(before);
  std::size_t at = 0;
  char gap = '\0';
  std::size_t keep = 0;  // groups that end before the end of the line
  while (count_ < most) {
    std::size_t end = at;
    while (end < text.size() && base::is_ascii_digit(text[end])) ++end;
    if (end == text.size() && plain_.is_cut()) break;
    groups_[count_++] = {at, end, gap};
    const DigitGap next = gap_at(text, end);
    if (next.kind == '\n' && keep == 0) keep = count_;
    if (next.kind == '\0') {
      bound_behind_ = binds_behind(text, end);
      break;
    }
    at = next.end;
    gap = next.kind;
  }
  if (count_ == 0) {
    end_ = plain_.place(text.size());
    return;
  }
  if (keep == 0) keep = count_ == most ? count_ / 2 : count_;
  end_ = plain_.place(groups_[keep - 1].end);
}

bool DigitGroups::is_free(std::size_t first, std::size_t last) const {
  const bool before = first == 0 ? !bound_before_ : groups_[first].gap != '-';
  const bool behind = last + 1 == count_ ? !bound_behind_ : groups_[last + 1].gap != '-';
  return before && behind;
}

GroupedNumber DigitGroups::joined(std::size_t first, std::size_t last) const {
  GroupedNumber number;
  for (std::size_t i = first; i <= last; ++i) {
    const Group& group = groups_[i];
    if (i > first) number.shape += ' ';
    number.shape += std::to_string(group.end - group.begin);
    number.digits += plain_.text().substr(group.begin, group.end - group.begin);
    number.has_mark = number.has_mark || (i > first && group.gap == '-');
    number.has_line = number.has_line || (i > first && group.gap == '\n');
  }
  number.is_whole = first == 0 && last + 1 == count_;
  number.place = {plain_.place(groups_[first].begin), plain_.place(groups_[last].end)};
  return number;
}

std::vector<GroupedNumber> DigitGroups::numbers(std::size_t fewest, std::size_t longest) const {
  std::vector<GroupedNumber> found;
  for (std::size_t first = 0; first < count_; ++first) {
    std::size_t digits = 0;
    for (std::size_t last = first; last < count_ && last < first + 6; ++last) {
      digits += groups_[last].end - groups_[last].begin;
      if (digits > longest) break;
      if (digits >= fewest && is_free(first, last)) found.push_back(joined(first, last));
    }
  }
  return found;
}

std::size_t DigitGroups::last_end() const {
  return count_ == 0 || count_ == most ? end_ : plain_.place(groups_[count_ - 1].end);
}

bool DigitGroups::has_shape(std::string_view shape) const {
  return count_ == (shape.size() + 1) / 2 && joined(0, count_ - 1).shape == shape;
}

}  // namespace assure::disclosure
