// Surveys in pack.json.
#include "json/values.h"
#include "pages/pack_json/pack_json.h"
#include "submission/records.h"

namespace assure::pages {
namespace {

using json::Json;

Json cell_json(const evaluate::FeedbackCell& cell) {
  bool shown = cell.mean.has_value();
  return {{"framework", cell.framework}, {"criterion", cell.criterion},
      {"answers", shown ? Json(cell.answers) : Json()}, {"mean", shown ? Json(*cell.mean) : Json()},
      {"how", cell.how}};
}

}  // namespace

Json feedback_json(const Book& book, const evaluate::FeedbackResult& result) {
  const auto& feedback = *result.feedback;
  Json groups = Json::array(), not_shown = Json::array();
  for (const auto& group : result.groups) {
    if (!group.shown) not_shown.push_back(group.name);
    if (!group.shown) continue;
    Json criteria = Json::array();
    for (const auto& cell : group.cells) criteria.push_back(cell_json(cell));
    groups.push_back({{"group", group.name}, {"answers", group.answers}, {"criteria", criteria}});
  }
  Json file;
  if (feedback.file && result.all_shown()) file = file_json(book, *feedback.file);
  return json::of(feedback, {{"file", file}, {"evaluated", result.evaluated}, {"min_group", result.min_group},
                                {"groups", groups}, {"not_shown", not_shown}});
}

}  // namespace assure::pages
