// Gaps as JSON; the shape is fixed (docs/output.md).
#include <nlohmann/json.hpp>

#include "diag/formats/json.h"
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

Json label_or_null(const framework::Band* band) {
  return band ? Json(*band->label) : Json();
}

Json render_figure(const evaluate::FigureResult& figure) {
  Json between;
  if (figure.between_bands()) between = {label_or_null(figure.band_below), label_or_null(figure.band_above)};
  return {{"framework", figure.framework->id->text}, {"id", figure.roll_up->id->text},
      {"title", *figure.roll_up->title}, {"value", figure.value ? Json(figure.value->value()) : Json()},
      {"unit", figure.is_per_cent() ? "per-cent" : "points"}, {"text", text_or_null(figure.text)},
      {"met", number_or_null(figure.met)}, {"of", figure.of}, {"band", label_or_null(figure.band)},
      {"between", std::move(between)}, {"provisional", figure.provisional()},
      {"unanswered", figure.unanswered}, {"how", figure.how}};
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
  if (!report.figures.empty()) {
    Json figures = Json::array();
    for (const auto* figure : report.figures) figures.push_back(render_figure(*figure));
    root["figures"] = std::move(figures);
  }
  return diag::json_text(root);
}

}  // namespace assure::report
