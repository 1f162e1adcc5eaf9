// AS703 dates-contradict
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule dates_contradict = {
    .code = "AS703",
    .name = "dates-contradict",
    .severity = diag::Severity::Error,
    .summary = "two dates or states of one record cannot both be right",
    .explanation =
        R"(Two things that are said of one record exclude each other: a document approved before it was written, one
that stopped being valid before its own date, an action that is open and done at once, a plan that is due
after the work that it plans, a consultation that closes before it opens. At least one of them is a slip, and
an assessor who finds it doubts the other dates too.

Look at the document or the minutes and correct the one that is wrong.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: approved
    approved: {by: Trust board, on: 2008-05-29}
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: approved
    approved: {by: Trust board, on: 2008-07-24}
)",
};

namespace {

using submission::Action;
using submission::DocumentStatus;
using submission::EvidenceItem;

bool is_told_unapproved(const evaluate::Evaluation& evaluation, source::Span status) {
  for (const auto& found : evaluation.shortfalls) {
    if (found.kind == evaluate::ShortfallKind::UnapprovedEvidence && found.span == status) return true;
  }
  return false;
}

void check_item(const evaluate::Evaluation& evaluation, const EvidenceItem& item, diag::Diagnostics& out) {
  const std::string& id = item.id->text;
  const auto& approved = item.approved.on;
  if (approved && item.dated && *approved < *item.dated) {
    out.report(dates_contradict, approved.span, "`{}` was approved on {}, before its own date {}", id,
           approved->iso(), item.dated->iso())
        .related(item.dated.span, "dated here");
  }
  bool draft = item.status && *item.status == DocumentStatus::Draft;
  if (draft && approved && !is_told_unapproved(evaluation, item.status.span)) {
    out.report(dates_contradict, item.status.span, "`{}` is a draft, yet it was approved on {}", id,
           approved->iso())
        .help("write `status: approved` when the file is the version that was approved")
        .related(approved.span, "approved here");
  }
  if (!item.valid_until) return;
  if (item.dated && *item.valid_until < *item.dated) {
    out.report(dates_contradict, item.valid_until.span, "`{}` was valid until {}, before its own date {}", id,
           item.valid_until->iso(), item.dated->iso())
        .related(item.dated.span, "dated here");
  } else if (item.covers && *item.valid_until < item.covers->first) {
    out.report(dates_contradict, item.valid_until.span,
           "`{}` was valid until {}, before the period {} that it covers", id, item.valid_until->iso(),
           item.covers->iso())
        .related(item.covers.span, "covered period here");
  }
}

void check_action(const Action& action, diag::Diagnostics& out) {
  const std::string& id = action.id->text;
  if (action.done && action.status && *action.status == submission::ActionStatus::Open) {
    out.report(dates_contradict, action.status.span, "action `{}` is open, yet it was done on {}", id,
           action.done->iso())
        .help("write `status: done`, or remove the day")
        .related(action.done.span, "done here");
  }
  auto due = action.last_due();
  if (action.starts && due && action.starts->first > due->last) {
    out.report(dates_contradict, action.starts.span, "action `{}` starts {}, after it is due on {}", id,
           action.starts->first.iso(), due->last.iso())
        .related(due.span, "due here");
  }
  if (action.plan_by && action.compliant_by && action.plan_by->last > action.compliant_by->last) {
    out.report(dates_contradict, action.plan_by.span,
           "the plan of action `{}` is due {}, after the thing itself on {}", id, action.plan_by->last.iso(),
           action.compliant_by->last.iso())
        .related(action.compliant_by.span, "due here");
  }
}

void check_milestone(const evaluate::MilestoneResult& milestone, diag::Diagnostics& out) {
  const auto* own = milestone.milestone;
  if (!own || !milestone.starts || !milestone.due || milestone.starts->first <= milestone.due->last) return;
  if (!own->starts && !own->due) return;
  const auto& here = own->starts ? own->starts : own->due;
  out.report(dates_contradict, here.span, "milestone `{}` starts {}, after it is due on {}", milestone.id,
      milestone.starts->first.iso(), milestone.due->last.iso());
}

using Day = record::Spanned<base::Date>;

void check_order(const std::string& name, const Day& begin, std::string_view begins, const Day& end,
    std::string_view ends, diag::Diagnostics& out) {
  if (!begin || !end || *end >= *begin) return;
  out.report(dates_contradict, end.span, "{} {} on {}, before it {} on {}", name, ends, end->iso(), begins,
         begin->iso())
      .related(begin.span, "begins here");
}

}  // namespace

void check_dates_contradict(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& item : evaluation.submission().evidence) {
    if (item.id) check_item(evaluation, item, out);
  }
  for (const auto& action : evaluation.submission().actions) {
    if (action.id) check_action(action, out);
  }
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& milestone : framework.milestones) check_milestone(milestone, out);
  }
  for (const auto& entry : evaluation.submission().consultations) {
    if (!entry.id) continue;
    check_order(
        fmt::format("consultation `{}`", entry.id->text), entry.opens, "opens", entry.closes, "closes", out);
  }
  for (const auto& entry : evaluation.submission().series) {
    if (!entry.id) continue;
    check_order(fmt::format("series `{}`", entry.id->text), entry.from, "begins", entry.until, "ends", out);
  }
}

}  // namespace assure::rules
