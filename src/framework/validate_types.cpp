// Whether what a checklist says of types of organisation holds together.
#include <algorithm>
#include <map>

#include "base/spelling.h"
#include "base/text.h"
#include "framework/rules.h"
#include "framework/validation.h"

namespace assure::framework {
namespace {

void add_asked(const Framework& framework, const Element& element, const Criterion& criterion,
    const Asked* whole, std::vector<Asked>& all) {
  Asked asked;
  if (whole) asked = *whole;
  if (whole) asked.wholes.push_back(whole->criterion);
  asked.element = &element;
  asked.criterion = &criterion;
  asked.depth = asked.wholes.size();
  if (!whole && element.scale) asked.scale = framework.scale(*element.scale);
  if (criterion.scale) asked.scale = framework.scale(*criterion.scale);
  all.push_back(asked);
  for (const auto& part : criterion.criteria) add_asked(framework, element, part, &asked, all);
}

bool names(const Criterion& criterion, const OrganisationType& type) {
  const auto& types = criterion.applies_to;
  return types.empty() || std::any_of(types.begin(), types.end(),
                              [&](const auto& name) { return name->text == type.id->text; });
}

std::vector<std::string> names_of_types(const Framework& framework) {
  std::vector<std::string> names;
  for (const auto& type : framework.organisation_types) names.push_back(type.id->text);
  return names;
}

class TypeChecks {
 public:
  TypeChecks(const Framework& framework, const std::vector<Asked>& asked, diag::Diagnostics& out)
      : framework_(framework), asked_(asked), out_(out), names_(names_of_types(framework)) {}

  void run() {
    std::map<std::string, source::Span> seen;
    for (const auto& type : framework_.organisation_types) {
      auto [first, fresh] = seen.emplace(type.id->text, type.id.span);
      if (!fresh) {
        out_.report(rules::checklist_twice, type.id.span, "organisation type `{}` is repeated", type.id->text)
            .related(first->second, "first here")
            .fix(diag::Fix::remove(type.span));
      }
    }
    for (const Asked& asked : asked_) check(asked);
    // Of types that are misspelt nobody knows how many criteria apply.
    if (all_known_) {
      for (const auto& type : framework_.organisation_types) check_count(type);
    }
  }

 private:
  void check_name(const std::string& name, source::Span span) {
    if (names_.contains(name)) return;
    all_known_ = false;
    std::string help = names_.did_you_mean(name);
    out_.report(rules::checklist_reference, span, "this checklist has no organisation type `{}`", name)
        .help(help.empty() ? "list it in `organisation_types`" : help)
        .fix(diag::Fix::write(span, names_.certain(name)));
  }

  void check(const Asked& asked) {
    for (const auto& type : asked.criterion->applies_to) {
      if (type) check_name(type->text, type.span);
    }
    for (const auto& [type, value] : asked.criterion->profile) {
      check_name(*type, type.span);
      if (!value || !asked.scale || asked.scale->index_of(value->text) != Scale::npos) continue;
      std::vector<std::string> values;
      for (const auto& known : asked.scale->values) values.push_back(known.value->text);
      out_.report(rules::checklist_reference, value.span, "`{}` is not on the scale", value->text)
          .help("its values are " + base::quoted_list(values));
    }
    if (asked.criterion->profile.empty() || asked.scale) return;
    out_.report(rules::checklist_reference, asked.criterion->profile.front().first.span,
            "criterion `{}` has a profile and no scale", asked.criterion->id->text)
        .help("name the scale of its element with `scale`");
  }

  void check_count(const OrganisationType& type) {
    if (!type.criteria) return;
    auto count = std::count_if(asked_.begin(), asked_.end(),
        [&](const Asked& asked) { return asked.is_deepest() && asked.applies_to(type); });
    if (count == *type.criteria) return;
    out_.report(rules::checklist_figure, type.criteria.span,
            "by the source {} criteria apply to `{}`; in this checklist {} do", *type.criteria, type.id->text,
            count)
        .help("count those without parts, and correct `applies_to` or the number");
  }

  const Framework& framework_;
  const std::vector<Asked>& asked_;
  diag::Diagnostics& out_;
  base::Spelling names_;
  bool all_known_ = true;
};

}  // namespace

bool Asked::applies_to(const OrganisationType& type) const {
  return names(*criterion, type) && std::all_of(wholes.begin(), wholes.end(),
                                        [&](const Criterion* whole) { return names(*whole, type); });
}

std::vector<Asked> all_asked(const Framework& framework) {
  std::vector<Asked> all;
  for (const auto& element : framework.elements) {
    for (const auto& criterion : element.criteria) add_asked(framework, element, criterion, nullptr, all);
  }
  return all;
}

void check_types(const Framework& framework, const std::vector<Asked>& asked, diag::Diagnostics& out) {
  TypeChecks(framework, asked, out).run();
}

}  // namespace assure::framework
