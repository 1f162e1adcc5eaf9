// AS407 statement-too-long
#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule statement_too_long = {
    .code = "AS407",
    .name = "statement-too-long",
    .severity = diag::Severity::Error,
    .summary = "a statement is longer than the checklist allows",
    .explanation =
        R"(The checklist sets a limit to the length of statements, counted in characters, Markdown marks and spaces
included. Forms of authorities cut what is longer, and the end of the statement would be lost on the way.

Shorten it. Details belong in the evidence, with the pages in the citation.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, response: {statement: {at_most: 20}}, criteria: [S1]}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, response: {statement: {at_most: 40}}, criteria: [S1]}
)",
};

void check_statement_too_long(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_answered(evaluation, [&](const evaluate::CriterionResult& entry) {
    const auto& statement = entry.response->statement;
    const auto& at_most = entry.element->response.statement.at_most;
    const auto& delivered = entry.framework->delivery.statement;
    bool stricter_elsewhere = delivered && *delivered < *at_most;  // AS524 says it then
    if (!statement || !at_most || stricter_elsewhere) return;
    // Block scalars end with a line break that nobody wrote.
    auto length = static_cast<std::int64_t>(base::code_points(base::trim(*statement)));
    if (length <= *at_most) return;
    out.report(statement_too_long, statement.span,
           "the statement of `{}` has {} characters; at most {} are allowed{}", entry.id, length, *at_most,
           framework::mark_of(entry.element->response.statement))
        .help(fmt::format(
            "shorten it by {}", base::counted(static_cast<std::size_t>(length - *at_most), "character")));
  });
}

}  // namespace assure::rules
