#include "rules/figures/measures.h"

#include <algorithm>

#include "base/date.h"

namespace assure::rules {

std::optional<SeriesEnds> ends_of(const submission::Years& series) {
  std::optional<SeriesEnds> ends;
  for (const auto& [key, value] : series) {
    auto year = base::year_named(*key);
    if (!year) return std::nullopt;
    Figure figure{*year, key.span, &value};
    if (!ends) ends = SeriesEnds{figure, figure};
    if (figure.year < ends->first.year) ends->first = figure;
    if (figure.year > ends->last.year) ends->last = figure;
  }
  return ends;
}

}  // namespace assure::rules
