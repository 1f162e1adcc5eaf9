// The records and functions that a checklist asks for, and what the folder has of them.
#include <algorithm>
#include <map>
#include <set>

#include "base/characters.h"
#include "base/spelling.h"
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

// A demand waits for its stage until that is entered, and is dropped when the stage is left for good.
bool is_asked(const Demand& demand, const std::vector<StageResult>& stages, base::Date as_of) {
  if (!demand.from_stage) return true;
  for (const auto& stage : stages) {
    if (stage.stage->id->text != demand.from_stage->text) continue;
    if (!stage.record || stage.record->stepped_off.given()) return false;
    const auto& begun = stage.record->entered.given() ? stage.record->entered : stage.record->done;
    return begun && *begun <= as_of;
  }
  return false;
}

// What the records of one list say of an id: those that have it, or the first that is nearly the same.
struct Answerers {
  source::Span first;
  source::Span nearly;
  std::string nearest;
};

// Of the demands in one list of a checklist, by records of the folder.
template <class D, class R>
void answer_demands(base::Spelling asked, DemandKind kind, const std::vector<D>& demands,
    const std::vector<R>& records, std::vector<DemandResult>& into) {
  std::map<std::string, Answerers> answers;
  bool unread = false;
  for (const auto& record : records) {
    unread = unread || !record.id;
    if (!record.id) continue;
    const std::string& id = record.id->text;
    auto& answer = answers[asked.meant(id)];
    if (asked.contains(id)) {
      if (!answer.first.valid()) answer.first = record.id.span;
    } else if (answer.nearest.empty()) {
      answer.nearest = id;
      answer.nearly = record.id.span;
    }
  }
  for (const auto& demand : demands) {
    DemandResult entry;
    entry.kind = kind;
    entry.demand = &demand;
    entry.unread = unread;
    if (auto answer = answers.find(demand.id->text); answer != answers.end()) {
      entry.found = answer->second.first.valid();
      entry.span = entry.found ? answer->second.first : answer->second.nearly;
      if (!entry.found) entry.nearest = answer->second.nearest;
    }
    into.push_back(std::move(entry));
  }
}

// Functions are named by their id; whatever else stands there is plain words, unless it is nearly an id or is
// the title of a function that nobody has.
class Functions {
 public:
  explicit Functions(const Evaluation& evaluation) : ids_(asked_ids(evaluation, &Framework::functions)) {
    for (const auto& directorate : evaluation.submission().directorates) {
      unread_ = unread_ || directorate.broken;
      for (const auto& function : directorate.functions) {
        unread_ = unread_ || function.broken;
        if (function) take({&directorate, &function, !ids_.contains(*function)});
      }
    }
  }

  DemandResult result(const framework::FunctionDemand& demand) const {
    DemandResult entry;
    entry.kind = DemandKind::Function;
    entry.demand = &demand;
    entry.unread = unread_;
    for (std::size_t place : places_of(demand)) {
      const FunctionHolder& holder = written_[place];
      bool again = !entry.holders.empty() && entry.holders.back().directorate == holder.directorate;
      if (!again) entry.holders.push_back(holder);
    }
    entry.found = !entry.holders.empty();
    if (entry.found) entry.span = entry.holders.front().written->span;
    return entry;
  }

 private:
  using Places = std::map<std::string, std::vector<std::size_t>>;  // in written_, in source order

  void take(FunctionHolder holder) {
    const std::string& text = **holder.written;
    bool like_an_id = std::all_of(text.begin(), text.end(), base::is_id_character);
    std::size_t place = written_.size();
    (holder.misspelt && !like_an_id ? like_words_ : like_ids_)[ids_.meant(text)].push_back(place);
    if (holder.misspelt) by_title_[base::folded(text)].push_back(place);
    written_.push_back(holder);
    held_.insert(text);
  }

  std::vector<std::size_t> places_of(const framework::FunctionDemand& demand) const {
    std::vector<std::size_t> places;
    auto add = [&](const Places& from, const std::string& name) {
      if (auto found = from.find(name); found != from.end())
        places.insert(places.end(), found->second.begin(), found->second.end());
    };
    add(like_ids_, demand.id->text);
    if (!held_.contains(demand.id->text)) {
      add(like_words_, demand.id->text);
      add(by_title_, base::folded(*demand.title));
    }
    std::sort(places.begin(), places.end());
    return places;
  }

  base::Spelling ids_;
  std::vector<FunctionHolder> written_;
  Places like_ids_, like_words_, by_title_;
  std::set<std::string> held_;
  bool unread_ = false;
};

}  // namespace

const framework::FunctionDemand* DemandResult::function() const {
  return kind == DemandKind::Function ? static_cast<const framework::FunctionDemand*>(demand) : nullptr;
}

std::vector<DemandResult> demands_of(const Evaluation& evaluation, const framework::Framework& framework,
    const std::vector<StageResult>& stages) {
  const auto& submission = evaluation.submission();
  std::vector<DemandResult> demands;
  const Functions functions(evaluation);
  for (const auto& demand : framework.functions) demands.push_back(functions.result(demand));
  auto answer = [&](DemandKind kind, auto list, const auto& records) {
    answer_demands(base::Spelling(asked_ids(evaluation, list)), kind, framework.*list, records, demands);
  };
  answer(DemandKind::Body, &Framework::bodies, submission.bodies);
  answer(DemandKind::Decision, &Framework::decisions, submission.decisions);
  answer(DemandKind::Cost, &Framework::costs, submission.costs);
  answer(DemandKind::Series, &Framework::series, submission.series);
  answer(DemandKind::Consultation, &Framework::consultations, submission.consultations);
  answer(DemandKind::Survey, &Framework::surveys, submission.feedback);
  for (auto& entry : demands) entry.asked = is_asked(*entry.demand, stages, evaluation.as_of);
  return demands;
}

}  // namespace assure::evaluate
