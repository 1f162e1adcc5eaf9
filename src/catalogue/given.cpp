#include "catalogue/given.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "catalogue/fields.h"
#include "catalogue/rules.h"

namespace assure::catalogue {
namespace {

class GivingWay {
 public:
  GivingWay(Catalogue& catalogue, const Given& given, const std::vector<std::string>& scales)
      : catalogue_(catalogue), given_(given), scales_(scales) {}

  void list_texts() {
    const Checklist& checklist = catalogue_.checklist;
    const std::pair<std::string_view, const std::string&> texts[] = {{"title", checklist.title},
        {"edition", checklist.edition}, {"authority", checklist.authority}, {"summary", checklist.summary}};
    for (const auto& [key, says] : texts) list(key, says);
    for (const SourceNote& note : checklist.source)
      list("source", base::join(std::vector{note.title, note.paragraph, note.address}, "; "));
    for (const OrganisationType& type : checklist.types)
      list("organisation_types", type.id + "; " + type.title);
    for (const Scale& scale : checklist.scales) {
      for (const Level& level : scale.values) {
        const bool told = !level.label.empty() || !level.meaning.empty();
        if (told)
          list("scales",
              one_line(scale.name + ": " + level.value + "; " + level.label + "; " + level.meaning));
      }
    }
    for (const Element& element : checklist.elements) {
      if (given_.says_of_each_element("guidance") && !element.guidance.empty())
        catalogue_.unsaid.push_back(
            {"`guidance`, of which the map says something else", element.id, one_line(element.guidance), {}});
    }
  }

  // False when an element is without a scale then.
  bool drop_scales() {
    bool fine = true;
    for (Element& element : catalogue_.checklist.elements) {
      bool dropped = drop(element.scale);
      for (Criterion& criterion : element.criteria) dropped = drop_below(criterion) || dropped;
      if (!dropped || !element.scale.empty() || given_.says_of_each_element("scale")) continue;
      if (scales_.size() == 1) element.scale = scales_.front();
      fine = fine && scales_.size() == 1;
    }
    return fine;
  }

  bool says(std::string_view key) const {
    return std::any_of(given_.checklist.begin(), given_.checklist.end(),
        [&](const auto& entry) { return entry.first == key; });
  }

 private:
  void list(std::string_view key, std::string text) {
    if (says(key) && !text.empty())
      catalogue_.unsaid.push_back(
          {fmt::format("`{}`, of which the map says something else", key), {}, std::move(text), {}});
  }

  bool drop(std::string& scale) const {
    if (scale.empty() || std::find(scales_.begin(), scales_.end(), scale) != scales_.end()) return false;
    scale.clear();
    return true;
  }

  bool drop_below(Criterion& criterion) const {
    bool dropped = drop(criterion.scale);
    for (Criterion& part : criterion.parts) dropped = drop_below(part) || dropped;
    return dropped;
  }

  Catalogue& catalogue_;
  const Given& given_;
  const std::vector<std::string>& scales_;
};

}  // namespace

bool give_way(Catalogue& catalogue, const Given& given, const std::vector<std::string>& scales,
    source::Span at, diag::Diagnostics& out) {
  GivingWay giving(catalogue, given, scales);
  giving.list_texts();
  if (!giving.says("scales") || giving.drop_scales()) return true;
  out.report(rules::map_without_place, at, "nothing says which of these scales an element has")
      .help("say it with `each_element: {scale: ...}`");
  return false;
}

}  // namespace assure::catalogue
