// Appendices, annexes and tables that a document refers to, and does not have.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/characters.h"
#include "base/text.h"
#include "document/marks.h"

namespace assure::document {
namespace {

struct PartKind {
  std::string_view word;   // in lower case
  std::string_view title;  // what `word` is called here
};
constexpr PartKind part_kinds[] = {
    {"appendix", "Appendix"}, {"annexe", "Annex"}, {"annex", "Annex"}, {"table", "Table"}};

// What is named at a place of a text.
struct NamedPart {
  std::string name;  // `Appendix 3`
  std::size_t end = 0;
};

// `3`, `12`, `3a`, `B`, `B2`, `IV`; empty when nothing of that kind begins there.
std::string_view label_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (base::is_ascii_word(text[end]))) ++end;
  const std::string_view label = text.substr(at, end - at);
  const bool numbered = !label.empty() && base::is_ascii_digit(label[0]) && label.size() <= 3;
  const bool lettered = !label.empty() && base::is_ascii_upper(label[0]) && label.size() <= 2 &&
                        (label.size() == 1 || base::is_ascii_digit(label[1]));
  const bool roman = label.size() <= 4 && label.find_first_not_of("IVX") == std::string_view::npos;
  return numbered || lettered || (roman && !label.empty()) ? label : std::string_view();
}

std::optional<NamedPart> part_at(std::string_view text, std::string_view lower, std::size_t at) {
  for (const PartKind& kind : part_kinds) {
    if (!lower.substr(at).starts_with(kind.word)) continue;
    std::size_t next = at + kind.word.size();
    if (next >= text.size() || text[next] != ' ') return std::nullopt;
    const std::string_view label = label_at(text, next + 1);
    if (label.empty()) return std::nullopt;
    NamedPart part{std::string(kind.title) + ' ', next + 1 + label.size()};
    for (char c : label) part.name += base::ascii_upper(c);
    // `Table 4.2` is a table of its own.
    if (part.end + 1 < text.size() && text[part.end] == '.' && base::is_ascii_digit(text[part.end + 1]))
      return std::nullopt;
    return part;
  }
  return std::nullopt;
}

// A line that begins with it, behind marks and a number at most, and does not go on in the middle of a
// sentence.
void add_headings(const std::vector<MarkedLine>& lines, std::set<std::string>& headings) {
  for (const MarkedLine& line : lines) {
    const std::string lower = base::lower_ascii(line.text);
    std::size_t at = 0;
    while (at < lower.size() && !base::is_ascii_letter(lower[at])) ++at;
    const auto part = part_at(line.text, lower, at);
    if (!part) continue;
    const std::string_view after = line.text.substr(part->end);
    const bool goes_on = !after.empty() && std::string_view("),;").find(after[0]) != std::string_view::npos;
    const bool in_sentence = after.size() > 1 && after[0] == ' ' && base::is_ascii_lower(after[1]);
    if (!goes_on && !in_sentence) headings.insert(part->name);
  }
}

bool refers(std::string_view before) {
  if (before.ends_with('(')) return true;
  if (!before.ends_with(' ')) return false;
  before = base::trim(before);
  const std::string last = base::lower_ascii(before.substr(before.find_last_of(" (") + 1));
  constexpr std::string_view words[] = {"see", "in", "at", "as", "per"};
  return std::find(std::begin(words), std::end(words), last) != std::end(words);
}

// `Annex A of the circular`, `Appendix 2 to the contract`: another document's.
bool is_of_another(std::string_view after) {
  for (std::string_view mark : {" of", " to", " in ", " from", "'s", "\xE2\x80\x99s", ",", " ("}) {
    if (after.starts_with(mark)) return true;
  }
  return false;
}

}  // namespace

std::vector<Mark> absent_parts(const Facts& facts, const std::vector<MarkedLine>& lines) {
  std::set<std::string> headings;
  add_headings(lines, headings);
  add_headings(marked_lines(facts.other_texts), headings);
  const bool has_tables = std::any_of(
      headings.begin(), headings.end(), [](const auto& name) { return name.starts_with("Table"); });
  std::vector<Mark> marks;
  std::set<std::string> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // A reference may go on in the next line.
    std::string text(lines[i].text);
    const std::size_t own = text.size();
    if (i + 1 < lines.size()) text.append(" ").append(lines[i + 1].text.substr(0, 40));
    const std::string lower = base::lower_ascii(text);
    for (const PartKind& kind : part_kinds) {
      for (std::size_t at = lower.find(kind.word); at != std::string::npos && at <= own + 1;
           at = lower.find(kind.word, at + 1)) {
        const auto part = part_at(text, lower, at);
        const bool is_table = part && part->name.starts_with("Table");
        if (!part || headings.contains(part->name) || (is_table && !has_tables)) continue;
        if (!refers(std::string_view(text).substr(0, at)) ||
            is_of_another(std::string_view(text).substr(part->end)))
          continue;
        if (!found.insert(part->name).second || marks.size() >= most_marks) continue;
        marks.push_back({MarkKind::AbsentPart, lines[i].page, part->name});
      }
    }
  }
  return marks;
}

}  // namespace assure::document
