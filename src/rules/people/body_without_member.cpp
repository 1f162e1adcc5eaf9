// AS815 body-without-member
#include <algorithm>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule body_without_member = {
    .code = "AS815",
    .name = "body-without-member",
    .severity = diag::Severity::Warning,
    .summary = "a body does not have a member that the checklist wants in it",
    .explanation =
        R"(The checklist names roles whose posts belong to this board or group, so that nobody who is needed there is left
out. The post that fills the role neither chairs the body nor is among its members. Roles that no post fills are AS801.

Add the post to the `members` of the body, or give the role to a post that sits in it.)",
    .bad = R"(-- in checklist.yaml --
roles: [{role: staff-side, title: Staff side}]
bodies: [{id: consultation-group, title: Consultation group, members: [staff-side]}]
-- bodies.yaml --
posts:
  - {id: staff-chair, title: Chair of the staff side, roles: [staff-side]}
bodies:
  - {id: consultation-group, chair: ceo}
)",
    .good = R"(-- in checklist.yaml --
roles: [{role: staff-side, title: Staff side}]
bodies: [{id: consultation-group, title: Consultation group, members: [staff-side]}]
-- bodies.yaml --
posts:
  - {id: staff-chair, title: Chair of the staff side, roles: [staff-side]}
bodies:
  - {id: consultation-group, chair: ceo, members: [staff-chair]}
)",
};

namespace {

// What cannot be read may be anybody.
bool sits_in(const submission::Body& body, const submission::Post& post) {
  auto is_it = [&](const auto& id) { return id.broken || (id && id->text == post.id->text); };
  return is_it(body.chair) || std::any_of(body.members.begin(), body.members.end(), is_it);
}

void check_seats(const submission::Body& body, const framework::BodyDemand& demand,
    const evaluate::RoleResult& role, diag::Diagnostics& out) {
  for (const auto* post : role.posts) {
    if (!post->id || sits_in(body, *post)) continue;
    out.report(body_without_member, body.id.span,
           "`{}` does not have `{}` as a member, which fills the role of {}{}", body.id->text, post->id->text,
           *role.role->title, framework::mark_of(demand))
        .help("add the post to `members`");
  }
}

}  // namespace

void check_body_without_member(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& demand : framework.framework->bodies) {
      const auto* body = evaluation.index.find<submission::Body>(demand.id->text);
      if (!body || body->broken) continue;
      for (const auto& wanted : demand.members) {
        for (const auto& role : framework.roles) {
          if (role.role->role->text == wanted->text) check_seats(*body, demand, role, out);
        }
      }
    }
  }
}

}  // namespace assure::rules
