#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/gap_report.h"

namespace assure::report {
namespace {

std::string heading(const GapReport& report) {
  const auto& evaluation = report.evaluation;
  const auto& head = evaluation.submission().head;
  std::string text =
      fmt::format("{}: {} on {}", head.title ? base::harmless(*head.title) : std::string("Submission"),
          report.summary(), evaluation.as_of.text());
  if (!head.due) return text + "\n";
  int left = head.due->days() - evaluation.as_of.days();
  if (left > 0)
    return text + fmt::format(", {} before the deadline\n", base::counted(std::size_t(left), "day"));
  if (left == 0) return text + ", the day of the deadline\n";
  return text + fmt::format(", {} after the deadline\n", base::counted(std::size_t(-left), "day"));
}

std::string figures_list(const GapReport& report) {
  if (report.figures.empty()) return {};
  std::string text = "\nFigures\n";
  for (const auto* figure : report.figures) {
    text += fmt::format("  {}: {}\n    {}\n", base::harmless(*figure->roll_up->title),
        base::harmless(figure->summary()), base::harmless(figure->how));
    if (figure->differs())
      text += fmt::format("    with current evidence: {}\n", base::harmless(figure->shown.how));
  }
  return text;
}

}  // namespace

std::string render_text(const GapReport& report) {
  std::string text = heading(report);
  const std::string* owner = nullptr;
  for (const auto* gap : report.gaps) {
    if (!owner || *owner != gap->owner) {
      std::string id = gap->owner.empty() ? std::string() : fmt::format(" ({})", gap->owner);
      text += fmt::format("\n{}{}\n", base::harmless(report.owner_title(*gap)), id);
      owner = &gap->owner;
    }
    text += fmt::format("  {:<10}  {:<14} {:<20} {}{}\n", gap->due ? gap->due->iso() : "no date",
        base::words_of(gap->severity), gap->kind(), base::harmless(gap->what), gap->waived ? " (waived)" : "");
    if (!gap->action.empty() && gap->action != gap->id)
      text += fmt::format("  {:>47} closed by action `{}`\n", "", gap->action);
  }
  text += figures_list(report);
  const auto& evaluation = report.evaluation;
  std::size_t criteria = evaluate::criteria_count(evaluation);
  text += fmt::format("\n{} of {} {} without a gap\n", evaluate::met_count(evaluation), criteria,
      criteria == 1 ? "criterion" : "criteria");
  if (auto unread = diag::unread_words(evaluation.unread); !unread.empty())
    text += unread + ": what they say may be missing above\n";
  return text;
}

}  // namespace assure::report
