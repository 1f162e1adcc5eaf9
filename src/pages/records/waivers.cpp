// Findings that were accepted instead of fixed: which, why, by whom and for how long.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/details.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using submission::Waiver;

constexpr std::size_t findings_shown = 20;

// The rule's, when some finding of it is known here.
std::string summary_of(const Book& book, const Waiver& waiver) {
  if (!waiver.code) return {};
  const auto& all = book.diagnostics().all();
  auto found = std::find_if(all.begin(), all.end(),
      [&](const diag::Diagnostic& finding) { return finding.rule->code == *waiver.code; });
  return found == all.end() ? std::string() : std::string(found->rule->summary);
}

std::string line_of(const Book& book, source::Span span) {
  const auto& file = book.sources().file(span);
  // A document is no text: its findings have no line.
  return file.text().empty() ? std::string() : fmt::format("line {}", file.position(span.begin).line);
}

void fill_time_left(const Book& book, const Waiver& waiver, View row) {
  if (!waiver.until) {
    row.show("NO_END");
    return;
  }
  row.set("UNTIL", waiver.until->text());
  int left = waiver.until->days() - book.evaluation().as_of.days();
  View time = row.add(left < 0 ? "LAPSED" : "HOLDS");
  time.set("DAYS", left == 0 ? std::string("its last day")
                             : fmt::format(fmt::runtime(left < 0 ? "{} ago" : "{} left"),
                                   base::counted(static_cast<std::size_t>(std::abs(left)), "day")));
}

// What it is about, and the file.
std::string subject_of(const Waiver& waiver) {
  if (!waiver.what) return waiver.at ? *waiver.at : std::string("Not said");
  return waiver.at ? fmt::format("{}, in {}", *waiver.what, *waiver.at) : *waiver.what;
}

void fill_waiver(
    const Book& book, const Waiver& waiver, const std::vector<const diag::Diagnostic*>& covered, View row) {
  row.set("CODE", waiver.code ? *waiver.code : std::string("No code"));
  fill_details(book, waiver, row);
  row.maybe("SUMMARY", summary_of(book, waiver));
  row.set("PLACE", subject_of(waiver));
  row.set("REASON", waiver.reason ? *waiver.reason : std::string("No reason given"));
  row.set("BY", waiver.approved_by ? book.post(waiver.approved_by) : std::string("Nobody"));
  fill_time_left(book, waiver, row);
  row.show_if(covered.empty(), "COVERS_NOTHING");
  if (covered.empty()) return;
  View list = row.add("COVERS");
  list.set("COUNT", base::counted(covered.size(), "finding"));
  for (std::size_t i = 0; i < std::min(findings_shown, covered.size()); ++i) {
    View finding = list.add("FINDINGS");
    finding.maybe("LINE", line_of(book, covered[i]->span));
    fill_message(finding.include("MESSAGE", "message.html"), covered[i]->message);
  }
  if (covered.size() > findings_shown) list.add("MORE").set("REST", covered.size() - findings_shown);
}

}  // namespace

std::vector<std::vector<const diag::Diagnostic*>> waived_findings(const Book& book) {
  std::vector<std::vector<const diag::Diagnostic*>> findings(book.submission().waivers.size());
  for (const auto& finding : book.diagnostics().all()) {
    if (finding.waived) findings[finding.waived->number].push_back(&finding);
  }
  return findings;
}

void fill_waivers(const Book& book, View view) {
  const auto& waivers = book.submission().waivers;
  auto lapsed = std::count_if(waivers.begin(), waivers.end(),
      [&](const Waiver& waiver) { return waiver.until && *waiver.until < book.evaluation().as_of; });
  view.set("TOTAL", base::counted(waivers.size(), "waiver"));
  view.set("LAPSED_COUNT", static_cast<std::size_t>(lapsed));
  view.set("WAIVED", base::counted(book.diagnostics().waived(), "finding"));
  const auto covered = waived_findings(book);
  for (std::size_t i = 0; i < waivers.size(); ++i)
    fill_waiver(book, waivers[i], covered[i], view.add("ROWS"));
}

}  // namespace assure::pages
