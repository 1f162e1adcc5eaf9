// Findings of a text that was made, where its source says what is wrong.
#include <vector>

#include <fmt/format.h>

#include "catalogue/import.h"
#include "catalogue/oscal_text.h"
#include "yaml/parse.h"

namespace assure::catalogue {
namespace {

struct Place {
  source::Span made, source;
};

// The criteria of the text are those of the catalogue, in its order; the deepest are the last.
void pair_up(yaml::Value written, const std::vector<Criterion>& criteria, std::vector<Place>& places) {
  const yaml::Value list = entry_of(written, "criteria");
  for (std::size_t i = 0; list.is_sequence() && i < list.size() && i < criteria.size(); ++i) {
    places.push_back({list.item(i).span(), criteria[i].span});
    pair_up(list.item(i), criteria[i].parts, places);
  }
}

std::vector<Place> places_of(const source::Sources& written, const Catalogue& catalogue) {
  std::vector<Place> places;
  diag::Diagnostics known;
  const yaml::Tree tree = yaml::parse(written.file(1), 1, {}, known);
  if (tree.documents.empty()) return places;
  const yaml::Value elements = entry_of({tree, tree.documents.front()}, "elements");
  const auto& read = catalogue.checklist.elements;
  for (std::size_t i = 0; elements.is_sequence() && i < elements.size() && i < read.size(); ++i)
    pair_up(elements.item(i), read[i].criteria, places);
  return places;
}

}  // namespace

diag::Diagnostics placed_in_source(const diag::Diagnostics& found, const source::Sources& written,
    const Catalogue& catalogue, source::Sources& sources) {
  const std::vector<Place> places = places_of(written, catalogue);
  std::vector<std::uint32_t> numbers(written.size() + 1, 0);
  auto moved = [&](source::Span span) {
    if (!span.valid()) return span;
    source::Span at;
    for (const Place& place : places) {
      const bool within = span.file == 1 && place.made.begin <= span.begin && span.begin < place.made.end;
      if (within && place.source.valid()) at = place.source;
    }
    if (at.valid()) return at;
    std::uint32_t& number = numbers[span.file];
    const auto& file = written.file(span);
    if (number == 0) number = sources.add("what would have been written to " + file.path(), file.text());
    return source::Span{number, span.begin, span.end};
  };
  diag::Diagnostics placed;
  for (diag::Diagnostic one : found.all()) {
    one.span = moved(one.span);
    for (diag::Related& other : one.related) other.span = moved(other.span);
    placed.all().push_back(std::move(one));
  }
  return placed;
}

}  // namespace assure::catalogue
