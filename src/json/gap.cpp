#include "json/gap.h"

#include "evaluate/readiness.h"
#include "json/values.h"

namespace assure::json {
namespace {

// "wcc-2008/C7"
Json criteria_of(const evaluate::Gap& gap) {
  return list_of(gap.criteria,
      [](const auto* criterion) { return criterion->framework->id->text + "/" + criterion->id; });
}

Json record_of(const evaluate::Gap& gap) {
  if (!gap.record) return nullptr;
  return gap.id.empty() ? gap.section : gap.section + "/" + gap.id;
}

}  // namespace

Json of(const evaluate::Gap& gap, const source::Sources& sources) {
  const auto& file = sources.file(gap.span);
  return {{"code", gap.rule->code}, {"kind", gap.kind()}, {"severity", base::name_of(gap.severity)},
      {"what", gap.what}, {"framework", or_null(gap.framework)}, {"criterion", or_null(gap.criterion)},
      {"criteria", criteria_of(gap)}, {"record", record_of(gap)},
      {"evidence_kind", or_null(gap.evidence_kind)}, {"need", or_null(gap.need)}, {"have", or_null(gap.have)},
      {"owner", or_null(gap.owner)}, {"due", or_null(gap.due)}, {"action", or_null(gap.action)},
      {"waived", gap.waived}, {"file", file.shown_path()}, {"line", file.position(gap.span.begin).line}};
}

Json gap_summary(const evaluate::Evaluation& evaluation, const std::vector<const evaluate::Gap*>& gaps,
    std::string_view framework) {
  auto counts = evaluate::count_gaps(gaps);
  return {{"gaps", counts.all}, {"errors", counts.errors}, {"warnings", counts.warnings},
      {"notes", counts.notes}, {"waived", counts.waived}, {"unread", evaluation.unread},
      {"criteria", evaluate::criteria_count(evaluation, framework)},
      {"met", evaluate::met_count(evaluation, framework)}};
}

}  // namespace assure::json
