// Gaps as JSON; the shape is fixed (docs/output.md).
#include <nlohmann/json.hpp>

#include "report/gap_report.h"

namespace assure::report {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}
Json number_or_null(const std::optional<std::size_t>& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json render_gap(const evaluate::Gap& gap) {
  return {{"framework", text_or_null(gap.framework)}, {"criterion", text_or_null(gap.criterion)},
      {"kind", evaluate::name_of(gap.kind)}, {"what", gap.what},
      {"evidence_kind", text_or_null(gap.evidence_kind)}, {"need", number_or_null(gap.need)},
      {"have", number_or_null(gap.have)}, {"owner", text_or_null(gap.owner)},
      {"due", gap.due ? Json(gap.due->iso()) : Json(nullptr)}, {"severity", diag::name_of(gap.severity)},
      {"action", text_or_null(gap.action)}};
}

}  // namespace

std::string render_json(const GapReport& report) {
  const auto& evaluation = report.evaluation;
  Json list = Json::array();
  for (const auto* gap : report.gaps) list.push_back(render_gap(*gap));
  Json root = {{"version", 1}, {"as_of", evaluation.as_of.iso()},
      {"summary", {{"gaps", report.gaps.size()}, {"criteria", evaluation.criteria_count()},
                      {"met", evaluation.met_count()}}},
      {"gaps", std::move(list)}};
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace assure::report
