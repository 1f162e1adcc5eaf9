// The inspection of loose files as JSON; the shape is fixed (docs/inspect.md).
#include "diag/formats/json.h"
#include "disclosure/masked_text.h"
#include "document/remedy.h"
#include "evaluate/disclosures.h"
#include "json/values.h"
#include "report/inspection.h"

namespace assure::report {
namespace {

using diag::Severity;
using json::Json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

template <class Value>
Json day_or_null(const std::optional<Value>& day) {
  if constexpr (std::is_same_v<Value, base::Date>)
    return day ? Json(day->iso()) : Json(nullptr);
  else
    return day ? Json({{"day", day->value.iso()}, {"from", document::words_of(day->from)}}) : Json(nullptr);
}

Json finding_of(const InspectedFinding& finding, const InspectedFile& file) {
  const auto& found = finding.found;
  const bool named = found.page && *found.page < file.facts.page_names.size();
  return {{"code", finding.code}, {"kind", base::name_of(found.kind)},
      {"severity", diag::name_of(finding.severity)}, {"count", found.count},
      {"page", found.page ? Json(*found.page + 1) : Json(nullptr)},
      {"page_name",
          named ? text_or_null(disclosure::masked_text(file.facts.page_names[*found.page])) : Json(nullptr)},
      {"where", found.where ? Json(base::name_of(*found.where)) : Json(nullptr)},
      {"part", text_or_null(disclosure::masked_text(found.part))},
      {"place", text_or_null(evaluate::place_name(found, file.facts))},
      {"masked", text_or_null(found.masked)}, {"help", document::remedy(found, file.facts.type)}};
}

Json file_of(const InspectedFile& file) {
  const auto& facts = file.facts;
  Json hidden = Json::array();
  for (const auto& [why, count] : file.hidden)
    hidden.push_back({{"where", base::name_of(why)}, {"places", count}});
  Json findings = Json::array();
  for (const auto& finding : file.findings) findings.push_back(finding_of(finding, file));
  return {{"file", disclosure::masked_text(file.path)}, {"type", base::name_of(facts.type)},
      {"size", facts.size}, {"pages", facts.pages ? Json(*facts.pages) : Json(nullptr)},
      {"title", text_or_null(disclosure::masked_text(facts.title))}, {"dated", day_or_null(file.dated)},
      {"changed", day_or_null(facts.changed)}, {"hidden", hidden}, {"findings", findings},
      {"unsearched", text_or_null(file.unsearched())}};
}

}  // namespace

std::string render_inspection_json(const Inspection& inspection) {
  Json unread = Json::array(), not_asked = Json::array();
  for (const auto& failure : inspection.unread) unread.push_back(disclosure::masked_text(failure.message));
  for (const auto& path : inspection.not_asked) not_asked.push_back(disclosure::masked_text(path));
  const Json object = {{"version", 1},
      {"summary", {{"files", inspection.files.size()}, {"errors", inspection.count(Severity::Error)},
                      {"warnings", inspection.count(Severity::Warning)},
                      {"notes", inspection.count(Severity::Note)}}},
      {"files", Json::array()}, {"unread", unread}, {"not_looked_into", not_asked}};
  return diag::json_text(
      object, "files", inspection.files.size(), [&](std::size_t i) { return file_of(inspection.files[i]); });
}

}  // namespace assure::report
