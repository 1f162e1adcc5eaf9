// AS310 unknown-role
#include <set>

#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_role = {
    .code = "AS310",
    .name = "unknown-role",
    .severity = diag::Severity::Error,
    .summary = "a post fills, or a signature is given in, a role that no checklist has",
    .explanation =
        R"(Checklists say which roles posts must fill, and in which roles somebody signs. This role is in none of them,
so the authority would look in vain for the one that it asked for.

Most often the name is misspelt: `assure frameworks show` lists the roles of a checklist. A title that the
organisation uses for itself belongs in the post's `title`.)",
    .bad = R"(-- in checklist.yaml --
roles: [{role: lead, title: Lead}]
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, roles: [laed]}
)",
    .good = R"(-- in checklist.yaml --
roles: [{role: lead, title: Lead}]
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, roles: [lead]}
)",
};

void check_unknown_role(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!all_is_read(evaluation)) return;
  Names all;
  std::set<std::string_view> seen;
  auto add = [&](const std::string& role) {
    if (seen.insert(role).second) all.push_back(role);
  };
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& role : framework.roles) add(role.role->text);
    for (const auto& step : framework.sign_off) add(step.role->text);
  }
  base::Spelling roles = spelling_of(evaluation, std::move(all), {Referent::Role, Referent::SignOffRole});
  auto check = [&](const record::Spanned<record::Id>& role) {
    if (!role || roles.contains(role->text)) return;
    out.report(unknown_role, role.span, "no checklist has a role `{}`", role->text)
        .help(help_for_unknown(role->text, roles, "roles"))
        .fix(diag::Fix::write(role.span, roles.certain(role->text)));
  };
  for (const auto& post : evaluation.submission().posts) {
    for (const auto& role : post.roles) check(role);
  }
  for (const auto& sign_off : evaluation.submission().sign_offs) check(sign_off.role);
}

}  // namespace assure::rules
