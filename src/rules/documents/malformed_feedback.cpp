// AS519 malformed-feedback
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule malformed_feedback = {
    .code = "AS519",
    .name = "malformed-feedback",
    .severity = diag::Severity::Error,
    .summary = "the answers of a survey cannot be read as group, criterion and rating",
    .explanation =
        R"(The answers of a 360-degree survey are a csv file in UTF-8 whose first line is `group,criterion,rating`, and
every other line is one answer: the group that gave it, a criterion of the checklist, and a value of that
criterion's scale. Something in the file is not so. Nothing is shown of a survey with such a fault, because a
mean over the rest would look like the whole.

Correct the line that is named. The same mistake in many lines is reported once, at the first. A criterion
that two checklists have is named with its checklist: `wcc-2008/C7`.)",
    .bad = R"(feedback:
  - {id: partners, file: documents/answers.csv, min_group: 1}
-- documents/answers.csv --
group,criterion,rating
partners,S1,met
partners,S1,mostly
)",
    .good = R"(feedback:
  - {id: partners, file: documents/answers.csv, min_group: 1}
-- documents/answers.csv --
group,criterion,rating
partners,S1,met
partners,S1,partly
)",
};

void check_malformed_feedback(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& result : evaluation.feedback) {
    for (const auto& fault : result.faults)
      out.report(malformed_feedback, fault.span, "{}", fault.message).help(fault.help);
  }
}

}  // namespace assure::rules
