#include "yaml/reader/extent.h"

#include <algorithm>
#include <array>

#include "base/characters.h"

namespace assure::yaml {
namespace {

std::size_t first_of(std::string_view text, std::string_view stops, std::size_t at) {
  return std::min(text.find_first_of(stops, at), text.size());
}

std::size_t end_of_tag(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("!<")) return std::min(text.find('>', at), text.size() - 1) + 1;
  static constexpr std::string_view kTagCharacters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-#;/?:@&=+$_.~*'()%!";
  return std::min(text.find_first_not_of(kTagCharacters, at), text.size());
}

// Where the line [begin, end) stops without its carriage return.
std::size_t without_return(std::string_view text, std::size_t begin, std::size_t end) {
  return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

std::size_t end_of_line(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  return first_of(text, base::ascii_blanks, at);
}

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (base::is_ascii_blank(text[at])) {
      ++at;
    } else if (text[at] == '#') {
      at = end_of_line(text, at);
    } else {
      break;
    }
  }
  return at;
}

std::size_t end_of_anchor(std::string_view text, std::size_t at) {
  return at < text.size() ? first_of(text, " \t\r\n[]{},", at + 1) : at;
}

Properties skip_properties(std::string_view text, std::size_t at, bool has_anchor, bool has_tag) {
  Properties found{at, at, at, at};
  while (has_anchor || has_tag) {
    std::size_t next = skip_blank(text, found.end);
    if (next < text.size() && text[next] == '&' && has_anchor) {
      has_anchor = false;
      found.end = end_of_anchor(text, next);
    } else if (next < text.size() && text[next] == '!' && has_tag) {
      has_tag = false;
      found.tag_begin = next;
      found.end = found.tag_end = end_of_tag(text, next);
    } else {
      break;
    }
  }
  found.value = found.end == at ? at : skip_blank(text, found.end);
  return found;
}

std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  char quote = text[at];
  std::string_view stops = quote == '"' ? "\"\\" : "'";
  for (++at; at < text.size(); at += 2) {
    at = text.find_first_of(stops, at);
    if (at == std::string_view::npos) return at;
    if (text[at] == '\\') continue;
    bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
    if (!doubled) return at + 1;
  }
  return std::string_view::npos;
}

std::size_t end_of_plain(std::string_view text, std::size_t at, std::string_view value) {
  if (text.substr(at, value.size()) == value) return at + value.size();
  // Nothing is escaped in a plain scalar: only the blanks between its words may differ.
  std::size_t end = at;
  for (char c : value) {
    if (base::is_ascii_blank(c)) continue;
    while (at < text.size() && base::is_ascii_blank(text[at])) ++at;
    if (at >= text.size() || text[at] != c) break;
    end = ++at;
  }
  return end;
}

std::size_t end_of_block(std::string_view text, std::size_t at, int parent_indent) {
  std::size_t end = std::min(text.find_first_not_of("+-0123456789", at + 1), text.size());
  auto digit = text.substr(at, end - at).find_first_of("123456789");
  bool detect = digit == std::string_view::npos;
  bool document = parent_indent < 0;
  std::size_t step = detect ? (document ? 0 : 1) : static_cast<std::size_t>(text[at + digit] - '0');
  std::size_t indent = step + static_cast<std::size_t>(std::max(parent_indent, 0));
  std::size_t line = end_of_line(text, at) + 1;
  while (line < text.size() && !(document && is_document_marker(text, line))) {
    std::size_t line_end = end_of_line(text, line);
    std::size_t content = std::min(text.find_first_not_of(' ', line), line_end);
    std::size_t last = without_return(text, line, line_end);
    if (detect) indent = std::max(indent, std::min(content, last) - line);
    bool empty = content >= last && last - line <= indent;
    if (!empty) {
      if (content - line < indent) break;
      end = last;
      detect = false;
    }
    line = line_end + 1;
  }
  return end;
}

std::size_t column_of(std::string_view text, std::size_t at) {
  std::size_t line_break = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return line_break == std::string_view::npos ? at : at - line_break - 1;
}

bool is_document_marker(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] != '\n') return false;
  std::string_view word = text.substr(at, end_of_word(text, at) - at);
  return word == "---" || word == "...";
}

std::size_t null_word_at(std::string_view text, std::size_t at, bool flow, bool key) {
  static constexpr std::array<std::string_view, 4> kWords = {"~", "null", "Null", "NULL"};
  auto alone = [&](std::size_t end) {
    std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
    if (next == text.size() || base::is_ascii_blank(text[next])) return true;
    bool value_follows = flow || next + 1 == text.size() || base::is_ascii_blank(text[next + 1]);
    if (text[next] == ':') return key && value_follows;
    if (text[next] == '#') return next > end;
    return flow && std::string_view(",]}").find(text[next]) != std::string_view::npos;
  };
  for (std::string_view word : kWords) {
    bool here = at < text.size() && text.substr(at).starts_with(word);
    if (here && alone(at + word.size())) return word.size();
  }
  return 0;
}

}  // namespace assure::yaml
