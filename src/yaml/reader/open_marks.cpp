#include "yaml/reader/open_marks.h"

#include <algorithm>

#include "base/characters.h"
#include "yaml/reader/extent.h"

namespace assure::yaml {
namespace {

constexpr std::string_view kLineEnds = "\r\n";

class Reader {
 public:
  Reader(std::string_view text, std::size_t from, std::size_t to, std::vector<std::size_t> open)
      : text_(text), at_(from), to_(std::min(to, text.size())) {
    marks_.brackets = std::move(open);
  }

  OpenMarks read() {
    while ((at_ = skip_blank(text_, at_)) < to_ && marks_.quote == OpenMarks::kNone) step();
    return std::move(marks_);
  }

 private:
  bool flow() const { return !marks_.brackets.empty(); }

  // One token, which begins at at_.
  void step() {
    char c = text_[at_];
    if (c == '"' || c == '\'') {
      quoted();
    } else if (c == '[' || c == '{') {
      marks_.brackets.push_back(at_++);
    } else if (c == ']' || c == '}') {
      closing(c);
    } else if ((c == '|' || c == '>') && !flow()) {
      block();
    } else if (c == '&' || c == '*' || c == '!') {
      at_ = std::max(end_of_anchor(text_, at_), at_ + 1);
    } else if (c == ',' || indicator()) {
      ++at_;
    } else {
      plain();
    }
  }

  bool indicator() const {
    bool listed = std::string_view("-?:").find(text_[at_]) != std::string_view::npos;
    bool alone = at_ + 1 >= text_.size() || base::is_ascii_blank(text_[at_ + 1]);
    return listed && (alone || (flow() && text_[at_] == ':'));
  }

  void quoted() {
    std::size_t begin = at_;
    std::size_t end = end_of_quoted(text_, begin);
    if (end == std::string_view::npos) {
      marks_.quote = begin;
      return;
    }
    at_ = end;
    if (text_.substr(begin, end - begin).find('\n') == std::string_view::npos) return;
    marks_.long_quote = begin;
    marks_.long_quote_end = end;
  }

  void closing(char c) {
    ++at_;
    if (flow() && text_[marks_.brackets.back()] == (c == ']' ? '[' : '{')) marks_.brackets.pop_back();
  }

  // The lines that stand deeper than the one with the `|`.
  void block() {
    std::size_t line = at_ - column_of(text_, at_);
    std::size_t indent = std::min(text_.find_first_not_of(" -?", line), text_.size()) - line;
    at_ = end_of_block(text_, at_, static_cast<int>(indent));
    marks_.block_end = at_;
  }

  // Up to the colon behind a key, a comment, the end of the line, and in brackets their commas.
  void plain() {
    while (at_ < to_) {
      char c = text_[at_];
      char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\n';
      bool next_blank = base::is_ascii_blank(next);
      if (kLineEnds.find(c) != std::string_view::npos || (c == ':' && next_blank)) return;
      if (flow() && std::string_view(",[]{}").find(c) != std::string_view::npos) return;
      if ((c == ' ' || c == '\t') && next == '#') return;
      ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t to_;
  OpenMarks marks_;
};

}  // namespace

OpenMarks open_marks(std::string_view text, std::size_t from, std::size_t to, std::vector<std::size_t> open) {
  return Reader(text, from, to, std::move(open)).read();
}

}  // namespace assure::yaml
