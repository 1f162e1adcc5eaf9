// Figures over many criteria: what counts, what it comes to, and in which band that is.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/roll_up.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

using framework::Band;
using framework::RollUp;
using framework::RollUpMethod;

// What criteria are called in a sentence: the element's name when that is a plural.
std::string noun_of(const framework::Framework& framework, const RollUp& roll_up) {
  const auto* element = roll_up.of.size() == 1 ? framework.element(roll_up.of.front()->text) : nullptr;
  std::string noun = element ? element->id->text : std::string();
  std::replace(noun.begin(), noun.end(), '-', ' ');
  return noun.ends_with('s') && !noun.ends_with("ss") ? noun : std::string("criteria");
}

bool starts_above(const Band& band, const Ratio& value) {
  return band.from && value < Ratio::decimal(*band.from);
}
bool ends_below(const Band& band, const Ratio& value) {
  return (band.to && value > Ratio::decimal(*band.to)) ||
         (band.below && value >= Ratio::decimal(*band.below));
}
const record::Spanned<double>& end_of(const Band& band) {
  return band.below ? band.below : band.to;
}

// To as many decimals as tell it from the borders of the bands.
std::string shown(const Ratio& value, const std::vector<Band>& bands) {
  for (int decimals = 2; decimals < 6; ++decimals) {
    Ratio seen = value.rounded(framework::RoundingMode::HalfUp, decimals);
    bool told_apart = std::none_of(bands.begin(), bands.end(), [&](const Band& band) {
      return starts_above(band, value) != starts_above(band, seen) ||
             ends_below(band, value) != ends_below(band, seen);
    });
    if (told_apart) return value.text(decimals);
  }
  return value.text(6);
}

class Working {
 public:
  Working(const FrameworkResult& result, const RollUp& roll_up, Basis basis)
      : result_(result), roll_up_(roll_up), basis_(basis) {}

  FigureResult run() {
    figure_.framework = result_.framework;
    figure_.roll_up = &roll_up_;
    collect();
    if (figure_.undecided) {
      figure_.how = "it depends on the organisation's type, which is not known";
    } else if (figure_.of == 0) {
      figure_.how = "none of the " + noun() + " applies";
    } else if (rated_.empty()) {
      figure_.how = fmt::format("none of {} applicable {} is answered", figure_.of, noun());
    } else {
      work_out();
    }
    return std::move(figure_);
  }

 private:
  std::size_t value_of(const CriterionResult& entry) const { return evaluate::value_of(entry, basis_); }

  std::string noun() const { return noun_of(*result_.framework, roll_up_); }

  void collect() {
    std::set<std::size_t> seen;
    for (const auto& name : roll_up_.of) {
      for (std::size_t i = 0; i < result_.criteria.size(); ++i) {
        const auto& entry = result_.criteria[i];
        if (entry.depth == 0 && entry.element->id->text == name->text) collect(i, seen, false);
        if (entry.id != name->text) continue;
        for (std::size_t part : entry.parts) collect(part, seen, entry.answer == Answer::NotApplicable);
      }
    }
  }

  // `left_out`: what it is part of was said not to apply, which answers for its parts.
  void collect(std::size_t index, std::set<std::size_t>& seen, bool left_out) {
    const CriterionResult& entry = result_.criteria[index];
    left_out = entry.answer == Answer::NotApplicable || (left_out && entry.answer == Answer::None);
    bool deepest = roll_up_.depth.value_or(framework::RollUpDepth::Top) == framework::RollUpDepth::Deepest;
    if (deepest && !entry.parts.empty()) {
      for (std::size_t part : entry.parts) collect(part, seen, left_out);
    } else if (seen.insert(index).second) {
      count(index, left_out);
    }
  }

  void count(std::size_t index, bool left_out) {
    const CriterionResult& entry = result_.criteria[index];
    bool by_profile = *roll_up_.by == RollUpMethod::Profile && entry.criterion &&
                      !entry.criterion->profile.empty() && !result_.type;
    figure_.undecided = figure_.undecided || entry.undecided || by_profile;
    if (left_out) {
      left_out_ += entry.not_applicable.empty() ? 1 : 0;
      return;
    }
    if (*roll_up_.by == RollUpMethod::Profile && !entry.expected && !by_profile) {
      ++unexpected_;
      return;
    }
    ++figure_.of;
    figure_.counted.push_back(index);
    if (entry.rating && entry.answer != Answer::Broken) {
      rated_.push_back(&entry);
      if (entry.support && !entry.support->complete()) figure_.unsupported.push_back(entry.id);
    } else {
      figure_.unanswered.push_back(entry.id);
    }
    if (!entry.scale) return;
    Ratio most = 0;
    for (std::size_t i = 0; i < entry.scale->values.size(); ++i)
      most = std::max(most, points_of(*entry.scale, i));
    most_ = most_ + weight_of(entry) * most;
  }

  void work_out() {
    switch (*roll_up_.by) {
      case RollUpMethod::Share:
        work_out_share();
        break;
      case RollUpMethod::Profile:
        work_out_profile();
        break;
      case RollUpMethod::Points:
        work_out_points();
        break;
      case RollUpMethod::Mean:
        work_out_mean();
        break;
      case RollUpMethod::Lowest:
        work_out_lowest();
        break;
    }
    if (basis_ == Basis::Supported && !figure_.unsupported.empty())
      figure_.how += fmt::format("; {} not supported", claims());
    if (!figure_.unanswered.empty())
      figure_.how += fmt::format("; {} not answered yet", figure_.unanswered.size());
    if (unexpected_ > 0)
      figure_.how += fmt::format("; {} of which nothing is expected left out", unexpected_);
    if (left_out_ > 0) {
      figure_.how += fmt::format("; {} left out as not applicable by the folder's own word", left_out_);
    }
    if (figure_.value && !figure_.provisional()) find_band();
  }

  std::string claims() const { return base::counted(figure_.unsupported.size(), "claim"); }

  void work_out_share() {
    std::vector<std::string> labels;
    std::size_t met = 0;
    for (const auto* entry : rated_) {
      const auto& value = entry->scale->values[value_of(*entry)].value->text;
      met += std::any_of(roll_up_.met.begin(), roll_up_.met.end(),
                 [&](const auto& name) { return name->text == value; })
                 ? 1
                 : 0;
      for (const auto& name : roll_up_.met) {
        std::size_t index = entry->scale->index_of(name->text);
        std::string label = index == framework::Scale::npos ? name->text : entry->label(index);
        if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
      }
    }
    settle_share(met, "rated " + base::join(labels, " or "));
  }

  void work_out_profile() {
    std::size_t met = 0;
    for (const auto* entry : rated_) met += entry->expected && value_of(*entry) >= *entry->expected ? 1 : 0;
    settle_share(met, "at or above what is expected of them");
  }

  void settle_share(std::size_t met, std::string_view as) {
    figure_.met = met;
    Ratio share = Ratio(static_cast<std::int64_t>(met * 100)) / Ratio(static_cast<std::int64_t>(figure_.of));
    settle(share, fmt::format("{} of {} applicable {} {}", met, figure_.of, noun(), as));
  }

  Ratio sum_of_points() const {
    Ratio sum;
    for (const auto* entry : rated_)
      sum = sum + weight_of(*entry) * points_of(*entry->scale, value_of(*entry));
    return sum;
  }

  void work_out_points() {
    Ratio sum = sum_of_points();
    if (!figure_.is_per_cent()) {
      settle(sum, fmt::format("points of {} applicable {}", figure_.of, noun()));
    } else if (most_ == Ratio(0)) {
      figure_.how = fmt::format("{} applicable {} have no points to reach", figure_.of, noun());
    } else {
      settle(Ratio(100) * sum / most_,
          fmt::format("{} of {} points for {} applicable {}", sum.text(), most_.text(), figure_.of, noun()));
    }
  }

  void work_out_mean() {
    Ratio weights;
    for (const auto* entry : rated_) weights = weights + weight_of(*entry);
    bool weighted = std::any_of(
        rated_.begin(), rated_.end(), [](const auto* entry) { return weight_of(*entry) != Ratio(1); });
    settle(sum_of_points() / weights,
        fmt::format("{} of the points of {} {}", weighted ? "weighted mean" : "mean", rated_.size(), noun()));
  }

  void work_out_lowest() {
    const auto* least = *std::min_element(rated_.begin(), rated_.end(),
        [this](const auto* a, const auto* b) { return value_of(*a) < value_of(*b); });
    std::vector<std::string> names;
    for (const auto* entry : rated_) {
      if (value_of(*entry) == value_of(*least)) names.push_back(entry->id);
    }
    std::size_t index = value_of(*least);
    figure_.text = least->label(index);
    if (least->scale->values[index].points) figure_.value = points_of(*least->scale, index);
    figure_.how = fmt::format(
        "lowest of {} applicable {}: {} of {}", figure_.of, noun(), figure_.text, base::join(names, ", "));
  }

  std::string with_unit(const Ratio& value) const {
    return shown(value, roll_up_.bands) + (figure_.is_per_cent() ? " %" : "");
  }

  // Rounds when the checklist says so, and tells it.
  void settle(const Ratio& value, std::string_view counted) {
    figure_.value = value;
    figure_.how = fmt::format("{}: {}", counted, with_unit(value));
    if (roll_up_.round.mode) {
      auto mode = *roll_up_.round.mode;
      figure_.value = value.rounded(mode, static_cast<int>(roll_up_.round.decimals.value_or(0)));
      if (*figure_.value != value)
        figure_.how += fmt::format(", rounded {} to {}", base::words_of(mode), with_unit(*figure_.value));
    }
    figure_.text = with_unit(*figure_.value);
  }

  void find_band() {
    const Ratio& value = *figure_.value;
    for (const Band& band : roll_up_.bands) {
      if (ends_below(band, value)) {
        const Band* nearest = figure_.band_below;
        if (!nearest || *end_of(band) > *end_of(*nearest)) figure_.band_below = &band;
      } else if (starts_above(band, value)) {
        const Band* nearest = figure_.band_above;
        if (!nearest || *band.from < *nearest->from) figure_.band_above = &band;
      } else {
        figure_.band = &band;
      }
    }
    if (figure_.band) figure_.band_below = figure_.band_above = nullptr;
  }

  const FrameworkResult& result_;
  const RollUp& roll_up_;
  Basis basis_;
  FigureResult figure_;
  std::vector<const CriterionResult*> rated_;
  Ratio most_;                  // points that could be reached
  std::size_t unexpected_ = 0;  // of which nothing is expected
  std::size_t left_out_ = 0;    // that the folder itself says do not apply
};

std::string number(double value) {
  return Ratio::decimal(value).text(4);
}

}  // namespace

bool FigureResult::is_per_cent() const {
  switch (*roll_up->by) {
    case RollUpMethod::Share:
    case RollUpMethod::Profile:
      return true;
    case RollUpMethod::Points:
      return roll_up->unit.value_or(framework::FigureUnit::Points) == framework::FigureUnit::PerCent;
    default:
      return false;
  }
}

std::string FigureResult::standing_of(const FigureValue& of_it) const {
  if (roll_up->bands.empty() || !(of_it.value || provisional())) return {};
  if (provisional()) return "provisional, in no band yet";
  if (of_it.band) return fmt::format("`{}`", *of_it.band->label);
  std::string below, above;
  if (const Band* band = of_it.band_below) {
    below =
        fmt::format("`{}` ({} {})", *band->label, band->below ? "below" : "up to", number(*end_of(*band)));
  }
  if (const Band* band = of_it.band_above)
    above = fmt::format("`{}` (from {})", *band->label, number(*band->from));
  if (below.empty()) return "below " + above;
  if (above.empty()) return "above " + below;
  return fmt::format("between {} and {}", below, above);
}

std::string FigureResult::support() const {
  if (text.empty()) return {};
  if (!differs()) {
    return unsupported.empty() ? std::string("all of it with current evidence")
                               : std::string("the same with current evidence");
  }
  std::string standing = provisional() ? std::string() : standing_of(shown);
  return fmt::format("{} with current evidence{}{}", shown.text, standing.empty() ? "" : ", ", standing);
}

std::string FigureResult::summary() const {
  std::string line = text.empty() ? std::string("no figure") : text;
  bool apart = differs() && !text.empty();
  if (apart) line += " claimed";
  if (std::string standing = this->standing(); !standing.empty()) line += ", " + standing;
  if (std::string beside = support(); !beside.empty()) line += (apart ? "; " : ", ") + beside;
  return line;
}

WorkedOut work_out_figures(Weighed weighed) {
  for (auto& result : weighed.so_far.frameworks) {
    for (const RollUp& roll_up : result.framework->roll_ups) {
      FigureResult figure = Working(result, roll_up, Basis::Claimed).run();
      figure.shown = Working(result, roll_up, Basis::Supported).run();
      result.figures.push_back(std::move(figure));
    }
  }
  return {std::move(weighed.so_far)};
}

}  // namespace assure::evaluate
