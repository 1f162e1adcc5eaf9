// AS818 not-accountable-to
#include <algorithm>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule not_accountable_to = {
    .code = "AS818",
    .name = "not-accountable-to",
    .severity = diag::Severity::Warning,
    .summary = "the post with a role does not answer to a body that the checklist names",
    .explanation =
        R"(The checklist names the bodies to which the post with this role answers, such as a council and a trust that share
one director. `accountable_to` of the post does not have all of them, so one of the bodies would not know that the post
answers to it.

Add the body to `accountable_to` of the post. Roles that no post fills are AS801.)",
    .bad = R"(-- in checklist.yaml --
bodies: [{id: cabinet, title: Cabinet}, {id: trust-board, title: Trust board}]
roles: [{role: director, title: Director, accountable_to: [cabinet, trust-board]}]
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: dic, title: Director of Integrated Commissioning, roles: [director], accountable_to: [trust-board]}
bodies:
  - {id: cabinet, chair: dic}
  - {id: trust-board, chair: dic}
)",
    .good = R"(-- in checklist.yaml --
bodies: [{id: cabinet, title: Cabinet}, {id: trust-board, title: Trust board}]
roles: [{role: director, title: Director, accountable_to: [cabinet, trust-board]}]
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: dic, title: Director of Integrated Commissioning, roles: [director], accountable_to: [cabinet, trust-board]}
bodies:
  - {id: cabinet, chair: dic}
  - {id: trust-board, chair: dic}
)",
};

namespace {

// What cannot be read may be any of them.
std::vector<std::string> missing_in(const submission::Post& post, const framework::Role& role) {
  std::vector<std::string> missing;
  for (const auto& body : role.accountable_to) {
    bool named = std::any_of(post.accountable_to.begin(), post.accountable_to.end(),
        [&](const auto& id) { return id.broken || (id && id->text == body->text); });
    if (!named) missing.push_back(body->text);
  }
  return missing;
}

}  // namespace

void check_not_accountable_to(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& role : framework.roles) {
      for (const auto* post : role.posts) {
        if (!post->id || post->broken) continue;
        const auto missing = missing_in(*post, *role.role);
        if (missing.empty()) continue;
        out.report(not_accountable_to, post->id.span,
               "`{}` fills the role of {} and is not accountable to {}{}", post->id->text, *role.role->title,
               base::quoted_list(missing), framework::mark_of(*role.role))
            .help("add what is missing to `accountable_to` of the post");
      }
    }
  }
}

}  // namespace assure::rules
