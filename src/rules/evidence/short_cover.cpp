// AS413 short-cover
#include <fmt/format.h>

#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule short_cover = {
    .code = "AS413",
    .name = "short-cover",
    .severity = diag::Severity::Error,
    .summary = "a document covers a shorter period than the checklist wants, or does not say which",
    .explanation =
        R"(The checklist says how long a time a document of this kind must speak of: a strategic plan of five years,
say. The period in `covers` is shorter, or the item has none. The authority would send a plan back that ends
too soon.

Both ends of the period belong to it, so five years from April 2008 are `2008-04-01/2013-03-31`. Correct the
period if it is wrong; otherwise the document itself has to look further.)",
    .bad = R"(-- in checklist.yaml --
evidence: [{kind: report, title: Report, covers: 1 year}]
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    covers: 2007-04-01/2008-01-31
)",
    .good = R"(-- in checklist.yaml --
evidence: [{kind: report, title: Report, covers: 1 year}]
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    covers: 2007-04-01/2008-03-31
)",
};

void check_short_cover(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_demanded(evaluation, [&](const auto& demand, const auto& item) {
    if (!demand.covers || !item.id) return;
    std::string wanted = demand.covers->text();
    if (!item.covers.given() && !item.broken) {
      out.report(short_cover, item.id.span, "`{}` does not say which period it covers; {} must cover {}{}",
             item.id->text, demand.name(), wanted, framework::mark_of(demand))
          .help("add `covers` with its first and last day, as in `covers: 2008-04-01/2013-03-31`");
    }
    if (!item.covers || demand.covers->after(item.covers->first) <= item.covers->last.plus_days(1)) return;
    base::Date last = demand.covers->after(item.covers->first).plus_days(-1);
    out.report(short_cover, item.covers.span, "`{}` covers {}; {} must cover {}{}", item.id->text,
           item.covers->text(), demand.name(), wanted, framework::mark_of(demand))
        .help(fmt::format("from its first day that is until {}", last.iso()));
  });
}

}  // namespace assure::rules
