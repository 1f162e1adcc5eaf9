// From responses to rated criteria.
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

using framework::Criterion;
using framework::Element;
using submission::Response;

// What a criterion takes from what it is part of, unless it says otherwise.
struct Inherited {
  const framework::Scale* scale = nullptr;
  const std::vector<framework::ClaimNeed>* needs = nullptr;
  std::string not_applicable;
  bool undecided = false;
  std::optional<bool> may_not_apply;
};

std::optional<bool> told(const record::Spanned<bool>& value) {
  return value ? std::optional<bool>(*value) : std::nullopt;
}

// Why a criterion is not asked of the organisation; empty when it is, and when its type is not known.
std::string not_asked(const FrameworkResult& result, const Criterion& criterion) {
  const auto& types = criterion.applies_to;
  if (types.empty() || !result.type) return {};
  std::vector<std::string> titles;
  for (const auto& type : types) {
    if (type->text == result.type->id->text) return {};
    const auto* known = result.framework->type(type->text);
    titles.push_back(known ? known->name() : type->text);
  }
  return fmt::format("the checklist asks this only of {}; the organisation is of type {}",
      base::join(titles, ", "), result.type->name());
}

std::optional<std::size_t> on_scale(
    const framework::Scale* scale, const record::Spanned<record::Name>& value) {
  if (!scale || !value) return std::nullopt;
  std::size_t index = scale->index_of(value->text);
  if (index == framework::Scale::npos) return std::nullopt;
  return index;
}

// None too when it depends on a type that is not known.
std::optional<std::size_t> expected_of(
    const FrameworkResult& result, const Criterion& criterion, const framework::Scale* scale) {
  if (!criterion.profile.empty() && !result.type) return std::nullopt;
  for (const auto& [type, value] : criterion.profile) {
    if (*type == result.type->id->text) return on_scale(scale, value);
  }
  return on_scale(scale, criterion.expected);
}

std::size_t add_criterion(FrameworkResult& result, const Element& element, const Criterion& criterion,
    Inherited inherited, std::size_t depth) {
  if (criterion.may_not_apply) inherited.may_not_apply = told(criterion.may_not_apply);
  if (criterion.scale) inherited.scale = result.framework->scale(*criterion.scale);
  if (!criterion.evidence.empty()) inherited.needs = &criterion.evidence;
  if (inherited.not_applicable.empty()) inherited.not_applicable = not_asked(result, criterion);
  inherited.undecided = inherited.undecided || (!criterion.applies_to.empty() && !result.type);
  CriterionResult entry;
  entry.framework = result.framework;
  entry.element = &element;
  entry.criterion = &criterion;
  entry.scale = inherited.scale;
  entry.needs = inherited.needs;
  entry.id = criterion.id->text;
  entry.title = record::title_of(criterion);
  entry.depth = depth;
  entry.expected = expected_of(result, criterion, entry.scale);
  entry.not_applicable = inherited.not_applicable;
  entry.undecided = inherited.undecided;
  entry.may_not_apply = inherited.may_not_apply;
  // That the type is missing is the one thing to be fixed.
  if (entry.undecided) entry.answer = Answer::Broken;
  if (!entry.not_applicable.empty()) entry.answer = Answer::NotApplicable;
  std::size_t index = result.criteria.size();
  result.criteria.push_back(std::move(entry));
  for (const Criterion& part : criterion.criteria) {
    std::size_t at = add_criterion(result, element, part, inherited, depth + 1);
    result.criteria[index].parts.push_back(at);
    result.criteria[at].whole = index;
  }
  return index;
}

void take_response(const Index& index, CriterionResult& result, const Response& response) {
  result.response = &response;
  result.target = on_scale(result.scale, response.target);
  for (const auto& citation : response.evidence) {
    if (citation.item) result.cited.push_back({&citation, index.item(citation.item->text)});
  }
  if (response.not_applicable.given() || !result.not_applicable.empty()) {
    result.answer = Answer::NotApplicable;
  } else if (auto rating = on_scale(result.scale, response.rating)) {
    result.rating = Rating{*rating, "self-assessment"};
    result.answer = Answer::Given;
  } else if (response.rating.given()) {
    result.answer = Answer::Broken;
  } else {
    // Of what is not rated, an answer is an answer.
    result.answer = !result.scale ? Answer::Given : response.broken ? Answer::Broken : Answer::None;
  }
}

// "wcc-2008/C7" is C7 of wcc-2008 alone.
std::string full_name(const CriterionResult& criterion) {
  return criterion.framework->id->text + "/" + criterion.id;
}

// Of what is written: whether it may be a full name. Ids as published may have slashes, too.
bool has_slash(std::string_view name) {
  return name.find('/') != std::string_view::npos;
}

class Answering {
 public:
  explicit Answering(Evaluation& evaluation) : evaluation_(evaluation) {}

  void run() {
    for (auto& result : evaluation_.frameworks) {
      for (const Element& element : result.framework->elements) {
        Inherited inherited{element.scale ? result.framework->scale(*element.scale) : nullptr,
            &element.evidence, {}, false, told(element.may_not_apply)};
        for (const Criterion& criterion : element.criteria)
          add_criterion(result, element, criterion, inherited, 0);
        if (element.choose.span.valid()) add_chosen(result, element, inherited);
      }
      add_benchmarks(result);
    }
    index_criteria();
    for (const auto& section : evaluation_.submission().sections) {
      for (const Response& response : section.responses) link(section, response);
    }
  }

 private:
  using Names = std::unordered_map<std::string, std::vector<CriterionResult*>>;
  struct OfSection {
    Names names;                                      // of what a checklist asks, short and full
    std::optional<base::Spelling> by_id, by_full_id;  // once they are asked for
  };

  void add_chosen(FrameworkResult& result, const Element& element, const Inherited& inherited) {
    std::unordered_set<std::string> there;
    for (const auto& entry : result.criteria) there.insert(entry.id);
    for (const auto& section : evaluation_.submission().sections) {
      if (section.element != element.id->text) continue;
      for (const Response& response : section.responses) {
        if (!response.criterion || !there.insert(response.criterion->text).second)
          continue;  // twice: reported as an id
        CriterionResult entry;
        entry.framework = result.framework;
        entry.element = &element;
        entry.scale = inherited.scale;
        entry.needs = inherited.needs;
        entry.id = response.criterion->text;
        entry.title = response.title ? *response.title : entry.id;
        take_response(evaluation_.index, entry, response);
        result.criteria.push_back(std::move(entry));
      }
    }
  }

  // What was published later, nobody could know on the day.
  void add_benchmarks(FrameworkResult& result) const {
    std::unordered_map<std::string_view, const framework::Benchmark*> known;
    for (const auto& benchmark : result.framework->benchmarks) {
      if (*benchmark.as_of > evaluation_.as_of) continue;
      const auto*& latest = known[benchmark.criterion->text];
      if (!latest || *benchmark.as_of > *latest->as_of) latest = &benchmark;
    }
    for (auto& criterion : result.criteria) {
      auto found = known.find(criterion.id);
      if (found != known.end()) criterion.benchmark = found->second;
    }
  }

  void index_criteria() {
    for (auto& result : evaluation_.frameworks) {
      for (std::size_t i = 0; i < result.criteria.size(); ++i) {
        CriterionResult& criterion = result.criteria[i];
        result.places.emplace(criterion.id, i);
        auto& section = sections_[criterion.element->id->text];
        if (!criterion.criterion) {
          chosen_.insert(criterion.response);
          continue;
        }
        section.names[criterion.id].push_back(&criterion);
        section.names[full_name(criterion)].push_back(&criterion);
      }
    }
  }

  void link(const submission::ResponseSection& section, const Response& response) {
    if (response.criterion.broken) forgive_misnamed(section.element, response.criterion.span);
    if (!response.criterion || chosen_.contains(&response)) return;
    const std::string& name = response.criterion->text;
    const auto matches = named(section.element, name);
    using Why = StrayResponse::Why;
    if (matches.size() > 1) {
      std::vector<std::string> ways;
      for (auto* match : matches) {
        if (match->answer == Answer::None) match->answer = Answer::Broken;
        ways.push_back(full_name(*match));
      }
      stray({Why::SeveralFrameworks, &section, &response, nullptr, std::move(ways)});
    } else if (matches.empty() && chooses(section)) {
      return;  // of two with one id the second, which is reported as a duplicate
    } else if (matches.empty()) {
      forgive(section.element, closest(section.element, name));
      stray({Why::UnknownCriterion, &section, &response, nullptr, {}});
    } else if (matches.front()->response) {
      stray({Why::AnsweredTwice, &section, &response, matches.front()->response, {}});
    } else {
      take_response(evaluation_.index, *matches.front(), response);
    }
  }

  const std::vector<CriterionResult*>& named(const std::string& section, const std::string& name) {
    static const std::vector<CriterionResult*> none;
    const Names& names = sections_[section].names;
    auto found = names.find(name);
    return found == names.end() ? none : found->second;
  }

  std::string closest(const std::string& section, const std::string& name) {
    OfSection& here = sections_[section];
    auto& spelling = has_slash(name) ? here.by_full_id : here.by_id;
    if (!spelling)
      spelling.emplace(criterion_names(evaluation_, section, has_slash(name)),
          [this, section] { return titles_in(section); });
    return spelling->suggested(name);
  }

  // People write the title where the id is wanted.
  std::vector<base::Titled> titles_in(const std::string& section) const {
    std::vector<base::Titled> titles;
    for (const auto& result : evaluation_.frameworks) {
      for (const auto& entry : result.criteria) {
        if (entry.criterion && entry.element->id->text == section)
          titles.push_back({entry.title, entry.id, "criterion"});
      }
    }
    return titles;
  }

  bool chooses(const submission::ResponseSection& section) const {
    return std::any_of(evaluation_.frameworks.begin(), evaluation_.frameworks.end(), [&](const auto& result) {
      const Element* element = result.framework->element(section.element);
      return element && element->choose.span.valid();
    });
  }

  void stray(StrayResponse response) { evaluation_.strays.push_back(std::move(response)); }

  void forgive_misnamed(const std::string& section, source::Span criterion) {
    const auto& meant = evaluation_.folder->meant;
    auto found = meant.find(submission::place_of(criterion));
    if (found != meant.end()) forgive(section, found->second);
  }

  // A misspelt criterion is not also an unanswered one.
  void forgive(const std::string& section, const std::string& meant) {
    for (auto* criterion : named(section, meant)) {
      if (criterion->answer == Answer::None) criterion->answer = Answer::Broken;
    }
  }

  Evaluation& evaluation_;
  std::unordered_map<std::string, OfSection> sections_;
  std::unordered_set<const Response*> chosen_;  // responses to what the organisation chose
};

}  // namespace

std::string CriterionResult::label(std::size_t value) const {
  if (!scale || value >= scale->values.size()) return {};
  const auto& entry = scale->values[value];
  return entry.label ? *entry.label : entry.value->text;
}

const submission::Assessment* CriterionResult::panel() const {
  if (!response || response->assessments.empty()) return nullptr;
  const auto& all = response->assessments;
  return &*std::max_element(all.begin(), all.end(),
      [](const auto& a, const auto& b) { return a.on.value_or(base::Date()) < b.on.value_or(base::Date()); });
}

const CriterionResult* FrameworkResult::find(const std::string& criterion) const {
  auto found = places.find(criterion);
  return found == places.end() ? nullptr : &criteria[found->second];
}

std::vector<std::string> criterion_names(
    const Evaluation& evaluation, std::string_view section, bool with_checklist) {
  std::vector<std::string> names;
  for (const auto& result : evaluation.frameworks) {
    for (const auto& entry : result.criteria) {
      if (!entry.criterion || entry.element->id->text != section) continue;
      if (with_checklist) names.push_back(full_name(entry));
      if (!with_checklist || has_slash(entry.id)) names.push_back(entry.id);
    }
  }
  return names;
}

Answered answer_criteria(Evaluation blank) {
  Answering(blank).run();
  return {std::move(blank)};
}

}  // namespace assure::evaluate
