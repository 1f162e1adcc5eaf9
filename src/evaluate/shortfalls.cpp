// Every shortfall of an evaluation; here those of criteria.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/actions.h"
#include "evaluate/shortfall_book.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

using diag::Severity;

source::Span place_of(const CriterionResult& result) {
  return result.response ? result.response->criterion.span : source::Span{};
}

// "`2` (Plans)"
std::string named(const CriterionResult& result) {
  return result.title == result.id ? fmt::format("`{}`", result.id)
                                   : fmt::format("`{}` ({})", result.id, result.title);
}

std::string_view mark_of_expected(const CriterionResult& result) {
  return result.criterion ? framework::mark_of(*result.criterion) : std::string_view();
}

// Of what the element wants of all its criteria: of itself, or of the value that it is about.
std::string_view mark_of_element(const CriterionResult& result) {
  return result.element->is_ours() ? framework::mark_of(*result.element) : mark_of_expected(result);
}

class CriterionShortfalls {
 public:
  explicit CriterionShortfalls(ShortfallBook& book) : book_(book) {}

  void find(const FrameworkResult& framework) {
    for (const auto& figure : framework.figures)
      counted_.insert(figure.counted.begin(), figure.counted.end());
    for (const auto& criterion : framework.criteria) check_criterion(framework, criterion);
  }

 private:
  source::Span section_of(const CriterionResult& result) const {
    for (const auto& section : book_.submission().sections) {
      if (section.element == result.element->id->text) return section.name;
    }
    return {};
  }

  void check_criterion(const FrameworkResult& framework, const CriterionResult& result) {
    if (result.answer == Answer::None) check_unrated(framework, result);
    if (result.answer == Answer::None || result.answer == Answer::NotApplicable) return;
    check_claim(framework, result);
    check_levels(framework, result);
    if (!result.response) return;
    check_owner(framework, result);
    if (!result.criterion) check_measure(framework, result);
  }

  void check_unrated(const FrameworkResult& framework, const CriterionResult& result) {
    if (book_.evaluation().folder->truncated) return;
    if (result.depth == 0 && partly_answered(framework, result)) return;
    // A part is missed when its whole is answered by parts, or when the answer to that does not count for it.
    if (result.depth > 0 && !answered_by_parts(framework, result)) {
      if (is_missed_below_an_answer(framework, result)) add_missed_part(framework, result);
      return;
    }
    source::Span at = result.response ? place_of(result) : section_of(result);
    std::string what = result.response
                           ? fmt::format("`{}` ({}) has a response without a rating", result.id, result.title)
                           : named(result) + " has no response";
    book_.add_of_criterion(ShortfallKind::Unrated, Severity::Error, framework, result, at, std::move(what))
        .help = result.response ? "add `rating`, or `not_applicable` with the reason"
                                : help_to_answer(framework, result);
  }

  // Of a whole whose parts count by themselves, these are to be answered.
  std::string help_to_answer(const FrameworkResult& framework, const CriterionResult& result) const {
    const std::string& section = result.element->id->text;
    std::vector<std::string> lines = lines_of_parts(framework, result);
    if (lines.empty()) return fmt::format("add `- criterion: {}` to `{}`", result.id, section);
    return fmt::format("its parts count by themselves; add {} to `{}`", base::quoted_list(lines), section);
  }

  std::vector<std::string> lines_of_parts(
      const FrameworkResult& framework, const CriterionResult& whole) const {
    std::vector<std::string> lines;
    for (std::size_t index : whole.parts) {
      const CriterionResult& part = framework.criteria[index];
      if (counts_by_itself(framework, index)) lines.push_back("- criterion: " + part.id);
      for (auto& line : lines_of_parts(framework, part)) lines.push_back(std::move(line));
    }
    return lines;
  }

  bool counts_by_itself(const FrameworkResult& framework, std::size_t index) const {
    const CriterionResult& entry = framework.criteria[index];
    return entry.answer == Answer::None && (entry.expected || counted_.contains(index));
  }

  // The nearest criterion around it that has an answer of its own; null when there is none.
  static const CriterionResult* answered_whole(
      const FrameworkResult& framework, const CriterionResult& part) {
    for (auto at = part.whole; at; at = framework.criteria[*at].whole) {
      if (framework.criteria[*at].response) return &framework.criteria[*at];
    }
    return nullptr;
  }

  // That it does not apply is an answer for the parts, too.
  bool is_missed_below_an_answer(const FrameworkResult& framework, const CriterionResult& part) const {
    auto index = static_cast<std::size_t>(&part - framework.criteria.data());
    if (!counts_by_itself(framework, index)) return false;
    const CriterionResult* whole = answered_whole(framework, part);
    return whole && whole->answer == Answer::Given;
  }

  void add_missed_part(const FrameworkResult& framework, const CriterionResult& part) {
    const CriterionResult& whole = *answered_whole(framework, part);
    book_
        .add_of_criterion(ShortfallKind::Unrated, Severity::Error, framework, part, place_of(whole),
            fmt::format("{}, a part of `{}`, has no response", named(part), whole.id))
        .help = fmt::format("the answer to `{}` does not count for its parts; add `- criterion: {}` to `{}`",
        whole.id, part.id, part.element->id->text);
  }

  bool partly_answered(const FrameworkResult& framework, const CriterionResult& whole) {
    auto [known, fresh] = partly_answered_.try_emplace(&whole, false);
    if (fresh) known->second = has_answered_part(framework, whole);
    return known->second;
  }

  static bool has_answered_part(const FrameworkResult& framework, const CriterionResult& whole) {
    return std::any_of(whole.parts.begin(), whole.parts.end(), [&](std::size_t index) {
      const auto& part = framework.criteria[index];
      bool by_checklist = !part.not_applicable.empty() || (part.undecided && !part.response);
      return part.answer != Answer::None && !by_checklist;
    });
  }

  bool answered_by_parts(const FrameworkResult& framework, const CriterionResult& part) {
    if (!part.whole) return false;
    const auto& whole = framework.criteria[*part.whole];
    return !whole.response && partly_answered(framework, whole);
  }

  void check_claim(const FrameworkResult& framework, const CriterionResult& result) {
    auto check = unsatisfied_need(result, book_.evaluation().as_of);
    if (!check) return;
    std::string conditions;
    if (check->need->approved.value_or(false)) conditions += " approved";
    if (check->need->within) conditions += fmt::format(" and dated within {}", check->need->within->text());
    std::string claim = result.rating ? "`" + result.label(result.rating->index) + "`" : "a response";
    if (conditions.starts_with(" and")) conditions.erase(0, 4);
    std::size_t cited = check->have + check->reasons.size();
    std::string found = cited == 0 ? std::string("none is cited")
                                   : fmt::format("{} of the {} cited {}", check->have, cited,
                                         check->have == 1 ? "counts" : "count");
    std::string what = fmt::format("`{}`: {} needs {}{}; {}{}", result.id, claim,
        base::counted(check->needed, "evidence item"), conditions, found, framework::mark_of(*check->need));
    const auto& response = *result.response;
    Shortfall& gap = book_.add_of_criterion(ShortfallKind::UnsupportedRating, Severity::Error, framework,
        result, response.rating.given() ? response.rating.span : response.criterion.span, std::move(what));
    gap.need = check->needed;
    gap.have = check->have;
    gap.help = check->reasons.empty() ? std::string("cite what carries the claim, or claim less")
                                      : base::join(check->reasons, "; ");
  }

  void check_levels(const FrameworkResult& framework, const CriterionResult& result) {
    if (!result.rating) return;
    source::Span at = place_of(result);
    if (result.response && result.response->rating) at = result.response->rating.span;
    std::string now = result.label(result.rating->index);
    // A target that no action leads to is a finding of its own.
    bool on_its_way = result.response && open_action(book_.evaluation(), framework, result);
    if (on_its_way && result.target && result.rating->index < *result.target) {
      book_.add_of_criterion(ShortfallKind::BelowTarget, Severity::Note, framework, result, at,
          fmt::format("`{}` is at {}; its target is {}", result.id, now, result.label(*result.target)));
    }
    if (result.expected && result.rating->index < *result.expected) check_shortfall(framework, result, at);
  }

  // One shortfall is one finding: a day that has passed outweighs an action that nobody took, and that one
  // the shortfall itself.
  void check_shortfall(const FrameworkResult& framework, const CriterionResult& result, source::Span at) {
    std::string now = result.label(result.rating->index), wanted = result.label(*result.expected);
    const auto& element = *result.element;
    bool wants_action =
        element.shortfall_action.value_or(framework::Presence::Optional) == framework::Presence::Required;
    const auto* action = open_action(book_.evaluation(), framework, result);
    bool may_be_there = book_.evaluation().folder->truncated || action;
    if (const auto* milestone = passed(framework, element)) {
      base::Date day = milestone->done ? *milestone->done : milestone->due->last;
      Shortfall& gap =
          book_.add_of_criterion(ShortfallKind::NotReached, Severity::Error, framework, result, at,
              fmt::format("`{}` is at {}; {} was expected by {} ({}){}", result.id, now, wanted, day.iso(),
                  milestone->title, mark_of_element(result)));
      gap.help =
          "raise the rating when it is there by now; otherwise tell the authority, and by when it will be";
      gap.related.push_back({element.reach_by.span, "the checklist names the milestone here"});
    } else if (wants_action && !may_be_there) {
      Shortfall& gap =
          book_.add_of_criterion(ShortfallKind::MissingAction, Severity::Error, framework, result, at,
              fmt::format("`{}` is at {}; {} is expected, and no open action closes it{}", result.id, now,
                  wanted, mark_of_element(result)));
      gap.help = fmt::format("add an action with `closes: [{}]`, a post and a day", result.id);
    } else if (result.is_essential()) {
      add_below_expected(framework, result, at, Severity::Error, action,
          "raise the rating once it is met: what is essential cannot be done without");
    } else {
      // While an action is in time, this is a note that names it.
      auto due = action ? action->last_due() : decltype(action->last_due())();
      bool in_time = due && due->last >= book_.evaluation().as_of;
      add_below_expected(framework, result, at, in_time ? Severity::Note : Severity::Warning, action,
          !action   ? fmt::format("add an action with `closes: [{}]`, a post and a day", result.id)
          : in_time ? std::string()
                    : std::string("give the action a day by which it is done"));
    }
  }

  void add_below_expected(const FrameworkResult& framework, const CriterionResult& result, source::Span at,
      Severity severity, const submission::Action* action, std::string help) {
    std::string plan = action ? ": " + plan_text(book_.evaluation(), *action) : std::string();
    book_
        .add_of_criterion(ShortfallKind::BelowExpected, severity, framework, result, at,
            fmt::format("{} is {}at {}; {} is expected{}{}", named(result),
                result.is_essential() ? "essential and " : "", result.label(result.rating->index),
                result.label(*result.expected), mark_of_expected(result), plan))
        .help = std::move(help);
  }

  // The milestone by which an element should have been where it is expected, once its day is over.
  const MilestoneResult* passed(const FrameworkResult& framework, const framework::Element& element) const {
    if (!element.reach_by) return nullptr;
    for (const auto& milestone : framework.milestones) {
      if (milestone.id != element.reach_by->text) continue;
      bool over = milestone.done  ? *milestone.done < book_.evaluation().as_of
                  : milestone.due ? milestone.due->last < book_.evaluation().as_of
                                  : false;
      return over ? &milestone : nullptr;
    }
    return nullptr;
  }

  void check_owner(const FrameworkResult& framework, const CriterionResult& result) {
    bool wanted = result.element->response.owner.value_or(framework::Presence::Optional) ==
                  framework::Presence::Required;
    if (!wanted || result.response->owner.given() || result.response->broken) return;
    book_
        .add_of_criterion(ShortfallKind::Unowned, Severity::Error, framework, result, place_of(result),
            fmt::format("nobody answers for `{}`{}", result.id, framework::mark_of(result.element->response)))
        .help = "add `owner` with the id of a post";
  }

  void check_measure(const FrameworkResult& framework, const CriterionResult& result) {
    const auto& shape = result.element->measure;
    const auto& measure = result.response->measure;
    if (measure.broken || result.response->broken) return;
    auto wanted = [](const auto& presence) {
      return presence.value_or(framework::Presence::Optional) == framework::Presence::Required;
    };
    std::vector<std::string> missing;
    if (wanted(shape.baseline) && measure.baseline.empty()) missing.push_back("baseline");
    if (wanted(shape.target) && measure.target.empty()) missing.push_back("target");
    if (wanted(shape.comparator) && measure.comparator.empty()) missing.push_back("comparator");
    if (missing.empty()) return;
    book_
        .add_of_criterion(ShortfallKind::MissingMeasure, Severity::Error, framework, result, place_of(result),
            fmt::format("the measure of `{}` has no {}{}", result.id, base::quoted_list(missing),
                framework::mark_of(shape)))
        .help = "add the figures by year: `baseline: {2007: 745}`";
  }

  std::unordered_map<const CriterionResult*, bool> partly_answered_;
  std::unordered_set<std::size_t> counted_;  // criteria of the checklist that a figure counts
  ShortfallBook& book_;
};

}  // namespace

void find_shortfalls_of_criteria(const FrameworkResult& framework, ShortfallBook& book) {
  CriterionShortfalls(book).find(framework);
}

Evaluation find_shortfalls(WorkedOut worked_out) {
  Evaluation& evaluation = worked_out.so_far;
  ShortfallBook book(evaluation);
  for (const auto& framework : evaluation.frameworks) {
    find_shortfalls_of_criteria(framework, book);
    find_shortfalls_of_evidence(framework, book);
    find_shortfalls_of_records(framework, book);
  }
  find_shortfalls_of_items(book);
  find_shortfalls_of_actions(book);
  evaluation.shortfalls = book.take();
  return std::move(evaluation);
}

}  // namespace assure::evaluate
