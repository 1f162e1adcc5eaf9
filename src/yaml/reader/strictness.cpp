#include "yaml/reader/strictness.h"

#include <algorithm>

#include "base/byte_order_mark.h"
#include "base/characters.h"
#include "yaml/reader/extent.h"
#include "yaml/rules.h"

namespace assure::yaml {
namespace {

source::Span span_of(const StrictText& in, std::size_t begin, std::size_t end) {
  return {in.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void report_joined_comment(const StrictText& in, std::size_t at, diag::Diagnostics& out) {
  out.report(rules::yaml_syntax, span_of(in, at, at + 1), "a comment needs a space before `#`")
      .help("write the space; put the whole value in quotes if the `#` belongs to it");
}

// Goes over what stands between the leaves of a file.
class Between {
 public:
  Between(const StrictText& in, std::size_t base, diag::Diagnostics& out)
      : in_(in), text_(in.text), base_(base), at_(base), out_(out) {}

  void pass(const Leaf& leaf) {
    go_to(leaf.begin);
    content(is_root() ? Before::RootLeaf : Before::Value);
    at_ = std::max(at_, leaf.end);
  }

  void finish() {
    go_to(text_.size());
    begin_document();
  }

 private:
  // What was there last in this document.
  enum class Before : std::uint8_t { Nothing, Value, RootLeaf, Opening, Comma };

  void go_to(std::size_t end) {
    while (at_ < end) step();
  }

  void step() {
    char c = text_[at_];
    if (at_line_begin() && marker()) return;
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        ++at_;
        return;
      case '#':
        if (at_ > base_ && !base::is_ascii_blank(text_[at_ - 1])) report_joined_comment(in_, at_, out_);
        at_ = end_of_line(text_, at_);
        commented_ = true;
        return;
      case '&':
      case '!':
        content(Before::Value);
        at_ = end_of_property();
        return;
      case '[':
      case '{':
        content(Before::Opening);
        break;
      case ',':
        comma();
        break;
      default:
        content(Before::Value);
    }
    ++at_;
  }

  bool at_line_begin() const { return at_ == base_ || text_[at_ - 1] == '\n'; }
  bool is_root() const { return before_ == Before::Nothing; }

  std::size_t end_of_property() const {
    if (text_.substr(at_).starts_with("!<")) return std::min(text_.find('>', at_), text_.size() - 1) + 1;
    return std::max(at_ + 1, std::min(text_.find_first_of(" \t\r\n[]{},", at_ + 1), text_.size()));
  }

  void content(Before what) {
    begin_document();
    in_document_ = true;
    before_ = what;
    commented_ = false;
  }

  // A directive before it needs `---`.
  void begin_document() {
    if (directive_ != none) report_directive(directive_);
    directive_ = none;
  }

  // `---`, `...` and directives.
  bool marker() {
    std::string_view word = text_.substr(at_, end_of_word(text_, at_) - at_);
    if (word == "---") {
      directive_ = none;
      in_document_ = true;
      before_ = Before::Nothing;
      at_ += 3;
      return true;
    }
    if (word == "...") {
      begin_document();
      in_document_ = false;
      before_ = Before::Nothing;
      at_ += 3;
      check_line_of_end();
      return true;
    }
    if (!word.starts_with('%')) return false;
    // A text of several lines that is the whole document may go on like this: whoever reads it refuses it.
    bool goes_on = before_ == Before::RootLeaf && !commented_;
    if (in_document_ && !goes_on) report_directive(at_);
    if (!in_document_ && directive_ == none) directive_ = at_;
    at_ = end_of_line(text_, at_);
    return true;
  }

  void report_directive(std::size_t at) {
    out_.report(rules::yaml_syntax, span_of(in_, at, end_of_word(text_, at)),
            "a directive can only come before `---`")
        .help("delete the line; put a value in quotes if it begins with `%`");
  }

  void check_line_of_end() {
    std::size_t next = std::min(text_.find_first_not_of(" \t\r", at_), text_.size());
    if (next == text_.size() || text_[next] == '\n' || text_[next] == '#') return;
    out_.report(rules::yaml_syntax, span_of(in_, next, end_of_word(text_, next)),
            "there is text behind `...`, which ends a document")
        .help("leave the `...` out, or put the text in quotes together with it");
  }

  void comma() {
    if (before_ == Before::Opening || before_ == Before::Comma) {
      out_.report(rules::yaml_syntax, span_of(in_, at_, at_ + 1), "there is nothing before this `,`")
          .help("leave the comma out, or write the value that is missing");
    }
    content(Before::Comma);
  }

  static constexpr std::size_t none = std::string_view::npos;
  const StrictText& in_;
  std::string_view text_;
  std::size_t base_;
  std::size_t at_;
  diag::Diagnostics& out_;
  bool in_document_ = false;
  bool commented_ = false;  // since the last content
  Before before_ = Before::Nothing;
  std::size_t directive_ = none;  // the first that waits for its `---`
};

}  // namespace

void check_between(
    const StrictText& in, std::size_t base, const std::vector<Leaf>& leaves, diag::Diagnostics& out) {
  Between between(in, base, out);
  for (const Leaf& leaf : leaves) between.pass(leaf);
  between.finish();
}

void check_indentation(
    const StrictText& in, std::size_t begin, std::size_t end, int indent, diag::Diagnostics& out) {
  const std::string_view text = in.text.substr(0, end);
  for (std::size_t line = end_of_line(text, begin) + 1; line < end; line = end_of_line(text, line) + 1) {
    std::size_t first = std::min(text.find_first_not_of(' ', line), end);
    if (static_cast<int>(first - line) > indent) continue;
    std::size_t content = std::min(text.find_first_not_of(" \t\r", line), end);
    bool quoted = text[begin] == '"' || text[begin] == '\'';
    std::string_view passed = quoted ? "\n" : "\n#]}";  // in quotes a `#` is text
    if (content == end || passed.find(text[content]) != std::string_view::npos) continue;
    if (text[first] == '\t') {
      out.report(rules::yaml_syntax, span_of(in, first, first + 1), "a tab indents this line")
          .help("indent with spaces: YAML does not take tabs");
    } else {
      out.report(rules::yaml_syntax, span_of(in, content, end_of_word(text, content)),
             "this line goes on with the value above it and is not indented further than its key")
          .help("indent the line, or close the value above it");
    }
    return;
  }
}

void check_properties(
    const StrictText& in, std::size_t begin, std::size_t end, int indent, diag::Diagnostics& out) {
  for (std::size_t at = begin; at < end; ++at) {
    if (in.text[at] != '&' && in.text[at] != '!') continue;
    std::size_t column = column_of(in.text, at);
    bool first = in.text.substr(at - column, column).find_first_not_of(' ') == std::string_view::npos;
    if (first && static_cast<int>(column) <= indent) {
      out.report(rules::yaml_syntax, span_of(in, at, end_of_word(in.text, at)),
             "this belongs to the value of the key above it and is not indented further than the key")
          .help("write it behind the `:`, on the line of the key");
      return;
    }
    at = end_of_word(in.text, at);
  }
}

void check_escapes(const StrictText& in, std::size_t begin, std::size_t end, diag::Diagnostics& out) {
  const std::string_view text = in.text.substr(0, end);
  for (std::size_t at = text.find('\\', begin); at < end; at = text.find('\\', at + 2)) {
    if (text[at + 1] != '\'') continue;
    out.report(
           rules::yaml_syntax, span_of(in, at, at + 2), "an apostrophe in double quotes needs no backslash")
        .help("write `'` alone");
    return;
  }
}

void check_byte_order_mark(const StrictText& in, std::size_t begin, std::size_t end, diag::Diagnostics& out) {
  std::size_t at = in.text.substr(0, end).find(base::byte_order_mark, begin);
  if (at == std::string_view::npos) return;
  out.report(rules::yaml_syntax, span_of(in, at, at + base::byte_order_mark.size()),
         "there is a byte order mark in this text")
      .help("delete the character, which editors do not show: it may begin a file, and nothing else");
}

bool check_block(const StrictText& in, std::size_t begin, int indent, diag::Diagnostics& out) {
  std::size_t head = std::min(in.text.find_first_not_of("+-0123456789", begin + 1), in.text.size());
  if (head < in.text.size() && in.text[head] == '#') report_joined_comment(in, head, out);
  if (in.text.substr(begin, head - begin).find_first_of("123456789") != std::string_view::npos) return true;
  std::size_t most = 0;
  std::size_t longest = 0;  // begin of the empty line with most spaces
  for (std::size_t line = end_of_line(in.text, begin) + 1; line < in.text.size();
       line = end_of_line(in.text, line) + 1) {
    std::size_t first = std::min(in.text.find_first_not_of(' ', line), in.text.size());
    bool empty = first == in.text.size() || in.text[first] == '\n' || in.text[first] == '\r';
    if (!empty && first - line<most&& static_cast<int>(first - line)> indent) {
      out.report(rules::yaml_syntax, span_of(in, longest, longest + most),
             "this empty line has more spaces than the text below it")
          .help("delete its spaces");
      return false;
    }
    if (!empty) return true;
    if (first - line > most) {
      most = first - line;
      longest = line;
    }
  }
  return true;
}

}  // namespace assure::yaml
