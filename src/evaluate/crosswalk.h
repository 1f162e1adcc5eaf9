// The mappings of a folder's crosswalks, with the criteria that they name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"
#include "framework/crosswalk.h"

namespace assure::evaluate {

// One side of a mapping: `wcc-2008/C2`.
struct MappedCriterion {
  enum class Fault : std::uint8_t { None, Unreadable, NoChecklist, UnknownChecklist, UnknownCriterion };

  const record::Spanned<record::PublishedId>* name = nullptr;
  std::string_view checklist_id;
  std::string_view criterion_id;
  const FrameworkResult* checklist = nullptr;  // null when the folder does not answer to it
  const CriterionResult* criterion = nullptr;  // null when its checklist has none of that id
  Fault fault = Fault::None;                   // a shipped checklist that is not answered to is none
};

struct MappedPair {
  const framework::Mapping* mapping = nullptr;
  MappedCriterion from;
  MappedCriterion to;
  bool same_checklist = false;
  const framework::Mapping* first = nullptr;  // that maps the same two, either way round

  bool faulty() const;
  // Both criteria are the folder's to answer, and no mapping before it says the same.
  bool usable() const { return !faulty() && from.criterion && to.criterion; }
};

// Every mapping, by crosswalk and in its order. Points into the evaluation and its folder.
std::vector<MappedPair> mapped_pairs(const Evaluation& evaluation);

}  // namespace assure::evaluate
