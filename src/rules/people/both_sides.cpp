// AS802 both-sides
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/people/approvers.h"
#include "rules/people/ties.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule both_sides = {
    .code = "AS802",
    .name = "both-sides",
    .severity = diag::Severity::Error,
    .summary = "one post, or one directorate, is on both sides of a divide that the checklist draws",
    .explanation =
        R"(The checklist keeps two sides apart, commissioning and provision, and says for which duties: owning criteria,
approving evidence, filling roles. This post has such a duty on one side and belongs to, or has a duty on, the
other; or a directorate has functions of both. Whoever buys a service and runs it judges their own work, and
the reader has no reason to believe the judgement. What is corporate serves both sides and counts for neither.

Give the duties of one side to another post. If the side of the post or directorate is wrong, correct that.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [{id: S1, side: commissioning}]}]
separation: [{between: [commissioning, provision], for: [owner]}]
-- posts.yaml --
posts:
  - {id: ceo, title: Head of Provider Services, side: provision}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [{id: S1, side: commissioning}]}]
separation: [{between: [commissioning, provision], for: [owner]}]
-- posts.yaml --
posts:
  - {id: ceo, title: Head of Commissioning, side: commissioning}
)",
};

namespace {

using framework::Duty;
using framework::Separation;
using framework::Side;
using submission::Post;

// What posts do, for whichever checklist: the divide runs through the organisation.
class Duties {
 public:
  explicit Duties(const evaluate::Evaluation& evaluation) : evaluation_(evaluation) {
    for (const auto& framework : evaluation.frameworks) collect(framework);
  }

  bool check(const Separation& separation, const Post& post, diag::Diagnostics& out) const {
    Ties ties(separation);
    if (post.side) {
      ties.add({*post.side, post.side.span, "the post's own side"});
    } else if (!post.side.given() && post.directorate) {
      const auto* directorate = evaluation_.index.find<submission::Directorate>(post.directorate->text);
      if (directorate && directorate->side)
        ties.add({*directorate->side, directorate->side.span, "its directorate's side"});
    }
    for (const auto& duty : separation.duties) {
      if (*duty == Duty::Role) add_roles(post, ties);
      if (*duty == Duty::Owner) add(owned_, post.id->text, ties);
      if (*duty != Duty::Approver) continue;
      add(approved_, approver(post.id->text), ties);
      if (post.title) add(approved_, approver(*post.title), ties);
    }
    return ties.report(
        both_sides, post.id.span, post.id->text, "give the duties of one side to another post", out);
  }

 private:
  void add_roles(const Post& post, Ties& ties) const {
    for (const auto& framework : evaluation_.frameworks) add_roles_of(framework, post, ties);
  }

  static void add_roles_of(const evaluate::FrameworkResult& framework, const Post& post, Ties& ties) {
    for (const auto& role : framework.roles) {
      bool fills = std::find(role.posts.begin(), role.posts.end(), &post) != role.posts.end();
      if (!fills || !role.role->side) continue;
      auto named = std::find_if(post.roles.begin(), post.roles.end(),
          [&](const auto& held) { return held->text == role.role->role->text; });
      // A misspelt role counts as the one that was meant.
      const auto& place = named == post.roles.end() ? post.roles.front() : *named;
      ties.add({*role.role->side, place.span, fmt::format("it fills the role `{}`", role.role->role->text)});
    }
  }

  static void add(const std::multimap<std::string, Tie>& ties, const std::string& name, Ties& to) {
    auto [first, last] = ties.equal_range(name);
    for (auto tie = first; tie != last; ++tie) to.add(tie->second);
  }

  // Who owns criteria that have a side, and who approved what they cite.
  void collect(const evaluate::FrameworkResult& framework) {
    const auto sides = sides_of(framework);
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const auto& entry = framework.criteria[i];
      if (!sides[i] || !entry.response || entry.answer == evaluate::Answer::NotApplicable) continue;
      const auto& owner = entry.response->owner;
      if (owner)
        owned_.emplace(owner->text, Tie{*sides[i], owner.span, fmt::format("it owns `{}`", entry.id)});
      for (const auto& cited : entry.cited) {
        if (!cited.item || !cited.item->approved.by || cited.item->only_considered()) continue;
        approved_.emplace(approver(*cited.item->approved.by),
            Tie{*sides[i], cited.item->approved.by.span,
                fmt::format("it approved `{}`, which `{}` cites", cited.item->id->text, entry.id)});
      }
    }
  }

  const evaluate::Evaluation& evaluation_;
  std::multimap<std::string, Tie> owned_;     // by post
  std::multimap<std::string, Tie> approved_;  // by approver
};

void check_posts(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  std::vector<const Separation*> separations;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& separation : framework.framework->separation) separations.push_back(&separation);
  }
  if (separations.empty()) return;
  const Duties duties(evaluation);
  for (const auto& post : evaluation.submission().posts) {
    if (!post.id) continue;
    bool told = false;
    for (const auto* separation : separations) told = told || duties.check(*separation, post, out);
  }
}

void check_directorate(const evaluate::FrameworkResult& framework, const submission::Directorate& directorate,
    diag::Diagnostics& out) {
  for (const auto& separation : framework.framework->separation) {
    Ties ties(separation);
    if (directorate.side) ties.add({*directorate.side, directorate.side.span, "its own side"});
    for (const auto& demand : framework.demands) {
      for (const auto& holder : demand.holders) {
        if (holder.directorate != &directorate || !demand.function()->side) continue;
        ties.add(
            {*demand.function()->side, holder.written->span, fmt::format("the function `{}`", demand.id())});
      }
    }
    bool told = ties.report(both_sides, directorate.id.span, directorate.id->text,
        "give the functions of one side to another directorate", out);
    if (told) return;
  }
}

}  // namespace

void check_both_sides(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  check_posts(evaluation, out);
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& directorate : evaluation.submission().directorates) {
      if (directorate.id) check_directorate(framework, directorate, out);
    }
  }
}

}  // namespace assure::rules
