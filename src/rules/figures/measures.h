// What the figures of a measure say over the years.
#pragma once

#include <optional>
#include <string_view>

#include "submission/submission.h"

namespace assure::rules {

// One figure of a series with its year.
struct Figure {
  int last_month = 0;  // submission/measured.h
  source::Span year_span;
  const record::Spanned<double>* value = nullptr;
};

// The earliest and the latest figure; none when the series is empty or some key of it is no year.
struct SeriesEnds {
  Figure first;
  Figure last;
};
std::optional<SeriesEnds> ends_of(const submission::Years& series);

}  // namespace assure::rules
