#include "yaml/reader/preparations.h"

#include <algorithm>
#include <string>

#include <yaml-cpp/exceptions.h>

#include "base/characters.h"
#include "yaml/reader/extent.h"
#include "yaml/reader/flow_keys.h"
#include "yaml/reader/open_marks.h"

namespace assure::yaml {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

// Whether the line holds nothing but blanks and a comment.
bool is_blank_line(std::string_view line) {
  std::size_t first = line.find_first_not_of(" \t\r");
  return first == kNowhere || line[first] == '#';
}

// Whether a text behind `|` or `>` may begin on the next line.
bool may_head_block(std::string_view line) {
  std::size_t comment = line.find(" #");
  line = line.substr(0, comment);
  std::size_t last = line.find_last_not_of(" \t\r+-0123456789");
  return last != kNowhere && (line[last] == '|' || line[last] == '>');
}

// Tabs on blank lines, from `line` on to where a block scalar may begin: there they would belong to a text.
std::vector<Edit> tabs_on_blank_lines(std::string_view text, std::size_t line) {
  std::vector<Edit> edits;
  while (line < text.size()) {
    std::size_t end = end_of_line(text, line);
    std::string_view written = text.substr(line, end - line);
    if (may_head_block(written)) break;
    std::size_t blank = is_blank_line(written) ? std::min(written.find('#'), written.size()) : 0;
    for (std::size_t tab = written.find('\t'); tab < blank; tab = written.find('\t', tab + 1)) {
      edits.push_back({line + tab, 1, " "});
    }
    line = end + 1;
  }
  return edits;
}

// Whether the `?` at `at` can be nothing but a character of a text, wherever it stands.
bool is_of_text(std::string_view text, std::size_t at) {
  auto holds = [](std::string_view set, char c) { return set.find(c) != kNowhere; };
  char before = at == 0 ? '\n' : text[at - 1];
  char behind = at + 1 == text.size() ? '\n' : text[at + 1];
  if (!base::is_ascii_blank(before) && !holds("[{,", before)) return true;
  if (!base::is_ascii_blank(behind) && !holds("[]{},", behind)) return true;
  std::size_t word = text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
  return before != '\n' && word != kNowhere && !holds("\n[{,-?:", text[word]);
}

// Whether the word that holds `at` is a tag: it begins with `!` where a value or its anchor may begin.
bool is_in_tag(std::string_view text, std::size_t at) {
  auto word_at = [&](std::size_t place) { return text.find_last_of(" \t\r\n[]{},", place) + 1; };
  auto before = [&](std::size_t word) {
    return word == 0 ? kNowhere : text.find_last_not_of(base::ascii_blanks, word - 1);
  };
  std::size_t word = word_at(at);
  if (text[word] != '!') return false;
  std::size_t last = before(word);
  if (last != kNowhere && text[word_at(last)] == '&') last = before(word_at(last));
  return last == kNowhere || std::string_view("[{,:?-").find(text[last]) != kNowhere;
}

// In brackets yaml-cpp ends a text at any question mark, but no tag.
std::vector<Edit> question_marks(std::string_view text) {
  std::vector<Edit> edits;
  for (std::size_t at = text.find('?'); at != kNowhere; at = text.find('?', at + 1)) {
    if (is_of_text(text, at) && !is_in_tag(text, at))
      edits.push_back({at, 1, std::string(1, PreparedText::kQuestionMark)});
  }
  return edits;
}

}  // namespace

std::vector<Edit> edits_for(const SyntaxFault& fault) {
  std::string_view text = fault.text;
  std::size_t at = std::min(fault.at, text.size());
  OpenMarks marks = open_marks(text, fault.read_to, at + 1, fault.open_brackets);
  if (fault.said.starts_with(YAML::ErrorMsg::TAB_IN_INDENTATION)) {
    std::size_t line = at - column_of(text, at);
    bool in_block = marks.block_end != OpenMarks::kNone && skip_blank(text, marks.block_end) >= at;
    bool blank = is_blank_line(text.substr(line, end_of_line(text, line) - line));
    return blank && !in_block ? tabs_on_blank_lines(text, line) : std::vector<Edit>{};
  }
  if (marks.brackets.empty()) return {};
  std::vector<Edit> edits = question_marks(text);
  for (std::size_t key : unseen_keys(text, marks.brackets.front())) edits.push_back({key, 0, "? "});
  return edits;
}

Edit hidden_alias(std::string_view text, std::size_t at) {
  std::string blank = "''";
  blank.resize(end_of_anchor(text, at) - at, ' ');
  std::size_t length = blank.size();
  return {at, length, std::move(blank)};
}

std::vector<std::size_t> unindented_lines(std::string_view text, std::size_t at) {
  std::vector<std::size_t> lines;
  std::size_t head = end_of_line(text, at);
  if (text.substr(at, 3).find_first_of("123456789") != kNowhere) return lines;
  for (std::size_t line = head + 1; line < text.size(); line = end_of_line(text, line) + 1) {
    if (is_document_marker(text, line)) break;
    std::size_t first = std::min(text.find_first_not_of(' ', line), text.size());
    if (first == text.size() || text[first] == '\n' || text[first] == '\r') continue;
    if (lines.empty() && first > line) break;
    lines.push_back(line);
  }
  return lines;
}

std::vector<Edit> indented(const std::vector<std::size_t>& lines) {
  std::vector<Edit> edits;
  for (std::size_t line : lines) edits.push_back({line, 0, " "});
  return edits;
}

}  // namespace assure::yaml
