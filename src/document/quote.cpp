#include "document/quote.h"

#include <algorithm>

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

bool is_word(char32_t point) {
  return base::is_letter(point) || base::is_digit(point);
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

// Builds the comparable form from folded text, one construct at a time.
class Comparison {
 public:
  explicit Comparison(std::u32string_view text) : text_(text) { result_.reserve(text.size()); }

  std::u32string run() {
    while (at_ < text_.size()) step();
    if (result_.ends_with(U' ')) result_.pop_back();
    return std::move(result_);
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

  void space(std::size_t end) {
    if (!result_.empty() && !result_.ends_with(U' ')) result_ += U' ';
    at_ = end;
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
    bool joins = is_word(before) && is_word(after);
    if (joins && base::is_letter(before) && base::is_letter(after)) {
      at_ = gap.end;
      return;
    }
    if (point != soft_hyphen) result_ += U'-';
    at_ = joins && gap.has_line_end ? gap.end : at_ + 1;
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
  std::u32string result_;
};

// Whether a word or a figure goes on over the point before `at`.
bool cuts(std::u32string_view text, std::size_t at) {
  if (at == 0 || at >= text.size() || !is_word(text[at - 1]) || !is_word(text[at])) {
    // `1,500` and `3.5` are one figure each.
    auto digit = [&](std::size_t i) { return i < text.size() && base::is_digit(text[i]); };
    auto point = [&](std::size_t i) { return i < text.size() && (text[i] == U'.' || text[i] == U','); };
    bool before_point = at >= 1 && point(at) && digit(at - 1) && digit(at + 1);
    bool after_point = at >= 2 && point(at - 1) && digit(at - 2) && digit(at);
    return before_point || after_point;
  }
  return true;
}

}  // namespace

std::u32string comparable(std::string_view text) {
  std::u32string folded = base::search_folded(text);
  std::erase_if(folded, [](char32_t point) { return is_in(zero_width, point); });
  return Comparison(folded).run();
}

bool contains_comparable(std::u32string_view text, std::u32string_view quote) {
  if (quote.empty()) return false;
  for (std::size_t at = text.find(quote); at != std::u32string_view::npos; at = text.find(quote, at + 1)) {
    if (!cuts(text, at) && !cuts(text, at + quote.size())) return true;
  }
  return false;
}

bool contains_quote(std::string_view page_text, std::string_view quote) {
  return contains_comparable(comparable(page_text), comparable(quote));
}

std::optional<std::size_t> page_with_quote(const Facts& facts, std::string_view quote) {
  std::u32string wanted = comparable(quote);
  for (std::size_t i = 0; i < facts.page_texts.size(); ++i) {
    if (contains_comparable(comparable(facts.page_texts[i]), wanted)) return i + 1;
  }
  return std::nullopt;
}

std::string text_of_pages(const Facts& facts, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t page = std::max<std::size_t>(first, 1); page <= std::min(last, facts.page_texts.size());
       ++page) {
    if (!text.empty()) text += '\n';
    text += facts.page_texts[page - 1];
  }
  return text;
}

}  // namespace assure::document
