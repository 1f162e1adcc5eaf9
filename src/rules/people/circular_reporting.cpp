// AS814 circular-reporting
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule circular_reporting = {
    .code = "AS814",
    .name = "circular-reporting",
    .severity = diag::Severity::Error,
    .summary = "posts or bodies report to one another in a circle",
    .explanation =
        R"(Each post in the circle answers to the next one, and the last to the first, so none of them answers to
anybody outside it. The same holds for bodies, such as committees. An authority that follows the line of accountability
never arrives at the top.

Correct the `reports_to` that is wrong. Who is at the top has none.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, reports_to: nurse}
  - {id: nurse, title: Director of Nursing, reports_to: ceo}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: nurse, title: Director of Nursing, reports_to: ceo}
)",
};

namespace {

// One finding a circle, at the first of its records in source order.
template <class R>
void report_circles(const std::vector<R>& records, diag::Diagnostics& out) {
  std::unordered_map<std::string_view, const R*> by_id;
  for (const R& record : records) {
    if (record.id) by_id.emplace(record.id->text, &record);
  }
  auto above = [&](const R& record) -> const R* {
    auto found = record.reports_to ? by_id.find(record.reports_to->text) : by_id.end();
    return found == by_id.end() ? nullptr : found->second;
  };
  std::set<const R*> seen;
  for (const R& first : records) {
    std::set<const R*> path;
    const R* at = &first;
    while (at && seen.insert(at).second) {
      path.insert(at);
      at = above(*at);
    }
    if (!at || !path.contains(at)) continue;
    std::vector<std::string> circle;
    const R* next = at;
    do {
      circle.push_back(next->id->text);
      next = above(*next);
    } while (next != at);
    if (circle.size() == 1) {
      out.report(circular_reporting, at->reports_to.span, "`{}` reports to itself", circle[0])
          .help("leave `reports_to` out: who is at the top has none");
    } else {
      out.report(circular_reporting, at->reports_to.span, "{} report to one another in a circle",
             base::quoted_list(circle))
          .help("correct the `reports_to` that is wrong; who is at the top has none");
    }
  }
}

}  // namespace

void check_circular_reporting(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_circles(evaluation.submission().posts, out);
  report_circles(evaluation.submission().bodies, out);
}

}  // namespace assure::rules
