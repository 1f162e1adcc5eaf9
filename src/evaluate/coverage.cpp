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

// A milestone needs kinds of evidence in full, or single items: what the checklist names, and what the folder
// adds to it.
std::vector<std::string> missing_for(const Evaluation& evaluation, const std::vector<KindResult>& kinds,
    const framework::TimetableEntry* entry, const submission::Milestone* own) {
  std::vector<record::Spanned<record::Id>> needs;
  if (entry) needs = entry->needs;
  if (own) needs.insert(needs.end(), own->needs.begin(), own->needs.end());
  std::vector<std::string> missing;
  std::set<std::string_view> seen;
  for (const auto& need : needs) {
    if (!seen.insert(need->text).second) continue;
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
  if (entry && entry->starts) milestone.starts = *entry->starts;
  if (own && own->starts) milestone.starts = *own->starts;
  if (entry && entry->due) milestone.due = *entry->due;
  if (own && own->due) milestone.due = *own->due;
  if (own && own->done) milestone.done = *own->done;
  if (own && own->owner) milestone.owner = own->owner->text;
  if (!milestone.done) milestone.missing = missing_for(evaluation, kinds, entry, own);
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
  const Evaluation& signed_for = evaluation.whole ? *evaluation.whole : evaluation;
  Seal now = seal(*signed_for.folder, sign_off.scope ? sign_off.scope->text : "all", signed_for.files);
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

// Whether a signature answers for as much as the checklist wants from a step, the scope being no checklist.
bool covers_step(const submission::SignOff& signature, const framework::SignOffStep& step) {
  std::string_view given = signature.scope ? std::string_view(signature.scope->text) : "all";
  return given == "all" || (step.scope && given == step.scope->text);
}

// Who fills each role and who signed for it. A misspelt role, which is reported as such, is not also one that
// nobody fills.
class Roles {
 public:
  explicit Roles(const Evaluation& evaluation)
      : as_of_(evaluation.as_of), names_(role_names(*evaluation.folder)) {
    for (const auto& sign_off : evaluation.submission().sign_offs) {
      if (sign_off.role) signed_[names_.meant(sign_off.role->text)].push_back(&sign_off);
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

  // In source order.
  const std::vector<const submission::SignOff*>& sign_offs(const std::string& role) const {
    static const std::vector<const submission::SignOff*> none;
    auto found = signed_.find(role);
    return found == signed_.end() ? none : found->second;
  }

  RoleResult result(const framework::Role& role) const {
    RoleResult entry{&role, {}, {}, unread_};
    for (const auto* post : named(role.role->text))
      (post->is_held_on(as_of_) ? entry.posts : entry.vacant).push_back(post);
    return entry;
  }

  // The posts that hold the role of a signature.
  std::vector<const submission::Post*> signers(const std::string& role) const {
    std::vector<const submission::Post*> held;
    for (const auto* post : named(role)) {
      if (post->id && post->is_held_on(as_of_)) held.push_back(post);
    }
    return held;
  }

 private:
  const std::vector<const submission::Post*>& named(const std::string& role) const {
    static const std::vector<const submission::Post*> none;
    auto found = posts_.find(role);
    return found == posts_.end() ? none : found->second;
  }

  base::Date as_of_;
  base::Spelling names_;
  std::map<std::string, std::vector<const submission::SignOff*>> signed_;
  std::map<std::string, std::vector<const submission::Post*>> posts_;
  bool unread_ = false;
};

// Of the signatures of its role, the one for a step: the first that covers it and holds, else the first that
// covers it, else the first that is for no other checklist.
SignOffResult signature_for(const Evaluation& evaluation, const framework::Framework& framework,
    const framework::SignOffStep& step, const std::vector<const submission::SignOff*>& signatures) {
  const submission::Folder& folder = evaluation.whole ? *evaluation.whole->folder : *evaluation.folder;
  SignOffResult best{&step, nullptr, nullptr, {}};
  bool best_covers = false;
  for (const auto* signature : signatures) {
    const auto* named = signature->scope ? checklist_in_scope(folder, signature->scope->text) : nullptr;
    if (named && named->id->text != framework.id->text) continue;
    bool covers = named || covers_step(*signature, step);
    if (best.sign_off && (best_covers || !covers) && !(covers && best.lapsed())) continue;
    SignOffResult found{&step, signature, nullptr, changes_since(evaluation, *signature)};
    if (best_covers && found.lapsed()) continue;
    best = std::move(found);
    best_covers = covers;
  }
  return best;
}

// One for each post that has to sign; of a step that one post takes for all of them, one.
void fill_step(const Evaluation& evaluation, const Roles& roles, const framework::SignOffStep& step,
    FrameworkResult& result) {
  const auto& given = roles.sign_offs(step.role->text);
  const auto posts = roles.signers(step.role->text);
  auto add = [&](const submission::Post* post, const std::vector<const submission::SignOff*>& signatures) {
    auto& signature =
        result.sign_offs.emplace_back(signature_for(evaluation, *result.framework, step, signatures));
    signature.signer = post;
  };
  if (!step.of_each() || posts.empty()) return add(posts.empty() ? nullptr : posts.front(), given);
  for (const auto* post : posts) {
    std::vector<const submission::SignOff*> own;
    std::copy_if(given.begin(), given.end(), std::back_inserter(own),
        [&](const auto* signature) { return signature->post && signature->post->text == post->id->text; });
    add(post, own);
  }
}

void fill_roles(const Evaluation& evaluation, FrameworkResult& result) {
  const Roles roles(evaluation);
  for (const auto& step : result.framework->sign_off) fill_step(evaluation, roles, step, result);
  for (const auto& role : result.framework->roles) {
    result.roles.push_back(roles.result(role));
  }
}

// Of a milestone whose owner the folder does not name: the post with the role that the checklist names.
void fill_owners(FrameworkResult& result) {
  for (auto& milestone : result.milestones) {
    if (!milestone.owner.empty() || !milestone.entry || !milestone.entry->owner) continue;
    const auto* role = first_where(result.roles,
        [&](const RoleResult& one) { return one.role->role->text == milestone.entry->owner->text; });
    if (role && role->post() && role->post()->id) milestone.owner = role->post()->id->text;
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
  fill_owners(result);
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
