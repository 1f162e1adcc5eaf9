// The loops that many rules share.
#pragma once

#include "evaluate/evaluation.h"

namespace assure::rules {

// Calls `visit(CriterionResult)` for every criterion that has a response of its own, in order of the
// checklists.
template <class Visit>
void each_answered(const evaluate::Evaluation& evaluation, Visit visit) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& criterion : framework.criteria) {
      if (criterion.response) visit(criterion);
    }
  }
}

// Whether the checklist asks this organisation for it, as far as its type is known.
inline bool asked(const evaluate::CriterionResult& entry) {
  return entry.not_applicable.empty() && !entry.undecided;
}

// Calls `visit(Response)` for every response of the folder, linked to a criterion or not, in source order.
template <class Visit>
void each_response(const evaluate::Evaluation& evaluation, Visit visit) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) visit(response);
  }
}

// Calls `visit(EvidenceDemand, EvidenceItem)` for every current item of a kind that a checklist asks for.
template <class Visit>
void each_demanded(const evaluate::Evaluation& evaluation, Visit visit) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& kind : framework.kinds) {
      for (const auto* item : kind.items) visit(*kind.demand, *item);
    }
  }
}

}  // namespace assure::rules
