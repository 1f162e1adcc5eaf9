// What is missing between what the checklists ask for and what the folder holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "diag/diagnostics.h"
#include "source/span.h"

namespace assure::evaluate {

enum class GapKind : std::uint8_t {
  Unrated,
  MissingEvidence,
  UnsupportedRating,
  BelowTarget,
  BelowExpected,
  StaleEvidence,
  UnapprovedEvidence,
  Unowned,
  OverdueAction,
  MissingSignOff,
  MissingRole,
  MissingMeasure,
  LapsedSignOff,
  NotReached,     // instead of BelowExpected, when it should have been there by now
  MissingAction,  // instead of BelowExpected, when the checklist wants an action
  MissingRecord,
  LapsesBeforeDue,
};

using base::name_of;

struct Gap {
  GapKind kind = GapKind::Unrated;
  diag::Severity severity = diag::Severity::Error;  // a note is told to the meeting and is no finding
  std::string framework;                            // id
  std::string criterion;                            // id; empty when it belongs to none
  std::string what;                                 // lower case, no full stop
  std::string help;                                 // what to do; may be empty
  std::string evidence_kind;                        // of evidence; may be empty
  std::optional<std::size_t> need;
  std::optional<std::size_t> have;
  std::string owner;              // a post's id; empty when nobody answers for it
  std::optional<base::Date> due;  // of the action that closes it, else the submission's deadline
  std::string action;             // the open action that closes it; empty when there is none
  source::Span span;              // where to fix it
  std::vector<diag::Related> related;
};

}  // namespace assure::evaluate

namespace assure::base {

template <>
struct Choices<evaluate::GapKind> {
  static constexpr Choice all[] = {{"unrated"}, {"missing-evidence"}, {"unsupported-rating"},
      {"below-target"}, {"below-expected"}, {"stale-evidence"}, {"unapproved-evidence"}, {"unowned"},
      {"overdue-action"}, {"missing-sign-off"}, {"missing-role"}, {"missing-measure"}, {"lapsed-sign-off"},
      {"not-reached"}, {"missing-action"}, {"missing-record"}, {"lapses-before-due"}};
};

}  // namespace assure::base
