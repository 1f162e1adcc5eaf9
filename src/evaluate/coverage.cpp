// What a checklist asks for besides its criteria, and what the folder has of it.
#include <algorithm>
#include <map>
#include <set>

#include "base/spelling.h"
#include "evaluate/first_where.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

std::vector<KindResult> kinds_of(const Evaluation& evaluation, const framework::Framework& framework) {
  std::vector<KindResult> kinds;
  for (const auto& demand : framework.evidence) {
    KindResult kind{&demand, {}};
    if (auto items = evaluation.index.kinds.find(demand.kind->text); items != evaluation.index.kinds.end()) {
      for (const auto* item : items->second) {
        if (!item->superseded_by) kind.items.push_back(item);
      }
    }
    kinds.push_back(std::move(kind));
  }
  return kinds;
}

// A milestone needs kinds of evidence in full, or single items.
std::vector<std::string> missing_for(const Evaluation& evaluation, const std::vector<KindResult>& kinds,
    const std::vector<record::Spanned<record::Id>>& needs) {
  std::vector<std::string> missing;
  for (const auto& need : needs) {
    const auto* kind =
        first_where(kinds, [&](const KindResult& k) { return k.demand->kind->text == need->text; });
    bool there = kind ? kind->complete() : evaluation.index.item(need->text) != nullptr;
    if (!there) missing.push_back(need->text);
  }
  return missing;
}

MilestoneResult judge_milestone(const Evaluation& evaluation, const std::vector<KindResult>& kinds,
    const framework::TimetableEntry* entry, const submission::Milestone* own) {
  MilestoneResult milestone;
  milestone.entry = entry;
  milestone.milestone = own;
  milestone.id = entry ? entry->id->text : own->id->text;
  milestone.title = own && own->title ? *own->title : entry ? *entry->title : milestone.id;
  if (entry && entry->due) milestone.due = *entry->due;
  if (own && own->due) milestone.due = *own->due;
  if (own && own->done) milestone.done = *own->done;
  const auto& needs = own && !own->needs.empty() ? own->needs : entry ? entry->needs : own->needs;
  if (!milestone.done) milestone.missing = missing_for(evaluation, kinds, needs);
  milestone.overdue = !milestone.done && milestone.due && milestone.due->last < evaluation.as_of;
  return milestone;
}

// Roles that posts fill and that sign, of all checklists.
std::vector<std::string> role_names(const submission::Folder& folder) {
  std::vector<std::string> names;
  for (const auto& framework : folder.frameworks) {
    for (const auto& role : framework.roles) names.push_back(role.role->text);
    for (const auto& step : framework.sign_off) names.push_back(step.role->text);
  }
  return names;
}

// What differs between what was signed and what is there. A folder that could not be read is not judged.
std::vector<Change> changes_since(const Evaluation& evaluation, const submission::SignOff& sign_off) {
  std::vector<Change> changes;
  if (!sign_off.digest || sign_off.broken || evaluation.folder->truncated) return changes;
  Seal now = seal(*evaluation.folder, sign_off.scope ? sign_off.scope->text : "all", evaluation.files);
  if (now.digest == *sign_off.digest) return changes;
  std::map<std::string_view, std::string_view> then;
  for (const auto& [name, digest] : sign_off.covers) then.emplace(*name, *digest);
  for (const auto& unit : now.units) {
    auto before = then.find(unit.name);
    if (before == then.end()) {
      changes.push_back({Change::What::Added, unit.name, unit.span});
    } else if (before->second != unit.digest) {
      changes.push_back({Change::What::Changed, unit.name, unit.span});
    }
    if (before != then.end()) then.erase(before);
  }
  for (const auto& [name, digest] : then) changes.push_back({Change::What::Removed, std::string(name), {}});
  // The digest alone was touched, or the list of what it covers.
  if (changes.empty()) changes.push_back({Change::What::Changed, "the digest itself", sign_off.digest.span});
  return changes;
}

// Who fills each role and who signed for it. A misspelt role, which is reported as such, is not also one that
// nobody fills.
class Roles {
 public:
  explicit Roles(const Evaluation& evaluation) : names_(role_names(*evaluation.folder)) {
    for (const auto& sign_off : evaluation.submission().sign_offs) {
      if (sign_off.role) signed_.emplace(names_.meant(sign_off.role->text), &sign_off);
    }
    for (const auto& post : evaluation.submission().posts) {
      if (post.broken && post.roles.empty()) unread_ = true;
      std::set<std::string> filled;
      for (const auto& held : post.roles) {
        unread_ = unread_ || held.broken;
        if (held) filled.insert(names_.meant(held->text));
      }
      for (const auto& role : filled) posts_[role].push_back(&post);
    }
  }

  const submission::SignOff* sign_off(const std::string& role) const {
    auto found = signed_.find(role);
    return found == signed_.end() ? nullptr : found->second;
  }

  RoleResult result(const framework::Role& role) const {
    RoleResult entry{&role, {}, {}, unread_};
    auto found = posts_.find(role.role->text);
    if (found == posts_.end()) return entry;
    for (const auto* post : found->second)
      (post->vacant.value_or(false) ? entry.vacant : entry.posts).push_back(post);
    return entry;
  }

 private:
  base::Spelling names_;
  std::map<std::string, const submission::SignOff*> signed_;  // the first of each role
  std::map<std::string, std::vector<const submission::Post*>> posts_;
  bool unread_ = false;
};

void fill_roles(const Evaluation& evaluation, FrameworkResult& result) {
  const Roles roles(evaluation);
  for (const auto& step : result.framework->sign_off) {
    const auto* sign_off = roles.sign_off(step.role->text);
    result.sign_offs.push_back(
        {&step, sign_off, sign_off ? changes_since(evaluation, *sign_off) : std::vector<Change>()});
  }
  for (const auto& role : result.framework->roles) {
    RoleResult entry = roles.result(role);
    const auto* first = entry.post();
    if (first && first->id && result.default_owner.empty()) result.default_owner = first->id->text;
    result.roles.push_back(std::move(entry));
  }
}

// The folder's own milestones belong to no framework: the first one shows them.
std::vector<MilestoneResult> milestones_of(const Evaluation& evaluation,
    const framework::Framework& framework, const std::vector<KindResult>& kinds) {
  std::vector<MilestoneResult> milestones;
  const auto& own = evaluation.submission().milestones;
  for (const auto& entry : framework.timetable) {
    auto same = [&](const auto& milestone) { return milestone.id && milestone.id->text == entry.id->text; };
    milestones.push_back(judge_milestone(evaluation, kinds, &entry, first_where(own, same)));
  }
  if (&framework != &evaluation.folder->frameworks.front()) return milestones;
  for (const auto& milestone : own) {
    if (!milestone.id) continue;
    bool known = std::any_of(
        evaluation.folder->frameworks.begin(), evaluation.folder->frameworks.end(), [&](const auto& f) {
          return std::any_of(f.timetable.begin(), f.timetable.end(),
              [&](const auto& entry) { return entry.id->text == milestone.id->text; });
        });
    if (!known) milestones.push_back(judge_milestone(evaluation, kinds, nullptr, &milestone));
  }
  return milestones;
}

// One asks what the one before found.
void fill_coverage(const Evaluation& evaluation, FrameworkResult& result) {
  const framework::Framework& framework = *result.framework;
  auto kinds = kinds_of(evaluation, framework);
  auto milestones = milestones_of(evaluation, framework, kinds);
  auto stages = stages_of(evaluation, framework, kinds, milestones);
  result.demands = demands_of(evaluation, framework, stages);
  result.stages = std::move(stages);
  result.milestones = std::move(milestones);
  result.kinds = std::move(kinds);
  fill_roles(evaluation, result);
}

// A file with answers of few people would say what the pages keep back.
void decide_what_is_packed(const std::vector<FeedbackResult>& surveys, Files& files) {
  for (const auto& survey : surveys) {
    File* file = survey.all_shown() ? files.find(*survey.feedback->file) : nullptr;
    if (file) file->packed = true;
  }
  for (auto& [path, file] : files.all()) {
    bool may_be = file.declared && file.is_regular() && file.outside.empty() && !file.held_back;
    file.packed = may_be && (file.packed || !file.items.empty());
  }
}

}  // namespace

Covered cover(RolledUp rated) {
  Evaluation& evaluation = rated.so_far;
  for (auto& result : evaluation.frameworks) fill_coverage(evaluation, result);
  evaluation.series = judge_all_series(evaluation);
  evaluation.feedback = work_out_feedback(evaluation);
  decide_what_is_packed(evaluation.feedback, evaluation.files);
  return {std::move(evaluation)};
}

}  // namespace assure::evaluate
