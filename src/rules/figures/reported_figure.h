// Figures that a folder reports, and those of its checklists.
#pragma once

#include <string_view>

#include "evaluate/evaluation.h"

namespace assure::rules {

// Whether `overall` or `sample/overall` names a figure.
bool names_figure(std::string_view name, const evaluate::FigureResult& figure);

// The figure that a reported result speaks of; null when no checklist has one of that name.
const evaluate::FigureResult* reported_figure(
    const evaluate::Evaluation& evaluation, const submission::ReportedResult& result);

// Where the folder itself speaks of the figure, else where it names the checklist.
source::Span place_of_figure(const evaluate::Evaluation& evaluation, const evaluate::FigureResult& figure);

}  // namespace assure::rules
