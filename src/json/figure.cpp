#include "json/figure.h"

#include "json/values.h"

namespace assure::json {
namespace {

Json label_of(const framework::Band* band) {
  return band ? Json(*band->label) : Json();
}

}  // namespace

Json of(const evaluate::FigureResult& figure, bool with_framework) {
  Json json = Json::object();
  if (with_framework) json["framework"] = figure.framework->id->text;
  Json between;
  if (figure.between_bands()) between = {label_of(figure.band_below), label_of(figure.band_above)};
  json.update({{"id", figure.roll_up->id->text}, {"title", *figure.roll_up->title},
      {"value", figure.value ? Json(figure.value->value()) : Json()},
      {"unit", base::name_of(
                   figure.is_per_cent() ? framework::FigureUnit::PerCent : framework::FigureUnit::Points)},
      {"text", or_null(figure.text)}, {"met", or_null(figure.met)}, {"of", figure.of},
      {"band", label_of(figure.band)}, {"between", std::move(between)}, {"provisional", figure.provisional()},
      {"unanswered", figure.unanswered}, {"how", figure.how}});
  return json;
}

}  // namespace assure::json
