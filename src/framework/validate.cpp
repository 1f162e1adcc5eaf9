#include <functional>
#include <map>
#include <set>

#include "base/spelling.h"
#include "base/text.h"
#include "framework/load.h"
#include "framework/rules.h"
#include "framework/validation.h"

namespace assure::framework {
namespace {

// What the checks of one checklist share.
class Validation {
 public:
  Validation(const Framework& framework, diag::Diagnostics& out) : framework_(framework), out_(out) {}

  bool run() {
    std::size_t before = out_.all().size();
    collect_scales();
    for (const auto& demand : framework_.evidence) {
      if (unique(kinds_, demand.kind, "kind of evidence", demand.span))
        kind_names_.push_back(demand.kind->text);
      for (const auto& part : demand.parts) unique(parts_[demand.kind->text], part.id, "part", part.span);
    }
    for (const auto& element : framework_.elements) check_element(element);
    if (framework_.elements.empty()) {
      out_.report(rules::checklist_empty, framework_.id.span, "the checklist `{}` has no elements",
          framework_.id->text);
    }
    check_timetable();
    check_sign_off();
    check_benchmarks();
    const auto asked = all_asked(framework_);
    check_types(framework_, asked, out_);
    check_part_roll_ups(asked, out_);
    check_figures(framework_, asked, out_);
    validate_demands(framework_, out_);
    check_delivery(framework_.delivery, out_);
    return out_.all().size() == before;
  }

 private:
  using Seen = std::map<std::string, source::Span>;

  template <class T>
  bool unique(Seen& seen, const Spanned<T>& id, std::string_view what, source::Span record) {
    auto [at, fresh] = seen.emplace(id->text, id.span);
    if (!fresh) {
      out_.report(rules::checklist_twice, id.span, "{} `{}` is repeated", what, id->text)
          .related(at->second, "first here")
          .fix(diag::Fix::remove(record));
    }
    return fresh;
  }

  // `names` are those of this sort, and complete.
  void unknown(source::Span span, std::string_view what, std::string_view name,
      const std::vector<std::string>& names) {
    auto known = spellings_.find(what);
    if (known == spellings_.end()) known = spellings_.try_emplace(what, names).first;
    unknown(span, what, name, known->second);
  }

  void unknown(source::Span span, std::string_view what, std::string_view name, base::Spelling& names) {
    out_.report(rules::checklist_reference, span, "this checklist has no {} `{}`", what, name)
        .help(names.did_you_mean(name))
        .fix(diag::Fix::write(span, names.certain(name)));
  }

  void collect_scales() {
    for (const auto& [name, scale] : framework_.scales) {
      scale_names_.push_back(*name);
      Seen values;
      for (const auto& value : scale.values) unique(values, value.value, "value", value.span);
      if (scale.values.empty()) {
        out_.report(rules::checklist_empty, name.span, "the scale `{}` has no values", *name);
      }
    }
  }

  const Scale* find_scale(const Text& name, const Scale* inherited) {
    if (!name) return inherited;
    const Scale* scale = framework_.scale(*name);
    if (!scale) unknown(name.span, "scale", *name, scale_names_);
    return scale ? scale : &unknown_scale_;
  }

  void check_value(const Spanned<Name>& value, const Scale* scale) {
    if (!value || scale == &unknown_scale_) return;
    if (!scale) {
      out_.report(rules::checklist_reference, value.span, "`{}` is a value of no scale", value->text)
          .help("name the scale of this element with `scale`");
      return;
    }
    if (scale->index_of(value->text) != Scale::npos) return;
    std::vector<std::string> names;
    for (const auto& known : scale->values) names.push_back(known.value->text);
    out_.report(rules::checklist_reference, value.span, "`{}` is not on the scale", value->text)
        .help("its values are " + base::quoted_list(names));
  }

  void check_needs(const std::vector<ClaimNeed>& needs, const Scale* scale) {
    for (const auto& need : needs) check_value(need.from, scale);
  }

  void check_criterion(const Criterion& criterion, const Scale* inherited) {
    const Scale* scale = find_scale(criterion.scale, inherited);
    unique(criteria_, criterion.id, "criterion", criterion.span);
    check_value(criterion.expected, scale);
    check_needs(criterion.evidence, scale);
    if (criterion.criteria.empty()) {
      if (!scale) {
        out_.report(rules::checklist_reference, criterion.id.span,
                "criterion `{}` has no scale to be rated on", criterion.id->text)
            .help("give the criterion or its element a `scale`");
      }
      if (criterion.roll_up.span.valid()) {
        out_.report(rules::checklist_reference, criterion.roll_up.span, "`{}` has no parts to roll up",
            criterion.id->text);
      }
    }
    for (const auto& part : criterion.criteria) check_criterion(part, scale);
  }

  void check_element(const Element& element) {
    unique(elements_, element.id, "element", element.span);
    element_names_.push_back(element.id->text);
    if (is_section_of_folders(element.id->text)) {
      out_.report(rules::checklist_section, element.id.span, "`{}` is a section that every folder has",
              element.id->text)
          .help("give the element another id");
    }
    const Scale* scale = find_scale(element.scale, nullptr);
    find_scale(element.panel, nullptr);
    check_needs(element.evidence, scale);
    for (const auto& criterion : element.criteria) check_criterion(criterion, scale);
    if (element.criteria.empty() && !element.choose.span.valid()) {
      out_.report(rules::checklist_empty, element.id.span, "element `{}` asks for nothing", element.id->text)
          .help("give it `criteria`, or `choose` when the organisation chooses them");
    }
  }

  void check_timetable() {
    for (const auto& entry : framework_.timetable) {
      unique(milestones_, entry.id, "milestone", entry.span);
      for (const auto& kind : entry.needs) check_kind(kind);
    }
    for (const auto& element : framework_.elements) check_milestone(element.reach_by);
    for (const auto& stage : framework_.stages) {
      unique(stages_, stage.id, "stage", stage.span);
      for (const auto& kind : stage.of) check_kind(kind);
      check_parts(stage);
    }
  }

  void check_milestone(const Spanned<Id>& milestone) {
    if (!milestone || milestones_.contains(milestone->text)) return;
    std::vector<std::string> names;
    for (const auto& [name, span] : milestones_) names.push_back(name);
    unknown(milestone.span, "milestone", milestone->text, names);
  }

  void check_kind(const Spanned<Id>& kind) {
    if (kind && !kinds_.contains(kind->text)) unknown(kind.span, "kind of evidence", kind->text, kind_names_);
  }

  void check_parts(const Stage& stage) {
    if (stage.parts.empty()) return;
    std::vector<std::string> names;
    for (const auto& kind : stage.of) {
      for (const auto& [name, span] : parts_[kind->text]) names.push_back(name);
    }
    base::Spelling known(std::move(names));
    for (const auto& part : stage.parts) {
      if (!known.contains(part->text)) unknown(part.span, "part", part->text, known);
    }
  }

  void check_sign_off() {
    check_accountable();
    for (const auto& step : framework_.sign_off) {
      unique(signers_, step.role, "sign-off by", step.span);
      bool known = !step.scope || step.scope->text == "all" || elements_.contains(step.scope->text) ||
                   kinds_.contains(step.scope->text);
      if (!known) unknown(step.scope.span, "element or kind of evidence", step.scope->text, scopes());
    }
  }

  std::vector<std::string> scopes() const {
    std::vector<std::string> names = element_names_;
    names.insert(names.end(), kind_names_.begin(), kind_names_.end());
    return names;
  }

  void check_accountable() {
    const Role* accountable = nullptr;
    std::vector<std::string> names;
    for (const auto& role : framework_.roles) {
      unique(roles_, role.role, "role", role.span);
      if (role.role) names.push_back(role.role->text);
      if (!role.accountable.value_or(false)) continue;
      if (accountable) {
        out_.report(rules::checklist_twice, role.accountable.span, "two roles are accountable for the whole")
            .related(accountable->accountable.span, "the first is here");
      }
      accountable = accountable ? accountable : &role;
    }
    for (const auto& element : framework_.elements) {
      const auto& role = element.accountable;
      if (role && !roles_.contains(role->text)) unknown(role.span, "role", role->text, names);
    }
  }

  void check_benchmarks() {
    for (const auto& benchmark : framework_.benchmarks) {
      if (!criteria_.contains(benchmark.criterion->text)) {
        unknown(benchmark.criterion.span, "criterion", benchmark.criterion->text, {});
      }
      std::int64_t sum = 0;
      for (const auto& [value, count] : benchmark.counts) sum += count.value_or(0);
      if (sum != *benchmark.of) {
        out_.report(rules::checklist_reference, benchmark.of.span, "the counts add up to {}, not to {}", sum,
            *benchmark.of);
      }
    }
  }

  const Framework& framework_;
  diag::Diagnostics& out_;
  const Scale unknown_scale_{};  // stands for one whose name was reported
  Seen kinds_, criteria_, elements_, milestones_, stages_, roles_, signers_;
  std::map<std::string, Seen> parts_;
  std::map<std::string_view, base::Spelling> spellings_;  // by what is named
  std::vector<std::string> scale_names_, kind_names_, element_names_;
};

}  // namespace

bool is_section_of_folders(std::string_view id) {
  static constexpr std::string_view sections[] = {"organisation", "submission", "documents", "posts",
      "directorates", "evidence", "actions", "milestones", "stages", "costs", "decisions", "feedback",
      "sign_offs", "waivers", "glossary", "bodies", "series", "consultations", "figures", "results",
      "panel_ratings"};
  return std::find(std::begin(sections), std::end(sections), id) != std::end(sections);
}

bool validate(const Framework& framework, diag::Diagnostics& out) {
  return Validation(framework, out).run();
}

}  // namespace assure::framework
