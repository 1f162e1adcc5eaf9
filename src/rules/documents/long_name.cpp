// AS522 long-name
#include <fmt/format.h>

#include "base/utf8.h"
#include "rules/documents/delivery.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule long_name = {
    .code = "AS522",
    .name = "long-name",
    .severity = diag::Severity::Error,
    .summary = "a document's name is longer than is taken where the pack is handed in",
    .explanation =
        R"(The checklist names the length of names, in characters, that the receiving portal takes. It cuts a longer
name, or refuses the file. The end of a name goes with the rest, so that nobody's computer knows any more
what to open it with.

Give the file a shorter name, and correct it where it is declared; `title` can say all the rest.)",
    .bad = R"(-- in checklist.yaml --
delivery: {name: 10}
)",
    .good = R"(-- in checklist.yaml --
delivery: {name: 30}
)",
};

void check_long_name(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_delivered(evaluation, [&](const framework::Framework& checklist, const Delivered& document) {
    const auto& limit = checklist.delivery.name;
    auto length = static_cast<std::int64_t>(base::code_points(document.name()));
    if (!limit || length <= *limit) return;
    out.report(long_name, document.path->span, "the name `{}` has {} characters; `{}` takes at most {}{}",
           document.name(), length, checklist.id->text, *limit, framework::mark_of(checklist.delivery))
        .help("give the file a shorter name, and correct it here")
        .related(limit.span, "the checklist sets the limit here");
  });
}

}  // namespace assure::rules
