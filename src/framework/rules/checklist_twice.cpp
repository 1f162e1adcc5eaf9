// AS322 checklist-twice
#include "framework/rules.h"

namespace assure::framework::rules {

constinit const diag::Rule checklist_twice = {
    .code = "AS322",
    .name = "checklist-twice",
    .severity = diag::Severity::Error,
    .summary = "a checklist gives one id to two things",
    .explanation =
        R"(Responses, milestones and evidence items name parts of the checklist by their ids, so an id must lead to one
thing only. This one is given twice, and a response to it could be meant for either. The checklist is not
used until that is fixed, for nobody could tell which of the two was answered.

Give one of them another id, or delete it when it was copied by mistake.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}, {id: S1, title: Asks its patients}]
)",
    .good = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}]
)",
};

}  // namespace assure::framework::rules
