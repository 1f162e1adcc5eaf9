#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/plain_words.h"
#include "report/status.h"

namespace assure::report {
namespace {

struct LastDay {
  base::Date day;
  std::string why;
};

// The earliest day after which an item counts no more.
class LastDays {
 public:
  explicit LastDays(const evaluate::Evaluation& evaluation) {
    for (const auto& item : evaluation.submission().evidence) {
      if (item.valid_until && !item.superseded_by) note(item, *item.valid_until, "it is valid until then");
    }
    for (const auto& result : evaluation.frameworks) {
      for (const auto& kind : result.kinds) {
        const auto& demand = *kind.demand;
        for (const auto* item : kind.items) {
          if (demand.refreshed && item->dated)
            note(*item, demand.refreshed->after(*item->dated),
                fmt::format("{} is refreshed every {}", demand.name(), demand.refreshed->text()));
        }
      }
    }
  }

  const LastDay* of(const submission::EvidenceItem& item) const {
    auto found = days_.find(&item);
    return found == days_.end() ? nullptr : &found->second;
  }

 private:
  void note(const submission::EvidenceItem& item, base::Date day, std::string why) {
    auto [place, fresh] = days_.try_emplace(&item, LastDay{day, why});
    if (!fresh && day < place->second.day) place->second = {day, std::move(why)};
  }

  std::map<const submission::EvidenceItem*, LastDay> days_;
};

}  // namespace

std::vector<ExpiryStatus> expiries_of(const evaluate::Evaluation& evaluation, const std::string& owner) {
  std::vector<ExpiryStatus> all;
  const LastDays days(evaluation);
  for (const auto& item : evaluation.submission().evidence) {
    const LastDay* last = item.id ? days.of(item) : nullptr;
    const std::string holder = item.owner ? item.owner->text : std::string();
    if (!last || last->day.year() > 9999 || (!owner.empty() && holder != owner)) continue;
    all.push_back({&item, item_title(item), post_title(evaluation, holder), last->day, last->why});
  }
  // On one day: in the order of the folder.
  std::stable_sort(
      all.begin(), all.end(), [](const ExpiryStatus& a, const ExpiryStatus& b) { return a.last < b.last; });
  return all;
}

std::vector<DeadlineStatus> deadlines_of(const evaluate::Evaluation& evaluation) {
  std::vector<DeadlineStatus> all;
  const auto& head = evaluation.submission().head;
  if (evaluation.has_one_deadline()) {
    if (auto due = evaluation.deadline_of(""))
      all.push_back({"", head.title ? *head.title : "Submission", *due});
    return all;
  }
  for (const auto& result : evaluation.frameworks) {
    const auto& framework = *result.framework;
    const std::string& id = framework.id->text;
    if (result.due) all.push_back({id, framework.title ? *framework.title : id, *result.due});
  }
  return all;
}

}  // namespace assure::report
