#include "schema/references.h"

#include <algorithm>

namespace assure::schema {

const std::vector<Reference>& references() {
  using enum Named;
  constexpr bool closed = true;
  static const std::vector<Reference> table = {
      {"submission", "frameworks", {Checklist}},
      {"organisation", "type", {OrganisationType}, closed},
      {"response", "criterion", {Criterion}, closed},
      {"response", "rating", {Value}, closed},
      {"response", "target", {Value}, closed},
      {"response", "owner", {Post}},
      {"chosen criterion", "rating", {Value}, closed},
      {"chosen criterion", "target", {Value}, closed},
      {"chosen criterion", "owner", {Post}},
      {"assessment", "rating", {Value}, closed},
      {"citation", "item", {Item}},
      {"evidence item", "kind", {Kind}},
      {"evidence item", "file", {Document}},
      {"evidence item", "files", {Document}},
      {"evidence item", "owner", {Post}},
      {"evidence item", "superseded_by", {Item}},
      {"reference", "item", {Item}},
      {"post", "directorate", {Directorate}},
      {"post", "roles", {Role, SignOffRole}, closed},
      {"post", "reports_to", {Post}},
      {"directorate", "lead", {Post}},
      {"directorate", "functions", {Function}},
      {"dotted line", "to", {Directorate}},
      {"body", "id", {AskedBody}},
      {"body", "chair", {Post}},
      {"body", "members", {Post}},
      {"body", "reports_to", {Body, AskedBody}},
      {"action", "who", {Post}},
      {"action", "depends_on", {Action, Milestone, AskedMilestone}},
      {"action", "closes", {Criterion, Kind, Item}},
      {"milestone", "id", {AskedMilestone}},
      {"milestone", "needs", {Kind, Item}},
      {"stage record", "stage", {Stage}, closed},
      {"series", "id", {AskedSeries}},
      {"series", "body", {Body, AskedBody}},
      {"consultation", "id", {AskedConsultation}},
      {"cost", "id", {AskedCost}},
      {"cost", "total_of", {Cost, AskedCost}},
      {"decision", "id", {AskedDecision}},
      {"decision", "cost", {Cost, AskedCost}},
      {"feedback survey", "file", {Document}},
      {"statement of a figure", "item", {Item}},
      {"reported result", "figure", {Figure}, closed},
      {"sign-off", "role", {Role, SignOffRole}, closed},
      {"sign-off", "post", {Post}},
      {"sign-off", "scope", {Element}},
      {"waiver", "approved_by", {Post}},
  };
  return table;
}

const Reference* reference_of(std::string_view record, std::string_view field) {
  const auto& table = references();
  auto found = std::find_if(table.begin(), table.end(),
      [&](const Reference& row) { return row.record == record && row.field == field; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace assure::schema
