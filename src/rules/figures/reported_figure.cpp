#include "rules/figures/reported_figure.h"

namespace assure::rules {

bool names_figure(std::string_view name, const evaluate::FigureResult& figure) {
  const std::string& id = figure.roll_up->id->text;
  return name == id || name == figure.framework->id->text + "/" + id;
}

const evaluate::FigureResult* reported_figure(
    const evaluate::Evaluation& evaluation, const submission::ReportedResult& result) {
  if (!result.figure) return nullptr;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& figure : framework.figures) {
      if (names_figure(result.figure->text, figure)) return &figure;
    }
  }
  return nullptr;
}

source::Span place_of_figure(const evaluate::Evaluation& evaluation, const evaluate::FigureResult& figure) {
  for (const auto& result : evaluation.submission().results) {
    if (result.figure && names_figure(result.figure->text, figure)) return result.figure.span;
  }
  return evaluation.place_of(figure.framework->id->text);
}

}  // namespace assure::rules
