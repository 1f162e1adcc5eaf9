#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/concealed.h"
#include "report/formats/gap_history.h"
#include "report/gap_report.h"

namespace assure::report {
namespace {

std::string against_deadline(base::Date as_of, base::Date due) {
  int left = due.days() - as_of.days();
  if (left > 0) return fmt::format("{} before the deadline", base::counted(std::size_t(left), "day"));
  if (left == 0) return "the day of the deadline";
  return fmt::format("{} after the deadline", base::counted(std::size_t(-left), "day"));
}

// Of checklists that differ, each has its own.
std::string deadlines(const GapReport& report) {
  const auto& evaluation = report.evaluation;
  if (!report.framework.empty() || evaluation.has_one_deadline()) {
    auto due = evaluation.deadline_of(report.framework);
    return due ? ", " + against_deadline(evaluation.as_of, *due) : std::string();
  }
  std::string text;
  for (const auto& result : evaluation.frameworks) {
    if (result.due)
      text += fmt::format("{} `{}` {}", text.empty() ? ":" : ",", result.framework->id->text,
          against_deadline(evaluation.as_of, *result.due));
  }
  return text;
}

std::string heading(const GapReport& report) {
  const auto& evaluation = report.evaluation;
  const auto& head = evaluation.submission().head;
  return fmt::format("{}: {} on {}{}\n", head.title ? base::harmless(*head.title) : std::string("Submission"),
      report.summary(), evaluation.as_of.text(), deadlines(report));
}

std::string figures_list(const GapReport& report) {
  if (report.figures.empty()) return {};
  std::string text = "\nFigures\n";
  for (const auto* figure : report.figures) {
    text += fmt::format("  {}: {}\n    {}\n", base::harmless(framework::marked_title(*figure->roll_up)),
        base::harmless(figure->summary()), base::harmless(figure->how));
    if (figure->differs())
      text += fmt::format("    with current evidence: {}\n", base::harmless(figure->shown.how));
  }
  return text;
}

// By owner.
std::string gap_lines(const GapReport& report) {
  std::string text;
  const std::string* owner = nullptr;
  for (const auto* gap : report.gaps) {
    if (!owner || *owner != gap->owner) {
      std::string id = gap->owner.empty() ? std::string() : fmt::format(" ({})", gap->owner);
      text += fmt::format("\n{}{}\n", base::harmless(report.owner_title(*gap)), id);
      owner = &gap->owner;
    }
    text += fmt::format("  {:<10}  {:<14} {:<20} {}{}\n", gap->due ? gap->due->iso() : "no date",
        base::words_of(gap->severity), gap->kind(), base::harmless(gap->what),
        gap->waived ? " (waived)" : "");
    if (!gap->action.empty() && gap->action != gap->id)
      text += fmt::format("  {:>47} closed by action `{}`\n", "", gap->action);
  }
  return text;
}

}  // namespace

std::string render_text(const GapReport& report) {
  std::string text = heading(report);
  text += gap_lines(report);
  if (report.coming) {
    const GapReport& coming = *report.coming;
    text += fmt::format("\nBy {}, if nothing is done: {}\n{}", coming.evaluation.as_of.text(),
        coming.gaps.empty() ? std::string("nothing more") : coming.summary(), gap_lines(coming));
  }
  if (report.since)
    text += fmt::format("\nSince {} on {}: {}\n{}", base::harmless(report.since->before.reference),
        report.since->before.as_of.text(), summary_of(report.since->changes), history_lines(*report.since));
  text += figures_list(report);
  const auto& evaluation = report.evaluation;
  std::size_t criteria = evaluate::criteria_count(evaluation, report.framework);
  text += fmt::format("\n{} of {} {} without a gap\n", evaluate::met_count(evaluation, report.framework),
      criteria, criteria == 1 ? "criterion" : "criteria");
  if (auto unread = diag::unread_words(evaluation.unread); !unread.empty())
    text += unread + ": what they say may be missing above\n";
  return concealed(report.sources, text);
}

}  // namespace assure::report
