// AS432 result-differs
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/figures/reported_figure.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule result_differs = {
    .code = "AS432",
    .name = "result-differs",
    .severity = diag::Severity::Error,
    .summary = "the folder reports another result than its answers come to",
    .explanation =
        R"(The folder says in `results` what a figure of the checklist comes to, and the answers in the same folder come to
something else. Often criteria were counted that do not apply, or a figure was rounded into a better band. An
authority that adds up the answers finds the difference, and doubts every other number.

Correct what is reported, or the answer that is wrong; `gaps` shows how each figure was reached. A figure may be
reported rounded as long as that does not move it into another band.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3, S4]}]
roll_ups: [{id: overall, title: Overall, of: standards, by: share, met: met}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: partly}
  - {criterion: S4, not_applicable: This trust runs no ambulances.}
results:
  - {figure: overall, met: 2, of: 4, value: 50}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3, S4]}]
roll_ups: [{id: overall, title: Overall, of: standards, by: share, met: met}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: partly}
  - {criterion: S4, not_applicable: This trust runs no ambulances.}
results:
  - {figure: overall, met: 2, of: 3, value: 66.7}
)",
};

namespace {

using evaluate::FigureResult;
using evaluate::Ratio;
using submission::ReportedResult;

// What one of the two says, and what the other.
struct Difference {
  source::Span span;
  std::vector<std::string> reported, found;

  void add(source::Span at, std::string says, std::string is) {
    if (!span.valid()) span = at;
    reported.push_back(std::move(says));
    found.push_back(std::move(is));
  }
};

const framework::Band* band_of(const FigureResult& figure, const Ratio& value) {
  for (const auto& band : figure.roll_up->bands) {
    bool above = !band.from || value >= Ratio::decimal(*band.from);
    bool below =
        band.to ? value <= Ratio::decimal(*band.to) : !band.below || value < Ratio::decimal(*band.below);
    if (above && below) return &band;
  }
  return nullptr;
}

// Whether a number is the figure, rounded at most as far as it is written, and into no other band.
bool is_same(double reported, const FigureResult& figure) {
  if (std::abs(reported) > 1'000'000) return false;
  const std::string text = fmt::format("{}", reported);
  auto point = text.find('.');
  int decimals = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
  if (decimals > 4) return std::abs(reported - figure.value->value()) < 5e-5;
  Ratio said = Ratio::decimal(reported);
  if (figure.value->rounded(framework::RoundingMode::HalfUp, decimals) != said) return false;
  return band_of(figure, said) == figure.band;
}

void compare_value(const ReportedResult& result, const FigureResult& figure, Difference& difference) {
  if (result.met && figure.met && *result.met != static_cast<std::int64_t>(*figure.met)) {
    difference.add(result.met.span, fmt::format("{} met", *result.met), fmt::format("{} met", *figure.met));
  }
  if (result.value && (!figure.value || !is_same(*result.value, figure))) {
    difference.add(result.value.span, fmt::format("{}", *result.value),
        figure.text.empty() ? std::string("no figure") : figure.text);
  }
  bool same_band = figure.band && result.band && *figure.band->label == *result.band;
  if (result.band && !same_band) {
    difference.add(result.band.span, fmt::format("band `{}`", *result.band),
        figure.band ? fmt::format("`{}`", *figure.band->label) : std::string("no band"));
  }
}

}  // namespace

void check_result_differs(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& result : evaluation.submission().results) {
    const FigureResult* figure = reported_figure(evaluation, result);
    // What it rests on is not known yet, which is reported as such.
    if (!figure || figure->undecided || evaluation.folder->truncated) continue;
    Difference difference;
    if (result.of && *result.of != static_cast<std::int64_t>(figure->of)) {
      difference.add(
          result.of.span, fmt::format("{} that apply", *result.of), fmt::format("{} that apply", figure->of));
    }
    if (!figure->provisional()) compare_value(result, *figure, difference);
    if (difference.reported.empty()) continue;
    out.report(result_differs, difference.span, "the folder reports `{}` as {}; its answers come to {}",
           result.figure->text, base::join(difference.reported, ", "), base::join(difference.found, ", "))
        .help(figure->how);
  }
}

}  // namespace assure::rules
