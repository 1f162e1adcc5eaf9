#include "disclosure/masked_text.h"
#include "document/remedy.h"
#include "evaluate/disclosures.h"
#include "report/inspection.h"
#include "table/write_csv.h"

namespace assure::report {
namespace {

using InspectedRow = std::vector<table::Value>;

InspectedRow inspected_row(const InspectedFile& file) {
  const auto& facts = file.facts;
  return {disclosure::masked_text(file.path), std::string(base::words_of(facts.type)),
      facts.pages ? table::Value(std::int64_t(*facts.pages)) : table::Value(),
      disclosure::masked_text(facts.title), file.dated ? table::Value(file.dated->value) : table::Value(),
      facts.changed ? table::Value(*facts.changed) : table::Value()};
}

InspectedRow inspected_row(const InspectedFinding& finding, const InspectedFile& file) {
  const auto& found = finding.found;
  InspectedRow row = inspected_row(file);
  row.insert(row.end(),
      {std::string(diag::name_of(finding.severity)), std::string(finding.code),
          std::string(base::words_of(found.kind)), std::int64_t(found.count), found.masked,
          evaluate::place_name(found, file.facts), std::string(document::remedy(found, file.facts.type))});
  return row;
}

}  // namespace

std::string render_inspection_csv(const Inspection& inspection) {
  table::List list;
  for (const char* name : {"File", "Type", "Pages", "Title", "Dated", "Changed", "Severity", "Code", "What",
           "Count", "Masked", "Place", "How to take it out"})
    list.columns.push_back({name});
  for (const auto& file : inspection.files) {
    for (const auto& finding : file.findings) list.rows.push_back(inspected_row(finding, file));
    if (!file.unsearched().empty()) {
      InspectedRow row = inspected_row(file);
      row.insert(row.end(), {std::string(diag::name_of(unsearched_severity)), std::string(unsearched_code),
                                "not searched: it " + file.unsearched()});
      list.rows.push_back(std::move(row));
    } else if (file.findings.empty()) {
      list.rows.push_back(inspected_row(file));
    }
  }
  for (auto& row : list.rows) row.resize(list.columns.size());
  return table::csv_text(list);
}

}  // namespace assure::report
