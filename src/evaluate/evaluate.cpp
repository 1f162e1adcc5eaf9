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

Evaluation evaluate(const submission::Folder& folder, base::Date as_of, Files files) {
  Evaluation evaluation;
  evaluation.folder = &folder;
  evaluation.as_of = as_of;
  evaluation.files = std::move(files);
  evaluation.held_back = find_held_back(folder, evaluation.files);
  evaluation.index = make_index(folder.submission);
  const auto& type = folder.submission.organisation.type;
  for (const auto& framework : folder.frameworks) {
    FrameworkResult& result = evaluation.frameworks.emplace_back();
    result.framework = &framework;
    if (type) result.type = framework.type(type->text);
  }
  return find_gaps(work_out_figures(cover(roll_up(answer_criteria(std::move(evaluation))))));
}

}  // namespace assure::evaluate
