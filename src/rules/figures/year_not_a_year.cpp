// AS423 year-not-a-year
#include "rules/answered.h"
#include "rules/figures/measures.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule year_not_a_year = {
    .code = "AS423",
    .name = "year-not-a-year",
    .severity = diag::Severity::Error,
    .summary = "a figure of a measure is given for something that is no year",
    .explanation =
        R"(The figures of a measure are written by year: `baseline: {2007: 745}`. This key is not a year of four
digits, so the figure has no place on the time line, and nobody can say how long the target takes.

A financial year is written as the year in which it begins: 2007 for 2007/08. Parts of a year are told in
the statement.)",
    .bad = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: higher, baseline: {2007/08: 745}, target: {2012: 950}}
    evidence: [annual-report]
)",
    .good = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: higher, baseline: {2007: 745}, target: {2012: 950}}
    evidence: [annual-report]
)",
};

void check_year_not_a_year(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  auto check = [&](const submission::Years& series) {
    for (const auto& [key, value] : series) {
      if (year_of(*key)) continue;
      out.report(year_not_a_year, key.span, "`{}` is no year", *key)
          .help("write four digits; a financial year is named by the year in which it begins");
    }
  };
  each_response(evaluation, [&](const submission::Response& response) {
    check(response.measure.baseline);
    check(response.measure.actual);
    check(response.measure.target);
    for (const auto& [name, series] : response.measure.comparator) check(series);
  });
}

}  // namespace assure::rules
