// AS545 other-date
#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "rules/evidence/own_marks.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule other_date = {
    .code = "AS545",
    .name = "other-date",
    .severity = diag::Severity::Warning,
    .summary = "the first page of a document has another date than its item",
    .explanation =
        R"(The first page of the document has a line with a date, and no date on that page is within half a year of `dated`.
Either the file is an older or a newer version than the one that was meant, or `dated` is wrong. What is judged by the
date (whether evidence is current, and which of two documents is newer) is then judged wrongly, and the reader of the
pack sees two dates.

Put the version of that date into the folder, or correct `dated`. Dates within `covers`, and near to that of the approval,
are no other dates.)",
    .bad = R"(-- documents/annual-report.txt --
Annual report
March 2005
The trust reports every year.
)",
    .good = R"(-- documents/annual-report.txt --
Annual report
June 2008
The trust reports every year, as it did in March 2005.
)",
};

namespace {

// The days that the words of a mark mean: `March 2019`, `3rd March 2019`, `03/03/2019`.
std::optional<base::Period> days_meant(std::string_view words) {
  std::string plain;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool ordinal = i > 0 && words[i - 1] >= '0' && words[i - 1] <= '9' && i + 2 < words.size() &&
                         words[i] >= 'a' && words[i] <= 'z' && words[i + 2] == ' ';
    if (ordinal) ++i;
    if (!ordinal) plain += words[i];
  }
  if (auto day = base::Date::parse(plain)) return base::Period{*day, *day};
  if (auto day = base::Date::parse_day_first(plain)) return base::Period{*day, *day};
  auto first = base::Date::parse_day_first("1 " + plain);
  if (!first) return std::nullopt;
  return base::Period{*first, first->plus_months(1).plus_days(-1)};
}

bool is_near(const base::Period& days, base::Date date) {
  constexpr int months = 6;
  return days.first.plus_months(-months) <= date && date <= days.last.plus_months(months);
}

bool is_of(const submission::EvidenceItem& item, const base::Period& days) {
  if (is_near(days, *item.dated)) return true;
  if (item.approved.on && is_near(days, *item.approved.on)) return true;
  return item.covers && item.covers->first <= days.last && days.first <= item.covers->last;
}

}  // namespace

void check_other_date(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for_each_marked_file(evaluation, document::MarkKind::Dated, [&](const MarkedFile& marked) {
    const auto& item = marked.item;
    // Of several files one may be older than the others.
    if (!item.dated || item.files.size() != 1) return;
    const document::Mark* first = nullptr;
    for (const auto& mark : marked.file.inside->facts.marks) {
      if (mark.kind != document::MarkKind::Dated && mark.kind != document::MarkKind::Mentioned) continue;
      const auto days = days_meant(mark.words);
      if (!days || is_of(item, *days)) return;
      if (!first && mark.kind == document::MarkKind::Dated) first = &mark;
    }
    if (!first) return;
    out.report(other_date, item.dated.span, "`{}` is dated {}; its first {} `{}`", item.id->text,
           item.dated->text(), first->page ? "page says" : "lines say", first->words)
        .help("put the version of that date there, or correct `dated`")
        .related(marked.path.span, "its file");
  });
}

}  // namespace assure::rules
