// AS524 statement-over-limit
#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule statement_over_limit = {
    .code = "AS524",
    .name = "statement-over-limit",
    .severity = diag::Severity::Error,
    .summary = "a statement is longer than is taken where the pack is handed in",
    .explanation =
        R"(The checklist names the length of a statement, in characters, that the receiving portal takes. Markdown marks
and spaces count. Forms cut what is longer, and the end of the statement would be lost on the way. Where an
element of the checklist allows less than that, its own limit is the one that is reported.

Shorten it. Details belong in the evidence, with the pages in the citation.)",
    .bad = R"(-- in checklist.yaml --
delivery: {statement: 20}
)",
    .good = R"(-- in checklist.yaml --
delivery: {statement: 40}
)",
};

void check_statement_over_limit(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_answered(evaluation, [&](const evaluate::CriterionResult& entry) {
    const auto& statement = entry.response->statement;
    const auto& limit = entry.framework->delivery.statement;
    const auto& own = entry.element->response.statement.at_most;
    if (!statement || !limit || (own && *own <= *limit)) return;
    auto length = static_cast<std::int64_t>(base::code_points(base::trim(*statement)));
    if (length <= *limit) return;
    out.report(statement_over_limit, statement.span,
           "the statement of `{}` has {} characters; `{}` takes at most {}{}", entry.id, length,
           entry.framework->id->text, *limit, framework::mark_of(entry.framework->delivery))
        .help(fmt::format(
            "shorten it by {}", base::counted(static_cast<std::size_t>(length - *limit), "character")))
        .related(limit.span, "the checklist sets the limit here");
  });
}

}  // namespace assure::rules
