#include "intake/ratings.h"

#include "intake/words.h"

namespace assure::intake {

std::vector<std::string> values_of(const framework::Scale& scale) {
  std::vector<std::string> values;
  for (const auto& value : scale.values) values.push_back(value.value->text);
  return values;
}

std::string value_meant(const framework::Scale& scale, std::string_view written) {
  std::string words = plain(written);
  if (words.ends_with(".0")) words.resize(words.size() - 2);
  if (words.empty()) return {};
  for (const auto& value : scale.values) {
    const bool same = plain(value.value->text) == words || (value.label && plain(*value.label) == words);
    if (same) return value.value->text;
  }
  // `not met` has the words of `met`: the longest that fits is meant, and none where two others fit.
  std::string best, name;
  bool tie = false;
  for (const auto& value : scale.values) {
    for (const std::string& phrase :
        {plain(value.value->text), value.label ? plain(*value.label) : std::string()}) {
      if (phrase.empty() || !holds_words(words, phrase) || name == value.value->text) continue;
      const bool within = holds_words(phrase, best) || best.empty();
      if (!within && !holds_words(best, phrase)) tie = true;
      if (!within) continue;
      best = phrase;
      name = value.value->text;
    }
  }
  return tie ? std::string() : name;
}

}  // namespace assure::intake
