#include <fmt/format.h>

#include "report/formats/cell.h"
#include "report/gap_report.h"

namespace assure::report {
namespace {

std::string figures_table(const GapReport& report) {
  if (report.figures.empty()) return {};
  std::string text = "\n## Figures\n\n| Figure | Value | Band | How |\n|---|---|---|---|\n";
  for (const auto* figure : report.figures) {
    text += fmt::format("| {} | {} | {} | {} |\n", cell(*figure->roll_up->title), cell(figure->text),
        message_cell(figure->standing()), cell(figure->how));
  }
  return text;
}

}  // namespace

std::string render_markdown(const GapReport& report) {
  const auto& evaluation = report.evaluation;
  const auto& head = evaluation.submission().head;
  std::string text = fmt::format("# Gaps: {}\n\n", head.title ? cell(*head.title) : "submission");
  text += fmt::format("On {}: {} of {} criteria without a gap, {} to close.\n", evaluation.as_of.text(),
      evaluation.met_count(report.framework), evaluation.criteria_count(report.framework),
      report.gaps.size());
  const std::string* owner = nullptr;
  for (const auto* gap : report.gaps) {
    if (!owner || *owner != gap->owner) {
      text += fmt::format("\n## {}\n\n| Due | Severity | Kind | What | Action |\n|---|---|---|---|---|\n",
          cell(report.owner_title(*gap)));
      owner = &gap->owner;
    }
    text += fmt::format("| {} | {} | {} | {} | {} |\n", gap->due ? gap->due->iso() : "",
        diag::name_of(gap->severity), evaluate::name_of(gap->kind), message_cell(gap->what),
        cell(gap->action));
  }
  return text + figures_table(report);
}

}  // namespace assure::report
