// AS423 year-not-a-year
#include <map>

#include "base/date.h"
#include "rules/answered.h"
#include "rules/rule.h"
#include "submission/measured.h"

namespace assure::rules {

extern constinit const diag::Rule year_not_a_year = {
    .code = "AS423",
    .name = "year-not-a-year",
    .severity = diag::Severity::Error,
    .summary = "a figure of a measure is given for something that is no year, or for a year that has one",
    .explanation =
        R"(The figures of a measure are written by year: `baseline: {2007: 745}`. This key is not a year of four
digits, so the figure has no place on the time line, and nobody can say how long the target takes. Or the year has
two figures, and nobody can say which of them counts.

A financial year is the year in which it begins: 2007, 2007/08 and 2007/2008 are one year. Twelve months that end at
another time are written as a period: 2007-10/2008-09 are those to September 2008, half a year after 2007/08. What is
measured over less than a year is for the statement to say.)",
    .bad = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: higher, baseline: {2007-08: 745}, target: {2012: 950}}
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
    std::map<int, const record::Spanned<std::string>*> seen;
    for (const auto& [key, value] : series) {
      auto last_month = submission::last_month_of(*key);
      if (!last_month) {
        out.report(year_not_a_year, key.span, "`{}` is no year", *key)
            .help("write four digits, a financial year such as 2007/08, or twelve months: 2007-10/2008-09");
        continue;
      }
      auto [first, fresh] = seen.emplace(*last_month, &key);
      if (fresh) continue;
      out.report(year_not_a_year, key.span, "`{}` is the same year as `{}`", *key, **first->second)
          .help("keep one figure for the year")
          .related(first->second->span, "first here");
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
