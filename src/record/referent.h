// What a field of the language can name. What a checklist asks for by id is apart from the folder's records
// that answer it.
#pragma once

#include <cstdint>
#include <vector>

#include "base/choices.h"

namespace assure::record {

enum class Referent : std::uint8_t {
  Action,
  AskedBody,
  AskedConsultation,
  AskedCost,
  AskedDecision,
  AskedMilestone,
  AskedSeries,
  AskedSurvey,
  Body,
  Checklist,
  Cost,
  Criterion,
  Directorate,
  Document,
  Element,
  Figure,
  Function,
  Item,
  Kind,
  Milestone,
  OrganisationType,
  Post,
  Role,
  SignOffRole,
  Stage,
  Value
};

struct References {
  std::vector<Referent> to;  // empty: the field names nothing
  // `check` refuses every other name, and checklists alone give them. What the folder gives itself may have
  // been added since somebody made a list of them.
  bool closed = false;
};

}  // namespace assure::record

namespace assure::base {

template <>
struct Choices<record::Referent> {
  static constexpr Choice all[] = {{"action"}, {"asked-body", "body"}, {"asked-consultation", "consultation"},
      {"asked-cost", "cost"}, {"asked-decision", "decision"}, {"asked-milestone", "milestone"},
      {"asked-series", "series"}, {"asked-survey", "survey"}, {"body"}, {"checklist"}, {"cost"},
      {"criterion"}, {"directorate"}, {"document"}, {"element", "section"}, {"figure"}, {"function"},
      {"item", "evidence item"}, {"kind", "kind of evidence"}, {"milestone"}, {"organisation-type", "type"},
      {"post"}, {"role"}, {"sign-off-role", "role"}, {"stage"}, {"value"}};
};

}  // namespace assure::base
