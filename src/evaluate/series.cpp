// What recurs: the periods in which something should have been, and those in which it was not.
#include <algorithm>
#include <array>

#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

using base::Date;
using base::Period;
using framework::Frequency;
using submission::Series;

// The length of a period: days from the first one on, or calendar months, of which a year has whole steps.
struct Step {
  int days = 0;
  int months = 0;
};

Step step_of(Frequency every) {
  switch (every) {
    case Frequency::Week:
      return {7, 0};
    case Frequency::Fortnight:
      return {14, 0};
    case Frequency::Month:
      return {0, 1};
    case Frequency::Quarter:
      return {0, 3};
    case Frequency::Year:
      break;
  }
  return {0, 12};
}

Date begin_of_first(const Date& from, Step step) {
  if (step.days > 0) return from;
  int month = (from.month() - 1) / step.months * step.months + 1;
  return Date::of(from.year(), month, 1).value_or(from);
}

// The periods that have ended before the day of judgement. The last one ends with the series.
std::vector<Period> ended_periods(const Series& series, Frequency every, Date as_of) {
  std::vector<Period> periods;
  const Step step = step_of(every);
  Date until = series.until.value_or(as_of);
  for (Date begin = begin_of_first(*series.from, step); begin <= until;) {
    Date next = begin.plus_days(step.days).plus_months(step.months);
    Date last = std::min(next.plus_days(-1), until);
    // The calendar ends with the year 9999.
    if (last >= as_of || next <= begin) break;
    periods.push_back({begin, last});
    begin = next;
  }
  return periods;
}

bool is_outside(const Series& series, Date day, Date as_of) {
  return day < *series.from || (series.until && day > *series.until) || day > as_of;
}

const framework::SeriesDemand* demand_for(const Evaluation& evaluation, const Series& series) {
  const framework::SeriesDemand* found = nullptr;
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& demand : framework.series) {
      if (demand.id->text != series.id->text) continue;
      bool more_often = found && demand.every && (!found->every || *demand.every < *found->every);
      if (!found || more_often) found = &demand;
    }
  }
  return found;
}

SeriesResult judge_series(const Evaluation& evaluation, const Series& series) {
  SeriesResult result;
  result.series = &series;
  if (series.id) result.demand = demand_for(evaluation, series);
  if (series.every) result.every = *series.every;
  if (!series.every.given() && result.demand && result.demand->every) result.every = *result.demand->every;
  if (!series.from || series.until.broken) return result;
  std::vector<Date> held;
  for (const auto& day : series.held) {
    if (!day) continue;
    held.push_back(*day);
    if (is_outside(series, *day, evaluation.as_of)) result.outside.push_back(&day);
  }
  if (!result.every) return result;
  std::sort(held.begin(), held.end());
  result.periods = ended_periods(series, *result.every, evaluation.as_of);
  for (const Period& period : result.periods) {
    auto first = std::lower_bound(held.begin(), held.end(), period.first);
    if (first == held.end() || *first > period.last) result.holes.push_back(period);
  }
  return result;
}

}  // namespace

std::vector<SeriesResult> judge_all_series(const Evaluation& evaluation) {
  std::vector<SeriesResult> results;
  for (const auto& series : evaluation.submission().series)
    results.push_back(judge_series(evaluation, series));
  return results;
}

}  // namespace assure::evaluate
