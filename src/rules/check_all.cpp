#include "rules/check_all.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "rules/list.h"

namespace assure::rules {

void check_all(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  static const auto by_code = [] {
    std::vector<Checked> checks(std::begin(all), std::end(all));
    std::sort(checks.begin(), checks.end(),
        [](const Checked& a, const Checked& b) { return a.rule->code < b.rule->code; });
    return checks;
  }();
  for (const Checked& entry : by_code) entry.check(evaluation, out);
}

bool is_checked(const diag::Rule& rule) {
  return std::any_of(
      std::begin(all), std::end(all), [&](const Checked& entry) { return entry.rule == &rule; });
}

}  // namespace assure::rules
