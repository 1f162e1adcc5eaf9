#include "evaluate/gap_book.h"

#include <fmt/format.h>

namespace assure::evaluate {

Gap& GapBook::add(GapKind kind, diag::Severity severity, std::string_view framework,
    std::string_view criterion, std::string owner, source::Span span, std::string what) {
  Gap gap;
  gap.kind = kind;
  gap.severity = severity;
  gap.framework = framework;
  gap.criterion = criterion;
  gap.owner = std::move(owner);
  gap.span = span.valid() ? span : evaluation_.place_of(framework);
  gap.what = std::move(what);
  gap.due = evaluation_.deadline_of(framework);
  close_by(gap, criterion.empty() ? std::string() : fmt::format("{}/{}", framework, criterion));
  if (gap.action.empty()) close_by(gap, criterion);
  gaps_.push_back(std::move(gap));
  return gaps_.back();
}

void GapBook::close_by(Gap& gap, std::string_view target) const {
  auto found = evaluation_.index.closers.find(target);
  if (target.empty() || found == evaluation_.index.closers.end()) return;
  const auto& action = *found->second;
  if (action.id) gap.action = action.id->text;
  // What stands in the way of the submission is due with it, however long the action takes.
  bool can_wait = gap.kind == GapKind::BelowTarget || gap.kind == GapKind::BelowExpected ||
                  gap.kind == GapKind::NotReached;
  if (auto due = action.last_due(); due && (can_wait || !gap.due || due->last < *gap.due))
    gap.due = due->last;
  if (gap.owner.empty() && action.who) gap.owner = action.who->text;
}

Gap& GapBook::add_of_criterion(GapKind kind, diag::Severity severity, const FrameworkResult& framework,
    const CriterionResult& result, source::Span span, std::string what) {
  std::string owner =
      result.response && result.response->owner ? result.response->owner->text : std::string();
  if (owner.empty()) owner = framework.default_owner;
  return add(
      kind, severity, framework.framework->id->text, result.id, std::move(owner), span, std::move(what));
}

}  // namespace assure::evaluate
