#include "document/quote.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"

namespace assure::document {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr std::u32string_view hyphens = U"-\u2010\u2011\u00AD\u2012\u2013\u2212";
constexpr std::u32string_view em_dashes = U"\u2014\u2015";
constexpr std::u32string_view single_quotes = U"'`\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u02BC";
constexpr std::u32string_view double_quotes = U"\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u301D\u301E";
constexpr std::u32string_view zero_width = U"\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
constexpr char32_t combining_acute = 0x301;  // NFKC makes a lone acute accent of a space and this

bool is_in(std::u32string_view set, char32_t point) {
  return set.find(point) != std::u32string_view::npos;
}

bool is_line_end(char32_t point) {
  return point == U'\n' || point == U'\r' || point == U'\f' || point == 0x85 || point == 0x2028 ||
         point == 0x2029;
}

// A run of white space.
struct Gap {
  std::size_t end = 0;
  bool has_line_end = false;
};

Gap gap_at(std::u32string_view text, std::size_t at) {
  Gap gap{at};
  for (; gap.end < text.size() && base::is_white_space(text[gap.end]); ++gap.end) {
    gap.has_line_end = gap.has_line_end || is_line_end(text[gap.end]);
  }
  return gap;
}

constexpr char32_t page_break = U'\f';

// Text in comparable form, and where in it each page break stood.
struct Comparable {
  std::u32string text;
  std::vector<std::size_t> breaks;
};

// Builds the comparable form from folded text, one construct at a time.
class Comparison {
 public:
  explicit Comparison(std::u32string_view text) : text_(text) { result_.reserve(text.size()); }

  Comparable run() {
    while (at_ < text_.size()) step();
    if (result_.ends_with(U' ')) result_.pop_back();
    return {std::move(result_), std::move(breaks_)};
  }

 private:
  char32_t here(std::size_t offset = 0) const {
    return at_ + offset < text_.size() ? text_[at_ + offset] : U'\0';
  }

  void step() {
    char32_t point = here();
    if (point == U' ' && here(1) == combining_acute) return quote_mark(2);
    if (base::is_white_space(point)) return space(gap_at(text_, at_).end);
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

  void space(std::size_t end) {
    if (!result_.empty() && !result_.ends_with(U' ')) result_ += U' ';
    skip_to(end);
  }

  void quote_mark(std::size_t length) {
    bool second = result_.ends_with(U'\'');
    if (second) result_.pop_back();
    result_ += second ? U'"' : U'\'';
    at_ += length;
  }

  void dash(std::size_t length) {
    space(at_ + length);
    result_ += U'-';
    space(gap_at(text_, at_).end);
  }

  void hyphen(char32_t point) {
    Gap gap = gap_at(text_, at_ + 1);
    char32_t before = result_.empty() ? U' ' : result_.back();
    char32_t after = gap.end < text_.size() ? text_[gap.end] : U' ';
    bool joins = base::is_word(before) && base::is_word(after);
    bool in_a_word = joins && base::is_letter(before) && base::is_letter(after);
    if (point != soft_hyphen && !in_a_word) result_ += U'-';
    ++at_;
    if (in_a_word || (joins && gap.has_line_end)) skip_to(gap.end);
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
  std::u32string result_;
  std::vector<std::size_t> breaks_;
};

Comparable compared(std::string_view text) {
  std::u32string folded = base::search_folded(text);
  std::erase_if(folded, [](char32_t point) { return is_in(zero_width, point); });
  return Comparison(folded).run();
}

// Whether a word or a figure goes on over the point before `at`.
bool cuts(std::u32string_view text, std::size_t at) {
  if (at == 0 || at >= text.size() || !base::is_word(text[at - 1]) || !base::is_word(text[at])) {
    // `1,500` and `3.5` are one figure each.
    auto digit = [&](std::size_t i) { return i < text.size() && base::is_digit(text[i]); };
    auto point = [&](std::size_t i) { return i < text.size() && (text[i] == U'.' || text[i] == U','); };
    bool before_point = at >= 1 && point(at) && digit(at - 1) && digit(at + 1);
    bool after_point = at >= 2 && point(at - 1) && digit(at - 2) && digit(at);
    return before_point || after_point;
  }
  return true;
}

// How much of `quote` is still matched when the character behind its first n ones does not fit (Knuth, Morris
// and Pratt): for each n the longest beginning that is also an end of those n.
std::vector<std::uint32_t> fallbacks(std::u32string_view quote) {
  std::vector<std::uint32_t> lengths(quote.size() + 1, 0);
  std::uint32_t length = 0;
  for (std::size_t i = 1; i < quote.size(); ++i) {
    while (length > 0 && quote[i] != quote[length]) length = lengths[length];
    if (quote[i] == quote[length]) ++length;
    lengths[i + 1] = length;
  }
  return lengths;
}

// Calls `matched(end, length)` for each place `end` of the text and the longest beginning of `quote` that
// ends there, as long as it returns true. Takes time for each character of the text, whatever the two repeat.
template <class Matched>
void each_match(std::u32string_view text, std::u32string_view quote, Matched matched) {
  const auto fallback = fallbacks(quote);
  std::uint32_t length = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (length == quote.size()) length = fallback[length];
    while (length > 0 && text[i] != quote[length]) length = fallback[length];
    if (text[i] != quote[length]) continue;
    ++length;
    if (!matched(i + 1, length)) return;
  }
}

// The page texts as one, with a page break between any two.
std::string joined(const std::vector<std::string>& pages) {
  std::string text;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i > 0) text += '\f';
    std::size_t begin = text.size();
    text += pages[i];
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), '\f', '\n');
  }
  return text;
}

// Where a quote has to stand.
class Wanted {
 public:
  explicit Wanted(std::vector<PageSpan> spans) : spans_(std::move(spans)) {
    std::sort(spans_.begin(), spans_.end(), [](auto a, auto b) { return a.first < b.first; });
    for (std::size_t i = 1; i < spans_.size(); ++i)
      spans_[i].last = std::max(spans_[i].last, spans_[i - 1].last);
  }

  // Whether one of the spans holds all of `place`.
  bool holds(PageSpan place) const {
    auto after = std::upper_bound(spans_.begin(), spans_.end(), place.first,
        [](std::size_t page, const PageSpan& span) { return page < span.first; });
    return after != spans_.begin() && (after - 1)->last >= place.last;
  }

 private:
  std::vector<PageSpan> spans_;  // by first page; each as far as any before it goes
};

}  // namespace

std::u32string comparable(std::string_view text) {
  return compared(text).text;
}

QuotedText::QuotedText(const Facts& facts) : has_pages_(facts.pages.has_value()) {
  Comparable whole = compared(joined(facts.page_texts));
  text_ = std::move(whole.text);
  breaks_ = std::move(whole.breaks);
}

QuoteAnswer QuotedText::answer(const QuoteQuestion& question) const {
  const std::u32string quote = comparable(question.quote);
  QuoteAnswer answer;
  if (quote.empty()) return answer;
  const bool anywhere = question.pages.empty() || !has_pages_;
  const Wanted wanted(question.pages);
  std::size_t longest = 0;  // beginning that stands somewhere
  each_match(text_, quote, [&](std::size_t end, std::size_t length) {
    if (length <= longest && length < quote.size()) return true;
    if (cuts(end) || cuts(end - length)) return true;
    longest = std::max(longest, length);
    if (length < quote.size()) return true;
    PageSpan place{page_of(end - length), page_of(end - 1)};
    answer.found = answer.found || anywhere || wanted.holds(place);
    bool settled = answer.place && answer.place->first == answer.place->last;
    bool better = !answer.place ? place.last - place.first <= 1 : !settled && place.first == place.last;
    if (has_pages_ && better) answer.place = place;
    settled = answer.place && answer.place->first == answer.place->last;
    return !answer.found || (has_pages_ && !settled);
  });
  if (!answer.found && !answer.place) answer.beginning = first_words(question.quote, longest);
  return answer;
}

// Whether a word or a figure goes on over the point before `at`.
bool QuotedText::cuts(std::size_t at) const {
  if (!document::cuts(text_, at)) return false;
  return !std::binary_search(breaks_.begin(), breaks_.end(), at);
}

std::size_t QuotedText::page_of(std::size_t at) const {
  auto after = std::upper_bound(breaks_.begin(), breaks_.end(), at);
  return static_cast<std::size_t>(after - breaks_.begin()) + 1;
}

std::size_t QuotedText::first_words(std::string_view quote, std::size_t length) {
  constexpr std::ptrdiff_t fewest = 4;
  std::vector<std::size_t> ends;  // of the words
  std::size_t at = 0;
  bool in_word = false;
  for (char32_t point : base::decoded(quote)) {
    bool ends_word = in_word && base::is_white_space(point);
    if (ends_word) ends.push_back(at);
    in_word = !base::is_white_space(point);
    at += base::utf8(point).size();
  }
  auto after = std::partition_point(ends.begin(), ends.end(),
      [&](std::size_t end) { return comparable(quote.substr(0, end)).size() <= length; });
  return after - ends.begin() < fewest ? 0 : *(after - 1);
}

}  // namespace assure::document
