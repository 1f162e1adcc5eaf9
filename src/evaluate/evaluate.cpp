#include "evaluate/evaluation.h"
#include "evaluate/steps.h"

namespace assure::evaluate {

using submission::StageOfPack;

namespace {

// What an entry of the submission's checklists says, and what it leaves to the submission.
FrameworkResult result_of(const submission::Submission& submission, const framework::Framework& framework) {
  const auto& head = submission.head;
  static const submission::ChecklistEntry nothing;
  const auto* named = head.entry_of(framework);
  const auto& entry = named ? *named : nothing;
  // What was written wrongly is not what the submission says.
  const auto& due = entry.due.given() ? entry.due : head.due;
  const auto& stage = entry.stage.given() ? entry.stage : head.stage;
  const auto& reference = entry.reference.given() ? entry.reference : head.reference;
  const auto& type = entry.type.given() ? entry.type : submission.organisation.type;
  FrameworkResult result;
  result.framework = &framework;
  if (due) result.due = *due;
  result.stage = stage.value_or(StageOfPack::Draft);
  if (reference) result.reference = reference->text;
  if (type) result.type = framework.type(type->text);
  return result;
}

}  // namespace

source::Span Evaluation::place_of(std::string_view framework) const {
  for (const auto& result : frameworks) {
    if (result.framework->id->text != framework) continue;
    if (const auto* entry = submission().head.entry_of(*result.framework)) return entry->checklist.span;
  }
  return {folder->manifest, 0, 0};
}

bool Evaluation::is_final() const {
  if (frameworks.empty()) return submission().head.stage.value_or(StageOfPack::Draft) == StageOfPack::Final;
  return std::all_of(
      frameworks.begin(), frameworks.end(), [](const auto& result) { return result.is_final(); });
}

std::optional<base::Date> Evaluation::deadline_of(std::string_view framework) const {
  std::optional<base::Date> earliest;
  if (frameworks.empty() && submission().head.due) earliest = *submission().head.due;
  for (const auto& result : frameworks) {
    bool asked = framework.empty() || result.framework->id->text == framework;
    if (asked && result.due && (!earliest || *result.due < *earliest)) earliest = result.due;
  }
  return earliest;
}

std::optional<base::Date> Evaluation::deadline_of(const submission::EvidenceItem& item) const {
  std::optional<base::Date> earliest;
  const auto& needed_by = users.of(item);
  for (std::size_t checklist : needed_by) {
    const auto& due = frameworks[checklist].due;
    if (due && (!earliest || *due < *earliest)) earliest = due;
  }
  return needed_by.empty() ? deadline_of("") : earliest;
}

bool Evaluation::has_one_deadline() const {
  return std::all_of(frameworks.begin(), frameworks.end(),
      [&](const auto& result) { return result.due == frameworks.front().due; });
}

bool Evaluation::concerns(const Gap& gap, std::string_view framework) const {
  if (!gap.framework.empty()) return gap.framework == framework;
  const auto& needed_by = users.at(gap.span);
  return needed_by.empty() || std::any_of(needed_by.begin(), needed_by.end(), [&](std::size_t checklist) {
    return frameworks[checklist].framework->id->text == framework;
  });
}

Evaluation evaluate(
    const submission::Folder& folder, base::Date as_of, Files files, const Evaluation* whole) {
  Evaluation evaluation;
  evaluation.whole = whole;
  evaluation.folder = &folder;
  evaluation.as_of = as_of;
  evaluation.files = std::move(files);
  evaluation.held_back = find_held_back(folder, evaluation.files);
  evaluation.index = make_index(folder.submission);
  evaluation.users = Users(folder);
  for (const auto& framework : folder.frameworks)
    evaluation.frameworks.push_back(result_of(folder.submission, framework));
  auto result =
      find_shortfalls(work_out_figures(weigh_claims(cover(roll_up(answer_criteria(std::move(evaluation)))))));
  result.disclosures = find_disclosures(result);
  return result;
}

}  // namespace assure::evaluate
