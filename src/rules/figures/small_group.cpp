// AS438 small-group
#include <algorithm>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule small_group = {
    .code = "AS438",
    .name = "small-group",
    .severity = diag::Severity::Warning,
    .summary = "a group in a survey is too small for its answers to be shown",
    .explanation =
        R"(People answer a survey freely when nobody can tell what each of them said. Where a group has fewer answers
than `min_group` (5 when absent), to every criterion or to some, the pack shows no figure of them, and the file
with the answers stays out of the pack. A group is as large as the most answers that it gave to one criterion.

Ask more people, or put small groups together under one name before the file is saved. Do not lower `min_group`
below what was promised to those who answered.)",
    .bad = R"(feedback:
  - {id: partners, file: documents/answers.csv, min_group: 3}
-- documents/answers.csv --
group,criterion,rating
partners,S1,met
partners,S1,partly
)",
    .good = R"(feedback:
  - {id: partners, file: documents/answers.csv, min_group: 3}
-- documents/answers.csv --
group,criterion,rating
partners,S1,met
partners,S1,partly
partners,S1,met
)",
};

namespace {

// The item that declares the file as a document, too.
const submission::EvidenceItem* packed_by(const evaluate::Evaluation& evaluation, const std::string& file) {
  for (const auto& item : evaluation.submission().evidence) {
    auto same = [&](const submission::Text& path) { return path && *path == file; };
    if (std::any_of(item.files.begin(), item.files.end(), same)) return &item;
  }
  return nullptr;
}

// Empty when everything of the group is shown.
std::string what_is_kept_back(const evaluate::FeedbackGroup& group, std::size_t least) {
  if (!group.shown) {
    return fmt::format(
        "`{}` has {}, fewer than {}: not shown", group.name, base::counted(group.answers, "answer"), least);
  }
  std::vector<std::string> criteria;
  for (const auto& cell : group.cells) {
    if (!cell.mean) criteria.push_back(cell.criterion);
  }
  if (criteria.empty()) return {};
  return fmt::format("`{}` has fewer than {} answers on {}: not shown there", group.name, least,
      base::quoted_list(criteria));
}

}  // namespace

void check_small_group(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& result : evaluation.feedback) {
    // Any number may have been meant.
    if (result.feedback->min_group.broken) continue;
    for (const auto& group : result.groups) {
      std::string message = what_is_kept_back(group, result.min_group);
      if (message.empty()) continue;
      const auto& file = result.feedback->file;
      auto report = out.report(small_group, file.span, "{}", message);
      report.help("ask more people, or put small groups together under one name");
      if (const auto* item = packed_by(evaluation, *file))
        report.related(item->span, "this evidence item puts every answer into the pack");
    }
  }
}

}  // namespace assure::rules
