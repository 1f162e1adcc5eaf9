#include "evaluate/late.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace assure::evaluate {
namespace {

struct HandedIn {
  bool known = true;  // false: a day was written, with a fault that was reported
  std::optional<base::Date> on;
  source::Span span{};
};

HandedIn handed_in(const Evaluation& evaluation, base::Date due) {
  HandedIn found;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& milestone : framework.milestones) {
      if (!milestone.due || milestone.due->last != due) continue;
      const auto* own = milestone.milestone;
      if (!own || !own->done.given()) return {};
      if (!own->done) return {false, std::nullopt, {}};
      if (!found.on || *found.on < *own->done) found = {true, *own->done, own->done.span};
    }
  }
  return found;
}

}  // namespace

std::string Lateness::text() const {
  return (handed_in ? "handed in " : "") + base::counted(static_cast<std::size_t>(days), "day") + " late";
}

std::optional<Lateness> lateness(const Evaluation& evaluation) {
  std::set<base::Date> deadlines;
  for (const auto& framework : evaluation.frameworks) {
    if (framework.due) deadlines.insert(*framework.due);
  }
  if (evaluation.frameworks.empty() && evaluation.submission().head.due)
    deadlines.insert(*evaluation.submission().head.due);
  for (base::Date due : deadlines) {
    const HandedIn handed = handed_in(evaluation, due);
    const int days = handed.on.value_or(evaluation.as_of).days() - due.days();
    if (handed.known && days > 0) return Lateness{days, handed.on, handed.span, due};
  }
  return std::nullopt;
}

}  // namespace assure::evaluate
