#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "report/concealed.h"
#include "report/lists.h"
#include "report/plain_words.h"

namespace assure::report {
namespace {

using table::Value;

// The checklists that a gap is about.
std::vector<const framework::Framework*> frameworks_of(
    const evaluate::Evaluation& evaluation, const evaluate::Gap& gap) {
  std::vector<const framework::Framework*> found;
  for (const auto& result : evaluation.frameworks) {
    const bool own = result.framework->id->text == gap.framework;
    const bool weakened = std::any_of(gap.criteria.begin(), gap.criteria.end(),
        [&](const auto* criterion) { return criterion->framework == result.framework; });
    if (own || weakened) found.push_back(result.framework);
  }
  return found;
}

// Those whose answers it weakens, or the one that it is about.
std::vector<const evaluate::CriterionResult*> criteria_named(
    const evaluate::Evaluation& evaluation, const evaluate::Gap& gap) {
  if (!gap.criteria.empty() || gap.criterion.empty()) return gap.criteria;
  for (const auto& result : evaluation.frameworks) {
    const auto* criterion =
        result.framework->id->text == gap.framework ? result.find(gap.criterion) : nullptr;
    if (criterion) return {criterion};
  }
  return {};
}

template <class Records, class Make>
std::string joined(const Records& records, std::string_view between, Make make) {
  std::vector<std::string> parts;
  for (const auto* record : records) parts.push_back(make(*record));
  return base::join(parts, between);
}

Value day_or_nothing(const std::optional<base::Date>& day) {
  if (!day) return {};
  return *day;
}

Value days_late(const evaluate::Gap& gap, base::Date as_of) {
  if (!gap.due || *gap.due >= as_of) return {};
  return std::int64_t(as_of.days() - gap.due->days());
}

std::string document_of(const evaluate::Evaluation& evaluation, const evaluate::Gap& gap) {
  const auto* item = gap.section == "evidence" ? evaluation.index.item(gap.id) : nullptr;
  return item ? item_title(*item) : std::string();
}

// As on `today`, whatever day the report is of.
std::vector<Value> gap_row(const GapReport& report, const evaluate::Gap& gap, base::Date today) {
  const auto& evaluation = report.evaluation;
  const auto criteria = criteria_named(evaluation, gap);
  const auto* action = evaluation.index.find<submission::Action>(gap.action);
  const auto action_due = action ? action->last_due() : record::Spanned<base::Period>();
  const auto& file = report.sources.file(gap.span);
  return {report.owner_title(gap), day_or_nothing(gap.due), days_late(gap, today),
      std::string(gap.waived ? std::string_view("waived") : base::words_of(gap.severity)),
      joined(frameworks_of(evaluation, gap), "\n",
          [](const auto& framework) { return framework.title ? *framework.title : framework.id->text; }),
      joined(criteria, ", ", [](const auto& criterion) { return criterion.id; }),
      joined(criteria, "\n", [](const auto& criterion) { return criterion.title; }),
      plain_words(evaluation, gap.what, gap.section), plain_words(evaluation, gap.help, gap.section),
      document_of(evaluation, gap), action ? action_words(*action) : std::string(),
      action_due ? Value(action_due->last) : Value(), std::string(gap.rule->code),
      fmt::format("{}:{}", file.shown_path(), file.position(gap.span.begin).line)};
}

// By gap: "new", "slipped: moved from 28 November 2008 to 9 January 2009".
std::map<const evaluate::Gap*, std::string> changes_of(const GapReport& report) {
  std::map<const evaluate::Gap*, std::string> changes;
  if (!report.since) return changes;
  const auto& gaps = report.evaluation.gaps;
  for (std::size_t number : report.since->changes.opened) changes[&gaps[number]] = "new";
  for (const Slip& slip : report.since->changes.slipped) changes[&gaps[slip.now]] = "slipped: " + slip.words;
  return changes;
}

// The checklist and the criterion of a gap in titles: as the folder has them, else as the pack does.
std::pair<std::string, std::string> titles_of(const GapReport& report, const json::SaidGap& gap) {
  std::pair<std::string, std::string> titles{gap.framework, {}};
  for (const auto& one : report.since->before.criteria) {
    if (one.framework == gap.framework && one.id == gap.criterion) titles.second = one.title;
  }
  for (const auto& result : report.evaluation.frameworks) {
    if (result.framework->id->text != gap.framework) continue;
    if (result.framework->title) titles.first = *result.framework->title;
    if (const auto* criterion = result.find(gap.criterion)) titles.second = criterion->title;
  }
  return titles;
}

std::string weight_of(const json::SaidGap& gap) {
  for (std::size_t i = 0; i < std::size(base::choices<diag::Severity>()); ++i) {
    const auto severity = static_cast<diag::Severity>(i);
    if (base::name_of(severity) == gap.severity) return std::string(base::words_of(severity));
  }
  return gap.severity;
}

// A gap that is not there any more, as far as its pack tells.
std::vector<Value> closed_row(const GapReport& report, const json::SaidGap& gap) {
  const auto [checklist, title] = titles_of(report, gap);
  return {owner_title(report.since->before, gap), day_or_nothing(gap.due), {}, weight_of(gap), checklist,
      gap.criterion, title, plain_words(report.evaluation, gap.what), {}, {}, {}, {}, gap.code, {}};
}

// A column that says what has changed and what is to come, and the rows of what is not a gap today.
void add_changes(const GapReport& report, table::List& list) {
  auto changes = changes_of(report);
  for (std::size_t i = 0; i < report.gaps.size(); ++i) list.rows[i].emplace_back(changes[report.gaps[i]]);
  list.columns.push_back({"Change", 24});
  auto add = [&](std::vector<Value> row, std::string change) {
    row.emplace_back(std::move(change));
    list.rows.push_back(std::move(row));
  };
  if (report.coming) {
    const std::string day = "from " + report.coming->evaluation.as_of.text() + " at the latest";
    for (const auto* gap : report.coming->gaps)
      add(gap_row(*report.coming, *gap, report.evaluation.as_of), day);
  }
  if (!report.since) return;
  const json::Said& before = report.since->before;
  for (std::size_t number : report.since->changes.closed)
    add(closed_row(report, before.gaps[number]), "closed since " + before.as_of.text());
}

}  // namespace

table::List gap_list(const GapReport& report) {
  const auto& head = report.evaluation.submission().head;
  table::List list{"Gaps",
      fmt::format("{}: {} on {}", head.title ? *head.title : std::string("Submission"), report.summary(),
          report.evaluation.as_of.text()),
      {{"Owner", 22}, {"Due", 13}, {"Days late", 9}, {"Weight", 14}, {"Checklist", 22}, {"Criterion", 10},
          {"Title", 28}, {"Gap", 50}, {"What closes it", 40}, {"Document", 28}, {"Action", 36},
          {"Action due", 13}, {"Code", 8}, {"Place", 24}},
      {}};
  for (const auto* gap : report.gaps) list.rows.push_back(gap_row(report, *gap, report.evaluation.as_of));
  if (report.coming || report.since) add_changes(report, list);
  return concealed(report.sources, std::move(list));
}

}  // namespace assure::report
