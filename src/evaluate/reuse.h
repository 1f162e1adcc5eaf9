// One evidence base for several checklists: what serves more than one, what is asked for twice, and what each
// asks for alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "evaluate/crosswalk.h"
#include "evaluate/evaluation.h"

namespace assure::evaluate {

// What an item does for one checklist.
struct Use {
  const FrameworkResult* checklist = nullptr;
  std::vector<const CriterionResult*> criteria;       // whose responses cite it
  const framework::EvidenceDemand* demand = nullptr;  // of its kind; null when there is none
};
struct ReusedItem {
  const submission::EvidenceItem* item = nullptr;
  std::vector<Use> uses;  // one a checklist, at least two
};

template <class Result>
struct Asked {
  const FrameworkResult* checklist = nullptr;
  const Result* result = nullptr;
};
struct SharedKind {
  std::string_view kind;
  std::vector<Asked<KindResult>> asked;  // at least two
};
struct SharedRole {
  std::string_view role;
  std::vector<Asked<RoleResult>> asked;  // at least two
};

// Of two criteria that are mapped. Unknown: an answer has a fault, or may stand in what was not read.
enum class PairState : std::uint8_t { Both, OnlyFrom, OnlyTo, Neither, Unknown };
using base::name_of;

using Items = std::vector<const submission::EvidenceItem*>;
struct PairAnswers {
  MappedPair pair;
  PairState state = PairState::Neither;
  // What is cited for the one, or for its parts, and not for the other: what the other may cite too. Nothing
  // when the other does not apply.
  Items only_from;
  Items only_to;
  Items shared;  // cited for both, or for their parts
};

struct Unmapped {
  const CriterionResult* criterion = nullptr;
  std::size_t parts = 0;  // the deepest below it, none of which is mapped either
};
// What a checklist asks for and no other one does.
struct Alone {
  const FrameworkResult* checklist = nullptr;
  std::vector<const KindResult*> kinds;
  // Neither they nor what they are part of is mapped. A whole stands for its parts when that is true of all.
  std::vector<Unmapped> criteria;
  std::size_t deepest = 0;   // criteria without parts
  std::size_t unmapped = 0;  // of those
};

struct Reuse {
  const Evaluation& evaluation;
  std::vector<ReusedItem> items;   // in source order; nothing that was superseded
  std::vector<SharedKind> kinds;   // in order of the checklists
  std::vector<SharedRole> roles;   // likewise
  std::vector<PairAnswers> pairs;  // in order of the crosswalks
  std::vector<Alone> alone;        // one a checklist
  std::size_t elsewhere = 0;       // mappings left out: to a checklist that the folder does not answer to
  std::size_t faulty = 0;          // mappings left out: with a fault that is a finding
  bool complete = true;            // the checklists, the crosswalks and the folder were read in full

  std::size_t count(PairState state) const;
};

// With fewer than two checklists there is nothing to compare, and all lists are empty.
Reuse find_reuse(const Evaluation& evaluation);

}  // namespace assure::evaluate

namespace assure::base {

template <>
struct Choices<evaluate::PairState> {
  static constexpr Choice all[] = {{"both"}, {"only-from"}, {"only-to"}, {"neither"}, {"unknown"}};
};

}  // namespace assure::base
