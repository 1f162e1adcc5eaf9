// AS804 money-does-not-add-up
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule money_does_not_add_up = {
    .code = "AS804",
    .name = "money-does-not-add-up",
    .severity = diag::Severity::Error,
    .summary = "a net sum is not gross less credit, or a total is not the sum of its lines",
    .explanation =
        R"(Gross less credit is net, and a line with `total_of` is the sum of the lines that it names, for each of gross,
credit and net that all of them give. These figures do not come to that. Whoever is asked for the money will
add them up, and trust none of the figures when one is wrong.

The message shows the figures. Correct the one that is wrong, or name the line that was left out. A credit is
written without a sign: it is what is taken off. A total is looked at once its own lines add up.)",
    .bad = R"(costs:
  - {id: programme, title: All modules, gross: 391000, credit: 64000, net: 320000}
)",
    .good = R"(costs:
  - {id: programme, title: All modules, gross: 391000, credit: 64000, net: 327000}
)",
};

namespace {

using record::Money;
using submission::Cost;
using Sum = record::Spanned<Money> Cost::*;

struct Column {
  std::string_view name;
  Sum sum;
};
constexpr std::array<Column, 3> columns = {
    Column{"gross", &Cost::gross}, Column{"credit", &Cost::credit}, Column{"net", &Cost::net}};

// False when the line contradicts itself; then that is reported.
bool check_line(const Cost& cost, diag::Diagnostics& out) {
  const std::string& id = cost.id->text;
  if (cost.credit && cost.credit->hundredths < 0) {
    out.report(money_does_not_add_up, cost.credit.span, "`{}` has a credit of {}", id, cost.credit->text())
        .help("write what is taken off without a sign");
    return false;
  }
  if (!cost.gross || !cost.credit || !cost.net) return true;
  Money net{cost.gross->hundredths - cost.credit->hundredths};
  if (net == *cost.net) return true;
  out.report(money_does_not_add_up, cost.net.span, "`{}` says net {}, but gross {} less credit {} is {}", id,
      cost.net->text(), cost.gross->text(), cost.credit->text(), net.text());
  return false;
}

// The lines of a total; none when one is unknown, wrong in itself or in another currency.
std::vector<const Cost*> lines_of(
    const evaluate::Evaluation& evaluation, const Cost& total, const std::set<const Cost*>& wrong) {
  std::vector<const Cost*> lines;
  for (const auto& id : total.total_of) {
    const Cost* line = id ? evaluation.index.find<submission::Cost>(id->text) : nullptr;
    if (!line || line->currency.broken || wrong.contains(line)) return {};
    if (!line->same_currency(total)) return {};
    lines.push_back(line);
  }
  return lines;
}

void check_total(const Cost& total, const std::vector<const Cost*>& lines, diag::Diagnostics& out) {
  for (const Column& column : columns) {
    const auto& said = total.*column.sum;
    bool all =
        std::all_of(lines.begin(), lines.end(), [&](const Cost* line) { return bool(line->*column.sum); });
    if (!said || !all || lines.empty()) continue;
    Money sum;
    std::vector<std::string> parts;
    for (const Cost* line : lines) {
      // A sum that no 64 bits hold stays at their end: it is no sum that anybody wrote.
      std::int64_t added = (line->*column.sum)->hundredths;
      if (__builtin_add_overflow(sum.hundredths, added, &sum.hundredths)) sum.hundredths = INT64_MAX;
      parts.push_back(fmt::format("`{}` {}", line->id->text, (line->*column.sum)->text()));
    }
    if (sum == *said) continue;
    auto report =
        out.report(money_does_not_add_up, said.span, "`{}` says {} {}, but its lines come to {}: {}",
            total.id->text, column.name, said->text(), sum.text(), base::join(parts, ", "));
    for (const Cost* line : lines) report.related((line->*column.sum).span, "added here");
    // What follows from it would be told a second time.
    return;
  }
}

}  // namespace

void check_money_does_not_add_up(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto& costs = evaluation.submission().costs;
  std::set<const Cost*> wrong;
  for (const auto& cost : costs) {
    if (cost.id && !check_line(cost, out)) wrong.insert(&cost);
  }
  for (const auto& cost : costs) {
    if (!cost.id || cost.total_of.empty() || cost.currency.broken || wrong.contains(&cost)) continue;
    check_total(cost, lines_of(evaluation, cost, wrong), out);
  }
}

}  // namespace assure::rules
