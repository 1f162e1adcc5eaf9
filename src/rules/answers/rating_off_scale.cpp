// AS402 rating-off-scale
#include <map>

#include <fmt/format.h>

#include "evaluate/compared.h"
#include "framework/labels.h"
#include "rules/answered.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule rating_off_scale = {
    .code = "AS402",
    .name = "rating-off-scale",
    .severity = diag::Severity::Error,
    .summary = "a rating or a target is no value of the criterion's scale",
    .explanation =
        R"(Every criterion is rated on a scale of its checklist: levels 1 to 4, red, amber and green, or met and not
met. This value is not one of them, or the criterion is not rated at all. The authority could not place the
answer, and the scorecard would have a hole.

Write one of the values in the help, exactly as the scale has it. What lies between two values is told in
the statement.)",
    .bad = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: mostly, statement: We do this., evidence: [annual-report]}
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: partly, statement: We do this., evidence: [annual-report]}
)",
};

namespace {

class ScaleCheck {
 public:
  explicit ScaleCheck(diag::Diagnostics& out) : out_(out) {}

  // `scale`: that of what is named by `id`; null when it has none.
  void value(const framework::Scale* scale, const std::string& id, const record::Spanned<record::Name>& value,
      const std::string& subject, std::string_view key) {
    if (!value) return;
    if (!scale) {
      out_.report(rating_off_scale, value.span, "{} is `{}`, but `{}` has no scale", subject, value->text, id)
          .help(fmt::format("leave `{}` out, and say in the statement how it stands", key));
      return;
    }
    if (scale->index_of(value->text) != framework::Scale::npos) return;
    auto& values = values_of(*scale);
    out_.report(rating_off_scale, value.span, "{} is `{}`, which is not on its scale", subject, value->text)
        .help(help_for_unknown(value->text, values, "values"))
        .fix(diag::Fix::write(value.span, values.certain(value->text)));
  }

 private:
  base::Spelling& values_of(const framework::Scale& scale) {
    auto known = values_.find(&scale);
    if (known != values_.end()) return known->second;
    Names values;
    for (const auto& value : scale.values) values.push_back(value.value->text);
    auto labels = [&scale] { return framework::labels_of(scale); };
    return values_.try_emplace(&scale, std::move(values), labels).first->second;
  }

  diag::Diagnostics& out_;
  std::map<const framework::Scale*, base::Spelling> values_;
};

}  // namespace

void check_rating_off_scale(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  ScaleCheck check(out);
  each_answered(evaluation, [&](const evaluate::CriterionResult& entry) {
    const auto& response = *entry.response;
    check.value(
        entry.scale, entry.id, response.rating, fmt::format("the rating of `{}`", entry.id), "rating");
    check.value(
        entry.scale, entry.id, response.target, fmt::format("the target of `{}`", entry.id), "target");
    for (const auto& assessment : response.assessments) {
      std::string by = assessment.by ? "by " + *assessment.by : "by somebody else";
      check.value(evaluate::assessment_scale(entry), entry.id, assessment.rating,
          fmt::format("the rating of `{}` {}", entry.id, by), "assessments");
    }
  });
  for (const auto& rating : evaluation.submission().panel_ratings) {
    for (const auto& framework : evaluation.folder->frameworks) {
      const auto* element = rating.element ? framework.element(rating.element->text) : nullptr;
      if (!element || !element->panel) continue;
      check.value(framework.scale(*element->panel), rating.element->text, rating.rating,
          fmt::format("the panel's rating of `{}`", rating.element->text), "rating");
      break;
    }
  }
}

}  // namespace assure::rules
