// The summary of a run on GitHub: every finding, as Markdown.
#include <fmt/format.h>

#include "base/text.h"
#include "report/check_report.h"
#include "report/formats/cell.h"

namespace assure::report {
namespace {

std::string row(const Finding& finding) {
  const diag::Diagnostic& found = *finding.diagnostic;
  std::string place = finding.place.path;
  if (finding.place.has_lines) place += fmt::format(":{}", finding.place.begin.line);
  std::string help = found.waived ? waiver_words(*found.waived) : found.help;
  return fmt::format("| {} | {} | {} | {} | {} |\n", weight_of(found), finding.rule().code, cell(place),
      message_cell(found.message), message_cell(help));
}

// As many rows as there is room for, behind `text`.
void add_rows(const std::vector<const Finding*>& findings, std::size_t room, std::string& text) {
  constexpr std::size_t for_last_line = 100;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    std::string next = row(*findings[i]);
    if (text.size() + next.size() + for_last_line > room) {
      text += fmt::format("\nNo room for {} more.\n", base::counted(findings.size() - i, "finding"));
      return;
    }
    text += next;
  }
}

std::string compared_words(const Comparison& comparison) {
  return fmt::format("Of these, {} known from {}; {} gone.\n", comparison.known, cell(comparison.with),
      base::counted(comparison.gone.size(), "finding"));
}

}  // namespace

std::string render_github_summary(const CheckReport& report, std::size_t room) {
  const auto& head = report.evaluation.submission().head;
  const auto& all = report.told.diagnostics;
  std::string text = fmt::format("## {}\n\nOn {}: {}.\n", head.title ? cell(*head.title) : "Submission",
      report.told.as_of.text(), diag::count_line(all));
  if (auto unread = diag::unread_words(all.unread()); !unread.empty())
    text += fmt::format("\n{}: what they say may be missing below.\n", unread);
  if (report.compared) text += "\n" + compared_words(*report.compared);
  const auto news = news_of(report);
  if (news.empty()) return text;
  text += "\n| Weight | Code | Place | What | Help |\n|---|---|---|---|---|\n";
  add_rows(news, room, text);
  return text;
}

}  // namespace assure::report
