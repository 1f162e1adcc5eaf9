#include "report/gap_report.h"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::report {

std::string GapReport::owner_title(const evaluate::Gap& gap) const {
  if (gap.owner.empty()) return "Nobody";
  const auto* post = evaluation.index.post(gap.owner);
  return post && post->title ? *post->title : gap.owner;
}

std::string GapReport::summary() const {
  auto counts = evaluate::count_gaps(gaps);
  std::vector<std::string> parts;
  auto add = [&](std::size_t count, std::string_view words) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, words));
  };
  add(counts.errors, base::words_of(diag::Severity::Error));
  add(counts.warnings, base::words_of(diag::Severity::Warning));
  add(counts.notes, base::words_of(diag::Severity::Note));
  add(counts.waived, "waived");
  std::string text = base::counted(counts.all, "gap");
  return parts.empty() ? text : fmt::format("{} ({})", text, base::join(parts, ", "));
}

GapReport select_gaps(
    const evaluate::Evaluation& evaluation, const source::Sources& sources, const GapFilter& filter) {
  GapReport report{evaluation, sources, {}, {}, filter.framework, nullptr, nullptr};
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

GapReport select_coming(const GapReport& report, const GapReport& later) {
  const json::Said now = json::said_of_gaps(report.evaluation, report.sources);
  const json::Said then = json::said_of_gaps(later.evaluation, later.sources);
  const GapChanges changes = gap_history(now, then).changes;
  std::set<const evaluate::Gap*> fresh;
  for (std::size_t number : changes.opened) fresh.insert(&later.evaluation.gaps[number]);
  GapReport coming = later;
  std::erase_if(coming.gaps, [&](const evaluate::Gap* gap) { return !fresh.contains(gap); });
  return coming;
}

GapHistory select_history(const json::Said& before, const json::Said& now, const GapFilter& filter) {
  GapHistory history = gap_history(before, now);
  auto is_other = [&](const json::SaidGap& gap) {
    const bool owner = filter.owner.empty() || gap.owner == filter.owner;
    const bool framework =
        filter.framework.empty() || gap.framework.empty() || gap.framework == filter.framework;
    return !owner || !framework;
  };
  GapChanges& changes = history.changes;
  std::erase_if(changes.opened, [&](std::size_t number) { return is_other(now.gaps[number]); });
  std::erase_if(changes.closed, [&](std::size_t number) { return is_other(before.gaps[number]); });
  std::erase_if(changes.slipped, [&](const Slip& slip) { return is_other(now.gaps[slip.now]); });
  return history;
}

}  // namespace assure::report
