#include "evaluate/quoted.h"

#include <string_view>

#include <fmt/format.h>

namespace assure::evaluate {
namespace {

QuoteState state_of(const document::QuoteAnswer& answer) {
  if (answer.found) return QuoteState::Found;
  if (answer.place) return QuoteState::Elsewhere;
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
