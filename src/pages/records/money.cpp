// What it costs, how totals add up, and figures that papers state.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/details.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using record::Money;
using submission::Cost;
using Sum = record::Spanned<Money> Cost::*;

struct SumColumn {
  std::string_view name;    // of a sentence
  std::string_view marker;  // of the template
  Sum sum;
};
constexpr std::array<SumColumn, 5> columns = {SumColumn{"gross", "GROSS", &Cost::gross},
    SumColumn{"credit", "CREDIT", &Cost::credit}, SumColumn{"net", "NET", &Cost::net},
    SumColumn{"budget", "BUDGET", &Cost::budget}, SumColumn{"committed", "COMMITTED", &Cost::committed}};

// The lines of a total in its own currency; empty when one of them is unknown or in another.
std::vector<const Cost*> lines_of(const Book& book, const Cost& total) {
  std::vector<const Cost*> lines;
  for (const auto& id : total.total_of) {
    const Cost* line = id ? book.evaluation().index.find<submission::Cost>(id->text) : nullptr;
    if (!line || line->currency.broken || !line->same_currency(total)) return {};
    lines.push_back(line);
  }
  return lines;
}

// "Net: 55,000 (Module 1) + 20,000 (Advisers) = 75,000"; empty when a line does not give this sum.
std::string added_up(const Book& book, const std::vector<const Cost*>& lines, const SumColumn& column) {
  Money sum;
  std::vector<std::string> parts;
  for (const Cost* line : lines) {
    const auto& amount = line->*column.sum;
    if (!amount || __builtin_add_overflow(sum.hundredths, amount->hundredths, &sum.hundredths)) return {};
    parts.push_back(fmt::format("{} ({})", amount->text(), cost_title(book, line->id->text)));
  }
  if (parts.empty()) return {};
  return fmt::format("{}: {} = {}", column.name, base::join(parts, " + "), sum.text());
}

// False when there is nothing to say.
bool fill_how(const Book& book, const Cost& cost, View row) {
  bool any = false;
  if (cost.gross && cost.credit) {
    std::int64_t net = 0;
    any = !__builtin_sub_overflow(cost.gross->hundredths, cost.credit->hundredths, &net);
    if (any)
      row.add("HOW").set("SUM",
          fmt::format("net: {} less {} = {}", cost.gross->text(), cost.credit->text(), Money{net}.text()));
  }
  if (cost.total_of.empty()) return any;
  const auto lines = lines_of(book, cost);
  for (const SumColumn& column : columns) {
    std::string sum = cost.*column.sum ? added_up(book, lines, column) : std::string();
    if (sum.empty()) continue;
    any = true;
    row.add("HOW").set("SUM", sum);
  }
  std::vector<std::string> names;
  for (const auto& id : cost.total_of) {
    if (id) names.push_back(cost_title(book, id->text));
  }
  row.maybe("TOTAL_OF", base::join(names, ", "));
  return any;
}

// What the rules found in the figures of a line: that it does not add up, or goes over its budget.
bool fill_findings(const Book& book, const Cost& cost, View row) {
  bool any = false;
  for (const auto& finding : book.diagnostics().all()) {
    bool here = finding.span.valid() && finding.span.file == cost.span.file &&
                finding.span.begin >= cost.span.begin && finding.span.end <= cost.span.end;
    if (!here) continue;
    any = true;
    View shown = row.add("FINDINGS");
    shown.set("SEVERITY", finding.waived ? "Waived" : base::label_of(finding.severity));
    shown.set("TONE", finding.waived ? "plain" : diag::name_of(finding.severity));
    fill_message(shown.include("MESSAGE", "message.html"), finding.message);
  }
  return any;
}

void fill_decisions_on(const Book& book, const Cost& cost, View row) {
  bool any = false;
  for (const auto& decision : book.submission().decisions) {
    if (!decision.cost || !cost.id || decision.cost->text != cost.id->text) continue;
    any = true;
    View link = row.add("DECISIONS");
    link.set("NAME", decision.text ? *decision.text : std::string("A decision without words"));
    if (decision.id) link.add("LINK").link("HREF", decision_path(decision.id->text));
    link.show_if(!decision.id, "PLAIN");
    std::vector<std::string> words;
    if (decision.amount) words.push_back(decision.amount->text());
    words.push_back(decision.outcome ? *decision.outcome : std::string("not decided"));
    if (decision.on) words.push_back(decision.on->text());
    link.set("SAYS", base::join(words, ", "));
  }
  row.show_if(!any, "NO_DECISION");
}

void fill_cost(const Book& book, const Cost& cost, View row) {
  if (cost.id)
    fill_anchor(
        "cost", cost.id->text, book.evaluation().index.find<submission::Cost>(cost.id->text) == &cost, row);
  row.set("TITLE", record_title(book, evaluate::DemandKind::Cost, cost.id, cost.title));
  fill_details(details(book, record::record_type<submission::Cost>(), cost), row);  // findings are told apart
  row.maybe("NOTE", cost.note ? *cost.note : std::string());
  row.set("CURRENCY", cost.currency.broken ? std::string("–") : cost.currency_code());
  for (const SumColumn& column : columns) {
    const auto& amount = cost.*column.sum;
    row.set(column.marker, amount ? amount->text() : std::string(amount.given() ? "Not readable" : "–"));
  }
  row.show_if(!cost.total_of.empty(), "TOTAL");
  bool adds_up = fill_how(book, cost, row);
  bool found = fill_findings(book, cost, row);
  row.show_if(!adds_up && !found, "NO_SUM");
  fill_decisions_on(book, cost, row);
}

void fill_statement(const Book& book, const submission::Statement& statement, View row) {
  bool held_back = statement.value.given() && !statement.value;
  row.set("VALUE", statement.value ? *statement.value : std::string(held_back ? "held back" : "–"));
  row.maybe("NOTE", statement.note ? *statement.note : std::string());
  row.maybe("PAGES", statement.pages ? statement.pages->text() : std::string());
  const auto* item = statement.item ? book.evaluation().index.item(statement.item->text) : nullptr;
  View source = row.add(item ? "ITEM" : "ELSEWHERE");
  if (item) source.link("HREF", book.path_of(*item));
  source.set("NAME", item && item->title ? *item->title
                     : statement.item    ? statement.item->text
                                         : std::string("Not said"));
}

void fill_figures(const Book& book, View view) {
  const auto& figures = book.submission().figures;
  if (figures.empty()) return;
  View all = view.add("FIGURES");
  for (const auto& figure : figures) {
    View table = all.add("FIGURE");
    table.set("TITLE", figure.title ? *figure.title : figure.id ? figure.id->text : std::string("A figure"));
    for (const auto& statement : figure.stated) fill_statement(book, statement, table.add("ROWS"));
    fill_details(book, figure, table);
    table.maybe("SETTLED", figure.settled ? *figure.settled : std::string());
    table.show_if(!figure.settled.given() && figure.stated.size() > 1, "UNSETTLED");
  }
}

}  // namespace

void fill_money(const Book& book, View view) {
  const auto& costs = book.submission().costs;
  view.set("TITLE", book.submission().figures.empty() ? "Money" : "Money and stated figures");
  view.show_if(costs.empty(), "NO_COSTS");
  if (!costs.empty()) {
    View table = view.add("COSTS");
    table.set("COUNT", base::counted(costs.size(), "line"));
    for (const auto& cost : costs) fill_cost(book, cost, table.add("ROWS"));
  }
  fill_demands(book, {evaluate::DemandKind::Cost}, view);
  fill_figures(book, view);
}

}  // namespace assure::pages
