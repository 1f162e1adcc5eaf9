#include "document/marks.h"

#include <algorithm>

#include "base/characters.h"
#include "base/text.h"

namespace assure::document {
namespace {

bool is_prose(Type type) {
  switch (type) {
    case Type::Pdf:
    case Type::Docx:
    case Type::Pptx:
    case Type::Markdown:
    case Type::Text:
    case Type::Html:
    case Type::Odt:
    case Type::Odp:
    case Type::Rtf:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<MarkedLine> marked_lines(const std::vector<std::string>& pages) {
  constexpr std::size_t most_lines = 1'000'000;  // more would take more memory than their text
  std::vector<MarkedLine> lines;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (std::string_view line : base::split(pages[page], '\n')) {
      for (std::string_view cell : base::split(line, cell_end.front())) {
        cell = base::trim(cell);
        if (lines.size() == most_lines) return lines;
        if (!cell.empty()) lines.push_back({page, cell});
      }
    }
  }
  return lines;
}

std::string mark_words(std::string_view line, std::size_t at, std::size_t size) {
  constexpr std::size_t around = 24;  // bytes before, at most
  std::size_t from = at > around ? line.find(' ', at - around) : 0;
  if (from == std::string_view::npos || from > at) from = at;
  if (from > 0) ++from;
  from = std::min(from, at);
  std::size_t end = std::min(from + largest_mark, line.size());
  if (end < line.size()) {
    const std::size_t space = line.rfind(' ', end);
    if (space != std::string_view::npos && space >= at + size) end = space;
    while (end > from && base::continues_character(line[end])) --end;
  }
  std::string words;
  for (char c : line.substr(from, end - from)) {
    words += c == '`' || base::is_control(static_cast<unsigned char>(c) < 0x80 ? c : 'x') ? ' ' : c;
  }
  return std::string(base::trim(words));
}

std::vector<Mark> marks_of(const Facts& facts) {
  std::vector<Mark> marks;
  if (!facts.trouble.empty() || !is_prose(facts.type)) return marks;
  const auto lines = marked_lines(facts.page_texts);
  for (auto& found : {pending_marks(lines), blank_marks(lines), absent_parts(facts, lines),
           first_page_dates(lines), organisation_marks(facts, lines)}) {
    marks.insert(marks.end(), found.begin(), found.end());
  }
  if (!facts.pages) {
    for (Mark& mark : marks) mark.page.reset();
  }
  return marks;
}

}  // namespace assure::document
