// What each value of an enumeration of the language means.
#include "base/check.h"
#include "schema/scalars.h"
#include "submission/records.h"

namespace assure::schema {
namespace {

using Texts = std::span<const std::string_view>;

struct Row {
  Texts choices;
  Texts meanings;
};

template <class E>
struct Meanings;

#define ASSURE_MEANINGS(E, ...)                                                                    \
  template <>                                                                                      \
  struct Meanings<E> {                                                                             \
    static constexpr std::string_view texts[] = {__VA_ARGS__};                                     \
    static_assert(std::size(texts) == std::size(record::Choices<E>::names), "a meaning for each"); \
  }

ASSURE_MEANINGS(submission::StageOfPack, "every page says that it is a draft", "what is handed in");
ASSURE_MEANINGS(submission::DocumentStatus, "still being written", "written, not approved yet",
    "approved by the body that has to");
ASSURE_MEANINGS(submission::Sensitivity, "anybody may read it", "for the organisation and the authority",
    "for named readers");
ASSURE_MEANINGS(submission::ActionStatus, "not done yet", "done");
ASSURE_MEANINGS(submission::Better, "a higher figure is better", "a lower figure is better");
ASSURE_MEANINGS(framework::Side, "buys services", "provides services", "serves both");
ASSURE_MEANINGS(framework::Presence, "may be left out", "has to be there: a gap when it is not");
ASSURE_MEANINGS(framework::Importance, "cannot be done without", "good to have");
ASSURE_MEANINGS(framework::RollUpMethod, "the lowest value of any", "the weighted mean of their points",
    "the weighted sum of their points", "those that are met, in per cent of those that apply",
    "those as expected, in per cent of those of which something is");
ASSURE_MEANINGS(framework::RoundingMode, "to the lower neighbour", "to the higher neighbour",
    "to the nearest; a half goes up", "to the nearest; a half goes to the even neighbour");
ASSURE_MEANINGS(framework::RollUpDepth, "the criteria of the first level", "the criteria without parts");
ASSURE_MEANINGS(framework::FigureUnit, "the sum as it is", "the sum in per cent of the most there can be");
ASSURE_MEANINGS(
    framework::Frequency, "every week", "every two weeks", "every month", "every three months", "every year");
ASSURE_MEANINGS(framework::StageMove, "enter the stage", "stop for a time", "leave the stage for good");
ASSURE_MEANINGS(framework::Relation, "both ask for the same", "`from` asks for a part of what `to` asks",
    "`from` asks for all that `to` asks, and more", "they ask for something of the same");
ASSURE_MEANINGS(framework::Duty, "owner of criteria", "approver of evidence", "role of the checklist");

template <class... Enums>
std::span<const Row> table() {
  static constexpr Row rows[] = {{record::Choices<Enums>::names, Meanings<Enums>::texts}...};
  return rows;
}

Texts meanings_of(Texts choices) {
  using namespace submission;
  using namespace framework;
  for (const Row& row :
      table<StageOfPack, DocumentStatus, Sensitivity, ActionStatus, Better, Side, Presence, Importance,
          RollUpMethod, RoundingMode, RollUpDepth, FigureUnit, Frequency, StageMove, Relation, Duty>()) {
    if (row.choices.data() == choices.data()) return row.meanings;
  }
  ASSURE_CHECK(false, "an enumeration without meanings");
  return {};
}

}  // namespace

Json choice_schema(const record::TypeInfo& type) {
  return {{"enum", type.choices}, {"enumDescriptions", meanings_of(type.choices)}};
}

}  // namespace assure::schema
