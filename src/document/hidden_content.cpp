#include "document/hidden_content.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "document/facts.h"

namespace assure::document {
namespace {

// Cells of one sheet that are hidden in rows or columns: fewer are a helper of a formula or a heading that
// was folded away. A hidden sheet with anything in it counts.
constexpr std::size_t fewest_hidden_cells = 10;
// Characters of a page that are white, invisible or set to be hidden: fewer are marks of programs.
constexpr std::size_t shortest_hidden_text = 20;

struct Follows {
  Hidden why;
  disclosure::Kind kind;
  std::size_t shortest;  // bytes that are no white space
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

std::size_t said(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
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
