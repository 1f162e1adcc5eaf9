#include "evaluate/users.h"

#include <algorithm>
#include <tuple>

namespace assure::evaluate {
namespace {

using framework::Framework;
using submission::Folder;

const Checklists& no_checklists() {
  static const Checklists none;
  return none;
}

std::string record_name(std::string_view section, std::string_view id) {
  return std::string(section).append("/").append(id);
}

// What one checklist after the other asks for, by name.
class Needs {
 public:
  explicit Needs(const Folder& folder) : folder_(folder), submission_(folder.submission) {
    for (std::size_t i = 0; i < folder.frameworks.size(); ++i) add_asked(i, folder.frameworks[i]);
    for (const auto& section : submission_.sections) {
      for (const auto& response : section.responses) add_response(section, response);
    }
    for (const auto& item : submission_.evidence) {
      if (item.id && item.kind) join(record_name("evidence", item.id->text), kinds_, item.kind->text);
    }
    for (const auto& action : submission_.actions) add_action(action);
    for (const auto& figure : submission_.figures) add_figure(figure);
    for (auto& [name, users] : records_) tidy(users);
  }

  std::unordered_map<std::string, Checklists> take() { return std::move(records_); }

 private:
  using ByName = std::unordered_map<std::string, Checklists>;

  template <class Demands>
  void add_demands(std::size_t checklist, std::string_view section, const Demands& demands) {
    for (const auto& demand : demands) records_[record_name(section, demand.id->text)].push_back(checklist);
  }

  void add_asked(std::size_t checklist, const Framework& framework) {
    for (const auto& element : framework.elements) {
      for (const auto& criterion : element.criteria) add_criterion(checklist, framework, criterion);
    }
    for (const auto& kind : framework.evidence) kinds_[kind.kind->text].push_back(checklist);
    add_demands(checklist, "bodies", framework.bodies);
    add_demands(checklist, "decisions", framework.decisions);
    add_demands(checklist, "costs", framework.costs);
    add_demands(checklist, "series", framework.series);
    add_demands(checklist, "consultations", framework.consultations);
    add_demands(checklist, "feedback", framework.surveys);
    add_demands(checklist, "milestones", framework.timetable);
    add_demands(checklist, "stages", framework.stages);
    add_demands(checklist, "results", framework.roll_ups);
    for (const auto& step : framework.sign_off)
      records_[record_name("sign_offs", step.role->text)].push_back(checklist);
  }

  void add_criterion(
      std::size_t checklist, const Framework& framework, const framework::Criterion& criterion) {
    criteria_[criterion.id->text].push_back(checklist);
    criteria_[record_name(framework.id->text, criterion.id->text)].push_back(checklist);
    for (const auto& part : criterion.criteria) add_criterion(checklist, framework, part);
  }

  // A checklist with that section asks the response if it has the criterion, or lets the folder choose its
  // own. A response to nothing that is known belongs to all that have the section.
  void add_response(const submission::ResponseSection& section, const submission::Response& response) {
    if (!response.criterion) return;
    const std::string& name = response.criterion->text;
    const auto known = criteria_.find(name);
    Checklists users, with_section;
    for (std::size_t i = 0; i < folder_.frameworks.size(); ++i) {
      const auto* element = folder_.frameworks[i].element(section.element);
      if (!element) continue;
      with_section.push_back(i);
      bool chosen = element->choose.span.valid();
      bool asked = known != criteria_.end() &&
                   std::find(known->second.begin(), known->second.end(), i) != known->second.end();
      if (chosen) chosen_[name].push_back(i);
      if (chosen || asked) users.push_back(i);
    }
    if (users.empty()) users = std::move(with_section);
    for (const auto& citation : response.evidence) {
      if (citation.item) add(record_name("evidence", citation.item->text), users);
    }
    add(record_name(section.element, name), users);
  }

  void add_action(const submission::Action& action) {
    if (!action.id) return;
    const std::string name = record_name("actions", action.id->text);
    for (const auto& target : action.closes) {
      if (!target) continue;
      for (const ByName* names : {&criteria_, &chosen_, &kinds_}) join(name, *names, target->text);
      join(name, records_, record_name("evidence", target->text));
    }
  }

  void add_figure(const submission::Figure& figure) {
    for (const auto& statement : figure.stated) {
      if (figure.id && statement.item)
        join(
            record_name("figures", figure.id->text), records_, record_name("evidence", statement.item->text));
    }
  }

  void add(const std::string& record, const Checklists& users) {
    auto& all = records_[record];
    all.insert(all.end(), users.begin(), users.end());
    if (all.size() > folder_.frameworks.size()) tidy(all);
  }
  void join(const std::string& record, const ByName& from, const std::string& name) {
    auto found = from.find(name);
    if (found == from.end()) return;
    const Checklists users = found->second;
    add(record, users);
  }
  static void tidy(Checklists& users) {
    std::sort(users.begin(), users.end());
    users.erase(std::unique(users.begin(), users.end()), users.end());
  }

  const Folder& folder_;
  const submission::Submission& submission_;
  ByName records_, criteria_, chosen_, kinds_;
};

auto place_key(source::Span span) {
  return std::tuple(span.file, span.begin);
}

}  // namespace

Users::Users(const Folder& folder) : records_(Needs(folder).take()) {
  for (std::size_t i = 0; i < folder.frameworks.size(); ++i) entries_.push_back({i});
  for (std::size_t i = 0; i < folder.frameworks.size(); ++i) {
    const auto* entry = folder.submission.head.entry_of(folder.frameworks[i]);
    if (entry) places_.push_back({entry->span, &entries_[i]});
  }
  for (const auto& unit : folder.submission.units) {
    if (!unit.id.empty()) places_.push_back({unit.span, &of(unit.section, unit.id)});
  }
  std::stable_sort(places_.begin(), places_.end(),
      [](const Place& a, const Place& b) { return place_key(a.span) < place_key(b.span); });
}

const Checklists& Users::of(std::string_view section, std::string_view id) const {
  auto found = records_.find(record_name(section, id));
  return found == records_.end() ? no_checklists() : found->second;
}

const Checklists& Users::of(const submission::EvidenceItem& item) const {
  return item.id ? of("evidence", item.id->text) : no_checklists();
}

const Checklists& Users::at(source::Span span) const {
  auto behind = std::upper_bound(places_.begin(), places_.end(), place_key(span),
      [](const auto& key, const Place& place) { return key < place_key(place.span); });
  if (behind == places_.begin()) return no_checklists();
  const Place& place = *std::prev(behind);
  bool encloses = place.span.file == span.file && span.begin < place.span.end;
  return encloses ? *place.users : no_checklists();
}

}  // namespace assure::evaluate
