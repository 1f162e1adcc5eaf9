// Whether figures can be worked out and named as a checklist says.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "framework/rules.h"
#include "framework/validation.h"

namespace assure::framework {
namespace {

// Four decimals, and small enough to be added up and divided exactly.
bool is_exact(double value, double most) {
  double scaled = value * 10'000;
  return std::abs(value) <= most && std::abs(scaled - std::round(scaled)) < 1e-5;
}

void check_exact(const Spanned<double>& value, std::string_view what, double most, diag::Diagnostics& out) {
  if (!value || is_exact(*value, most)) return;
  out.report(rules::checklist_figure, value.span, "`{}` is {}, which cannot be reckoned with exactly", what,
         *value)
      .help(fmt::format("at most {:.0f}, with at most four decimals", most));
}

void check_rounding(const Rounding& round, diag::Diagnostics& out) {
  if (!round.decimals || (*round.decimals >= 0 && *round.decimals <= 6)) return;
  out.report(rules::checklist_figure, round.decimals.span, "a figure is not rounded to {} decimals",
         *round.decimals)
      .help("0 to 6 decimals are kept");
}

// One finding a scale, however many criteria count by it.
class PointChecks {
 public:
  explicit PointChecks(diag::Diagnostics& out) : out_(out) {}

  void want(const Asked& asked, source::Span by, std::string_view method) {
    if (!asked.scale || !reported_.insert(asked.scale).second) return;
    for (const auto& value : asked.scale->values) {
      if (value.points || value.broken) continue;
      out_.report(rules::checklist_figure, value.value.span, "`{}` has no points, and a {} counts them",
              value.value->text, method)
          .help("give every value of the scale its `points`")
          .related(by, "counted here");
    }
  }

 private:
  diag::Diagnostics& out_;
  std::set<const Scale*> reported_;
};

class FigureChecks {
 public:
  FigureChecks(const Framework& framework, const std::vector<Asked>& asked, diag::Diagnostics& out)
      : framework_(framework), asked_(asked), out_(out), points_(out) {}

  void run() {
    std::map<std::string, source::Span> seen;
    for (const auto& roll_up : framework_.roll_ups) {
      auto [first, fresh] = seen.emplace(roll_up.id->text, roll_up.id.span);
      if (!fresh) {
        out_.report(rules::checklist_twice, roll_up.id.span, "figure `{}` is repeated", roll_up.id->text)
            .related(first->second, "first here")
            .fix(diag::Fix::remove(roll_up.span));
      }
      check(roll_up);
    }
  }

 private:
  void check(const RollUp& roll_up) {
    auto counted = find_counted(roll_up);
    check_method(roll_up, counted);
    check_met(roll_up, counted);
    check_rounding(roll_up.round, out_);
    check_bands(roll_up);
  }

  std::vector<Asked> find_counted(const RollUp& roll_up) {
    std::vector<Asked> counted;
    for (const auto& name : roll_up.of) {
      const Element* element = framework_.element(name->text);
      auto whole = std::find_if(asked_.begin(), asked_.end(),
          [&](const Asked& asked) { return asked.criterion->id->text == name->text; });
      if (!element && whole == asked_.end()) {
        unknown(name);
      } else if (!element && whole->is_deepest()) {
        out_.report(rules::checklist_figure, name.span, "`{}` has no parts to count", name->text)
            .help("name an element, or a criterion with parts");
      } else {
        collect(roll_up, element, element ? nullptr : whole->criterion, counted);
      }
    }
    return counted;
  }

  void unknown(const Spanned<PublishedId>& name) {
    if (!spelling_) {
      std::vector<std::string> names;
      for (const auto& element : framework_.elements) names.push_back(element.id->text);
      for (const auto& asked : asked_) names.push_back(asked.criterion->id->text);
      spelling_.emplace(std::move(names));
    }
    out_.report(rules::checklist_reference, name.span, "this checklist has no element or criterion `{}`",
            name->text)
        .help(spelling_->did_you_mean(name->text))
        .fix(diag::Fix::write(name.span, spelling_->certain(name->text)));
  }

  void collect(
      const RollUp& roll_up, const Element* element, const Criterion* whole, std::vector<Asked>& counted) {
    bool deepest = roll_up.depth.value_or(RollUpDepth::Top) == RollUpDepth::Deepest;
    for (const Asked& asked : asked_) {
      const auto& wholes = asked.wholes;
      bool below =
          element ? asked.element == element : std::find(wholes.begin(), wholes.end(), whole) != wholes.end();
      bool on_top = element ? wholes.empty() : !wholes.empty() && wholes.back() == whole;
      if (below && (deepest ? asked.is_deepest() : on_top)) counted.push_back(asked);
    }
  }

  void check_method(const RollUp& roll_up, const std::vector<Asked>& counted) {
    const auto& by = roll_up.by;
    if (*by == RollUpMethod::Mean || *by == RollUpMethod::Points) {
      for (const Asked& asked : counted)
        points_.want(asked, by.span, *by == RollUpMethod::Mean ? "mean" : "sum");
    }
    if (*by == RollUpMethod::Lowest) check_lowest(roll_up, counted);
    if (*by == RollUpMethod::Profile) check_expectations(roll_up, counted);
    if (roll_up.unit && *by != RollUpMethod::Points) {
      out_.report(rules::checklist_figure, roll_up.unit.span, "`unit` is for points alone")
          .help("a share is always in per cent");
    }
  }

  void check_lowest(const RollUp& roll_up, const std::vector<Asked>& counted) {
    for (const Asked& asked : counted) {
      if (asked.scale == counted.front().scale) continue;
      out_.report(rules::checklist_figure, roll_up.by.span,
          "`{}` and `{}` are rated on different scales, so none is the lowest",
          counted.front().criterion->id->text, asked.criterion->id->text);
      break;
    }
    if (roll_up.bands.empty()) return;
    for (const Asked& asked : counted) points_.want(asked, roll_up.bands.front().span, "band");
  }

  // Of what nothing is expected, nothing is counted; but a profile is whole.
  void check_expectations(const RollUp& roll_up, const std::vector<Asked>& counted) {
    bool any = counted.empty();
    for (const Asked& asked : counted) {
      const Criterion& criterion = *asked.criterion;
      any = any || criterion.expected.given() || !criterion.profile.empty();
      if (criterion.expected.given() || criterion.profile.empty()) continue;
      for (const auto& type : framework_.organisation_types) {
        bool expected = std::any_of(criterion.profile.begin(), criterion.profile.end(),
            [&](const auto& entry) { return *entry.first == type.id->text; });
        if (expected || !asked.applies_to(type)) continue;
        out_.report(rules::checklist_figure, criterion.id.span,
                "nothing is expected of `{}` from `{}`, and `{}` counts it", criterion.id->text,
                type.id->text, roll_up.id->text)
            .help("add the type to its `profile`, or `expected` for all others");
      }
    }
    if (any) return;
    out_.report(rules::checklist_figure, roll_up.by.span, "nothing is expected of anything that `{}` counts",
            roll_up.id->text)
        .help("add `expected` or `profile` to the criteria");
  }

  void check_met(const RollUp& roll_up, const std::vector<Asked>& counted) {
    bool share = *roll_up.by == RollUpMethod::Share;
    if (share && roll_up.met.empty()) {
      out_.report(rules::checklist_figure, roll_up.by.span, "the share `{}` does not say what counts as met",
              roll_up.id->text)
          .help("add `met` with the values of the scale that count");
    }
    if (!share && !roll_up.met.empty()) {
      out_.report(rules::checklist_figure, roll_up.met.front().span, "`met` is for shares alone");
      return;
    }
    for (const auto& value : roll_up.met) check_met(value, counted);
  }

  void check_met(const Spanned<Name>& value, const std::vector<Asked>& counted) {
    std::vector<std::string> names;
    for (const Asked& asked : counted) {
      if (!asked.scale || asked.scale->index_of(value->text) != Scale::npos) return;
      for (const auto& known : asked.scale->values) {
        if (std::find(names.begin(), names.end(), known.value->text) == names.end())
          names.push_back(known.value->text);
      }
    }
    // Of an element whose criteria the organisation chooses, or when `of` leads nowhere, there is none to
    // ask.
    if (names.empty()) return;
    out_.report(rules::checklist_reference, value.span, "`{}` is not on the scale", value->text)
        .help("its values are " + base::quoted_list(names));
  }

  void check_bands(const RollUp& roll_up) {
    std::map<std::string, source::Span> labels;
    for (const Band& band : roll_up.bands) {
      auto [first, fresh] = labels.emplace(*band.label, band.label.span);
      if (!fresh) {
        out_.report(rules::checklist_twice, band.label.span, "band `{}` is repeated", *band.label)
            .related(first->second, "first here")
            .fix(diag::Fix::remove(band.span));
      }
      check_ends(band);
    }
    for (std::size_t i = 0; i < roll_up.bands.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) check_pair(roll_up.bands[j], roll_up.bands[i]);
    }
    check_order(roll_up.bands);
  }

  void check_ends(const Band& band) {
    check_exact(band.from, "from", 1'000'000, out_);
    check_exact(band.to, "to", 1'000'000, out_);
    check_exact(band.below, "below", 1'000'000, out_);
    if (band.to && band.below) {
      out_.report(rules::checklist_figure, band.below.span,
              "band `{}` ends twice, with `to` and with `below`", *band.label)
          .help("`to` is in the band, `below` is not: keep one");
      return;
    }
    bool backwards =
        band.from && ((band.to && *band.to < *band.from) || (band.below && *band.below <= *band.from));
    if (!backwards) return;
    out_.report(rules::checklist_figure, (band.to ? band.to : band.below).span,
        "band `{}` ends at {}, before it begins at {}", *band.label, band.to ? *band.to : *band.below,
        *band.from);
  }

  // Whether every figure of one band is below every figure of the other.
  static bool is_before(const Band& low, const Band& high) {
    if (!high.from) return false;
    return low.to ? *low.to < *high.from : low.below && *low.below <= *high.from;
  }

  void check_pair(const Band& first, const Band& second) {
    if (is_before(first, second) || is_before(second, first)) return;
    out_.report(rules::checklist_figure, second.label.span, "bands `{}` and `{}` overlap", *first.label,
            *second.label)
        .help("end the lower one with `to` or `below`")
        .related(first.label.span, "the other one");
  }

  // From the highest to the lowest, or the other way round.
  void check_order(const std::vector<Band>& bands) {
    if (bands.size() < 3) return;
    bool rising = is_before(bands[0], bands[1]);
    for (std::size_t i = 2; i < bands.size(); ++i) {
      bool in_order = rising ? !is_before(bands[i], bands[i - 1]) : !is_before(bands[i - 1], bands[i]);
      if (in_order) continue;
      out_.report(rules::checklist_figure, bands[i].label.span, "band `{}` is out of order", *bands[i].label)
          .help("list bands from the highest to the lowest, or the other way round");
      return;
    }
  }

  std::optional<base::Spelling> spelling_;  // of elements and criteria, once it is asked for
  const Framework& framework_;
  const std::vector<Asked>& asked_;
  diag::Diagnostics& out_;
  PointChecks points_;
};

}  // namespace

void check_figures(const Framework& framework, const std::vector<Asked>& asked, diag::Diagnostics& out) {
  for (const auto& [name, scale] : framework.scales) {
    for (const auto& value : scale.values) check_exact(value.points, "points", 1'000, out);
  }
  FigureChecks(framework, asked, out).run();
}

namespace {

class PartChecks {
 public:
  PartChecks(const std::vector<Asked>& asked, diag::Diagnostics& out)
      : asked_(asked), out_(out), points_(out) {}

  void run() {
    for (const Asked& asked : asked_) {
      whole_of_.emplace(asked.criterion, &asked);
      check_weight(*asked.criterion);
      if (asked.criterion->roll_up.by) check_whole(asked);
      if (!asked.wholes.empty() && asked.wholes.back()->roll_up.by)
        check_part(asked, *whole_of_.at(asked.wholes.back()));
    }
  }

 private:
  void check_weight(const Criterion& criterion) {
    check_exact(criterion.weight, "weight", 1'000, out_);
    if (!criterion.weight || *criterion.weight > 0) return;
    out_.report(rules::checklist_figure, criterion.weight.span, "the weight of `{}` is {}",
            criterion.id->text, *criterion.weight)
        .help("weights are above 0");
  }

  void check_whole(const Asked& whole) {
    const Criterion& criterion = *whole.criterion;
    const auto& by = criterion.roll_up.by;
    const auto& round = criterion.roll_up.round;
    bool mean = *by == RollUpMethod::Mean;
    if (!mean && *by != RollUpMethod::Lowest) {
      out_.report(rules::checklist_figure, by.span, "a rating follows from parts by `lowest` or `mean` alone")
          .help("sums and shares are figures, listed in `roll_ups`");
    }
    check_rounding(round, out_);
    if (!mean && round.mode) {
      out_.report(rules::checklist_figure, round.span, "`{}` is rated by no mean, so nothing is rounded",
          criterion.id->text);
    }
    if (whole.is_deepest()) return;
    if (!whole.scale && !criterion.scale) {
      out_.report(rules::checklist_reference, criterion.id.span, "criterion `{}` has no scale to be rated on",
              criterion.id->text)
          .help("give the criterion or its element a `scale`");
    }
    if (mean) points_.want(whole, by.span, "mean");
  }

  void check_part(const Asked& part, const Asked& whole) {
    const auto& by = whole.criterion->roll_up.by;
    if (*by == RollUpMethod::Mean) points_.want(part, by.span, "mean");
    if (*by == RollUpMethod::Lowest && part.scale && whole.scale && part.scale != whole.scale) {
      out_.report(rules::checklist_figure, by.span,
          "`{}` is rated by the lowest of its parts, and `{}` has another scale", whole.criterion->id->text,
          part.criterion->id->text);
    }
    if (part.is_deepest() || part.criterion->roll_up.span.valid()) return;
    out_.report(rules::checklist_figure, part.criterion->id.span,
            "`{}` is rated by its parts, and of them `{}` has parts and no `roll_up`",
            whole.criterion->id->text, part.criterion->id->text)
        .help("say with `roll_up` how its own rating follows from its parts");
  }

  const std::vector<Asked>& asked_;
  diag::Diagnostics& out_;
  PointChecks points_;
  std::map<const Criterion*, const Asked*> whole_of_;
};

}  // namespace

void check_part_roll_ups(const std::vector<Asked>& asked, diag::Diagnostics& out) {
  PartChecks(asked, out).run();
}

}  // namespace assure::framework
