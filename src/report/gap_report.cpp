#include "report/gap_report.h"

#include <algorithm>
#include <tuple>

namespace assure::report {

std::string GapReport::owner_title(const evaluate::Gap& gap) const {
  if (gap.owner.empty()) return "Nobody";
  const auto* post = evaluation.index.post(gap.owner);
  return post && post->title ? *post->title : gap.owner;
}

GapReport select_gaps(const evaluate::Evaluation& evaluation, const GapFilter& filter) {
  GapReport report{evaluation, {}, {}, filter.framework};
  for (const auto& gap : evaluation.gaps) {
    bool framework = filter.framework.empty() || evaluation.concerns(gap, filter.framework);
    bool owner = filter.owner.empty() || gap.owner == filter.owner;
    if (framework && owner) report.gaps.push_back(&gap);
  }
  for (const auto& result : evaluation.frameworks) {
    if (!filter.framework.empty() && result.framework->id->text != filter.framework) continue;
    for (const auto& figure : result.figures) report.figures.push_back(&figure);
  }
  auto key = [](const evaluate::Gap* gap) {
    return std::make_tuple(
        gap->owner.empty(), std::string_view(gap->owner), gap->due.value_or(base::Date::from_days(1 << 22)));
  };
  // Within an owner and day: in the order of the checklist.
  std::stable_sort(
      report.gaps.begin(), report.gaps.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
  return report;
}

}  // namespace assure::report
