// The steps of an evaluation, in order. Private to this folder.
#pragma once

#include "evaluate/evaluation.h"

namespace assure::evaluate {

Index make_index(const submission::Submission& submission);

// Links responses to the criteria of all frameworks, and takes the ratings that they give.
void answer_criteria(Evaluation& evaluation);

// Rates criteria by their parts.
void roll_up(FrameworkResult& result);

// The figures of a checklist.
void work_out_figures(FrameworkResult& result);

// Evidence by kind, milestones, stages, roles and signatures of one framework.
void survey(const Evaluation& evaluation, FrameworkResult& result);

// A part of that; asks what has been surveyed of kinds and milestones.
void survey_stages(const Evaluation& evaluation, FrameworkResult& result);

// The demands of one framework with the records that answer them; after `survey`, which knows the stages.
void survey_demands(const Evaluation& evaluation, FrameworkResult& result);

// The folder's series, against the periods in which each should have been.
std::vector<SeriesResult> survey_series(const Evaluation& evaluation);

// The folder's surveys, from the answers that could be read.
std::vector<FeedbackResult> survey_feedback(const Evaluation& evaluation);

// How many of the items cited satisfy a need of the rating claimed, and why others do not.
struct ClaimCheck {
  const framework::ClaimNeed* need = nullptr;
  std::size_t needed = 0;
  std::size_t have = 0;
  std::vector<std::string> reasons;  // "`x` is not approved"
};
// The most demanding need that is not satisfied, if any.
std::optional<ClaimCheck> unsatisfied_need(const CriterionResult& result, base::Date as_of);

// Everything that is missing.
std::vector<Gap> find_gaps(const Evaluation& evaluation);

}  // namespace assure::evaluate
