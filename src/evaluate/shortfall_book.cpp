#include "evaluate/shortfall_book.h"

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

Shortfall& ShortfallBook::add_of_criterion(ShortfallKind kind, diag::Severity severity,
    const FrameworkResult& framework, const CriterionResult& result, source::Span span, std::string what) {
  Shortfall& shortfall = add(kind, severity, framework.framework->id->text, span, std::move(what));
  shortfall.criterion = result.id;
  return shortfall;
}

bool ShortfallBook::says(ShortfallKind kind, source::Span span, std::string_view what) const {
  for (const Shortfall& one : shortfalls_) {
    if (one.kind == kind && one.span == span && one.what == what) return true;
  }
  return false;
}

}  // namespace assure::evaluate
