#include "rules/figures/measures.h"

#include <algorithm>

#include "submission/measured.h"

namespace assure::rules {

std::optional<SeriesEnds> ends_of(const submission::Years& series) {
  std::optional<SeriesEnds> ends;
  for (const auto& [key, value] : series) {
    auto last_month = submission::last_month_of(*key);
    if (!last_month) return std::nullopt;
    Figure figure{*last_month, key.span, &value};
    if (!ends) ends = SeriesEnds{figure, figure};
    if (figure.last_month < ends->first.last_month) ends->first = figure;
    if (figure.last_month > ends->last.last_month) ends->last = figure;
  }
  return ends;
}

}  // namespace assure::rules
