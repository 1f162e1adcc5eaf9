// Shortfalls of people and plans: actions, roles, records that are asked for, signatures.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/shortfall_book.h"

namespace assure::evaluate {
namespace {

using diag::Severity;

class RecordShortfalls {
 public:
  explicit RecordShortfalls(ShortfallBook& book) : book_(book) {}

  void find(const FrameworkResult& framework) {
    for (const auto& demand : framework.demands) check_demand(framework, demand);
    for (const auto& role : framework.roles) check_role(framework, role);
    for (const auto& step : framework.sign_offs) check_sign_off(framework, step);
    for (const auto& milestone : framework.milestones) check_milestone(framework, milestone);
  }
  void find_in_actions() {
    for (const auto& action : book_.submission().actions) check_action(action);
  }

 private:
  void check_action(const submission::Action& action) {
    if (!action.id || action.is_done()) return;
    auto is_past = [&](const auto& due) { return due && due->last < book_.evaluation().as_of; };
    const auto& whole = action.compliant_by ? action.compliant_by : action.due;
    bool plan = !is_past(whole);
    if (plan && (!is_past(action.plan_by) || action.planned.given())) return;
    const auto& due = plan ? action.plan_by : whole;
    Shortfall& gap = book_.add(ShortfallKind::OverdueAction, Severity::Warning, "", due.span,
        plan ? fmt::format("the plan of action `{}` was due {}", action.id->text, due->last.iso())
             : fmt::format("action `{}` was due {} and is open", action.id->text, due->last.iso()));
    gap.before = due->last;
    gap.target = action.id->text;
    gap.help = plan ? "write the day it was ready in `planned`, or a new date"
                    : "write `status: done` with the day, or a new date";
  }

  void check_milestone(const FrameworkResult& framework, const MilestoneResult& result) {
    const auto* own = result.milestone;
    const auto& folder = *book_.evaluation().folder;
    if (!result.overdue || (own ? own->broken : folder.truncated)) return;
    source::Span span{folder.manifest, 0, 0};
    if (own) span = own->due ? own->due.span : own->id.span;
    std::string needs =
        result.missing.empty() ? "" : fmt::format("; it still needs {}", base::quoted_list(result.missing));
    Shortfall& gap =
        book_.add(ShortfallKind::OverdueMilestone, Severity::Warning, framework.framework->id->text, span,
            fmt::format("milestone `{}` was due {} and is not reached{}{}", result.id, result.due->last.iso(),
                needs, result.entry ? framework::mark_of(*result.entry) : std::string_view()));
    gap.before = result.due->last;
    gap.target = result.id;
    gap.owner = result.owner;
    gap.help =
        own ? "add `done` with the day on which it was reached"
            : fmt::format("add `- {{id: {}, done: ...}}` to `milestones` once it is reached", result.id);
    if (!own || !own->due) gap.related.push_back({result.entry->due.span, "due here"});
  }

  void check_role(const FrameworkResult& framework, const RoleResult& role) {
    if (role.filled() || role.unread || book_.evaluation().folder->truncated) return;
    std::size_t need = role.role->needed(), have = role.posts.size();
    std::string what = *role.role->title;
    what = need == 1 ? fmt::format("no post fills the role of {}", what)
                     : fmt::format("{} of {} posts {} the role of {}", have, need,
                           have == 1 ? "fills" : "fill", what);
    Shortfall& gap = book_.add(
        ShortfallKind::MissingRole, Severity::Error, framework.framework->id->text, {}, std::move(what));
    ShortfallBook::say_whose(gap, *role.role);
    gap.target = role.role->role->text;
    gap.help = fmt::format("add `roles: [{}]` to the post that does", role.role->role->text);
    gap.need = need;
    gap.have = have;
    book_.ask_later(gap, framework, role.role->by);
    for (const auto* post : role.vacant) {
      bool ended = post->has_ended_by(book_.evaluation().as_of);
      gap.related.push_back({ended ? post->until.span : post->vacant.span,
          ended ? "the last day of this post has passed" : "this post is vacant"});
    }
  }

  void check_demand(const FrameworkResult& framework, const DemandResult& demand) {
    if (!demand.asked || demand.found || demand.unread || book_.evaluation().folder->truncated) return;
    Shortfall& gap = demand.function() ? add_function(framework, demand) : add_record(framework, demand);
    gap.target = demand.id();
    ShortfallBook::say_whose(gap, *demand.demand);
    book_.ask_later(gap, framework, demand.demand->by);
  }

  Shortfall& add_function(const FrameworkResult& framework, const DemandResult& demand) {
    const auto& expected = demand.function()->expected;
    Shortfall& gap =
        book_.add(ShortfallKind::FunctionUnassigned, Severity::Error, framework.framework->id->text, {},
            fmt::format("no directorate answers for `{}` ({})", demand.id(), *demand.demand->title));
    gap.help = fmt::format("add `{}` to the `functions` of a directorate", demand.id());
    if (expected) gap.help += fmt::format("; the checklist expects {}", *expected);
    return gap;
  }

  Shortfall& add_record(const FrameworkResult& framework, const DemandResult& demand) {
    const std::string& id = demand.id();
    Shortfall& gap =
        book_.add(ShortfallKind::MissingRecord, Severity::Error, framework.framework->id->text, demand.span,
            fmt::format(
                "the checklist asks for the {} `{}` ({})", name_of(demand.kind), id, *demand.demand->title));
    gap.help = demand.nearest.empty()
                   ? fmt::format("add a record with `id: {}` to `{}`", id, section_of(demand))
                   : fmt::format("did `{}` mean `{}`?", demand.nearest, id);
    return gap;
  }

  // Where its record belongs.
  static std::string_view section_of(const DemandResult& demand) {
    static constexpr std::string_view sections[] = {
        "directorates", "bodies", "decisions", "costs", "series", "consultations", "feedback"};
    return sections[static_cast<std::size_t>(demand.kind)];
  }

  void check_sign_off(const FrameworkResult& framework, const SignOffResult& step) {
    if (step.lapsed()) check_lapsed(framework, step);
    if (step.sign_off || book_.evaluation().folder->truncated) return;
    const auto& wanted = *step.step;
    Shortfall& gap =
        book_.add(ShortfallKind::MissingSignOff, framework.is_final() ? Severity::Error : Severity::Warning,
            framework.framework->id->text, {}, what_is_missing(step));
    ShortfallBook::say_whose(gap, wanted);
    gap.help = fmt::format("add a `sign_offs` entry with `role: {}`", wanted.role->text);
    if (wanted.of_each() && step.signer) gap.help += fmt::format(" and `post: {}`", step.signer->id->text);
    gap.signer = gap.target = wanted.role->text;
    if (step.signer) gap.owner = step.signer->id->text;
    book_.ask_later(gap, framework, wanted.by);
  }

  // "`staff-side` has not agreed"
  static std::string what_is_missing(const SignOffResult& step) {
    static constexpr std::string_view undone[] = {"has not signed", "has not agreed", "has not considered it",
        "has not been canvassed", "has not had the proposal", "has not certified it"};
    const auto& wanted = *step.step;
    std::string what = fmt::format("`{}` {}", wanted.role->text,
        undone[static_cast<std::size_t>(wanted.act.value_or(framework::Act::Sign))]);
    bool one_of_several = wanted.of_each() && step.signer;
    return one_of_several ? fmt::format("{}: every post with the role does, and `{}` is missing", what,
                                step.signer->id->text)
                          : what;
  }

  void check_lapsed(const FrameworkResult& framework, const SignOffResult& step) {
    constexpr std::size_t most = 3;
    const auto& signature = *step.sign_off;
    std::vector<std::string> named;
    for (const auto& change : step.changes) {
      if (named.size() == most) break;
      named.push_back(fmt::format("`{}` {}", change.name, base::words_of(change.what)));
    }
    if (step.changes.size() > most) named.push_back(fmt::format("and {} more", step.changes.size() - most));
    std::string what = fmt::format("`{}` signed {} on {}, which is not the same any more: {}",
        step.step->role->text, scope_text(signature), signature.on ? signature.on->iso() : "an unknown day",
        base::join(named, ", "));
    // One signature for several checklists has to be given again once.
    if (book_.says(ShortfallKind::LapsedSignOff, signature.digest.span, what)) return;
    Shortfall& gap = book_.add(ShortfallKind::LapsedSignOff, Severity::Error, framework.framework->id->text,
        signature.digest.span, std::move(what));
    gap.signer = gap.target = step.step->role->text;
    if (step.signer) gap.owner = step.signer->id->text;
    gap.help = fmt::format("look at what changed, and sign again with `assure sign-off --role {}{}`",
        step.step->role->text, step.step->of_each() && step.signer ? " --post " + gap.owner : std::string());
    for (const auto& change : step.changes) {
      if (change.span.valid() && gap.related.size() < most)
        gap.related.push_back({change.span, "since then this is different"});
    }
  }

  std::string scope_text(const submission::SignOff& signature) const {
    if (!signature.scope || signature.scope->text == "all") return "everything";
    if (checklist_in_scope(*book_.evaluation().folder, signature.scope->text))
      return fmt::format("everything of `{}`", signature.scope->text);
    const auto& frameworks = book_.evaluation().frameworks;
    bool documents = std::any_of(frameworks.begin(), frameworks.end(),
        [&](const auto& result) { return result.framework->demand(signature.scope->text); });
    return documents ? fmt::format("the documents of kind `{}`", signature.scope->text)
                     : fmt::format("`{}` and its evidence", signature.scope->text);
  }

  ShortfallBook& book_;
};

}  // namespace

void find_shortfalls_of_records(const FrameworkResult& framework, ShortfallBook& book) {
  RecordShortfalls(book).find(framework);
}

void find_shortfalls_of_actions(ShortfallBook& book) {
  RecordShortfalls(book).find_in_actions();
}

}  // namespace assure::evaluate
