// Findings as workflow commands, which GitHub shows at the lines of a change. A step may have ten of each
// kind; what is behind them is in the summary of the run, or counted.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/check_report.h"

namespace assure::report {
namespace {

constexpr std::size_t most_of_a_kind = 10;

// What ends a command, or a property of it, is written in per cent.
std::string in_per_cent(std::string_view text, std::string_view special) {
  std::string result;
  for (char c : text) {
    if (special.find(c) == std::string_view::npos) {
      result += c;
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

std::string as_data(std::string_view text) {
  return in_per_cent(base::harmless(text), "%\r\n");
}

std::string as_property(std::string_view text) {
  return in_per_cent(base::harmless(text), "%\r\n:,");
}

struct Kind {
  std::string_view command;
  bool (*has)(const diag::Diagnostic& finding);
};

constexpr Kind kinds[] = {
    {"error", [](const diag::Diagnostic& d) { return !d.waived && d.severity == diag::Severity::Error; }},
    {"warning", [](const diag::Diagnostic& d) { return !d.waived && d.severity == diag::Severity::Warning; }},
    {"notice", [](const diag::Diagnostic& d) { return d.waived || d.severity == diag::Severity::Note; }},
};

std::string lines_of(const FilePlace& place) {
  if (!place.has_lines) return {};
  std::string text = fmt::format(",line={},endLine={}", place.begin.line, place.end.line);
  // GitHub takes columns of one line only.
  if (place.begin.line == place.end.line)
    text += fmt::format(",col={},endColumn={}", place.begin.column, place.end.column);
  return text;
}

std::string command(std::string_view name, const Finding& finding) {
  const diag::Rule& rule = finding.rule();
  return fmt::format("::{} file={}{},title={}::{}{}\n", name, as_property(finding.place.path),
      lines_of(finding.place), as_property(fmt::format("{} {}", rule.code, rule.name)),
      finding.diagnostic->waived ? "Waived: " : "", as_data(as_sentences(*finding.diagnostic)));
}

// Notes before what somebody accepted, so that these are the first to be left out.
std::vector<const Finding*> of_kind(const CheckReport& report, const Kind& kind) {
  std::vector<const Finding*> found;
  for (const Finding* finding : news_of(report)) {
    if (kind.has(*finding->diagnostic)) found.push_back(finding);
  }
  std::stable_partition(found.begin(), found.end(),
      [](const Finding* finding) { return !finding->diagnostic->waived.has_value(); });
  return found;
}

}  // namespace

std::string render_github(const CheckReport& report) {
  std::string text;
  std::vector<std::string> left_out;
  for (const Kind& kind : kinds) {
    const auto found = of_kind(report, kind);
    const std::size_t shown = std::min(found.size(), most_of_a_kind);
    for (std::size_t i = 0; i < shown; ++i) text += command(kind.command, *found[i]);
    if (found.size() > shown) left_out.push_back(base::counted(found.size() - shown, kind.command));
  }
  text += diag::count_line(report.told.diagnostics) + "\n";
  if (auto unread = diag::unread_words(report.told.diagnostics.unread()); !unread.empty())
    text += unread + "\n";
  if (report.compared) text += comparison_lines(*report.compared);
  if (!left_out.empty()) {
    text += fmt::format(
        "GitHub shows {} of a kind; not shown at lines: {}\n", most_of_a_kind, base::join(left_out, ", "));
  }
  return text;
}

}  // namespace assure::report
