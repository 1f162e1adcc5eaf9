// AS303 unknown-criterion
#include <map>
#include <utility>

#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_criterion = {
    .code = "AS303",
    .name = "unknown-criterion",
    .severity = diag::Severity::Error,
    .summary = "a response answers a criterion that its section does not have",
    .explanation =
        R"(A response names the criterion that it answers, and no checklist of this folder has one of that name in this
section. What it says would appear nowhere in the pack, and the criterion that was meant would look
unanswered.

Most often the name is misspelt, or the response is in the wrong section. Correct the name, or move the
response to the section of its criterion.)",
    .bad = R"(-- answers.yaml --
standards:
  - {criterion: S11, owner: ceo, rating: met, statement: We do this., evidence: [annual-report]}
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: We do this., evidence: [annual-report]}
)",
};

namespace {

// The section that has such a criterion; empty when none has.
std::string_view home_of(const evaluate::Evaluation& evaluation, const std::string& criterion) {
  for (const auto& result : evaluation.frameworks) {
    const auto* found = result.find(criterion);
    if (found && found->criterion) return found->element->id->text;
  }
  return {};
}

}  // namespace

void check_unknown_criterion(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!all_is_read(evaluation)) return;
  // By section, and by whether the name holds the checklist.
  std::map<std::pair<std::string_view, bool>, base::Spelling> known;
  auto names_near = [&](std::string_view section, std::string_view name) -> base::Spelling& {
    std::pair key(section, name.find('/') != std::string_view::npos);
    auto found = known.find(key);
    if (found != known.end()) return found->second;
    return known
        .emplace(key, spelling_of(evaluation, evaluate::criterion_names(evaluation, section, key.second),
                          {Referent::Criterion}, section))
        .first->second;
  };
  for (const auto& stray : evaluation.strays) {
    if (stray.why != evaluate::StrayResponse::Why::UnknownCriterion) continue;
    const auto& name = stray.response->criterion;
    auto report = out.report(
        unknown_criterion, name.span, "no criterion `{}` in `{}`", name->text, stray.section->element);
    std::string_view home = home_of(evaluation, name->text);
    if (home.empty()) {
      auto& names = names_near(stray.section->element, name->text);
      report.help(help_for_unknown(name->text, names, "criteria"))
          .fix(diag::Fix::write(name.span, names.certain(name->text)));
    } else {
      report.help(fmt::format("it is one of `{}`: move this response there", home));
    }
  }
}

}  // namespace assure::rules
