// Shortfalls of documents: kinds that are asked for, and single items.
#include <set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/utf8.h"
#include "evaluate/shortfall_book.h"

namespace assure::evaluate {
namespace {

using diag::Severity;
using framework::Consent;
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
      Shortfall& gap = book_.add(ShortfallKind::MissingEvidence, Severity::Error,
          framework.framework->id->text, at,
          fmt::format("{} is asked for: {} needed, {} there", demand.name(), kind.need(), kind.items.size()));
      ShortfallBook::say_whose(gap, demand);
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
      Shortfall& gap = of_item(ShortfallKind::StaleEvidence, Severity::Error, id, item, item.dated.span,
          fmt::format("`{}` is dated {}; {} is refreshed every {}", item.id->text, item.dated->iso(),
              demand.name(), demand.refreshed->text()));
      ShortfallBook::say_whose(gap, demand).help = "declare the newer version";
    } else if (demand.refreshed && item.dated &&
               is_due_after(framework, demand.refreshed->after(*item.dated))) {
      of_item(ShortfallKind::LapsesBeforeDue, Severity::Warning, id, item, item.dated.span,
          fmt::format("`{}` is dated {}; {} is refreshed every {}, so again before {}, when {} is due",
              item.id->text, item.dated->iso(), demand.name(), demand.refreshed->text(), framework.due->iso(),
              what_is_due(framework)))
          .help = "have it refreshed before then";
    }
    if (demand.approved_by.span.valid()) check_approval(id, demand, item);
  }

  // "Financial plan wants the approval of the board"
  static std::string wanted(const framework::EvidenceDemand& demand) {
    const auto& rule = demand.approved_by;
    if (rule.act.value_or(Consent::Approve) == Consent::Approve)
      return fmt::format("{} wants the approval of the {}", demand.name(), *rule.body);
    return fmt::format("{} wants the {} to {} it", demand.name(), *rule.body, base::name_of(*rule.act));
  }

  void check_approval(
      const std::string& framework, const framework::EvidenceDemand& demand, const EvidenceItem& item) {
    if (item.approved.broken || item.status.broken) return;
    const auto& rule = demand.approved_by;
    const auto act = rule.act.value_or(Consent::Approve);
    const std::string words(base::words_of(act));
    auto unapproved = [&](source::Span at, std::string what) -> Shortfall& {
      Shortfall& found = of_item(ShortfallKind::UnapprovedEvidence, Severity::Error, framework, item, at,
          fmt::format("{}; {}", what, wanted(demand)));
      if (rule.before) found.before = rule.before->plus_days(-1);
      return ShortfallBook::say_whose(found, rule);
    };
    const auto& given = item.approved;
    if (given.act && *given.act != act) {
      unapproved(given.act.span, fmt::format("`{}` was {} by `{}`", item.id->text, base::words_of(*given.act),
                                     given.by ? *given.by : std::string("nobody")))
          .help = fmt::format("write `act: {}` with the day, once it is {}", base::name_of(act), words);
    } else if (given.on && item.is_draft()) {
      unapproved(item.status.span, fmt::format("`{}` is {}, yet its status is draft", item.id->text, words))
          .help = fmt::format("write `status: approved` when the file is the version that was {}", words);
    } else if (!item.has(act)) {
      unapproved(item.id.span, fmt::format("`{}` is not {}", item.id->text, words)).help =
          fmt::format("add `approved: {{by: {}, on: ...}}` once it is", *rule.body);
    } else if (base::folded(*given.by).find(base::folded(*rule.body)) == std::string::npos) {
      unapproved(given.by.span, fmt::format("`{}` is {} by `{}`", item.id->text, words, *given.by));
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
