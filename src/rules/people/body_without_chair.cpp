// AS810 body-without-chair
#include <fmt/format.h>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule body_without_chair = {
    .code = "AS810",
    .name = "body-without-chair",
    .severity = diag::Severity::Warning,
    .summary = "a board or group has no chair, or its chair is vacant",
    .explanation =
        R"(Nobody chairs this body: `chair` is not given, or names a post that nobody holds. The reader would not know who
calls it together and who answers for what it decides.

Add `chair` with the id of the post. When the post is vacant, name the one that chairs until it is filled.)",
    .bad = R"(bodies:
  - {id: programme-board, title: Programme board, members: [ceo]}
)",
    .good = R"(bodies:
  - {id: programme-board, title: Programme board, chair: ceo}
)",
};

namespace {

// The post that the checklist expects in the chair.
std::string help_for(const evaluate::Evaluation& evaluation, const submission::Body& body) {
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& demand : framework.bodies) {
      if (demand.id->text == body.id->text && demand.chair)
        return fmt::format("add `chair` with the id of a post; the checklist expects {}", *demand.chair);
    }
  }
  return "add `chair` with the id of a post";
}

}  // namespace

void check_body_without_chair(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& body : evaluation.submission().bodies) {
    if (!body.id) continue;
    const auto* chair = body.chair ? evaluation.index.post(body.chair->text) : nullptr;
    if (chair && !chair->is_held_on(evaluation.as_of)) {
      bool ended = chair->has_ended_by(evaluation.as_of);
      out.report(body_without_chair, body.chair.span, "`{}` is chaired by `{}`, which {}", body.id->text,
             body.chair->text, ended ? "nobody holds since " + chair->until->iso() : "is vacant")
          .help("name the post that chairs it until this one is filled")
          .related(ended ? chair->until.span : chair->vacant.span, ended ? "ended here" : "vacant here");
    } else if (!body.chair.given() && !body.broken) {
      out.report(body_without_chair, body.id.span, "nobody chairs `{}`", body.id->text)
          .help(help_for(evaluation, body));
    }
  }
}

}  // namespace assure::rules
