// Gaps as JSON; the shape is fixed (docs/output.md).
#include "diag/formats/json.h"
#include "json/figure.h"
#include "json/gap.h"
#include "json/values.h"
#include "report/concealed.h"
#include "report/formats/gap_history.h"
#include "report/gap_report.h"

namespace assure::report {

using json::Json;

std::string render_json(const GapReport& report) {
  const auto& evaluation = report.evaluation;
  Json root = {{"version", 1}, {"as_of", evaluation.as_of.iso()},
      {"summary", json::gap_summary(evaluation, report.gaps, report.framework)},
      {"gaps", json::list_of(report.gaps, [&](const auto* gap) { return json::of(*gap, report.sources); })}};
  if (report.coming) {
    const GapReport& coming = *report.coming;
    root["coming"] = {{"by", coming.evaluation.as_of.iso()},
        {"gaps",
            json::list_of(coming.gaps, [&](const auto* gap) { return json::of(*gap, coming.sources); })}};
  }
  if (report.since) {
    const json::Said& before = report.since->before;
    root["since"] = {{"reference", json::or_null(before.reference)}, {"as_of", before.as_of.iso()}};
    root["since"].update(history_json(*report.since));
  }
  if (!report.figures.empty()) {
    root["figures"] =
        json::list_of(report.figures, [](const auto* figure) { return json::of(*figure, true); });
  }
  return concealed(report.sources, diag::json_text(root));
}

}  // namespace assure::report
