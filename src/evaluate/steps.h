// The steps of an evaluation. Each takes what the step before it gives, so that no other order compiles.
// Private to this folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evaluate/claims.h"
#include "evaluate/evaluation.h"

namespace assure::evaluate {

// Every criterion with the response to it and the rating that this gives.
struct Answered {
  Evaluation so_far;
};
// And criteria that have none of their own, by their parts.
struct RolledUp {
  Evaluation so_far;
};
// And what is asked for besides answers, the folder's series and its surveys.
struct Covered {
  Evaluation so_far;
};
// And how far each rating is supported.
struct Weighed {
  Evaluation so_far;
};
// And the figures of the checklists.
struct WorkedOut {
  Evaluation so_far;
};

// `blank`: with the folder, its files, its index and its checklists, and nothing judged.
Answered answer_criteria(Evaluation blank);
RolledUp roll_up(Answered answered);
Covered cover(RolledUp rated);
Weighed weigh_claims(Covered covered);
WorkedOut work_out_figures(Weighed weighed);
Evaluation find_shortfalls(WorkedOut worked_out);

Index make_index(const submission::Submission& submission);

// Parts of `cover`, each from its own file.

std::vector<StageResult> stages_of(const Evaluation& evaluation, const framework::Framework& framework,
    const std::vector<KindResult>& kinds, const std::vector<MilestoneResult>& milestones);

// The demands of one checklist with the records that answer them.
std::vector<DemandResult> demands_of(const Evaluation& evaluation, const framework::Framework& framework,
    const std::vector<StageResult>& stages);

// The folder's series, against the periods in which each should have been.
std::vector<SeriesResult> judge_all_series(const Evaluation& evaluation);

// The folder's surveys, from the answers that could be read.
std::vector<FeedbackResult> work_out_feedback(const Evaluation& evaluation);

}  // namespace assure::evaluate
