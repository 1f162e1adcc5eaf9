#include "evaluate/approvers.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::evaluate {
namespace {

using submission::Post;

bool has_role(const Post& post, std::string_view role) {
  return std::any_of(
      post.roles.begin(), post.roles.end(), [&](const auto& held) { return held && held->text == role; });
}

}  // namespace

Approvers::Approvers(const Evaluation& evaluation, Of what) : as_of_(evaluation.as_of) {
  for (const Post& post : evaluation.submission().posts) {
    if (post.id) posts_.push_back(&post);
  }
  if (what == Of::Disclosures) {
    for (const auto& framework : evaluation.frameworks) {
      const auto& officer = framework.framework->delivery.disclosure_officer;
      if (officer) roles_.push_back(officer->text);
    }
    by_officer_ = !roles_.empty();
    if (by_officer_) return;
  }
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& step : framework.sign_offs) {
      by_chain_ = true;
      const std::string& role = step.step->role->text;
      roles_.push_back(role);
      bool held =
          std::any_of(posts_.begin(), posts_.end(), [&](const Post* post) { return has_role(*post, role); });
      if (!held && step.sign_off && step.sign_off->post) signed_for_.insert(step.sign_off->post->text);
    }
  }
  if (by_chain_) return;
  // Without a chain the role that is accountable decides; where none is, any role.
  for (bool accountable : {true, false}) {
    for (const auto& framework : evaluation.frameworks) {
      for (const auto& role : framework.roles) {
        if (!accountable || role.role->accountable.value_or(false)) roles_.push_back(role.role->role->text);
      }
    }
    if (!roles_.empty()) return;
  }
}

bool Approvers::holds(const Post& post) const {
  if (roles_.empty() || signed_for_.contains(post.id->text)) return true;
  return std::any_of(
      roles_.begin(), roles_.end(), [&](std::string_view role) { return has_role(post, role); });
}

bool Approvers::fills(const Post& post) const {
  return holds(post) && post.is_held_on(as_of_);
}

std::string Approvers::refusal(const Post& post) const {
  const std::string& id = post.id->text;
  // Its roles, or its last day, may have been meant otherwise.
  if (post.broken || fills(post)) return {};
  if (post.vacant.value_or(false)) return fmt::format("`{}` is vacant, so nobody accepted this", id);
  if (!holds(post)) {
    if (by_officer_)
      return fmt::format("`{}` has not the role `{}`, which decides on disclosure here", id, roles_.front());
    return by_chain_ ? fmt::format("`{}` is not in the sign-off chain, and accepts nothing", id)
                     : fmt::format("`{}` fills no role of the checklist, and accepts nothing", id);
  }
  return fmt::format("`{}` ended on {}, and accepts nothing since", id, post.until->iso());
}

std::string Approvers::help() const {
  std::vector<std::string> names;
  for (const Post* post : posts_) {
    if (fills(*post)) names.push_back(post->id->text);
  }
  if (!names.empty()) return "who may accept findings here: " + base::quoted_list(names);
  if (roles_.empty()) return "name a post that somebody holds";
  return fmt::format(
      "add `roles: [{}]` to the post that fills that role, and have it decide", roles_.front());
}

}  // namespace assure::evaluate
