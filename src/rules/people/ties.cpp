#include "rules/people/ties.h"

#include <algorithm>

#include <fmt/format.h>

#include "framework/records.h"

namespace assure::rules {
using framework::Side;

Ties::Ties(const framework::Separation& separation)
    : sides_{*separation.between[0], *separation.between[1]}, mark_(framework::mark_of(separation)) {}

void Ties::add(Tie tie) {
  bool counts = std::find(sides_.begin(), sides_.end(), tie.side) != sides_.end();
  bool fresh = std::none_of(ties_.begin(), ties_.end(), [&](const Tie& t) { return t.side == tie.side; });
  if (counts && fresh) ties_.push_back(std::move(tie));
}

bool Ties::report(const diag::Rule& rule, source::Span at, std::string_view who, std::string help,
    diag::Diagnostics& out) const {
  if (ties_.size() < 2) return false;
  auto report = out.report(rule, at, "`{}` is on both sides of the divide between {} and {}{}", who,
      record::name_of(sides_[0]), record::name_of(sides_[1]), mark_);
  report.help(std::move(help));
  for (const Tie& tie : ties_)
    report.related(tie.span, fmt::format("{}: {}", record::name_of(tie.side), tie.why));
  return true;
}

std::vector<std::optional<Side>> sides_of(const evaluate::FrameworkResult& framework) {
  std::vector<std::optional<Side>> sides(framework.criteria.size());
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const auto& entry = framework.criteria[i];
    if (entry.criterion && entry.criterion->side) sides[i] = *entry.criterion->side;
    for (std::size_t part : entry.parts) sides[part] = sides[i];
  }
  return sides;
}

}  // namespace assure::rules
