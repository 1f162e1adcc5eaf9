#include "json/figure.h"

#include "json/values.h"

namespace assure::json {
namespace {

Json label_of(const framework::Band* band) {
  return band ? Json(*band->label) : Json();
}

Json between(const evaluate::FigureResult& figure, const evaluate::FigureValue& value) {
  if (!figure.is_between_bands(value)) return {};
  return {label_of(value.band_below), label_of(value.band_above)};
}

Json number_of(const evaluate::FigureValue& figure) {
  return figure.value ? Json(figure.value->value()) : Json();
}

}  // namespace

Json of(const evaluate::FigureResult& figure, bool with_framework) {
  Json json = Json::object();
  if (with_framework) json["framework"] = figure.framework->id->text;
  const auto& shown = figure.shown;
  json.update({{"id", figure.roll_up->id->text}, {"title", *figure.roll_up->title},
      {"basis", base::name_of(figure.roll_up->basis.value_or(framework::Basis::Source))},
      {"value", number_of(figure)},
      {"unit", base::name_of(
                   figure.is_per_cent() ? framework::FigureUnit::PerCent : framework::FigureUnit::Points)},
      {"text", or_null(figure.text)}, {"met", or_null(figure.met)}, {"of", figure.of},
      {"band", label_of(figure.band)}, {"between", between(figure, figure)},
      {"provisional", figure.provisional()}, {"unanswered", figure.unanswered}, {"how", figure.how},
      {"shown", {{"value", number_of(shown)}, {"text", or_null(shown.text)}, {"met", or_null(shown.met)},
                    {"band", label_of(shown.band)}, {"between", between(figure, shown)}, {"how", shown.how}}},
      {"unsupported", figure.unsupported}});
  return json;
}

}  // namespace assure::json
