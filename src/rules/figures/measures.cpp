#include "rules/figures/measures.h"

#include <algorithm>

#include "base/characters.h"

namespace assure::rules {

std::optional<int> year_of(std::string_view key) {
  if (key.size() != 4 || !base::all_digits(key)) return std::nullopt;
  int year = 0;
  for (char c : key) year = year * 10 + (c - '0');
  return year;
}

std::optional<SeriesEnds> ends_of(const submission::Years& series) {
  std::optional<SeriesEnds> ends;
  for (const auto& [key, value] : series) {
    auto year = year_of(*key);
    if (!year) return std::nullopt;
    Figure figure{*year, key.span, &value};
    if (!ends) ends = SeriesEnds{figure, figure};
    if (figure.year < ends->first.year) ends->first = figure;
    if (figure.year > ends->last.year) ends->last = figure;
  }
  return ends;
}

}  // namespace assure::rules
