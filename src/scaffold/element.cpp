// The file of one element: a response to every criterion, to fill in.
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "framework/records.h"
#include "scaffold/files.h"

namespace assure::scaffold {
namespace {

using framework::ClaimNeed;
using framework::Criterion;
using framework::Element;
using framework::Presence;
using framework::Scale;

std::string needs_in_words(const ClaimNeed& need) {
  std::string text = need.from ? fmt::format("from `{}`: ", need.from->text) : std::string("always: ");
  text += base::counted(need.items ? static_cast<std::size_t>(*need.items) : 1, "evidence item");
  if (!need.kinds.empty()) text += " of kind " + base::join(texts_of(need.kinds), " or ");
  if (need.approved.value_or(false)) text += ", approved";
  if (need.within) text += ", dated within " + need.within->text();
  return text;
}

std::string values_of(const Scale& scale) {
  std::vector<std::string> names;
  for (const auto& value : scale.values) names.push_back(value.value->text);
  return base::join(names, " | ");
}

bool is_required(const record::Spanned<Presence>& presence) {
  return presence.value_or(Presence::Optional) == Presence::Required;
}

class ElementFile {
 public:
  ElementFile(const Request& request, std::string_view id) : request_(request), id_(id) {}

  std::string run() {
    bool chosen = false;
    for (const Checklist& checklist : request_.checklists) {
      const Element* element = checklist.framework->element(id_);
      if (!element) continue;
      note_ids(element->criteria, checklist.framework);
      introduce(*checklist.framework, *element);
      chosen = element->choose.span.valid();
    }
    skeleton_.separate();
    skeleton_.write(0, scalar(id_) + ":");
    for (const Checklist& checklist : request_.checklists) {
      framework_ = checklist.framework;
      element_ = framework_->element(id_);
      if (!element_) continue;
      const Scale* scale = element_->scale ? framework_->scale(*element_->scale) : nullptr;
      forbidden_ = !element_->may_not_apply.value_or(true);
      for (const Criterion& criterion : element_->criteria) add(criterion, scale);
      if (chosen) add_choices(scale);
    }
    return skeleton_.take();
  }

 private:
  void introduce(const framework::Framework& framework, const Element& element) {
    skeleton_.separate();
    skeleton_.explain(
        0, fmt::format("{}, from {} ({})", *element.title, *framework.title, framework.id->text));
    if (element.guidance) skeleton_.explain(0, *element.guidance);
    if (element.scale) tell(*framework.scale(*element.scale), 0);
    tell(element.evidence, 0);
  }

  void tell(const Scale& scale, std::size_t depth) {
    skeleton_.explain(depth, "Values of `rating`, from the lowest to the highest:");
    for (const auto& value : scale.values) {
      std::string text = "- " + value.value->text;
      if (value.label && *value.label != value.value->text) text += fmt::format(" ({})", *value.label);
      if (value.meaning) text += ": " + *value.meaning;
      skeleton_.explain(depth, text);
    }
  }

  void tell(const std::vector<ClaimNeed>& needs, std::size_t depth) {
    if (needs.empty()) return;
    skeleton_.explain(depth, "Evidence that a rating needs:");
    for (const ClaimNeed& need : needs) skeleton_.explain(depth, "- " + needs_in_words(need));
  }

  void add(const Criterion& criterion, const Scale* inherited) {
    if (!is_asked(request_, *framework_, criterion)) return;
    const bool before = enter(criterion);
    const Scale* scale = criterion.scale ? framework_->scale(*criterion.scale) : inherited;
    // A whole without a rule for its rating has none of its own: its parts are answered.
    bool by_parts = !criterion.criteria.empty() && !(scale && criterion.roll_up.span.valid());
    skeleton_.separate();
    describe(criterion, by_parts);
    if (!by_parts) respond(criterion, scale, false);
    for (const Criterion& part : criterion.criteria) {
      if (by_parts) {
        add(part, scale);
      } else {
        add_instead(part, scale);
      }
    }
    forbidden_ = before;
  }

  // What its parts take from it unless they say otherwise; what was so before.
  bool enter(const Criterion& criterion) {
    return std::exchange(forbidden_, !criterion.may_not_apply.value_or(!forbidden_));
  }

  // Parts that may be answered instead of the whole.
  void add_instead(const Criterion& part, const Scale* inherited) {
    if (!is_asked(request_, *framework_, part)) return;
    const bool before = enter(part);
    const Scale* scale = part.scale ? framework_->scale(*part.scale) : inherited;
    skeleton_.separate();
    describe(part, false);
    respond(part, scale, true);
    for (const Criterion& deeper : part.criteria) add_instead(deeper, scale);
    forbidden_ = before;
  }

  void describe(const Criterion& criterion, bool by_parts) {
    const std::string& id = criterion.id->text;
    std::string head = id;
    if (criterion.title && *criterion.title != id) head += " " + *criterion.title;
    if (criterion.importance) head += fmt::format(" ({})", record::name_of(*criterion.importance));
    skeleton_.explain(1, head);
    if (criterion.guidance) skeleton_.explain(1, *criterion.guidance);
    tell_conditions(criterion);
    if (by_parts) {
      skeleton_.explain(1, "Answered by its parts, below.");
    } else if (!criterion.criteria.empty()) {
      skeleton_.explain(1, "Rate it here, or rate all of its parts: then its rating follows from theirs.");
    }
    if (criterion.scale && criterion.criteria.empty()) tell(*framework_->scale(*criterion.scale), 1);
    tell(criterion.evidence, 1);
  }

  void tell_conditions(const Criterion& criterion) {
    if (!criterion.applies_to.empty())
      skeleton_.explain(1, "Asked of: " + base::join(texts_of(criterion.applies_to), ", "));
    if (criterion.expected) skeleton_.explain(1, fmt::format("Expected: `{}`", criterion.expected->text));
    for (const auto& [type, value] : criterion.profile) {
      if (request_.type.empty() || *type == request_.type)
        skeleton_.explain(1, fmt::format("Expected of {}: `{}`", *type, value->text));
    }
    std::vector<std::string> methods;
    for (const auto& method : criterion.method) methods.push_back(*method);
    if (!methods.empty()) skeleton_.explain(1, "Assessed by: " + base::join(methods, ", "));
    if (criterion.side) skeleton_.explain(1, fmt::format("Side: {}", record::name_of(*criterion.side)));
  }

  std::string name_of(const Criterion& criterion) const {
    const std::string& id = criterion.id->text;
    return scalar(asking_.at(id).size() > 1 ? framework_->id->text + "/" + id : id);
  }

  void note_ids(const std::vector<Criterion>& criteria, const framework::Framework* framework) {
    for (const Criterion& criterion : criteria) {
      asking_[criterion.id->text].insert(framework);
      note_ids(criterion.criteria, framework);
    }
  }

  void respond(const Criterion& criterion, const Scale* scale, bool instead) {
    // Where the organisation chooses, a response has a title of its own and its criterion is its id.
    bool chosen = element_->choose.span.valid();
    std::string line = fmt::format("- {}: {}", chosen ? "id" : "criterion", name_of(criterion));
    std::string title = "title: " + scalar(record::title_of(criterion));
    if (instead) {
      skeleton_.blank(1, 0, line);
      if (chosen) skeleton_.blank(1, 2, title);
    } else {
      skeleton_.write(1, line);
      if (chosen) skeleton_.write(2, title);
    }
    answer(scale, instead);
  }

  // What a response carries. `inside`: of a record that is itself to fill in.
  void answer(const Scale* scale, bool inside) {
    const auto& shape = element_->response;
    std::size_t depth = inside ? 1 : 2;
    std::size_t inner = inside ? 2 : 0;
    skeleton_.field(
        depth, inner, fmt::format("owner: {}", some_post), is_required(shape.owner) ? "required" : "");
    if (scale) skeleton_.field(depth, inner, "rating:", values_of(*scale));
    if (scale) skeleton_.field(depth, inner, "target:", is_required(shape.target) ? "required" : "");
    std::string limits = shape.statement.required.value_or(false) ? "required" : "";
    if (shape.statement.at_most)
      limits += fmt::format("{}at most {} characters", limits.empty() ? "" : ", ", *shape.statement.at_most);
    skeleton_.field(depth, inner, "statement:", limits);
    skeleton_.field(depth, inner, "evidence: []", "ids from evidence.yaml");
    if (!forbidden_) skeleton_.field(depth, inner, "not_applicable:", "instead of a rating: the reason");
  }

  void add_choices(const Scale* scale) {
    const auto& choose = element_->choose;
    std::string bounds = "The organisation chooses these itself";
    if (choose.at_least) bounds += fmt::format(", at least {}", *choose.at_least);
    if (choose.at_most)
      bounds += fmt::format("{} at most {}", choose.at_least ? " and" : ",", *choose.at_most);
    skeleton_.explain(1, bounds + ".");
    std::int64_t count = choose.at_least ? std::clamp<std::int64_t>(*choose.at_least, 1, 100) : 1;
    // The same choices may answer to several checklists.
    for (; choices_ < count; ++choices_) {
      skeleton_.separate();
      skeleton_.blank(1, 0, fmt::format("- id: {}-{}", id_, choices_ + 1));
      skeleton_.blank(1, 2, "title: What it is called");
      if (element_->measure.span.valid()) add_measure();
      answer(scale, true);
    }
  }

  void add_measure() {
    const auto& shape = element_->measure;
    auto hint = [](const auto& presence, std::string text) {
      return is_required(presence) ? "required; " + text : text;
    };
    skeleton_.blank(1, 2, "measure:");
    skeleton_.blank(1, 4, "unit: \"what is counted\"");
    skeleton_.blank(1, 4, "better: higher  # or lower");
    skeleton_.field(1, 4, "baseline: {}", hint(shape.baseline, "year to figure"));
    skeleton_.blank(1, 4, "actual: {}");
    std::string horizon = shape.horizon ? ", at least " + shape.horizon->text() + " after the baseline" : "";
    skeleton_.field(1, 4, "target: {}", hint(shape.target, "year to figure" + horizon));
    skeleton_.field(1, 4, "comparator: {}", hint(shape.comparator, "name to years to figures"));
  }

  const Request& request_;
  std::string_view id_;
  Skeleton skeleton_;
  std::int64_t choices_ = 0;  // written so far
  bool forbidden_ = false;    // to say that the criterion at hand does not apply
  const framework::Framework* framework_ = nullptr;
  const Element* element_ = nullptr;
  std::map<std::string, std::set<const framework::Framework*>> asking_;  // for a criterion, by its id
};

}  // namespace

std::string element_text(const Request& request, std::string_view element) {
  return ElementFile(request, element).run();
}

}  // namespace assure::scaffold
