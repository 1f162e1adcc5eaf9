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
  return find_shortfalls(work_out_figures(weigh_claims(cover(roll_up(answer_criteria(std::move(evaluation)))))));
}

}  // namespace assure::evaluate
