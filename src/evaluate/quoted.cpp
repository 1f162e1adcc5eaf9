#include "evaluate/quoted.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::evaluate {
namespace {

QuoteState state_of(const document::QuoteAnswer& answer) {
  if (answer.found) return QuoteState::Found;
  if (answer.place || answer.outside_section) return QuoteState::Elsewhere;
  return answer.hidden ? QuoteState::Hidden : QuoteState::Missing;
}

// Whether one file says more of a quote than another.
bool says_more(const Quoted& one, const Quoted& other) {
  if (one.state != other.state) return one.state < other.state;
  return one.answer && other.answer && one.answer->beginning > other.answer->beginning;
}

std::string ordinal(std::size_t number) {
  const std::size_t last = number % 10, teens = number / 10 % 10;
  std::string_view ending = teens == 1 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return fmt::format("{}{}", number, ending);
}

}  // namespace

std::string page_name(const document::Facts& facts, std::size_t page) {
  using document::Type;
  const std::string name =
      page >= 1 && page <= facts.page_names.size() ? facts.page_names[page - 1] : std::string();
  if (facts.type == Type::Pptx || facts.type == Type::Odp) return fmt::format("slide {}", page);
  if (facts.type == Type::Xlsx || facts.type == Type::Ods)
    return fmt::format("sheet {}{}{}", page, name.empty() ? "" : ", ", name);
  if (name.empty() || name == std::to_string(page)) return fmt::format("page {}", page);
  return fmt::format("page {} ({})", name, ordinal(page));
}

std::string Quoted::heading() const {
  return answer ? answer->heading : std::string();
}

std::string Quoted::place() const {
  if (!answer || !inside || !inside->facts.pages) return {};
  const document::Facts& facts = inside->facts;
  if (answer->place) {
    std::string first = page_name(facts, answer->place->first);
    if (answer->place->last == answer->place->first) return first;
    return fmt::format("{} and {}", first, page_name(facts, answer->place->last));
  }
  return answer->page_of_beginning ? page_name(facts, *answer->page_of_beginning) : std::string();
}

namespace {

// The names of sheets in a file; of documents of other types none.
std::vector<std::string> sheets_of(const InspectedFile& inside) {
  using document::Type;
  const bool has_sheets = inside.facts.type == Type::Xlsx || inside.facts.type == Type::Ods;
  return has_sheets ? inside.facts.page_names : std::vector<std::string>();
}

// Sheets of the name that files have, and those of them that no reader sees.
struct NamedSheets {
  std::size_t all = 0, hidden = 0;
};

NamedSheets sheets_named(std::string_view name, const InspectedFile& inside) {
  NamedSheets found;
  const auto names = sheets_of(inside);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] != name) continue;
    ++found.all;
    found.hidden += std::binary_search(inside.hidden_pages.begin(), inside.hidden_pages.end(), i + 1) ? 1 : 0;
  }
  return found;
}

// What there is to say when no file was asked for the cells.
void judge_without_cells(const submission::Citation& citation, const std::vector<std::string>& sheets,
    NamedSheets named, CitedCells& cells) {
  if (citation.cells() || sheets.empty()) {
    cells.trouble = "is no workbook";
    cells.help = "of other documents name the pages, or quote the words";
  } else if (std::find(sheets.begin(), sheets.end(), *citation.sheet) == sheets.end()) {
    cells.trouble = fmt::format("has no sheet `{}`", *citation.sheet);
    cells.help = "its sheets are " + base::quoted_list(sheets);
  } else if (!citation.quote.given() && named.all == named.hidden) {
    // What is quoted from such a sheet is a finding of its own.
    cells.trouble = fmt::format("shows the sheet `{}` to no reader: it is hidden", *citation.sheet);
    cells.help = "show it in the workbook, or cite what readers see";
  }
}

}  // namespace

std::optional<CitedCells> look_up_cells(
    const Files& files, const submission::EvidenceItem& item, const submission::Citation& citation) {
  if (!citation.cells() && !citation.sheet) return std::nullopt;
  CitedCells cells;
  bool all_known = !item.files.empty();
  std::vector<std::string> sheets;
  NamedSheets named;
  for (const auto& path : item.files) {
    const File* file = path ? files.find(*path) : nullptr;
    const bool known = file && file->inside && file->inside->facts.trouble.empty();
    all_known = all_known && known;
    if (!known) continue;
    const auto names = sheets_of(*file->inside);
    sheets.insert(sheets.end(), names.begin(), names.end());
    if (citation.sheet) {
      const auto [all, hidden] = sheets_named(*citation.sheet, *file->inside);
      named = {named.all + all, named.hidden + hidden};
    }
    auto answer = file->inside->cells.find(&citation);
    if (answer == file->inside->cells.end()) continue;
    if (cells.answer && (cells.trouble.empty() || !answer->second.trouble.empty())) continue;
    cells = {
        answer->second.trouble, answer->second.help, answer->second.for_a_person, &answer->second, &path};
  }
  if (!cells.answer && all_known) judge_without_cells(citation, sheets, named, cells);
  return cells;
}

std::string hidden_pages(
    const Files& files, const submission::EvidenceItem& item, const submission::Citation& citation) {
  if (citation.quote.given() || !citation.place() || item.files.size() != 1 || !item.files.front()) return {};
  const File* file = files.find(*item.files.front());
  if (!file || !file->inside || file->inside->hidden_pages.empty()) return {};
  const auto& hidden = file->inside->hidden_pages;
  const auto& pages = *citation.place();
  std::size_t named = 0;
  for (const auto& range : pages.ranges) {
    const auto first = static_cast<std::size_t>(range.first), last = static_cast<std::size_t>(range.last);
    const auto begin = std::lower_bound(hidden.begin(), hidden.end(), first);
    const auto end = std::upper_bound(hidden.begin(), hidden.end(), last);
    named += last - first + 1;
    if (static_cast<std::size_t>(end - begin) < last - first + 1) return {};
  }
  const std::string name =
      page_name(file->inside->facts, static_cast<std::size_t>(pages.ranges.front().first));
  if (named == 1) return name;
  return fmt::format("{}s {}", name.substr(0, name.find(' ')), pages.text());
}

std::optional<CitedSection> look_up_section(
    const Files& files, const submission::EvidenceItem& item, const submission::Citation& citation) {
  if (!citation.section) return std::nullopt;
  CitedSection section;
  section.known = !item.files.empty();
  for (const auto& path : item.files) {
    const File* file = path ? files.find(*path) : nullptr;
    const bool readable = file && file->inside && file->inside->facts.trouble.empty();
    section.known = section.known && readable;
    if (!readable) continue;
    const auto found = file->inside->sections.find(&citation);
    if (found == file->inside->sections.end()) continue;
    const SectionAnswer& answer = found->second;
    section.has_headings = section.has_headings || answer.has_headings;
    section.there = section.there || answer.there;
    if (section.nearest.empty()) section.nearest = answer.nearest;
  }
  return section;
}

std::optional<Quoted> look_up(
    const Files& files, const submission::EvidenceItem& item, const submission::Citation& citation) {
  if (!citation.quote) return std::nullopt;
  Quoted best;
  for (const auto& path : item.files) {
    const File* file = path ? files.find(*path) : nullptr;
    if (!file || !file->inside) continue;
    auto answer = file->inside->quotes.find(&citation);
    if (answer == file->inside->quotes.end()) continue;
    const Quoted here{state_of(answer->second), &path, &*file->inside, &answer->second};
    if (!best.answer || says_more(here, best)) best = here;
  }
  return best;
}

}  // namespace assure::evaluate
