// How far the rating of a criterion rests on evidence that holds on the day of judgement.
//
// A claim is supported when
// - the needs that the checklist has of its value are satisfied;
// - every item that it cites holds: it is declared and without faults; its files are there with content, and
//   open as far as they were looked into; it is not dated later than the day, not past `valid_until`, not
//   superseded, and not older than `refreshed` of its kind allows; it has the approval that its kind wants;
//   and it says what is quoted from it, where readers see it, on the pages that are named;
// - it cites something. The lowest value of a scale claims nothing, and needs no evidence but what the
//   checklist has for every answer.
//
// What is not supported counts as the highest lower value that the items which hold carry: at least one, and
// as many as the checklist needs; else as the lowest. What follows from parts follows from what these count.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// Whether items hold for the claims of one checklist. Each is judged once.
class Holding {
 public:
  Holding(const Evaluation& evaluation, const framework::Framework& framework);

  // Why a citation does not hold: "`plan` was valid until 2008-11-01". Empty when it does.
  std::string objection(const Cited& cited);

 private:
  const std::string& objection_to(const submission::EvidenceItem& item);

  const Evaluation& evaluation_;
  std::unordered_map<std::string_view, const framework::EvidenceDemand*> demands_;  // by kind
  std::unordered_map<const submission::EvidenceItem*, std::string> objections_;
};

// Of an answer with a rating.
Support support_of_answer(const CriterionResult& result, base::Date as_of, Holding& holding);

}  // namespace assure::evaluate
