#include "evaluate/feedback.h"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "base/utf8.h"
#include "evaluate/steps.h"
#include "framework/labels.h"

namespace assure::evaluate {
namespace {

using framework::Scale;
using submission::AnswerRow;
using submission::Answers;

std::optional<double> number_in(const std::string& text) {
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(value) : std::nullopt;
}

// The numbers that stand for the values of a scale: their points, else the values themselves where all are
// numbers, else their places.
struct Numbers {
  std::vector<double> of;
  std::string_view counted;  // reads on behind "mean of": "{}" is the answers
};

Numbers numbers_of(const Scale& scale) {
  Numbers values{{}, "mean of {}"}, points{{}, "mean of the points of {}"}, places{{}, {}};
  for (const auto& value : scale.values) {
    if (auto number = number_in(value.value->text)) values.of.push_back(*number);
    if (value.points) points.of.push_back(*value.points);
    places.of.push_back(static_cast<double>(places.of.size() + 1));
  }
  std::size_t all = scale.values.size();
  if (points.of.size() == all) return points.of == values.of ? values : points;
  if (values.of.size() == all) return values;
  places.counted = "mean of {}, the lowest value of the scale counted as 1";
  return places;
}

// The rated criteria of all checklists, by each name that a folder may give them.
class Criteria {
 public:
  explicit Criteria(const Evaluation& evaluation) {
    std::vector<std::string> names;
    for (const auto& framework : evaluation.frameworks) {
      for (const auto& criterion : framework.criteria) {
        by_name_[criterion.id].push_back({order_.size(), &criterion});
        by_name_[framework.framework->id->text + "/" + criterion.id].push_back({order_.size(), &criterion});
        order_.push_back(&criterion);
        names.push_back(criterion.id);
      }
    }
    spelling_.emplace(std::move(names), [this] {
      std::vector<base::Titled> titles;
      for (const auto* criterion : order_) titles.push_back({criterion->title, criterion->id, "criterion"});
      return titles;
    });
  }

  struct Found {
    std::size_t place = 0;  // in the order of the checklists
    const CriterionResult* criterion = nullptr;
  };
  const std::vector<Found>& named(const std::string& name) const {
    static const std::vector<Found> none;
    auto found = by_name_.find(name);
    return found == by_name_.end() ? none : found->second;
  }
  base::Spelling& spelling() { return *spelling_; }
  const CriterionResult& at(std::size_t place) const { return *order_[place]; }

 private:
  std::map<std::string, std::vector<Found>> by_name_;
  std::vector<const CriterionResult*> order_;
  std::optional<base::Spelling> spelling_;
};

// The answers of one survey, sorted into groups and criteria.
class Survey {
 public:
  Survey(Criteria& criteria, bool all_is_known, const Answers& answers, FeedbackResult& result)
      : criteria_(criteria), all_is_known_(all_is_known), result_(result) {
    result_.faults = answers.faults;
    result_.evaluated = answers.faults.empty();
    for (const auto& row : answers.rows) take(row);
    std::sort(result_.faults.begin(), result_.faults.end(),
        [](const auto& a, const auto& b) { return a.span < b.span; });
    if (result_.evaluated) show();
  }

 private:
  struct Sum {
    std::size_t answers = 0;
    double points = 0;
  };
  struct Group {
    std::string name;
    std::map<std::size_t, Sum> sums;  // by the criterion's place
  };

  void take(const AnswerRow& row) {
    const auto& found = criteria_.named(*row.criterion);
    if (found.size() != 1) return name_fault(row, found);
    const auto& criterion = *found.front().criterion;
    if (!criterion.scale)
      return fault(*row.criterion, row.criterion.span, fmt::format("`{}` is not rated", criterion.id), "");
    std::size_t index = criterion.scale->index_of(*row.rating);
    if (index == Scale::npos) return rating_fault(row, criterion);
    auto& group = groups_[base::folded(*row.group)];
    if (group.name.empty()) group.name = *row.group;
    auto& sum = group.sums[found.front().place];
    ++sum.answers;
    sum.points += numbers_of(*criterion.scale).of[index];
  }

  // The same mistake in many lines is one.
  void fault(const std::string& mistake, source::Span span, std::string message, std::string help) {
    result_.evaluated = false;
    if (mistakes_.insert(mistake).second)
      result_.faults.push_back({span, std::move(message), std::move(help)});
  }

  void name_fault(const AnswerRow& row, const std::vector<Criteria::Found>& found) {
    result_.evaluated = false;
    const std::string& name = *row.criterion;
    if (found.empty()) {
      if (!all_is_known_ || mistakes_.contains(name)) return;
      fault(name, row.criterion.span, fmt::format("no criterion `{}`", name),
          criteria_.spelling().did_you_mean(name));
      return;
    }
    std::vector<std::string> names;
    names.reserve(found.size());
    for (const auto& entry : found)
      names.push_back(entry.criterion->framework->id->text + "/" + entry.criterion->id);
    fault(name, row.criterion.span, fmt::format("`{}` may be {}", name, base::quoted_list(names)),
        "name the criterion with its checklist");
  }

  void rating_fault(const AnswerRow& row, const CriterionResult& criterion) {
    std::vector<std::string> values;
    for (const auto& value : criterion.scale->values) values.push_back(value.value->text);
    const Scale& scale = *criterion.scale;
    base::Spelling known(values, [&scale] { return framework::labels_of(scale); });
    std::string help = known.did_you_mean(*row.rating);
    if (help.empty()) help = "its values are " + base::quoted_list(values);
    fault(criterion.id + "\n" + *row.rating, row.rating.span,
        fmt::format("`{}` is not on the scale of `{}`", *row.rating, criterion.id), std::move(help));
  }

  void show() {
    for (const auto& [folded, group] : groups_) {
      FeedbackGroup entry;
      entry.name = group.name;
      for (const auto& [place, sum] : group.sums) entry.answers = std::max(entry.answers, sum.answers);
      entry.shown = entry.answers >= result_.min_group;
      for (const auto& [place, sum] : group.sums) {
        if (entry.shown) entry.cells.push_back(cell(criteria_.at(place), sum));
      }
      result_.groups.push_back(std::move(entry));
    }
  }

  FeedbackCell cell(const CriterionResult& criterion, const Sum& sum) const {
    FeedbackCell entry{criterion.framework->id->text, criterion.id, sum.answers, {}, {}};
    if (sum.answers < result_.min_group) {
      entry.how = fmt::format("fewer than {} answers", result_.min_group);
      return entry;
    }
    entry.mean = sum.points / static_cast<double>(sum.answers);
    entry.how =
        fmt::format(fmt::runtime(numbers_of(*criterion.scale).counted), base::counted(sum.answers, "answer"));
    return entry;
  }

  Criteria& criteria_;
  bool all_is_known_;
  FeedbackResult& result_;
  std::map<std::string, Group> groups_;  // by folded name
  std::set<std::string> mistakes_;
};

}  // namespace

bool FeedbackResult::all_shown() const {
  return evaluated && std::all_of(groups.begin(), groups.end(), [](const FeedbackGroup& group) {
    return group.shown && std::all_of(group.cells.begin(), group.cells.end(),
                              [](const FeedbackCell& cell) { return cell.mean.has_value(); });
  });
}

std::vector<FeedbackResult> work_out_feedback(const Evaluation& evaluation) {
  std::vector<FeedbackResult> results;
  if (evaluation.submission().feedback.empty()) return results;
  Criteria criteria(evaluation);
  const auto& folder = *evaluation.folder;
  bool all_is_known = !folder.truncated && folder.frameworks_complete;
  for (const auto& feedback : evaluation.submission().feedback) {
    FeedbackResult result;
    result.feedback = &feedback;
    if (feedback.min_group)
      result.min_group = static_cast<std::size_t>(std::max<std::int64_t>(1, *feedback.min_group));
    const File* file = feedback.file ? evaluation.files.find(*feedback.file) : nullptr;
    result.held_back = file && file->held_back;
    if (file && file->answers) Survey(criteria, all_is_known, *file->answers, result);
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace assure::evaluate
