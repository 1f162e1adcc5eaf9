// AS304 unknown-post
#include "rules/answered.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_post = {
    .code = "AS304",
    .name = "unknown-post",
    .severity = diag::Severity::Error,
    .summary = "something is owned, done, led or signed by a post that nothing declares",
    .explanation =
        R"(A response, an evidence item, an action, a directorate, a body, a signature, a waiver or another post names a
post by its id, and `posts` has no post of that id. The reader of the pack would find a duty that nobody in
the organisation holds.

Most often the id is misspelt, or a post was renamed. Correct the id, or declare the post in `posts`. Posts
stand for people here: a person's name is not one.)",
    .bad = R"(actions:
  - {id: print, what: Print the report, who: coe, due: 2008-12-31, closes: [S1]}
)",
    .good = R"(actions:
  - {id: print, what: Print the report, who: ceo, due: 2008-12-31, closes: [S1]}
)",
};

void check_unknown_post(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (evaluation.folder->truncated) return;
  const auto& submission = evaluation.submission();
  base::Spelling posts = spelling_of(evaluation, ids_of(submission.posts), {Referent::Post});
  auto check = [&](const record::Spanned<record::Id>& id) {
    if (!id || evaluation.index.post(id->text)) return;
    std::string help = help_for_unknown(id->text, posts, "posts");
    if (help.empty()) help = "declare it in `posts`";
    out.report(unknown_post, id.span, "no post `{}`", id->text)
        .help(std::move(help))
        .fix(diag::Fix::write(id.span, posts.certain(id->text)));
  };
  each_response(evaluation, [&](const auto& response) { check(response.owner); });
  for (const auto& item : submission.evidence) check(item.owner);
  for (const auto& action : submission.actions) {
    check(action.who);
    for (const auto& post : action.with) check(post);
  }
  for (const auto& milestone : submission.milestones) check(milestone.owner);
  for (const auto& post : submission.posts) check(post.reports_to);
  for (const auto& directorate : submission.directorates) check(directorate.lead);
  for (const auto& body : submission.bodies) {
    check(body.chair);
    for (const auto& member : body.members) check(member);
  }
  for (const auto& sign_off : submission.sign_offs) check(sign_off.post);
  for (const auto& waiver : submission.waivers) check(waiver.approved_by);
}

}  // namespace assure::rules
