// The records and functions that a checklist asks for, and what the folder has of them.
#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

using framework::Demand;
using framework::Framework;
using Names = std::vector<std::string>;

// Ids that the checklists ask for in one of their lists.
template <class D>
Names asked_ids(const Evaluation& evaluation, std::vector<D> Framework::*list) {
  Names ids;
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& demand : framework.*list) ids.push_back(demand.id->text);
  }
  return ids;
}

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// A demand waits for its stage until that is entered, and is dropped when the stage is left for good.
bool is_asked(const Evaluation& evaluation, const FrameworkResult& result, const Demand& demand) {
  if (!demand.from_stage) return true;
  for (const auto& stage : result.stages) {
    if (stage.stage->id->text != demand.from_stage->text) continue;
    if (!stage.record || stage.record->stepped_off.given()) return false;
    const auto& begun = stage.record->entered.given() ? stage.record->entered : stage.record->done;
    return begun && *begun <= evaluation.as_of;
  }
  return false;
}

template <class D, class R>
void survey_records(const Evaluation& evaluation, FrameworkResult& result, DemandKind kind,
    std::vector<D> Framework::*list, const std::vector<R>& records) {
  const Names asked = asked_ids(evaluation, list);
  for (const auto& demand : result.framework->*list) {
    DemandResult entry;
    entry.kind = kind;
    entry.demand = &demand;
    entry.asked = is_asked(evaluation, result, demand);
    for (const auto& record : records) {
      if (!record.id) {
        entry.unread = true;
      } else if (record.id->text == demand.id->text) {
        if (!entry.found) entry.span = record.id.span;
        entry.found = true;
        entry.nearest.clear();
      } else if (!entry.found && entry.nearest.empty() && !contains(asked, record.id->text) &&
                 base::closest(record.id->text, asked) == demand.id->text) {
        entry.nearest = record.id->text;
        entry.span = record.id.span;
      }
    }
    result.demands.push_back(std::move(entry));
  }
}

// Functions are named by their id; whatever else stands there is plain words, unless it is nearly an id or is
// the title of a function that nobody has.
class Functions {
 public:
  explicit Functions(const Evaluation& evaluation)
      : directorates_(evaluation.submission().directorates),
        ids_(asked_ids(evaluation, &Framework::functions)) {
    for (const auto& directorate : directorates_) {
      for (const auto& function : directorate.functions) {
        if (function) held_.push_back(*function);
      }
    }
  }

  DemandResult survey(const framework::FunctionDemand& demand) const {
    DemandResult entry;
    entry.kind = DemandKind::Function;
    entry.demand = &demand;
    for (const auto& directorate : directorates_) {
      entry.unread = entry.unread || directorate.broken;
      for (const auto& function : directorate.functions) {
        entry.unread = entry.unread || function.broken;
        bool exact = function && *function == demand.id->text;
        if (!exact && !is_meant(function, demand)) continue;
        entry.holders.push_back({&directorate, &function, !exact});
        break;
      }
    }
    entry.found = !entry.holders.empty();
    if (entry.found) entry.span = entry.holders.front().written->span;
    return entry;
  }

 private:
  bool is_meant(const framework::Text& written, const framework::FunctionDemand& demand) const {
    if (!written || contains(ids_, *written)) return false;
    bool vacant = !contains(held_, demand.id->text);
    if (vacant && base::folded(*written) == base::folded(*demand.title)) return true;
    bool like_an_id =
        written->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos;
    return (vacant || like_an_id) && base::closest(*written, ids_) == demand.id->text;
  }

  const std::vector<submission::Directorate>& directorates_;
  Names ids_;
  Names held_;
};

}  // namespace

std::string_view name_of(DemandKind kind) {
  static constexpr std::string_view names[] = {
      "function", "body", "decision", "cost", "series", "consultation"};
  return names[static_cast<std::size_t>(kind)];
}

const framework::FunctionDemand* DemandResult::function() const {
  return kind == DemandKind::Function ? static_cast<const framework::FunctionDemand*>(demand) : nullptr;
}

void survey_demands(const Evaluation& evaluation, FrameworkResult& result) {
  const auto& submission = evaluation.submission();
  const Functions functions(evaluation);
  for (const auto& demand : result.framework->functions) {
    result.demands.push_back(functions.survey(demand));
    result.demands.back().asked = is_asked(evaluation, result, demand);
  }
  auto survey = [&](DemandKind kind, auto list, const auto& records) {
    survey_records(evaluation, result, kind, list, records);
  };
  survey(DemandKind::Body, &Framework::bodies, submission.bodies);
  survey(DemandKind::Decision, &Framework::decisions, submission.decisions);
  survey(DemandKind::Cost, &Framework::costs, submission.costs);
  survey(DemandKind::Series, &Framework::series, submission.series);
  survey(DemandKind::Consultation, &Framework::consultations, submission.consultations);
}

}  // namespace assure::evaluate
