// Shortfalls of documents: kinds that are asked for, and single items.
#include <set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/utf8.h"
#include "evaluate/shortfall_book.h"

namespace assure::evaluate {
namespace {

using diag::Severity;
using submission::EvidenceItem;

class EvidenceShortfalls {
 public:
  explicit EvidenceShortfalls(ShortfallBook& book) : book_(book) {
    std::set<std::string_view> seen;
    for (const EvidenceItem& item : book.submission().evidence) {
      if (item.id && item.kind && seen.insert(item.kind->text).second) first_of_kinds_.push_back(&item);
    }
  }

  void find(const FrameworkResult& framework) {
    for (const auto& kind : framework.kinds) check_kind(framework, kind);
  }
  void find_in_items() {
    for (const EvidenceItem& item : book_.submission().evidence) check_item(item);
  }

 private:
  void check_kind(const FrameworkResult& framework, const KindResult& kind) {
    const auto& demand = *kind.demand;
    if (!kind.complete() && !book_.evaluation().folder->truncated) {
      source::Span at = kind.items.empty() ? source::Span{} : kind.items.back()->id.span;
      Shortfall& gap =
          book_.add(ShortfallKind::MissingEvidence, Severity::Error, framework.framework->id->text, at,
              fmt::format("{} is asked for: {} needed, {} there{}", demand.name(), kind.need(),
                  kind.items.size(), framework::mark_of(demand)));
      gap.evidence_kind = demand.kind->text;
      gap.need = kind.need();
      gap.have = kind.items.size();
      gap.help = help_for_missing(demand);
      book_.ask_later(gap, framework, demand.by);
    }
    for (const auto* item : kind.items) check_demands(framework, demand, *item);
  }

  // Perhaps the kind was misspelt.
  std::string help_for_missing(const framework::EvidenceDemand& demand) {
    const std::vector<std::string> wanted = {demand.kind->text};
    for (const EvidenceItem* item : first_of_kinds_) {
      if (item->kind->text == demand.kind->text) continue;
      if (guesses_left_ == 0) break;
      --guesses_left_;
      if (base::closest(item->kind->text, wanted).empty()) continue;
      return fmt::format(
          "did `{}` mean kind `{}` with `{}`?", item->id->text, demand.kind->text, item->kind->text);
    }
    return fmt::format("declare an evidence item of kind `{}`", demand.kind->text);
  }

  // The first deadline to come, of the checklists that need the item, that it does not hold until.
  const FrameworkResult* too_late_for(const EvidenceItem& item, base::Date day) const {
    const auto& evaluation = book_.evaluation();
    const FrameworkResult* first = nullptr;
    auto look_at = [&](const FrameworkResult& framework) {
      bool fails = framework.due && day < *framework.due && evaluation.as_of <= *framework.due;
      if (fails && (!first || *framework.due < *first->due)) first = &framework;
    };
    const auto& needed_by = evaluation.users.of(item);
    for (std::size_t checklist : needed_by) look_at(evaluation.frameworks[checklist]);
    for (const auto& framework : evaluation.frameworks) {
      if (needed_by.empty()) look_at(framework);
    }
    return first;
  }

  bool is_due_after(const FrameworkResult& framework, base::Date day) const {
    return framework.due && day < *framework.due && book_.evaluation().as_of <= *framework.due;
  }

  // What is due: "the submission", or a checklist where each has a deadline of its own.
  std::string what_is_due(const FrameworkResult& framework) const {
    if (book_.evaluation().has_one_deadline()) return "the submission";
    return fmt::format("`{}`", framework.framework->id->text);
  }

  Shortfall& of_item(ShortfallKind kind, Severity severity, std::string_view framework,
      const EvidenceItem& item, source::Span span, std::string what) {
    Shortfall& gap = book_.add(kind, severity, framework, span, std::move(what));
    if (item.kind) gap.evidence_kind = item.kind->text;
    if (item.id) gap.target = item.id->text;
    return gap;
  }

  void check_demands(
      const FrameworkResult& framework, const framework::EvidenceDemand& demand, const EvidenceItem& item) {
    if (!item.id) return;
    const std::string& id = framework.framework->id->text;
    if (item.dated && demand.is_too_old(*item.dated, book_.evaluation().as_of)) {
      of_item(ShortfallKind::StaleEvidence, Severity::Error, id, item, item.dated.span,
          fmt::format("`{}` is dated {}; {} is refreshed every {}{}", item.id->text, item.dated->iso(),
              demand.name(), demand.refreshed->text(), framework::mark_of(demand)))
          .help = "declare the newer version";
    } else if (demand.refreshed && item.dated &&
               is_due_after(framework, demand.refreshed->after(*item.dated))) {
      of_item(ShortfallKind::LapsesBeforeDue, Severity::Warning, id, item, item.dated.span,
          fmt::format("`{}` is dated {}; {} is refreshed every {}, so again before {}, when {} is due",
              item.id->text, item.dated->iso(), demand.name(), demand.refreshed->text(), framework.due->iso(),
              what_is_due(framework)))
          .help = "have it refreshed before then";
    }
    if (!demand.approved_by.span.valid() || item.approved.broken || item.status.broken) return;
    const std::string& body = *demand.approved_by.body;
    std::optional<base::Date> last;
    if (demand.approved_by.before) last = demand.approved_by.before->plus_days(-1);
    auto unapproved = [&](source::Span at, std::string what) -> Shortfall& {
      Shortfall& found = of_item(ShortfallKind::UnapprovedEvidence, Severity::Error, id, item, at,
          std::move(what.append(framework::mark_of(demand.approved_by))));
      found.before = last;
      return found;
    };
    if (item.approved.on && !item.is_approved()) {
      unapproved(item.status.span,
          fmt::format("`{}` is approved, yet its status is draft; {} wants the approval of the {}",
              item.id->text, demand.name(), body))
          .help = "write `status: approved` when the file is the version that was approved";
    } else if (!item.is_approved()) {
      unapproved(item.id.span, fmt::format("`{}` is not approved; {} wants the approval of the {}",
                                   item.id->text, demand.name(), body))
          .help = fmt::format("add `approved: {{by: {}, on: ...}}` once it is", body);
    } else if (base::folded(*item.approved.by).find(base::folded(body)) == std::string::npos) {
      unapproved(
          item.approved.by.span, fmt::format("`{}` is approved by `{}`; {} wants the approval of the {}",
                                     item.id->text, *item.approved.by, demand.name(), body));
    }
  }

  const FrameworkResult* lapses_before(const EvidenceItem& item) const {
    return item.valid_until && !item.superseded_by ? too_late_for(item, *item.valid_until) : nullptr;
  }

  void check_item(const EvidenceItem& item) {
    if (!item.id) return;
    if (item.has_expired_on(book_.evaluation().as_of) && !item.superseded_by) {
      of_item(ShortfallKind::StaleEvidence, Severity::Error, "", item, item.valid_until.span,
          fmt::format("`{}` was valid until {}", item.id->text, item.valid_until->iso()))
          .help = "declare the version that holds today, or cite something else";
    } else if (const auto* due = lapses_before(item)) {
      of_item(ShortfallKind::LapsesBeforeDue, Severity::Warning, "", item, item.valid_until.span,
          fmt::format("`{}` is valid until {}, and {} is due {}", item.id->text, item.valid_until->iso(),
              what_is_due(*due), due->due->iso()))
          .help = "have it renewed before then, or cite something else";
    }
    if (!item.owner.given() && !item.superseded_by && !item.broken) {
      of_item(ShortfallKind::Unowned, Severity::Warning, "", item, item.id.span,
          fmt::format("nobody keeps `{}`", item.id->text))
          .help = "add `owner` with the id of a post";
    }
  }

  ShortfallBook& book_;
  std::vector<const EvidenceItem*> first_of_kinds_;  // in source order
  std::size_t guesses_left_ = 100'000;               // beyond it all kinds are wrong for one reason
};

}  // namespace

void find_shortfalls_of_evidence(const FrameworkResult& framework, ShortfallBook& book) {
  EvidenceShortfalls(book).find(framework);
}

void find_shortfalls_of_items(ShortfallBook& book) {
  EvidenceShortfalls(book).find_in_items();
}

}  // namespace assure::evaluate
