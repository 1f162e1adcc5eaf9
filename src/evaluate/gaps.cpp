// Every gap of an evaluation, with who owes it and by when.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "evaluate/actions.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

using diag::Severity;
using submission::EvidenceItem;

source::Span place_of(const CriterionResult& result) {
  return result.response ? result.response->criterion.span : source::Span{};
}

class Finder {
 public:
  explicit Finder(const Evaluation& evaluation)
      : evaluation_(evaluation), submission_(evaluation.submission()) {}

  std::vector<Gap> run() {
    for (const auto& result : evaluation_.frameworks) {
      for (const auto& criterion : result.criteria) check_criterion(result, criterion);
      for (const auto& kind : result.kinds) check_kind(result, kind);
      for (const auto& demand : result.demands) check_demand(result, demand);
      for (const auto& role : result.roles) check_role(result, role);
      for (const auto& step : result.sign_offs) check_sign_off(result, step);
    }
    for (const EvidenceItem& item : submission_.evidence) check_item(item);
    for (const auto& action : submission_.actions) check_action(action);
    return std::move(gaps_);
  }

 private:
  // A new gap with its owner, action and day; the caller says the rest.
  Gap& add(GapKind kind, Severity severity, std::string_view framework, std::string_view criterion,
      std::string owner, source::Span span, std::string what) {
    Gap gap;
    gap.kind = kind;
    gap.severity = severity;
    gap.framework = framework;
    gap.criterion = criterion;
    gap.owner = std::move(owner);
    gap.span = span.valid() ? span : evaluation_.place_of(framework);
    gap.what = std::move(what);
    if (submission_.head.due) gap.due = *submission_.head.due;
    close_by(gap, criterion.empty() ? std::string() : fmt::format("{}/{}", framework, criterion));
    if (gap.action.empty()) close_by(gap, criterion);
    gaps_.push_back(std::move(gap));
    return gaps_.back();
  }

  // The open action that closes what is named so.
  void close_by(Gap& gap, std::string_view target) const {
    auto found = evaluation_.index.closers.find(target);
    if (target.empty() || found == evaluation_.index.closers.end()) return;
    const auto& action = *found->second;
    if (action.id) gap.action = action.id->text;
    // What stands in the way of the submission is due with it, however long the action takes.
    bool can_wait = gap.kind == GapKind::BelowTarget || gap.kind == GapKind::BelowExpected ||
                    gap.kind == GapKind::NotReached;
    if (auto due = action.last_due(); due && (can_wait || !gap.due || due->last < *gap.due))
      gap.due = due->last;
    if (gap.owner.empty() && action.who) gap.owner = action.who->text;
  }

  Gap& of_criterion(GapKind kind, Severity severity, const FrameworkResult& framework,
      const CriterionResult& result, source::Span span, std::string what) {
    std::string owner =
        result.response && result.response->owner ? result.response->owner->text : std::string();
    if (owner.empty()) owner = framework.default_owner;
    return add(
        kind, severity, framework.framework->id->text, result.id, std::move(owner), span, std::move(what));
  }

  source::Span section_of(const CriterionResult& result) const {
    for (const auto& section : submission_.sections) {
      if (section.element == result.element->id->text) return section.name;
    }
    return {};
  }

  void check_criterion(const FrameworkResult& framework, const CriterionResult& result) {
    if (result.answer == Answer::None) check_unrated(framework, result);
    if (result.answer == Answer::None || result.answer == Answer::NotApplicable) return;
    check_claim(framework, result);
    check_levels(framework, result);
    if (!result.response) return;
    check_owner(framework, result);
    if (!result.criterion) check_measure(framework, result);
  }

  void check_unrated(const FrameworkResult& framework, const CriterionResult& result) {
    if (evaluation_.folder->truncated) return;
    // A part is missed only when its whole is answered by parts.
    if (result.depth > 0 && !answered_by_parts(framework, result)) return;
    if (result.depth == 0 && partly_answered(framework, result)) return;
    source::Span at = result.response ? place_of(result) : section_of(result);
    std::string what =
        result.response ? fmt::format("`{}` ({}) has a response without a rating", result.id, result.title)
        : result.title == result.id ? fmt::format("`{}` has no response", result.id)
                                    : fmt::format("`{}` ({}) has no response", result.id, result.title);
    of_criterion(GapKind::Unrated, Severity::Error, framework, result, at, std::move(what)).help =
        result.response ? "add `rating`, or `not_applicable` with the reason"
                        : fmt::format("add `- criterion: {}` to `{}`", result.id, result.element->id->text);
  }

  static bool partly_answered(const FrameworkResult& framework, const CriterionResult& whole) {
    return std::any_of(whole.parts.begin(), whole.parts.end(), [&](std::size_t index) {
      const auto& part = framework.criteria[index];
      bool by_checklist = !part.not_applicable.empty() || (part.undecided && !part.response);
      return part.answer != Answer::None && !by_checklist;
    });
  }

  static bool answered_by_parts(const FrameworkResult& framework, const CriterionResult& part) {
    std::size_t index = static_cast<std::size_t>(&part - framework.criteria.data());
    for (const auto& whole : framework.criteria) {
      if (std::find(whole.parts.begin(), whole.parts.end(), index) == whole.parts.end()) continue;
      bool whole_has_own = whole.response != nullptr;
      return !whole_has_own && partly_answered(framework, whole);
    }
    return false;
  }

  void check_claim(const FrameworkResult& framework, const CriterionResult& result) {
    auto check = unsatisfied_need(result, evaluation_.as_of);
    if (!check) return;
    std::string conditions;
    if (check->need->approved.value_or(false)) conditions += " approved";
    if (check->need->within) conditions += fmt::format(" and dated within {}", check->need->within->text());
    std::string claim = result.rating ? "`" + result.label(result.rating->index) + "`" : "a response";
    if (conditions.starts_with(" and")) conditions.erase(0, 4);
    std::size_t cited = check->have + check->reasons.size();
    std::string found = cited == 0 ? std::string("none is cited")
                                   : fmt::format("{} of the {} cited {}", check->have, cited,
                                         check->have == 1 ? "counts" : "count");
    std::string what = fmt::format("`{}`: {} needs {}{}; {}", result.id, claim,
        base::counted(check->needed, "evidence item"), conditions, found);
    const auto& response = *result.response;
    Gap& gap = of_criterion(GapKind::UnsupportedRating, Severity::Error, framework, result,
        response.rating.given() ? response.rating.span : response.criterion.span, std::move(what));
    gap.need = check->needed;
    gap.have = check->have;
    gap.help = check->reasons.empty() ? std::string("cite what carries the claim, or claim less")
                                      : base::join(check->reasons, "; ");
  }

  void check_levels(const FrameworkResult& framework, const CriterionResult& result) {
    if (!result.rating) return;
    source::Span at = place_of(result);
    if (result.response && result.response->rating) at = result.response->rating.span;
    std::string now = result.label(result.rating->index);
    if (result.target && result.rating->index < *result.target) {
      of_criterion(GapKind::BelowTarget, Severity::Note, framework, result, at,
          fmt::format("`{}` is at {}; its target is {}", result.id, now, result.label(*result.target)));
    }
    if (result.expected && result.rating->index < *result.expected) check_shortfall(framework, result, at);
  }

  // One shortfall is one gap: a day that has passed outweighs an action that nobody took, and that one the
  // shortfall itself.
  void check_shortfall(const FrameworkResult& framework, const CriterionResult& result, source::Span at) {
    std::string now = result.label(result.rating->index), wanted = result.label(*result.expected);
    const auto& element = *result.element;
    bool wants_action =
        element.shortfall_action.value_or(framework::Presence::Optional) == framework::Presence::Required;
    bool may_be_there = evaluation_.folder->truncated || has_open_action(evaluation_, framework, result);
    if (const auto* milestone = passed(framework, element)) {
      base::Date day = milestone->done ? *milestone->done : milestone->due->last;
      Gap& gap = of_criterion(GapKind::NotReached, Severity::Error, framework, result, at,
          fmt::format("`{}` is at {}; {} was expected by {} ({})", result.id, now, wanted, day.iso(),
              milestone->title));
      gap.help =
          "raise the rating when it is there by now; otherwise tell the authority, and by when it will be";
      gap.related.push_back({element.reach_by.span, "the checklist names the milestone here"});
    } else if (wants_action && !may_be_there) {
      Gap& gap = of_criterion(GapKind::MissingAction, Severity::Error, framework, result, at,
          fmt::format("`{}` is at {}; {} is expected, and no open action closes it", result.id, now, wanted));
      gap.help = fmt::format("add an action with `closes: [{}]`, a post and a day", result.id);
    } else {
      of_criterion(GapKind::BelowExpected, Severity::Warning, framework, result, at,
          fmt::format("`{}` is at {}; {} is expected", result.id, now, wanted))
          .help = "raise the rating, or add an action that closes it";
    }
  }

  // The milestone by which an element should have been where it is expected, once its day is over.
  const MilestoneResult* passed(const FrameworkResult& framework, const framework::Element& element) const {
    if (!element.reach_by) return nullptr;
    for (const auto& milestone : framework.milestones) {
      if (milestone.id != element.reach_by->text) continue;
      bool over = milestone.done  ? *milestone.done < evaluation_.as_of
                  : milestone.due ? milestone.due->last < evaluation_.as_of
                                  : false;
      return over ? &milestone : nullptr;
    }
    return nullptr;
  }

  void check_owner(const FrameworkResult& framework, const CriterionResult& result) {
    bool wanted = result.element->response.owner.value_or(framework::Presence::Optional) ==
                  framework::Presence::Required;
    if (!wanted || result.response->owner.given() || result.response->broken) return;
    of_criterion(GapKind::Unowned, Severity::Error, framework, result, place_of(result),
        fmt::format("nobody answers for `{}`", result.id))
        .help = "add `owner` with the id of a post";
  }

  void check_measure(const FrameworkResult& framework, const CriterionResult& result) {
    const auto& shape = result.element->measure;
    const auto& measure = result.response->measure;
    if (measure.broken || result.response->broken) return;
    auto wanted = [](const auto& presence) {
      return presence.value_or(framework::Presence::Optional) == framework::Presence::Required;
    };
    std::vector<std::string> missing;
    if (wanted(shape.baseline) && measure.baseline.empty()) missing.push_back("baseline");
    if (wanted(shape.target) && measure.target.empty()) missing.push_back("target");
    if (wanted(shape.comparator) && measure.comparator.empty()) missing.push_back("comparator");
    if (missing.empty()) return;
    of_criterion(GapKind::MissingMeasure, Severity::Error, framework, result, place_of(result),
        fmt::format("the measure of `{}` has no {}", result.id, base::quoted_list(missing)))
        .help = "add the figures by year: `baseline: {2007: 745}`";
  }

  void check_kind(const FrameworkResult& framework, const KindResult& kind) {
    const auto& demand = *kind.demand;
    std::string owner = framework.default_owner;
    for (const auto* item : kind.items) {
      if (item->owner) owner = item->owner->text;
    }
    if (!kind.complete() && !evaluation_.folder->truncated) {
      source::Span at = kind.items.empty() ? source::Span{} : kind.items.back()->id.span;
      Gap& gap = add(GapKind::MissingEvidence, Severity::Error, framework.framework->id->text, "", owner, at,
          fmt::format("{} is asked for: {} needed, {} there", demand.name(), kind.need(), kind.items.size()));
      gap.evidence_kind = demand.kind->text;
      gap.need = kind.need();
      gap.have = kind.items.size();
      gap.help = help_for_missing(demand);
      close_by(gap, demand.kind->text);
    }
    for (const auto* item : kind.items) check_demands(framework, demand, *item);
  }

  // Perhaps the kind was misspelt.
  std::string help_for_missing(const framework::EvidenceDemand& demand) const {
    for (const auto& item : submission_.evidence) {
      if (!item.kind || item.kind->text == demand.kind->text) continue;
      std::vector<std::string> wanted = {demand.kind->text};
      if (!base::closest(item.kind->text, wanted).empty()) {
        return fmt::format(
            "did `{}` mean kind `{}` with `{}`?", item.id->text, demand.kind->text, item.kind->text);
      }
    }
    return fmt::format("declare an evidence item of kind `{}`", demand.kind->text);
  }

  Gap& of_item(GapKind kind, Severity severity, std::string_view framework, const EvidenceItem& item,
      source::Span span, std::string what) {
    std::string owner = item.owner ? item.owner->text : std::string();
    Gap& gap = add(kind, severity, framework, "", std::move(owner), span, std::move(what));
    if (item.kind) gap.evidence_kind = item.kind->text;
    close_by(gap, item.id ? std::string_view(item.id->text) : std::string_view());
    if (gap.action.empty() && item.kind) close_by(gap, item.kind->text);
    return gap;
  }

  void check_demands(
      const FrameworkResult& framework, const framework::EvidenceDemand& demand, const EvidenceItem& item) {
    if (!item.id) return;
    const std::string& id = framework.framework->id->text;
    if (demand.refreshed && item.dated && demand.refreshed->after(*item.dated) < evaluation_.as_of) {
      of_item(GapKind::StaleEvidence, Severity::Error, id, item, item.dated.span,
          fmt::format("`{}` is dated {}; {} is refreshed every {}", item.id->text, item.dated->iso(),
              demand.name(), demand.refreshed->text()))
          .help = "declare the newer version";
    }
    if (!demand.approved_by.span.valid() || item.approved.broken || item.status.broken) return;
    const std::string& body = *demand.approved_by.body;
    if (item.approved.on && !item.is_approved()) {
      of_item(GapKind::UnapprovedEvidence, Severity::Error, id, item, item.status.span,
          fmt::format("`{}` is approved, yet its status is draft; {} wants the approval of the {}",
              item.id->text, demand.name(), body))
          .help = "write `status: approved` when the file is the version that was approved";
    } else if (!item.is_approved()) {
      of_item(GapKind::UnapprovedEvidence, Severity::Error, id, item, item.id.span,
          fmt::format(
              "`{}` is not approved; {} wants the approval of the {}", item.id->text, demand.name(), body))
          .help = fmt::format("add `approved: {{by: {}, on: ...}}` once it is", body);
    } else if (base::folded(*item.approved.by).find(base::folded(body)) == std::string::npos) {
      of_item(GapKind::UnapprovedEvidence, Severity::Error, id, item, item.approved.by.span,
          fmt::format("`{}` is approved by `{}`; {} wants the approval of the {}", item.id->text,
              *item.approved.by, demand.name(), body));
    }
  }

  void check_item(const EvidenceItem& item) {
    if (!item.id) return;
    if (item.valid_until && *item.valid_until < evaluation_.as_of && !item.superseded_by) {
      of_item(GapKind::StaleEvidence, Severity::Error, "", item, item.valid_until.span,
          fmt::format("`{}` was valid until {}", item.id->text, item.valid_until->iso()))
          .help = "declare the version that holds today, or cite something else";
    }
    if (!item.owner.given() && !item.superseded_by && !item.broken) {
      of_item(GapKind::Unowned, Severity::Warning, "", item, item.id.span,
          fmt::format("nobody keeps `{}`", item.id->text))
          .help = "add `owner` with the id of a post";
    }
  }

  void check_action(const submission::Action& action) {
    if (!action.id || action.is_done()) return;
    auto is_past = [&](const auto& due) { return due && due->last < evaluation_.as_of; };
    const auto& whole = action.compliant_by ? action.compliant_by : action.due;
    bool plan = !is_past(whole);
    if (plan && (!is_past(action.plan_by) || action.planned.given())) return;
    const auto& due = plan ? action.plan_by : whole;
    std::string owner = action.who ? action.who->text : std::string();
    Gap& gap = add(GapKind::OverdueAction, Severity::Warning, "", "", std::move(owner), due.span,
        plan ? fmt::format("the plan of action `{}` was due {}", action.id->text, due->last.iso())
             : fmt::format("action `{}` was due {} and is open", action.id->text, due->last.iso()));
    gap.due = due->last;
    gap.action = action.id->text;
    gap.help = plan ? "write the day it was ready in `planned`, or a new date"
                    : "write `status: done` with the day, or a new date";
  }

  void check_role(const FrameworkResult& framework, const RoleResult& role) {
    if (role.filled() || role.unread || evaluation_.folder->truncated) return;
    std::size_t need = role.role->needed(), have = role.posts.size();
    std::string what = base::lower_ascii(*role.role->title);
    what = need == 1 ? fmt::format("no post fills the role of {}", what)
                     : fmt::format("{} of {} posts {} the role of {}", have, need,
                           have == 1 ? "fills" : "fill", what);
    Gap& gap = add(
        GapKind::MissingRole, Severity::Error, framework.framework->id->text, "", "", {}, std::move(what));
    gap.help = fmt::format("add `roles: [{}]` to the post that does", role.role->role->text);
    gap.need = need;
    gap.have = have;
    for (const auto* post : role.vacant) gap.related.push_back({post->vacant.span, "this post is vacant"});
  }

  void check_demand(const FrameworkResult& framework, const DemandResult& demand) {
    // Who answers for a function has rules of its own.
    if (demand.kind == DemandKind::Function || !demand.asked) return;
    if (demand.found || demand.unread || evaluation_.folder->truncated) return;
    const std::string& id = demand.id();
    Gap& gap = add(GapKind::MissingRecord, Severity::Error, framework.framework->id->text, "",
        framework.default_owner, demand.span,
        fmt::format(
            "the checklist asks for the {} `{}` ({})", name_of(demand.kind), id, *demand.demand->title));
    gap.help = demand.nearest.empty()
                   ? fmt::format("add a record with `id: {}` to `{}`", id, section_of(demand))
                   : fmt::format("did `{}` mean `{}`?", demand.nearest, id);
    close_by(gap, id);
  }

  // Where its record belongs.
  static std::string_view section_of(const DemandResult& demand) {
    static constexpr std::string_view sections[] = {
        "directorates", "bodies", "decisions", "costs", "series", "consultations"};
    return sections[static_cast<std::size_t>(demand.kind)];
  }

  void check_sign_off(const FrameworkResult& framework, const SignOffResult& step) {
    if (step.lapsed()) check_lapsed(framework, step);
    if (step.sign_off || evaluation_.folder->truncated) return;
    const auto& wanted = *step.step;
    add(GapKind::MissingSignOff, evaluation_.is_final() ? Severity::Error : Severity::Warning,
        framework.framework->id->text, "", framework.default_owner, {},
        fmt::format("`{}` has not signed", wanted.role->text))
        .help = fmt::format("add a `sign_offs` entry with `role: {}`", wanted.role->text);
  }

  void check_lapsed(const FrameworkResult& framework, const SignOffResult& step) {
    static constexpr std::string_view verbs[] = {"changed", "was added", "was removed"};
    constexpr std::size_t most = 3;
    const auto& signature = *step.sign_off;
    std::vector<std::string> named;
    for (const auto& change : step.changes) {
      if (named.size() == most) break;
      named.push_back(fmt::format("`{}` {}", change.name, verbs[static_cast<std::size_t>(change.what)]));
    }
    if (step.changes.size() > most) named.push_back(fmt::format("and {} more", step.changes.size() - most));
    Gap& gap = add(GapKind::LapsedSignOff, Severity::Error, framework.framework->id->text, "",
        signature.post ? signature.post->text : framework.default_owner, signature.digest.span,
        fmt::format("`{}` signed {} on {}, which is not the same any more: {}", step.step->role->text,
            scope_text(signature), signature.on ? signature.on->iso() : "an unknown day",
            base::join(named, ", ")));
    gap.help = fmt::format(
        "look at what changed, and sign again with `assure sign-off --role {}`", step.step->role->text);
    for (const auto& change : step.changes) {
      if (change.span.valid() && gap.related.size() < most)
        gap.related.push_back({change.span, "since then this is different"});
    }
  }

  static std::string scope_text(const submission::SignOff& signature) {
    if (!signature.scope || signature.scope->text == "all") return "everything";
    return fmt::format("`{}` and its evidence", signature.scope->text);
  }

  const Evaluation& evaluation_;
  const submission::Submission& submission_;
  std::vector<Gap> gaps_;
};

}  // namespace

std::vector<Gap> find_gaps(const Evaluation& evaluation) {
  return Finder(evaluation).run();
}

}  // namespace assure::evaluate
