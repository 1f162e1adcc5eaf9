// The gap list, the status and the register of documents as tables, for those who filter and sort.
#pragma once

#include "evaluate/evaluation.h"
#include "report/gap_report.h"
#include "report/status.h"
#include "table/list.h"

namespace assure::report {

// A row a gap, in the order of the report: titles and the words of actions in the place of ids.
table::List gap_list(const GapReport& report);
// A row for each milestone, action, stage, consultation, and for what each post owes by one day.
table::List status_list(const Status& status);
// A row for each evidence item, in the order of the folder.
table::List register_list(const evaluate::Evaluation& evaluation, const source::Sources& sources);

}  // namespace assure::report
