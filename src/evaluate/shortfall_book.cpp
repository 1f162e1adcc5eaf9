#include "evaluate/shortfall_book.h"

#include <algorithm>

#include "evaluate/asked_by.h"

namespace assure::evaluate {

Shortfall& ShortfallBook::add(ShortfallKind kind, diag::Severity severity, std::string_view framework,
    source::Span span, std::string what) {
  Shortfall& shortfall = shortfalls_.emplace_back();
  shortfall.kind = kind;
  shortfall.severity = severity;
  shortfall.framework = framework;
  shortfall.span = span.valid() ? span : evaluation_.place_of(framework);
  shortfall.what = std::move(what);
  return shortfall;
}

Shortfall& ShortfallBook::ask_later(
    Shortfall& shortfall, const FrameworkResult& framework, const record::Spanned<record::Id>& by) const {
  auto later = asked_later(evaluation_, framework, by);
  if (!later) return shortfall;
  shortfall.severity = diag::Severity::Note;
  shortfall.later = true;
  shortfall.before = later->day;
  shortfall.what += "; " + later->words;
  return shortfall;
}

Shortfall& ShortfallBook::say_whose(Shortfall& shortfall, const framework::Stated& rule) {
  shortfall.what += framework::mark_of(rule);
  if (rule.is_ours() && shortfall.severity == diag::Severity::Error)
    shortfall.severity = diag::Severity::Warning;
  return shortfall;
}

bool ShortfallBook::says(ShortfallKind kind, source::Span span, std::string_view what) const {
  return std::any_of(shortfalls_.begin(), shortfalls_.end(),
      [&](const Shortfall& one) { return one.kind == kind && one.span == span && one.what == what; });
}

Shortfall& ShortfallBook::add_of_criterion(ShortfallKind kind, diag::Severity severity,
    const FrameworkResult& framework, const CriterionResult& result, source::Span span, std::string what) {
  Shortfall& shortfall = add(kind, severity, framework.framework->id->text, span, std::move(what));
  shortfall.criterion = result.id;
  return shortfall;
}

}  // namespace assure::evaluate
