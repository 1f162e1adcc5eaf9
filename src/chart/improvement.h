// How fast an outcome improves: from its baseline to the latest actual figure, beside what its target needs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "submission/submission.h"

namespace assure::chart {

struct YearFigure {
  double year = 0;  // in financial years (submission/measured.h)
  double value = 0;
};

// By year; 2007/08 is the year that begins in 2007, and the twelve months to September 2008 are half a year
// later. Nothing at all when one of them is no year or no number.
std::vector<YearFigure> by_year(const submission::Years& series);

// Whoever does not say what is better says it by the target. None when nothing says it.
std::optional<bool> higher_is_better(const submission::Measure& measure);

struct Improvement {
  double per_year = 0;               // in the measure's unit; positive is better
  std::optional<double> percent;     // of the baseline, a year; none when the baseline is 0
  std::string how;                   // "from 745 (2007) to 790 (2008): 45 in 1 year"
  std::optional<double> needed;      // a year from here on to reach the last target; none when it is reached
  std::string needed_how;            // "from 790 (2008) to 950 (2012): 160 in 4 years"
  std::optional<double> trajectory;  // where the straight line from baseline to last target is in that year;
                                     // none without a target that is better than the baseline
  bool on_trajectory = false;        // at it or better
};

// Figures as pages show them: as many decimals as the measure's most exact figure.
class Figures {
 public:
  explicit Figures(int decimals) : decimals_(decimals) {}
  explicit Figures(const submission::Measure& measure);
  std::string text(double value) const;
  // With one decimal more when the figures themselves have fewer than two.
  std::string rate(double value) const;

 private:
  int decimals_ = 0;
};

// None when there is no baseline, no actual figure after it, or a year that is none.
std::optional<Improvement> improvement(const submission::Measure& measure);

// "From 745 in 2007, the baseline, to 790 in 2008. The target is 950 in 2012."; empty when there is neither.
std::string headline(const submission::Measure& measure);
// The whole chart in a few sentences, for whoever does not see it.
std::string story(const submission::Measure& measure);

}  // namespace assure::chart
