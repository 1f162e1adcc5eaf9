#include "yaml/blanked.h"

#include <algorithm>

namespace assure::yaml {
namespace {

// Bytes that are part of a text, so that a `#` in them begins no comment.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The line of a `|` or `>` may end with a comment; the text begins below it.
std::size_t first_byte_of_text(std::string_view text, const Node& scalar) {
  bool block = scalar.quoted && (text[scalar.span.begin] == '|' || text[scalar.span.begin] == '>');
  return block ? std::min<std::size_t>(text.find('\n', scalar.span.begin), scalar.span.end)
               : scalar.span.begin;
}

std::vector<TextRange> texts_of(std::string_view text, const Tree& tree) {
  std::vector<TextRange> ranges;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const Node& node = tree.node(i);
    if (node.kind != Kind::Scalar || node.span.begin == node.span.end) continue;
    ranges.push_back({first_byte_of_text(text, node), node.span.end});
  }
  std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  return ranges;
}

// From behind the `#` to the end of the line. Without the `#` a line would be empty, which is part of the
// text of a `|+` before it.
void add_comments(std::string_view text, std::size_t from, std::size_t to, std::vector<Replacement>& into) {
  for (std::size_t at = from; (at = text.find('#', at)) < to;) {
    std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    bool comment = at == 0 || std::string_view(" \t\r\n\xBF").find(text[at - 1]) != std::string_view::npos;
    if (comment) into.push_back({static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(end), {}});
    at = comment ? end : at + 1;
  }
}

// The line breaks, and the blanks that lines begin with: what follows a value in brackets has to be indented.
std::string layout_of(std::string_view text) {
  std::string kept;
  bool at_beginning = false;
  for (char c : text) {
    bool line_break = c == '\n' || c == '\r';
    at_beginning = line_break || (at_beginning && (c == ' ' || c == '\t'));
    if (at_beginning) kept += c;
  }
  return kept;
}

}  // namespace

std::string blanked(std::string_view text, const Tree& tree, std::vector<Replacement> values) {
  std::size_t behind = 0;
  for (const TextRange& range : texts_of(text, tree)) {
    add_comments(text, behind, range.begin, values);
    behind = std::max(behind, range.end);
  }
  add_comments(text, behind, text.size(), values);
  // What holds another comes before it.
  std::sort(values.begin(), values.end(),
      [](const auto& a, const auto& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::string result;
  std::size_t copied = 0;
  for (const Replacement& value : values) {
    if (value.begin < copied) continue;
    result += text.substr(copied, value.begin - copied);
    // `{"note":"text"}` may do without the space that `:` needs before nothing.
    if (value.begin > 0 && text[value.begin - 1] == ':') result += ' ';
    result += value.by;
    result += layout_of(text.substr(value.begin, value.end - value.begin));
    copied = value.end;
  }
  return result.append(text.substr(copied));
}

std::string emptied(std::string_view text) {
  std::string lines;
  std::copy_if(text.begin(), text.end(), std::back_inserter(lines), [](char c) { return c == '\n'; });
  return lines;
}

}  // namespace assure::yaml
