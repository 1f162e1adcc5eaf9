#include "document/hidden_content.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>

#include "base/characters.h"
#include "base/text.h"
#include "document/facts.h"

namespace assure::document {
namespace {

// Cells of one sheet that are hidden in rows or columns: fewer are a helper of a formula or a heading that
// was folded away. A hidden sheet with anything in it counts.
constexpr std::size_t fewest_hidden_cells = 10;
// Characters of a page, in different words, that are white, invisible or set to be hidden: fewer are marks
// of programs, and helpers of formulas that say the same in each row.
constexpr std::size_t shortest_hidden_text = 20;

struct Follows {
  Hidden why;
  disclosure::Kind kind;
  std::size_t shortest;  // bytes, as `said` counts them
};
constexpr Follows follows[] = {
    {Hidden::Text, disclosure::Kind::HiddenText, shortest_hidden_text},
    {Hidden::White, disclosure::Kind::HiddenText, shortest_hidden_text},
    {Hidden::Invisible, disclosure::Kind::HiddenText, shortest_hidden_text},
    {Hidden::SameColor, disclosure::Kind::HiddenText, shortest_hidden_text},
    {Hidden::Shape, disclosure::Kind::HiddenText, shortest_hidden_text},
    {Hidden::Outside, disclosure::Kind::HiddenText, shortest_hidden_text},
    {Hidden::Notes, disclosure::Kind::Notes, 1},
};

// Of pages of the web, and of mail that is one, where menus, messages of forms and previews are hidden from
// everybody: bytes of one line.
constexpr std::size_t shortest_hidden_line = 40;
constexpr Hidden hidden_in_pages[] = {
    Hidden::Style, Hidden::Text, Hidden::White, Hidden::Invisible, Hidden::Outside};

bool hides_by_custom(Type type) {
  return type == Type::Html || type == Type::Markdown || type == Type::Mail;
}

// Lines that programs hide in what they write, whoever uses them: a maker of PDFs, and Word around a form of
// a web page.
constexpr std::string_view lines_of_programs[] = {
    "Powered by TCPDF (www.tcpdf.org)", "Top of Form", "Bottom of Form"};

// `914B`: the names of places that Word's maker of PDFs leaves on every page.
bool is_name_of_place(std::string_view word) {
  return word.size() > 1 && base::is_ascii_upper(word.back()) &&
         base::all_digits(word.substr(0, word.size() - 1));
}

// More are not counted: it is more than any threshold.
constexpr std::size_t most_said = 200;

// Bytes of the words of a text, each word once, but for letters that stand alone: a PDF may set any word so.
std::size_t said(std::string_view text) {
  std::set<std::string_view> words;
  std::size_t bytes = 0;
  for (const std::string_view line : base::split(text, '\n')) {
    const auto* end = std::end(lines_of_programs);
    if (std::find(std::begin(lines_of_programs), end, base::trim(line)) != end) continue;
    for (std::size_t at = 0; at < line.size() && bytes < most_said;) {
      const std::size_t begin = at;
      while (at < line.size() && static_cast<unsigned char>(line[at]) > ' ') ++at;
      const std::string_view word = line.substr(begin, at - begin);
      if (!is_name_of_place(word) && (word.size() == 1 || words.insert(word).second)) bytes += word.size();
      if (at == begin) ++at;
    }
  }
  return bytes;
}

bool has_hidden_passage(const HiddenText& hidden) {
  const auto* end = std::end(hidden_in_pages);
  if (std::find(std::begin(hidden_in_pages), end, hidden.why) == end) return false;
  const auto lines = base::split(hidden.text, '\n');
  return std::any_of(
      lines.begin(), lines.end(), [](std::string_view line) { return said(line) >= shortest_hidden_line; });
}

bool is_enough(const Disclosed& noted) {
  const bool folded = noted.where == Hidden::Row || noted.where == Hidden::Column;
  return noted.kind != disclosure::Kind::HiddenCells || !folded || noted.count >= fewest_hidden_cells;
}

}  // namespace

std::vector<Disclosed> hidden_content(const Facts& facts) {
  std::vector<Disclosed> all;
  std::copy_if(facts.disclosed.begin(), facts.disclosed.end(), std::back_inserter(all), is_enough);
  for (const HiddenText& hidden : facts.hidden) {
    if (hides_by_custom(facts.type)) {
      if (has_hidden_passage(hidden))
        all.push_back({disclosure::Kind::HiddenText, hidden.page, hidden.why, hidden.part, {}, 1});
      continue;
    }
    const auto* found = std::find_if(
        std::begin(follows), std::end(follows), [&](const Follows& row) { return row.why == hidden.why; });
    if (found == std::end(follows) || said(hidden.text) < found->shortest) continue;
    all.push_back({found->kind, hidden.page, hidden.why, hidden.part, {}, 1});
  }
  return all;
}

}  // namespace assure::document
