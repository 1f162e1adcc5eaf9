#include "submission/names.h"

#include <algorithm>
#include <set>

#include "framework/shipped.h"
#include "submission/sections.h"

namespace assure::submission {
namespace {

using framework::Criterion;
using framework::Element;
using framework::Framework;

void add(NameList& list, std::string text, std::string title) {
  list.push_back({std::move(text), std::move(title)});
}

template <class T>
void add(NameList& list, const std::vector<T>& records) {
  for (const T& record : records) {
    if (!record.id) continue;
    if constexpr (requires { record.title; }) {
      add(list, record.id->text, record::title_of(record));
    } else if constexpr (requires { record.what; }) {
      add(list, record.id->text, record.what.value_or({}));
    }
  }
}

// Two checklists, or a checklist and the folder, may give the same name.
void once_each(NameList& list) {
  std::set<std::string> seen;
  std::erase_if(list, [&](const KnownName& name) { return !seen.insert(name.text).second; });
}

void add_values(ElementNames& section, const Framework& framework, const record::Spanned<std::string>& name) {
  const auto* scale = name ? framework.scale(*name) : nullptr;
  if (!scale) return;
  for (const auto& value : scale->values) {
    section.values.push_back({value.value->text, value.label ? *value.label : value.value->text,
        value.meaning ? *value.meaning : std::string()});
  }
}

void add_criteria(NameList& list, const std::vector<Criterion>& criteria, const std::string& before) {
  for (const Criterion& criterion : criteria) {
    list.push_back({before + criterion.id->text, record::title_of(criterion), {}, !before.empty()});
    add_criteria(list, criterion.criteria, before);
  }
}

void add_scales(ElementNames& section, const Framework& framework, const std::vector<Criterion>& criteria) {
  for (const Criterion& criterion : criteria) {
    add_values(section, framework, criterion.scale);
    add_scales(section, framework, criterion.criteria);
  }
}

ElementNames& section_of(Names& names, const Element& element) {
  auto has_name = [&](const ElementNames& section) { return section.name == element.id->text; };
  auto found = std::find_if(names.sections.begin(), names.sections.end(), has_name);
  if (found != names.sections.end()) return *found;
  names.sections.push_back({element.id->text, *element.title, element.choose.span.valid(), {}, {}});
  return names.sections.back();
}

void add_checklist(Names& names, const Framework& framework) {
  auto& lists = names.lists;
  const std::string whole_name = framework.id->text + "/";
  for (const Element& element : framework.elements) {
    ElementNames& section = section_of(names, element);
    add_values(section, framework, element.scale);
    add_scales(section, framework, element.criteria);
    // `C7` is as good as `wcc-2008/C7`.
    add_criteria(section.criteria, element.criteria, {});
    add_criteria(section.criteria, element.criteria, whole_name);
  }
  add(lists[Referent::Element], framework.elements);
  for (const auto& kind : framework.evidence) add(lists[Referent::Kind], kind.kind->text, kind.name());
  for (const auto& role : framework.roles) add(lists[Referent::Role], role.role->text, *role.title);
  for (const auto& step : framework.sign_off) {
    add(lists[Referent::SignOffRole], step.role->text, step.title ? *step.title : step.role->text);
  }
  add(lists[Referent::AskedMilestone], framework.timetable);
  add(lists[Referent::AskedBody], framework.bodies);
  add(lists[Referent::AskedConsultation], framework.consultations);
  add(lists[Referent::AskedCost], framework.costs);
  add(lists[Referent::AskedDecision], framework.decisions);
  add(lists[Referent::AskedSeries], framework.series);
  add(lists[Referent::AskedSurvey], framework.surveys);
  add(lists[Referent::Function], framework.functions);
  // Any other does where nothing depends on it.
  if (framework.tells_types_apart()) add(lists[Referent::OrganisationType], framework.organisation_types);
  for (const auto& figure : framework.roll_ups) {
    for (const auto& before : {std::string(), whole_name})
      lists[Referent::Figure].push_back({before + figure.id->text, *figure.title, {}, !before.empty()});
  }
  add(lists[Referent::Stage], framework.stages);
}

}  // namespace

Names names_of(const Folder& folder) {
  Names names;
  names.complete = folder.frameworks_complete && !folder.truncated;
  auto& lists = names.lists;
  for (const Framework& framework : folder.frameworks) {
    add(lists[Referent::Checklist], framework.shipped ? framework.id->text : framework.path,
        *framework.title);
    add_checklist(names, framework);
  }
  for (const ElementNames& section : names.sections) {
    for (auto [list, more] : {std::pair(&lists[Referent::Criterion], &section.criteria),
             std::pair(&lists[Referent::Value], &section.values)}) {
      list->insert(list->end(), more->begin(), more->end());
    }
  }
  add(lists[Referent::Element], "all", "everything");
  for (const std::string& id : framework::shipped_ids()) add(lists[Referent::Checklist], id, "shipped");
  const auto& submission = folder.submission;
  for_each_section([&]<class Row>(const Row& row) {
    if constexpr (has_ids<Row>) {
      if (row.referent) add(lists[*row.referent], submission.*Row::member);
    }
  });
  for (const auto& document : folder.documents) add(lists[Referent::Document], document.path, {});
  for (auto& [what, list] : lists) once_each(list);
  for (ElementNames& section : names.sections) {
    once_each(section.criteria);
    once_each(section.values);
  }
  return names;
}

std::vector<base::Titled> titles_of(
    const Names& names, std::span<const Referent> to, std::string_view section) {
  std::vector<base::Titled> titles;
  auto own = std::find_if(names.sections.begin(), names.sections.end(),
      [&](const ElementNames& entry) { return entry.name == section; });
  for (Referent what : to) {
    auto known = names.lists.find(what);
    const NameList* list = known == names.lists.end() ? nullptr : &known->second;
    if (own != names.sections.end() && what == Referent::Criterion) list = &own->criteria;
    if (own != names.sections.end() && what == Referent::Value) list = &own->values;
    if (!list) continue;
    for (const KnownName& name : *list) {
      if (!name.with_checklist) titles.push_back({name.title, name.text, base::words_of(what)});
    }
  }
  return titles;
}

}  // namespace assure::submission
