#include "document/draft.h"

#include <algorithm>
#include <vector>

#include "base/characters.h"
#include "base/text.h"

namespace assure::document {
namespace {

constexpr std::size_t longest_line = 60;  // bytes of what is shown
constexpr std::size_t most_words = 10;    // of a heading; a longer line is a sentence
constexpr std::size_t title_lines = 3;    // the first lines with words

struct Word {
  std::string_view text;
  std::size_t at = 0;  // in the line
};

// Letters and digits; other alphabets count as letters.
std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  auto is_part = [](char c) { return base::is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80; };
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && is_part(line[end])) ++end;
    if (end > at) words.push_back({line.substr(at, end - at), at});
    at = std::max(end, at + 1);
  }
  return words;
}

bool is_draft(std::string_view word) {
  return base::lower_ascii(word) == "draft";
}

bool has_lower(std::string_view text) {
  return std::any_of(text.begin(), text.end(), base::is_ascii_lower);
}

// `v0.6`, `2`, `version`, `for`: what follows the word where it tells the state of the whole document.
bool goes_on_as_state(std::string_view word) {
  constexpr std::string_view known[] = {"version", "v", "rev", "revision", "no", "number", "issue", "for",
      "only", "not", "subject", "pending", "as", "dated", "status", "copy", "document", "final", "in",
      "consultation"};
  const std::string lower = base::lower_ascii(word);
  bool numbered = std::any_of(lower.begin(), lower.end(), base::is_ascii_digit);
  return numbered || std::find(std::begin(known), std::end(known), lower) != std::end(known);
}

// `First draft`, `working draft`.
bool counts_drafts(std::string_view word) {
  constexpr std::string_view known[] = {"first", "second", "third", "fourth", "fifth", "final", "working",
      "early", "initial", "latest", "consultation", "discussion", "outline", "1st", "2nd", "3rd", "4th"};
  const std::string lower = base::lower_ascii(word);
  return std::find(std::begin(known), std::end(known), lower) != std::end(known);
}

// Something between the word and what is before it: a dash, a colon, a bracket; not a space alone.
bool is_set_apart(std::string_view before) {
  std::string_view end = base::trim(before);
  constexpr std::string_view marks[] = {
      "-", "\xE2\x80\x93", "\xE2\x80\x94", ":", "(", "[", ",", "|", "*", "_", "#", "/", "\xC2\xB7", "."};
  return end.empty() || std::any_of(std::begin(marks), std::end(marks),
                            [&](std::string_view mark) { return end.ends_with(mark); });
}

// A table's row: `Status  Third draft`.
bool is_labelled(std::string_view before) {
  constexpr std::string_view labels[] = {"status", "version", "state", "stage", "revision", "issue"};
  const auto words = words_of(before);
  const std::string last = words.empty() ? std::string() : base::lower_ascii(words.back().text);
  return std::find(std::begin(labels), std::end(labels), last) != std::end(labels);
}

// "no longer a draft", "supersedes draft 3"
bool is_denied(const std::vector<Word>& words, std::size_t draft) {
  constexpr std::string_view denials[] = {
      "no", "not", "never", "longer", "supersedes", "replaces", "previous"};
  return std::any_of(
      words.begin(), words.begin() + static_cast<std::ptrdiff_t>(draft), [&](const Word& word) {
        return std::find(std::begin(denials), std::end(denials), base::lower_ascii(word.text)) !=
               std::end(denials);
      });
}

// `from`, `of`: words of a title that follow one another make it part of a longer name, such as an agenda's
// "Draft budget". In a document's own title it is the document.
bool says_draft(std::string_view line, const std::vector<Word>& words, bool is_title) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_draft(words[i].text) || is_denied(words, i)) continue;
    std::size_t from = i > 0 && counts_drafts(words[i - 1].text) ? words[i - 1].at : words[i].at;
    std::string_view before = line.substr(0, from);
    bool last = i + 1 == words.size();
    if ((is_set_apart(before) || is_labelled(before)) && (last || goes_on_as_state(words[i + 1].text)))
      return true;
    if (is_title && words_of(before).empty()) return true;
    // A watermark or a stamp in capitals, within a line that has others.
    bool stamp = words[i].text == "DRAFT" && has_lower(line);
    if (stamp || (last && words[i].text == "DRAFT")) return true;
  }
  return false;
}

std::string shown(std::string_view line) {
  std::string text;
  for (char c : line.substr(0, longest_line)) text += c == '`' || c == '\t' ? ' ' : c;
  if (line.size() <= longest_line) return text;
  while (!text.empty() && base::continues_character(line[text.size()])) text.pop_back();
  return text + "...";
}

}  // namespace

std::string draft_line(std::string_view beginning) {
  if (base::lower_ascii(beginning).find("draft") == std::string::npos) return {};
  std::size_t with_words = 0;
  for (std::string_view raw : base::split(beginning, '\n')) {
    std::string_view line = base::trim(raw);
    const auto words = words_of(line);
    if (words.empty()) continue;
    bool is_title = ++with_words <= title_lines;
    bool sentence = line.ends_with('.') && words.size() > 3;
    if (words.size() > most_words || sentence) continue;
    if (says_draft(line, words, is_title)) return shown(line);
  }
  return {};
}

bool is_named_draft(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  std::replace(name.begin(), name.end(), '_', ' ');
  const auto words = words_of(name);
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return is_draft(word.text); });
}

}  // namespace assure::document
