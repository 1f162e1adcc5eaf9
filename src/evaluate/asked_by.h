// Until when a checklist does not ask for something yet.
#pragma once

#include <optional>
#include <string>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

struct AskedLater {
  std::optional<base::Date> day;  // by which it is owed; none when nobody knows it yet
  std::string words;              // "it is due by 2009-01-30 (Plan submitted)"
};

// `by`: a day, or a milestone or stage of the checklist. None when it is asked for on the day of judgement:
// nothing is said of when, the day is over, the milestone is reached, or the stage was entered.
std::optional<AskedLater> asked_later(
    const Evaluation& evaluation, const FrameworkResult& framework, const record::Spanned<record::Id>& by);

}  // namespace assure::evaluate
