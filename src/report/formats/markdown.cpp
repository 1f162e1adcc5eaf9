#include <fmt/format.h>

#include "report/concealed.h"
#include "report/formats/cell.h"
#include "report/formats/gap_history.h"
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
    text += fmt::format("| {} | {} | {} | {} | {} |\n", cell(framework::marked_title(*figure->roll_up)),
        cell(figure->text), message_cell(figure->standing()), cell(figure->how), shown);
  }
  return text;
}

// A table an owner.
std::string gap_tables(const GapReport& report) {
  std::string text;
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
  text += gap_tables(report);
  if (report.coming) {
    const GapReport& coming = *report.coming;
    text += fmt::format("\n## By {}, if nothing is done: {}\n{}", coming.evaluation.as_of.text(),
        coming.gaps.empty() ? std::string("nothing more") : coming.summary(), gap_tables(coming));
  }
  if (report.since)
    text += fmt::format("\n## Since {} on {}: {}\n\n{}", cell(report.since->before.reference),
        report.since->before.as_of.text(), summary_of(report.since->changes), history_table(*report.since));
  return concealed(report.sources, text + figures_table(report));
}

}  // namespace assure::report
