// AS406 missing-statement
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "framework/placeholder.h"
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule missing_statement = {
    .code = "AS406",
    .name = "missing-statement",
    .severity = diag::Severity::Error,
    .summary = "a response does not say what is claimed, or why its criterion does not apply",
    .explanation =
        R"(The checklist wants a statement with every response, and here it is missing, blank, or only holds its own
place, as `TBC` does. The same goes for the reason why a criterion does not apply. A rating alone tells the
authority nothing about how it was reached.

Write in a few sentences what is done, how well, and which of the evidence shows it.)",
    .bad = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: TBC, evidence: [annual-report]}
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year., evidence: [annual-report]}
)",
};

namespace {

// Reports a text that is there and says nothing.
void check_text(const framework::Text& text, const std::string& subject, diag::Diagnostics& out) {
  if (!text) return;
  constexpr const char* help = "write what the reader should know, in a few sentences";
  std::string_view words = base::trim(*text);
  if (words.empty()) {
    out.report(missing_statement, text.span, "{} is blank", subject).help(help);
  } else if (framework::says_nothing(words)) {
    out.report(missing_statement, text.span, "{} is only `{}`", subject, words).help(help);
  }
}

}  // namespace

void check_missing_statement(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_answered(evaluation, [&](const evaluate::CriterionResult& entry) {
    const auto& response = *entry.response;
    const auto& shape = entry.element->response.statement;
    check_text(response.not_applicable, fmt::format("the reason why `{}` does not apply", entry.id), out);
    if (response.not_applicable.given() || !shape.required.value_or(false)) return;
    check_text(response.statement, fmt::format("the statement of `{}`", entry.id), out);
    if (!asked(entry)) return;
    if (response.statement.given() || response.broken) return;
    out.report(missing_statement, response.criterion.span, "the response to `{}` has no statement{}",
           entry.id, framework::mark_of(shape))
        .help("add `statement` with what is claimed, in a few sentences");
  });
}

}  // namespace assure::rules
