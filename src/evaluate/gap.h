// What the organisation still owes: an answer, a document, a part of one, an approval, a signature, a figure,
// a role, an action, or the correction of a claim that does not hold. One list, of which `check`'s findings,
// `gaps`, `status`, the pages, `pack.json` and the calendar are views.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "diag/diagnostics.h"
#include "record/spanned.h"
#include "source/span.h"

namespace assure::evaluate {

struct CriterionResult;

struct Gap {
  const diag::Rule* rule = nullptr;  // its code, and its name as the kind
  diag::Severity severity = diag::Severity::Error;
  std::string what;  // lower case, no full stop
  std::string help;  // what closes it; may be empty
  source::Span span;
  std::vector<diag::Related> related;

  std::string framework;  // id; empty when it belongs to none, or to several
  std::string criterion;  // id; empty when it belongs to none
  // Whose answers it weakens: the criterion's own, and those that cite the item.
  std::vector<const CriterionResult*> criteria;
  const record::Record* record = nullptr;  // of the folder; null when it is about what is not there
  std::string section;                     // of that record: evidence
  std::string id;                          // of that record: strategic-plan; may be empty
  std::string evidence_kind;               // may be empty
  std::optional<std::size_t> need;
  std::optional<std::size_t> have;

  std::string owner;              // a post's id; empty when nobody answers for it
  std::optional<base::Date> due;  // the earliest of all days that apply; of what is overdue, its own
  std::string action;             // the open action that closes it; empty when there is none
  bool waived = false;            // somebody accepts it: it is shown, and fails nothing

  std::string_view kind() const { return rule->name; }
  bool is_note() const { return severity == diag::Severity::Note; }
};

}  // namespace assure::evaluate
