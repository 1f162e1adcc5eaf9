// The list of gaps for the weekly meeting: which of them, in what order, in what form.
#pragma once

#include <string>
#include <vector>

#include "evaluate/evaluation.h"
#include "evaluate/readiness.h"
#include "report/gap_changes.h"
#include "source/sources.h"

namespace assure::report {

struct GapFilter {
  std::string owner;      // a post's id; empty: everybody's
  std::string framework;  // empty: all
};

struct GapReport {
  const evaluate::Evaluation& evaluation;
  const source::Sources& sources;
  std::vector<const evaluate::Gap*> gaps;              // by owner, day, framework and criterion
  std::vector<const evaluate::FigureResult*> figures;  // by framework, whoever the owner is
  std::string framework;                               // that it is of; empty: all
  // What will be a gap too by a later day if nobody does anything; of an evaluation on that day. Null: nobody
  // asked.
  const GapReport* coming = nullptr;
  // What has changed since an earlier pack. Null: nobody asked.
  const GapHistory* since = nullptr;

  std::string owner_title(const evaluate::Gap& gap) const;
  // "4 gaps: 2 must fix, 1 should fix, 1 for discussion"
  std::string summary() const;
};

GapReport select_gaps(
    const evaluate::Evaluation& evaluation, const source::Sources& sources, const GapFilter& filter);

// Of a report on a later day: those that the report does not have yet.
GapReport select_coming(const GapReport& report, const GapReport& later);
// What has changed, of the gaps that the filter selects.
GapHistory select_history(const json::Said& before, const json::Said& now, const GapFilter& filter);

// The whole output, with a line break at its end. Pure.
std::string render_text(const GapReport& report);
std::string render_markdown(const GapReport& report);
std::string render_json(const GapReport& report);

}  // namespace assure::report
