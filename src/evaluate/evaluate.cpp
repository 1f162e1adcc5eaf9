#include <algorithm>
#include <set>

#include "evaluate/evaluation.h"
#include "evaluate/steps.h"

namespace assure::evaluate {

source::Span Evaluation::place_of(std::string_view framework) const {
  for (const auto& result : frameworks) {
    if (result.framework->id->text != framework) continue;
    for (const auto& name : submission().head.frameworks) {
      if (*name == framework || *name == result.framework->path) return name.span;
    }
  }
  return {folder->manifest, 0, 0};
}

bool Evaluation::is_final() const {
  return submission().head.stage.value_or(submission::StageOfPack::Draft) == submission::StageOfPack::Final;
}

std::size_t Evaluation::criteria_count() const {
  std::size_t count = 0;
  for (const auto& result : frameworks) {
    count += static_cast<std::size_t>(std::count_if(result.criteria.begin(), result.criteria.end(),
        [](const auto& criterion) { return criterion.depth == 0 && criterion.applies(); }));
  }
  return count;
}

std::size_t Evaluation::met_count() const {
  std::set<std::pair<std::string_view, std::string_view>> open;
  for (const Gap& gap : gaps) {
    if (gap.severity != diag::Severity::Note) open.emplace(gap.framework, gap.criterion);
  }
  std::size_t count = 0;
  for (const auto& result : frameworks) {
    // A gap of a part is a gap of the whole.
    bool whole_met = false;
    for (const auto& criterion : result.criteria) {
      if (!criterion.applies()) {
        if (criterion.depth == 0) whole_met = false;
        continue;
      }
      bool met = !open.contains({result.framework->id->text, criterion.id}) &&
                 criterion.answer != Answer::None && criterion.answer != Answer::Broken;
      if (criterion.depth == 0) {
        whole_met = met;
        if (met) ++count;
      } else if (whole_met && open.contains({result.framework->id->text, criterion.id})) {
        whole_met = false;
        --count;
      }
    }
  }
  return count;
}

namespace {

// A file with answers of few people would say what the pages keep back.
void decide_what_is_packed(const std::vector<FeedbackResult>& surveys, Files& files) {
  for (const auto& survey : surveys) {
    File* file = survey.all_shown() ? files.find(*survey.feedback->file) : nullptr;
    if (file) file->packed = true;
  }
  for (auto& [path, file] : files.all()) {
    bool may_be = file.declared && file.is_regular() && file.outside.empty();
    file.packed = may_be && (file.packed || !file.items.empty());
  }
}

}  // namespace

Evaluation evaluate(const submission::Folder& folder, base::Date as_of, Files files) {
  Evaluation evaluation;
  evaluation.folder = &folder;
  evaluation.as_of = as_of;
  evaluation.files = std::move(files);
  evaluation.index = make_index(folder.submission);
  const auto& type = folder.submission.organisation.type;
  for (const auto& framework : folder.frameworks) {
    FrameworkResult& result = evaluation.frameworks.emplace_back();
    result.framework = &framework;
    if (type) result.type = framework.type(type->text);
  }
  answer_criteria(evaluation);
  for (auto& result : evaluation.frameworks) {
    roll_up(result);
    survey(evaluation, result);
    survey_demands(evaluation, result);
    work_out_figures(result);
  }
  evaluation.series = survey_series(evaluation);
  evaluation.feedback = survey_feedback(evaluation);
  decide_what_is_packed(evaluation.feedback, evaluation.files);
  evaluation.gaps = find_gaps(evaluation);
  return evaluation;
}

}  // namespace assure::evaluate
