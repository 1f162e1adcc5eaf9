#include "evaluate/subjects.h"

#include <algorithm>

namespace assure::evaluate {
namespace {

void take(const Place& place, Subject& subject) {
  subject.section = place.section;
  subject.id = place.id;
  if (place.framework) subject.framework = place.framework->framework->id->text;
  if (place.criterion) subject.criterion = place.criterion->id;
  if (place.item && place.item->kind) subject.evidence_kind = place.item->kind->text;
}

void take(const Shortfall& shortfall, Subject& subject) {
  subject.framework = shortfall.framework;
  subject.criterion = shortfall.criterion;
  if (!shortfall.evidence_kind.empty()) subject.evidence_kind = shortfall.evidence_kind;
  if (subject.id.empty()) subject.id = shortfall.target;
}

}  // namespace

Subject Subjects::of(const diag::Diagnostic& finding) const {
  Subject subject;
  // What is missing altogether is reported where the folder names the checklist, and is not about that
  // record.
  if (!names_checklist(finding.span)) subject.place = places_.find(finding.span);
  if (finding.shortfall) subject.shortfall = &evaluation_.shortfalls[*finding.shortfall];
  if (subject.place) take(*subject.place, subject);
  if (subject.shortfall) take(*subject.shortfall, subject);
  name_framework(finding.span, subject);
  return subject;
}

bool Subjects::names_checklist(source::Span span) const {
  return std::any_of(evaluation_.frameworks.begin(), evaluation_.frameworks.end(),
      [&](const auto& result) { return evaluation_.place_of(result.framework->id->text) == span; });
}

// What no record says: the only checklist that needs it, or the only one that there is.
void Subjects::name_framework(source::Span span, Subject& subject) const {
  if (!subject.framework.empty()) return;
  const auto& frameworks = evaluation_.frameworks;
  if (frameworks.size() == 1) {
    subject.framework = frameworks.front().framework->id->text;
    return;
  }
  const auto& needed_by = evaluation_.users.at(span);
  if (needed_by.size() == 1) subject.framework = frameworks[needed_by.front()].framework->id->text;
}

}  // namespace assure::evaluate
