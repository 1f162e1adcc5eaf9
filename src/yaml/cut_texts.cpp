#include "yaml/cut_texts.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/characters.h"
#include "yaml/rules.h"

namespace assure::yaml {
namespace {

// Where the comment behind the value begins that may belong to it; npos when there is none. People write a
// space behind the `#` of a comment, and no space behind that of a number.
std::size_t comment_behind(std::string_view text, const Node& value) {
  bool plain = value.kind == Kind::Scalar && !value.quoted && value.span.end > value.span.begin;
  if (!plain || text[value.span.begin] == '*') return std::string_view::npos;
  std::size_t at = text.find_first_not_of(" \t", value.span.end);
  bool comment =
      at != std::string_view::npos && at > value.span.end && text[at] == '#' && at + 1 < text.size();
  if (!comment) return std::string_view::npos;
  bool number = base::is_ascii_digit(text[at + 1]);
  bool word = base::is_ascii_letter(text[at + 1]) && value.text.find(' ') != std::string_view::npos;
  return number || word ? at : std::string_view::npos;
}

// The text with what was cut off; only its author knows whether that belongs to it.
std::optional<diag::Fix> joined(std::string_view text, const Node& value, std::size_t end) {
  end = text.find_last_not_of(" \t", end - 1) + 1;
  const std::string rest(text.substr(value.span.end, end - value.span.end));
  auto fix = diag::Fix::write(value.span, std::string(value.text) + rest);
  fix->written_to = static_cast<std::uint32_t>(end);
  fix->safe = false;
  return fix;
}

}  // namespace

void report_cut_texts(const Tree& tree, std::string_view text, diag::Diagnostics& out) {
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const Node& value = tree.node(i);
    std::size_t at = comment_behind(text, value);
    if (at == std::string_view::npos) continue;
    std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    out.report(rules::cut_text,
           {value.span.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
           "`{}` is a comment, and no part of the text before it", text.substr(at, end - at))
        .help("put the whole text in quotes; if it is a comment, write a space behind the `#`")
        .fix(joined(text, value, end));
  }
}

}  // namespace assure::yaml
