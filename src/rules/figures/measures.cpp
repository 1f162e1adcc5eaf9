#include "rules/figures/measures.h"

#include <algorithm>

namespace assure::rules {

std::optional<int> year_of(std::string_view key) {
  bool digits = std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (key.size() != 4 || !digits) return std::nullopt;
  int year = 0;
  for (char c : key) year = year * 10 + (c - '0');
  return year;
}

std::optional<Extent> extent_of(const submission::Years& series) {
  std::optional<Extent> extent;
  for (const auto& [key, value] : series) {
    auto year = year_of(*key);
    if (!year) return std::nullopt;
    Figure figure{*year, key.span, &value};
    if (!extent) extent = Extent{figure, figure};
    if (figure.year < extent->first.year) extent->first = figure;
    if (figure.year > extent->last.year) extent->last = figure;
  }
  return extent;
}

}  // namespace assure::rules
