// What the evaluation itself finds missing between what the checklists ask for and what the folder holds. A
// rule reports each; the list of gaps (gap.h) is made of what all rules find.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "diag/diagnostics.h"
#include "source/span.h"

namespace assure::evaluate {

// The rule of that name reports each.
enum class ShortfallKind : std::uint8_t {
  Unrated,
  MissingEvidence,
  UnsupportedRating,
  BelowTarget,
  BelowExpected,
  StaleEvidence,
  UnapprovedEvidence,
  Unowned,
  OverdueAction,
  OverdueMilestone,
  MissingSignOff,
  MissingRole,
  MissingMeasure,
  LapsedSignOff,
  NotReached,     // instead of BelowExpected, when it should have been there by now
  MissingAction,  // instead of BelowExpected, when the checklist wants an action
  MissingRecord,
  LapsesBeforeDue,
  FunctionUnassigned,
};

struct Shortfall {
  ShortfallKind kind = ShortfallKind::Unrated;
  diag::Severity severity = diag::Severity::Error;
  std::string framework;      // id; empty when it belongs to none
  std::string criterion;      // id; empty when it belongs to none
  std::string what;           // lower case, no full stop
  std::string help;           // what to do; may be empty
  std::string evidence_kind;  // of evidence; may be empty
  std::string target;         // what an action that closes it names, besides these: an id; may be empty
  std::string signer;         // of a signature, the role that gives it
  std::string owner;          // post that owes it, unless an action says so; may be empty
  std::optional<std::size_t> need;
  std::optional<std::size_t> have;
  std::optional<base::Date> before;  // a day of its own: of an approval, the last on which it counts
  bool later = false;                // not asked for until that day: no deadline counts but this
  source::Span span;                 // where to fix it
  std::vector<diag::Related> related;
};

}  // namespace assure::evaluate
