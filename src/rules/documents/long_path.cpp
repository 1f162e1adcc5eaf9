// AS523 long-path
#include <fmt/format.h>

#include "base/utf8.h"
#include "rules/documents/delivery.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule long_path = {
    .code = "AS523",
    .name = "long-path",
    .severity = diag::Severity::Error,
    .summary = "a document's path in the pack is longer than is taken where the pack is handed in",
    .explanation =
        R"(The checklist names the length of paths, in characters, that the receiving portal takes. It counts from the top
of the pack: the reference, `data/documents`, the folders below, the name, and the `/` between them. What is
longer is refused or left out when the pack is unpacked there.

Use fewer or shorter folders, or a shorter name or reference.)",
    .bad = R"(-- in checklist.yaml --
delivery: {path: 30}
)",
    .good = R"(-- in checklist.yaml --
delivery: {path: 60}
)",
};

void check_long_path(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_delivered(evaluation, [&](const framework::Framework& checklist, const Delivered& document) {
    const auto& limit = checklist.delivery.path;
    auto length = static_cast<std::int64_t>(base::code_points(document.packed));
    if (!limit || length <= *limit) return;
    out.report(long_path, document.path->span,
           "the path `{}` in the pack has {} characters; `{}` takes at most {}{}", document.packed, length,
           checklist.id->text, *limit, framework::mark_of(checklist.delivery))
        .help("use fewer or shorter folders, or a shorter name")
        .related(limit.span, "the checklist sets the limit here");
  });
}

}  // namespace assure::rules
