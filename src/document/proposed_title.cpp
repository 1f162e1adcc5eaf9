#include "document/proposed_title.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/written_days.h"
#include "document/draft.h"

namespace assure::document {
namespace {

constexpr std::size_t longest_title = 150;  // bytes
constexpr std::size_t most_title_words = 16;
constexpr std::size_t lines_of_heading = 12;  // the first lines with words

bool is_title_letter(char c) {
  return base::is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Runs of letters and digits, in lower case.
std::vector<std::string> title_words(std::string_view text) {
  std::vector<std::string> words;
  const std::string lower = base::folded(text);
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && is_title_letter(lower[end]) && lower[end] != '_') ++end;
    if (end > at) words.push_back(lower.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return words;
}

bool are_same_words(std::string_view a, std::string_view b) {
  return title_words(a) == title_words(b);
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
      [](char c) { return base::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }));
}

// One line, with single spaces and nothing that steers a terminal.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (char c : base::harmless(text)) {
    const bool space = c == ' ' || c == '\n';
    if (space && (line.empty() || line.ends_with(' '))) continue;
    line += space ? ' ' : c;
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

// What programs put there when nobody gave a title.
bool is_made_by_program(std::string_view title) {
  constexpr std::string_view beginnings[] = {"microsoft ", "untitled", "powerpoint presentation", "slide ",
      "document", "book", "presentation", "doc", "scan", "title", "new ", "unbenannt", "kmbt", "scanned "};
  constexpr std::string_view endings[] = {".doc", ".docx", ".docm", ".dot", ".dotx", ".pdf", ".xls", ".xlsx",
      ".ppt", ".pptx", ".rtf", ".odt", ".ods", ".odp", ".indd", ".qxd", ".qxp", ".pub", ".txt", ".htm",
      ".html", ".tif", ".jpg"};
  const std::string lower = base::lower_ascii(title);
  if (std::any_of(
          std::begin(endings), std::end(endings), [&](auto ending) { return lower.ends_with(ending); }))
    return true;
  if (lower.find('\\') != std::string::npos || lower.find("://") != std::string::npos) return true;
  if (lower.find("template") != std::string::npos) return true;
  for (std::string_view beginning : beginnings) {
    if (!lower.starts_with(beginning)) continue;
    const std::string_view rest = std::string_view(lower).substr(beginning.size());
    // `Document 1`, but `Document control policy`.
    const bool named_program = beginning == "microsoft " && rest.find(" - ") != std::string_view::npos;
    if (named_program || letters_in(rest) < 3) return true;
  }
  return false;
}

bool has_title_form(std::string_view text) {
  return !text.empty() && text.size() <= longest_title && letters_in(text) >= 4 &&
         title_words(text).size() <= most_title_words;
}

// A document that was made from another one keeps its title, and says something else.
bool belongs_to(std::string_view title, std::string_view path, const Facts& facts) {
  constexpr std::size_t tells = 4;  // letters of a word that says something
  auto known = title_words(facts.beginning);
  if (known.size() < 10) return true;  // a scan, or a table
  for (std::string& word : title_words(stem_of(path))) known.push_back(std::move(word));
  std::sort(known.begin(), known.end());
  const auto words = title_words(title);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return word.size() >= tells && std::binary_search(known.begin(), known.end(), word);
  });
}

// Pages, days, addresses and marks of drafts come before the title as well.
bool is_heading(std::string_view line) {
  if (!has_title_form(line) || line.ends_with(':') || line.ends_with(',') || line.ends_with(';'))
    return false;
  const auto words = title_words(line);
  if (words.size() < 2 || words.size() > 12) return false;
  const bool sentence = line.ends_with('.') && words.size() > 4;
  const bool address = line.find('@') != std::string_view::npos ||
                       line.find("www.") != std::string_view::npos ||
                       line.find("://") != std::string_view::npos;
  if (sentence || address || words[0] == "page" || line.find('\t') != std::string_view::npos) return false;
  std::size_t behind = 0;
  std::string rest;
  for (const base::WrittenDay& day : base::written_days(line)) {
    rest += line.substr(behind, day.begin - behind);
    behind = day.end;
  }
  rest += line.substr(behind);
  return letters_in(rest) >= 4 && title_words(rest).size() >= 2 && draft_line(line).empty();
}

bool has_headings(Type type) {
  constexpr Type rows[] = {Type::Csv, Type::Xlsx, Type::Ods, Type::Image, Type::Other};
  return std::find(std::begin(rows), std::end(rows), type) == std::end(rows);
}

// Of a message its subject; else the first line that reads like one.
std::string first_heading(const Facts& facts, std::string_view organisation) {
  if (!has_headings(facts.type)) return {};
  std::size_t seen = 0;
  for (std::string_view raw : base::split(facts.beginning, '\n')) {
    std::string_view line = base::trim(raw);
    constexpr std::string_view subject = "Subject:";
    if (facts.type == Type::Mail && line.starts_with(subject))
      return in_one_line(line.substr(subject.size()));
    while (facts.type == Type::Markdown && line.starts_with('#')) line = base::trim(line.substr(1));
    if (title_words(line).empty()) continue;
    if (facts.type != Type::Mail && is_heading(line) && !are_same_words(line, organisation))
      return in_one_line(line);
    if (++seen == lines_of_heading) break;
  }
  return {};
}

// `v2`, `v0.6`, `final`, `copy`, `(1)`: what people add to the name of a file.
bool is_addition(const std::string& word) {
  constexpr std::string_view known[] = {"final", "draft", "approved", "signed", "copy", "version", "ver",
      "clean", "tracked", "latest", "new", "updated"};
  const bool version = word.size() > 1 && word[0] == 'v' && base::is_ascii_digit(word[1]);
  return version || std::find(std::begin(known), std::end(known), base::lower_ascii(word)) != std::end(known);
}

std::string name_without_days(std::string_view stem) {
  std::string name;
  std::size_t behind = 0;
  for (const base::WrittenDay& day : base::written_days_in_name(stem)) {
    name += stem.substr(behind, day.begin - behind);
    behind = day.end;
  }
  return name + std::string(stem.substr(behind));
}

std::string readable(std::string_view path) {
  std::string title;
  std::string word;
  auto end_word = [&] {
    if (!word.empty() && !is_addition(word)) title += (title.empty() ? "" : " ") + word;
    word.clear();
  };
  const std::string name = name_without_days(stem_of(path));
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool between_figures = i > 0 && i + 1 < name.size() && (name[i] == '-' || name[i] == '.') &&
                                 base::is_ascii_digit(name[i - 1]) && base::is_ascii_digit(name[i + 1]);
    if (!between_figures && std::string_view(" _-+.()[],~").find(name[i]) != std::string_view::npos) {
      end_word();
    } else {
      word += name[i];
    }
  }
  end_word();
  if (title.empty()) title = stem_of(path);
  if (base::is_ascii_lower(title.front())) title.front() = base::ascii_upper(title.front());
  return in_one_line(title);
}

}  // namespace

std::string_view stem_of(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

Proposed<std::string> proposed_title(
    std::string_view path, const Facts& facts, std::string_view organisation) {
  std::string own = in_one_line(facts.title);
  const bool names_document = !is_made_by_program(own) && !are_same_words(own, organisation);
  if (has_title_form(own) && names_document && belongs_to(own, path, facts))
    return {std::move(own), Origin::Properties};
  std::string heading = first_heading(facts, organisation);
  if (has_title_form(heading)) return {std::move(heading), Origin::FirstPage};
  return {readable(path), Origin::Name};
}

}  // namespace assure::document
