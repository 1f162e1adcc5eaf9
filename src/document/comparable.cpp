#include "document/comparable.h"

#include <algorithm>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"
#include "document/passage.h"

namespace assure::document {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr std::u32string_view hyphens = U"-\u2010\u2011\u00AD\u2012\u2013\u2212";
constexpr std::u32string_view em_dashes = U"\u2014\u2015";
constexpr std::u32string_view single_quotes = U"'`\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u02BC";
constexpr std::u32string_view double_quotes = U"\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u301D\u301E";
constexpr std::u32string_view zero_width = U"\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
constexpr char32_t combining_acute = 0x301;  // NFKC makes a lone acute accent of a space and this

constexpr char32_t page_break = U'\f';
const char32_t cell_break = static_cast<unsigned char>(cell_end.front());
// Between a figure and what is raised behind it, or its fraction. No text of a document has it.
constexpr char32_t binder = 0x1E;

bool is_in(std::u32string_view set, char32_t point) {
  return set.find(point) != std::u32string_view::npos;
}

bool is_line_end(char32_t point) {
  return point == U'\n' || point == U'\r' || point == U'\f' || point == 0x85 || point == 0x2028 ||
         point == 0x2029;
}

bool is_blank(char32_t point) {
  return base::is_white_space(point) || point == cell_break;
}

// A run of white space.
struct Gap {
  std::size_t end = 0;
  bool has_line_end = false;
  bool has_cell_end = false;
};

Gap gap_at(std::u32string_view text, std::size_t at) {
  Gap gap{at};
  for (; gap.end < text.size() && is_blank(text[gap.end]); ++gap.end) {
    gap.has_line_end = gap.has_line_end || is_line_end(text[gap.end]);
    gap.has_cell_end = gap.has_cell_end || text[gap.end] == cell_break;
  }
  return gap;
}

// Digits that end before `at`, or begin there; at most `most` are counted.
std::size_t digits_before(std::u32string_view text, std::size_t at, std::size_t most = 4) {
  std::size_t count = 0;
  while (count < most && count < at && base::is_digit(text[at - count - 1])) ++count;
  return count;
}

std::size_t digits_from(std::u32string_view text, std::size_t at, std::size_t most = 4) {
  std::size_t count = 0;
  while (count < most && at + count < text.size() && base::is_digit(text[at + count])) ++count;
  return count;
}

// Whether figures of so many digits can be read as thousands and what follows them.
bool are_groups(std::size_t before, std::size_t after) {
  return before >= 1 && before <= 3 && after == 3;
}

// Raised digits and signs, or a fraction of one character.
struct Special {
  std::size_t length = 0;  // bytes; 0: none
  bool is_fraction = false;
};

Special special_at(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (byte(0) == 0xC2) {
    const unsigned low = byte(1);
    if (low == 0xB2 || low == 0xB3 || low == 0xB9) return {2, false};
    if (low >= 0xBC && low <= 0xBE) return {2, true};
  }
  if (byte(0) != 0xE2) return {};
  if (byte(1) == 0x81 && (byte(2) == 0xB0 || (byte(2) >= 0xB4 && byte(2) <= 0xBB))) return {3, false};
  bool fraction =
      (byte(1) == 0x85 && byte(2) >= 0x90 && byte(2) <= 0x9E) || (byte(1) == 0x86 && byte(2) == 0x89);
  return fraction ? Special{3, true} : Special{};
}

// NFKC makes plain digits of what is raised, so this is noted before.
std::string bound(std::string_view text) {
  std::string result;
  std::size_t kept = 0;
  for (std::size_t at = text.find_first_of("\xC2\xE2"); at < text.size();
       at = text.find_first_of("\xC2\xE2", at + 1)) {
    const Special special = special_at(text, at);
    if (special.length == 0) continue;
    std::string_view before = text.substr(0, at);
    if (special.is_fraction && before.ends_with(' ')) before.remove_suffix(1);
    if (special.is_fraction && before.ends_with("\xC2\xA0")) before.remove_suffix(2);
    if (before.empty() || !base::is_ascii_digit(before.back())) continue;
    result += before.substr(kept);
    result += static_cast<char>(binder);
    kept = at;
  }
  result += text.substr(kept);
  return result;
}

// Builds the comparable form from folded text, one construct at a time.
class Comparison {
 public:
  // `pieces`: where in the folded text those of the marks begin.
  Comparison(std::u32string_view text, const std::vector<std::size_t>& pieces, Comparable& result)
      : text_(text),
        pieces_(pieces),
        result_(result.text),
        breaks_(result.breaks),
        groups_(result.groups),
        marks_(result.marks) {
    result_.reserve(text.size());
  }

  void run() {
    while (at_ < text_.size()) {
      for (; piece_ < pieces_.size() && pieces_[piece_] <= at_; ++piece_)
        marks_[piece_].comparable = result_.size();
      step();
    }
    for (; piece_ < pieces_.size(); ++piece_) marks_[piece_].comparable = result_.size();
    if (result_.ends_with(U' ')) result_.pop_back();
  }

 private:
  char32_t here(std::size_t offset = 0) const {
    return at_ + offset < text_.size() ? text_[at_ + offset] : U'\0';
  }

  void step() {
    char32_t point = here();
    if (point == U' ' && here(1) == combining_acute) return quote_mark(2);
    if (is_blank(point)) return space(gap_at(text_, at_));
    if (is_in(em_dashes, point)) return dash(1);
    if (point == U'-' && here(1) == U'-') return dash(2);
    if (is_in(hyphens, point)) return hyphen(point);
    if (is_in(single_quotes, point)) return quote_mark(1);
    result_ += is_in(double_quotes, point) ? U'"' : point;
    ++at_;
  }

  // Over white space.
  void skip_to(std::size_t end) {
    for (; at_ < end; ++at_) {
      if (here() == page_break) breaks_.push_back(result_.size());
    }
  }

  void space(Gap gap) {
    if (!result_.empty() && !result_.ends_with(U' ')) {
      const std::size_t before = digits_before(result_, result_.size());
      const std::size_t after = digits_from(text_, gap.end);
      const bool alone = gap.end == at_ + 1 && here() == U' ';
      if (alone && before > 0 && after > 0) groups_.push_back(result_.size());
      result_ += gap.has_cell_end && are_groups(before, after) ? cell_break : U' ';
    }
    skip_to(gap.end);
  }

  void quote_mark(std::size_t length) {
    bool second = result_.ends_with(U'\'');
    if (second) result_.pop_back();
    result_ += second ? U'"' : U'\'';
    at_ += length;
  }

  void dash(std::size_t length) {
    space(Gap{at_ + length});
    result_ += U'-';
    space(gap_at(text_, at_));
  }

  void hyphen(char32_t point) {
    Gap gap = gap_at(text_, at_ + 1);
    char32_t before = result_.empty() ? U' ' : result_.back();
    char32_t after = gap.end < text_.size() ? text_[gap.end] : U' ';
    bool joins = base::is_word(before) && base::is_word(after) && !gap.has_cell_end;
    bool in_a_word = joins && base::is_letter(before) && base::is_letter(after);
    if (point != soft_hyphen && !in_a_word) result_ += U'-';
    ++at_;
    if (in_a_word || (joins && gap.has_line_end)) skip_to(gap.end);
  }

  std::u32string_view text_;
  const std::vector<std::size_t>& pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
  std::u32string& result_;
  std::vector<std::size_t>& breaks_;
  std::vector<std::size_t>& groups_;
  std::vector<Comparable::Mark>& marks_;
};

// The end of the piece that begins at `begin`: between two words of ASCII letters, where nothing that is
// folded goes over it. Pieces get longer where there is no such place.
std::size_t end_of_piece(std::string_view text, std::size_t begin) {
  constexpr std::size_t usual = 256;  // bytes
  for (std::size_t at = begin + usual; at + 1 < text.size(); ++at) {
    const bool blank = text[at] == ' ' || text[at] == '\n';
    if (blank && base::is_ascii_letter(text[at - 1]) && base::is_ascii_letter(text[at + 1])) return at + 1;
  }
  return text.size();
}

// Of scripts that are written without spaces between words: a quote may begin and end anywhere.
bool is_unspaced(char32_t point) {
  return (point >= 0x3040 && point <= 0x30FF) || (point >= 0x3400 && point <= 0x9FFF) ||
         (point >= 0xF900 && point <= 0xFAFF) || (point >= 0x0E00 && point <= 0x0EDF) ||
         (point >= 0x20000 && point <= 0x3FFFF);
}

bool is_percent(char32_t point) {
  return point == U'%' || point == 0x2030 || point == 0x66A;
}

bool is_currency(char32_t point) {
  return point == U'$' || point == 0xA2 || point == 0xA3 || point == 0xA5 ||
         (point >= 0x20A0 && point <= 0x20CF);
}

}  // namespace

Comparable::Comparable(std::string_view original) {
  std::u32string folded;
  std::vector<std::size_t> pieces;
  for (std::size_t begin = 0; begin < original.size();) {
    const std::size_t end = end_of_piece(original, begin);
    std::u32string piece = base::search_folded(bound(original.substr(begin, end - begin)));
    std::erase_if(piece, [](char32_t point) { return is_in(zero_width, point); });
    marks.push_back({begin, 0});
    pieces.push_back(folded.size());
    folded += piece;
    begin = end;
  }
  Comparison(folded, pieces, *this).run();
}

bool Comparable::is_digit(std::size_t at) const {
  return at < text.size() && base::is_digit(text[at]);
}

// `1,500`, `3.5`, `3·5`, `1⁄2` and `1/2` are one figure each; dates and years (`2008/09`) are several.
bool Comparable::joins_digits(std::size_t at) const {
  constexpr std::u32string_view points = U".,\u00B7\u2044";
  if (at == 0 || !is_digit(at - 1) || !is_digit(at + 1)) return false;
  if (point(at) != U'/') return is_in(points, point(at));
  const std::size_t before = digits_before(text, at), after = digits_from(text, at + 1);
  const bool goes_on = (before < at && point(at - before - 1) == U'/') || point(at + 1 + after) == U'/';
  return before <= 2 && after <= 2 && !goes_on;
}

// `1 500` and `5 1/2` are one figure each.
bool Comparable::joins_groups(std::size_t at) const {
  if (!std::binary_search(groups.begin(), groups.end(), at)) return false;
  const std::size_t before = digits_before(text, at), after = digits_from(text, at + 1);
  // The decimals of a figure have no thousands.
  bool decimals =
      before < at && text[at - before - 1] == U'.' && at - before >= 2 && is_digit(at - before - 2);
  if (decimals) return false;
  return are_groups(before, after) || (point(at + 1 + after) == U'/' && is_digit(at + 2 + after));
}

// `-5`, `-£5`, `£-5` and `-.5`, but not `4-5`.
bool Comparable::is_after_sign(std::size_t at) const {
  const char32_t sign = point(at - 1);
  if (sign != U'-' && sign != 0xB1) return false;
  const std::size_t figure = is_currency(point(at)) || point(at) == U'.' ? at + 1 : at;
  if (!is_digit(figure)) return false;
  if (at < 2) return true;
  const char32_t before = point(at - 2);
  return !base::is_word(before) && !is_percent(before) && before != U')';
}

bool Comparable::cuts(std::size_t at, bool begins) const {
  if (at == 0 || at >= text.size()) return false;
  const char32_t before = point(at - 1), after = point(at);
  if (base::is_word(before) && base::is_word(after) && !is_unspaced(before) && !is_unspaced(after))
    return true;
  if (before == binder || after == binder) return true;
  if (joins_digits(at) || joins_digits(at - 1) || joins_groups(at) || joins_groups(at - 1)) return true;
  if (is_digit(at - 1) && (is_percent(after) || (after == U' ' && is_percent(point(at + 1))))) return true;
  if (!begins) return false;
  // `.5`, but not the point of a sentence that a figure follows at once.
  bool leading_point = before == U'.' && is_digit(at) &&
                       (at == 1 || (!base::is_word(point(at - 2)) && point(at - 2) != U'.' &&
                                       point(at - 2) != U')' && point(at - 2) != U'"'));
  bool range = after == U'-' && (is_digit(at - 1) || is_percent(before)) && is_digit(at + 1);
  return leading_point || range || is_after_sign(at);
}

std::u32string comparable(std::string_view text) {
  return std::move(Comparable(text).text);
}

namespace {

// Where the original has as much as makes `length` of the text, and the beginning of its last character.
OriginalRange character_at(const Comparable& text, std::string_view original, std::size_t length) {
  auto after = std::lower_bound(text.marks.begin(), text.marks.end(), length,
      [](const Comparable::Mark& mark, std::size_t place) { return mark.comparable < place; });
  const auto first = after == text.marks.begin() ? after : after - 1;
  const std::size_t end = after == text.marks.end() ? original.size() : after->original;
  const std::string_view piece = original.substr(first->original, end - first->original);
  std::vector<std::size_t> points;  // where characters begin, and the end
  for (std::size_t at = 0; at <= piece.size(); ++at) {
    if (at == piece.size() || (static_cast<unsigned char>(piece[at]) & 0xC0U) != 0x80U) points.push_back(at);
  }
  const std::size_t wanted = length - std::min(first->comparable, length);
  auto found = std::partition_point(points.begin(), points.end(),
      [&](std::size_t point) { return comparable(piece.substr(0, point)).size() < wanted; });
  if (found == points.end()) --found;
  const std::size_t begin = found == points.begin() ? *found : *(found - 1);
  return {first->original + begin, first->original + *found};
}

}  // namespace

OriginalRange original_range(
    const Comparable& text, std::string_view original, std::size_t begin, std::size_t end) {
  // A space at the end of a text is none of its comparable form.
  while (end > begin && text.text[end - 1] == U' ') --end;
  if (text.marks.empty() || begin >= end) return {};
  return {character_at(text, original, begin + 1).begin, character_at(text, original, end).end};
}

}  // namespace assure::document
