// AS405 implausible-rating
#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule implausible_rating = {
    .code = "AS405",
    .name = "implausible-rating",
    .severity = diag::Severity::Warning,
    .summary = "a rating is claimed that nobody was given",
    .explanation =
        R"(The checklist carries results that were published: how many organisations were given each value. None was
given this one or a higher one for this criterion. The claim may be right, but a panel will meet it with
doubt. Results of a later day than that of judgement do not count: nobody knew them.

Read the statement and the evidence once more with that in mind. Claim less, or say in the statement what
makes the difference.)",
    .bad = R"(-- in checklist.yaml --
benchmarks:
  - {criterion: S1, as_of: 2008-01-31, of: 10, counts: {not-met: 4, partly: 6, met: 0}, source: Results of 2007}
)",
    .good = R"(-- in checklist.yaml --
benchmarks:
  - {criterion: S1, as_of: 2008-01-31, of: 10, counts: {not-met: 4, partly: 5, met: 1}, source: Results of 2007}
)",
};

namespace {

// How many were given the value with this index, or a higher one.
std::int64_t given(const framework::Benchmark& benchmark, const framework::Scale& scale, std::size_t from) {
  return std::accumulate(benchmark.counts.begin(), benchmark.counts.end(), std::int64_t{0},
      [&](std::int64_t sum, const auto& entry) {
        std::size_t index = scale.index_of(*entry.first);
        bool counts = index != framework::Scale::npos && index >= from;
        return counts ? sum + entry.second.value_or(0) : sum;
      });
}

// Of a rating that follows from parts: the lowest of them, which decided.
const evaluate::CriterionResult& decisive(
    const evaluate::FrameworkResult& framework, const evaluate::CriterionResult& entry) {
  if (entry.response) return entry;
  for (std::size_t part : entry.parts) {
    const auto& candidate = framework.criteria[part];
    if (candidate.rating && candidate.rating->index == entry.rating->index)
      return decisive(framework, candidate);
  }
  return entry;
}

source::Span place_of(const evaluate::CriterionResult& entry) {
  const auto& response = *entry.response;
  return response.rating ? response.rating.span : response.criterion.span;
}

}  // namespace

void check_implausible_rating(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& entry : framework.criteria) {
      if (!entry.rating || !entry.scale) continue;
      const auto* benchmark = entry.benchmark;
      const auto& claimed = decisive(framework, entry);
      if (!benchmark || !claimed.response) continue;
      if (given(*benchmark, *entry.scale, entry.rating->index) > 0) continue;
      out.report(implausible_rating, place_of(claimed), "`{}` claims {}; none of {} was given that ({})",
             entry.id, entry.label(entry.rating->index), *benchmark->of, benchmark->as_of->text())
          .help("say in the statement what makes the difference, or claim less")
          .related(benchmark->criterion.span, "from: " + *benchmark->source);
    }
  }
}

}  // namespace assure::rules
