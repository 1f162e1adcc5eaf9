// AS805 currencies-mixed
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule currencies_mixed = {
    .code = "AS805",
    .name = "currencies-mixed",
    .severity = diag::Severity::Error,
    .summary = "a total adds up lines in another currency",
    .explanation =
        R"(A line of the budget names the lines that it adds up, and one of them is in another currency. Such a sum means
nothing, and nobody can check it. A line without `currency` is in GBP.

Give the line in the currency of its total, with the rate in `note`, or take it out of the total.)",
    .bad = R"(costs:
  - {id: licences, title: Licences, net: 20000, currency: EUR}
  - {id: training, title: Training, net: 30000}
  - {id: programme, title: All of it, net: 50000, total_of: [training, licences]}
)",
    .good = R"(costs:
  - {id: licences, title: Licences, net: 20000, note: 25000 EUR at 1.25}
  - {id: training, title: Training, net: 30000}
  - {id: programme, title: All of it, net: 50000, total_of: [training, licences]}
)",
};

void check_currencies_mixed(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& total : evaluation.submission().costs) {
    if (!total.id || total.currency.broken) continue;
    for (const auto& id : total.total_of) {
      const auto* line = id ? evaluation.index.find<submission::Cost>(id->text) : nullptr;
      if (!line || line->currency.broken || line->same_currency(total)) continue;
      out.report(currencies_mixed, id.span, "`{}` is in {}, and its line `{}` in {}", total.id->text,
             total.currency_code(), id->text, line->currency_code())
          .help("give both in one currency, or take the line out of the total")
          .related(line->currency.span, "the currency of `" + id->text + "`")
          .related(total.currency.span, "the currency of `" + total.id->text + "`");
    }
  }
}

}  // namespace assure::rules
