// AS817 other-line-manager
#include <algorithm>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule other_line_manager = {
    .code = "AS817",
    .name = "other-line-manager",
    .severity = diag::Severity::Warning,
    .summary =
        "the post with a role does not report to the post that the checklist wants as its line manager",
    .explanation =
        R"(The checklist says below whom the post with this role is. The post reports to another one, or the folder does not say
to whom. The authority would ask a line manager who has no say over the post.

Write the line manager in `reports_to` of the post, or give the role of the line manager to the post that is. Roles that
no post fills are AS801.)",
    .bad = R"(-- in checklist.yaml --
roles:
  - {role: chief, title: Chief executive}
  - {role: operations, title: Chief operating officer, reports_to: chief}
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, roles: [chief]}
  - {id: dof, title: Director of Finance, reports_to: ceo}
  - {id: coo, title: Chief Operating Officer, roles: [operations], reports_to: dof}
)",
    .good = R"(-- in checklist.yaml --
roles:
  - {role: chief, title: Chief executive}
  - {role: operations, title: Chief operating officer, reports_to: chief}
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, roles: [chief]}
  - {id: dof, title: Director of Finance, reports_to: ceo}
  - {id: coo, title: Chief Operating Officer, roles: [operations], reports_to: ceo}
)",
};

namespace {

// The first post itself is not below anybody who has the same role.
void check_posts(
    const evaluate::RoleResult& role, const evaluate::RoleResult& manager, diag::Diagnostics& out) {
  auto fills = [&](const std::string& id) {
    return std::any_of(manager.posts.begin(), manager.posts.end(),
        [&](const auto* post) { return post->id && post->id->text == id; });
  };
  auto check = [&](const submission::Post& post) {
    if (!post.id || post.broken || fills(post.id->text)) return;
    if (post.reports_to && fills(post.reports_to->text)) return;
    out.report(other_line_manager, post.reports_to ? post.reports_to.span : post.id.span,
           "`{}` fills the role of {} and {}; the checklist wants it below the {}{}", post.id->text,
           *role.role->title,
           post.reports_to ? "reports to `" + post.reports_to->text + "`" : std::string("reports to nobody"),
           *manager.role->title, framework::mark_of(*role.role))
        .help("write in `reports_to` the post that fills the role `" + manager.role->role->text + "`");
  };
  for (const auto* post : role.posts) check(*post);
  for (const auto* post : role.vacant) check(*post);
}

}  // namespace

void check_other_line_manager(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& role : framework.roles) {
      if (!role.role->reports_to) continue;
      for (const auto& manager : framework.roles) {
        bool named = manager.role->role->text == role.role->reports_to->text;
        if (named && !manager.posts.empty()) check_posts(role, manager, out);
      }
    }
  }
}

}  // namespace assure::rules
