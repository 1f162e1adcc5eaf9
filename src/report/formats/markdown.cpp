#include <fmt/format.h>

#include "report/formats/cell.h"
#include "report/gap_report.h"

namespace assure::report {
namespace {

std::string figures_table(const GapReport& report) {
  if (report.figures.empty()) return {};
  std::string text =
      "\n## Figures\n\n| Figure | Claimed | Band | How | With current evidence |\n|---|---|---|---|---|\n";
  for (const auto* figure : report.figures) {
    std::string shown = message_cell(figure->support());
    if (figure->differs()) shown += ": " + cell(figure->shown.how);
    text += fmt::format("| {} | {} | {} | {} | {} |\n", cell(*figure->roll_up->title), cell(figure->text),
        message_cell(figure->standing()), cell(figure->how), shown);
  }
  return text;
}

}  // namespace

std::string render_markdown(const GapReport& report) {
  const auto& evaluation = report.evaluation;
  const auto& head = evaluation.submission().head;
  std::string text = fmt::format("# Gaps: {}\n\n", head.title ? cell(*head.title) : "submission");
  text += fmt::format("On {}: {} of {} criteria without a gap, {}.\n", evaluation.as_of.text(),
      evaluate::met_count(evaluation, report.framework),
      evaluate::criteria_count(evaluation, report.framework), report.summary());
  if (auto unread = diag::unread_words(evaluation.unread); !unread.empty())
    text += fmt::format("\n{}: what they say may be missing below.\n", unread);
  const std::string* owner = nullptr;
  for (const auto* gap : report.gaps) {
    if (!owner || *owner != gap->owner) {
      text += fmt::format("\n## {}\n\n| Due | Weight | Kind | What | Action |\n|---|---|---|---|---|\n",
          cell(report.owner_title(*gap)));
      owner = &gap->owner;
    }
    text += fmt::format("| {} | {} | {} | {} | {} |\n", gap->due ? gap->due->iso() : "",
        gap->waived ? std::string_view("waived") : base::words_of(gap->severity), gap->kind(),
        message_cell(gap->what), cell(gap->action));
  }
  return text + figures_table(report);
}

}  // namespace assure::report
