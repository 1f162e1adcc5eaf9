// AS430 figures-disagree
#include <algorithm>
#include <set>

#include "base/characters.h"
#include "base/text.h"
#include "rules/references/terms.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule figures_disagree = {
    .code = "AS430",
    .name = "figures-disagree",
    .severity = diag::Severity::Warning,
    .summary = "a figure is stated with different values, and nothing says which holds",
    .explanation =
        R"(Several places state the same figure, and not with the same value. Numbers are compared as numbers, so that
`1,000` and `1000.0` agree; anything else is compared as text. A reader who meets both trusts neither, nor what
was worked out from them.

Find out which value holds, and say so and why in `settled`. If they count different things, they are two
figures.)",
    .bad = R"(figures:
  - {id: pilots, title: Pilots in the programme, stated: [{value: 12, item: annual-report}, {value: 14}]}
)",
    .good = R"(figures:
  - id: pilots
    title: Pilots in the programme
    stated: [{value: 12, item: annual-report}, {value: 14}]
    settled: 12 pilots; the 14 count two that were given up
)",
};

namespace {

// The number at the beginning of `text`, without commas between groups of three and without zeros that say
// nothing. Takes what it read off `text`.
std::string take_number(std::string_view& text) {
  std::string whole, part;
  while (!text.empty()) {
    bool group = text[0] == ',' && !whole.empty() && text.size() > 3 && base::is_ascii_digit(text[1]) &&
                 base::is_ascii_digit(text[2]) && base::is_ascii_digit(text[3]) &&
                 (text.size() == 4 || !base::is_ascii_digit(text[4]));
    if (!base::is_ascii_digit(text[0]) && !group) break;
    if (base::is_ascii_digit(text[0])) whole += text[0];
    text.remove_prefix(1);
  }
  if (text.size() > 1 && text[0] == '.' && base::is_ascii_digit(text[1])) {
    text.remove_prefix(1);
    for (; !text.empty() && base::is_ascii_digit(text[0]); text.remove_prefix(1)) part += text[0];
  }
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  part.erase(part.find_last_not_of('0') + 1);
  return part.empty() ? whole : whole + "." + part;
}

// Equal results are one value.
std::string value_of(const std::string& stated) {
  const std::string folded = as_compared(stated);
  std::string result;
  for (std::string_view rest = folded; !rest.empty();) {
    if (base::is_ascii_digit(rest[0])) {
      result += take_number(rest);
    } else {
      result += rest[0];
      rest.remove_prefix(1);
    }
  }
  return result;
}

std::string place_of(const submission::Statement& statement) {
  std::string place;
  if (statement.item) place = fmt::format("`{}`", statement.item->text);
  if (statement.pages) {
    const auto& ranges = statement.pages->ranges;
    bool one = ranges.size() == 1 && ranges.front().first == ranges.front().last;
    place +=
        fmt::format("{}{} {}", place.empty() ? "" : ", ", one ? "page" : "pages", statement.pages->text());
  }
  return place.empty() ? place : " (" + place + ")";
}

}  // namespace

void check_figures_disagree(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& figure : evaluation.submission().figures) {
    if (!figure.id || figure.settled.given()) continue;
    std::set<std::string> values;
    std::vector<std::string> listed;
    for (const auto& statement : figure.stated) {
      if (!statement.value) continue;
      values.insert(value_of(*statement.value));
      listed.push_back(fmt::format("`{}`{}", *statement.value, place_of(statement)));
    }
    if (values.size() < 2) continue;
    std::string last = std::move(listed.back());
    listed.pop_back();
    auto report = out.report(figures_disagree, figure.id.span, "`{}` is stated as {} and {}", figure.id->text,
        base::join(listed, ", "), last);
    report.help("find out which holds, and say so in `settled`");
    for (const auto& statement : figure.stated) report.related(statement.value.span, "stated here");
  }
}

}  // namespace assure::rules
