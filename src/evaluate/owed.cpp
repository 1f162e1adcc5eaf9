#include "evaluate/owed.h"

#include <algorithm>

#include <fmt/format.h>

namespace assure::evaluate {
namespace {

void bring_forward(std::optional<base::Date>& due, const std::optional<base::Date>& other) {
  if (other && (!due || *other < *due)) due = other;
}

// The post that fills the role which the checklist makes accountable: for the element, else for all of it.
std::string_view accountable(const FrameworkResult& framework, const framework::Element* element) {
  auto post = [&](auto wanted) -> std::string_view {
    for (const auto& role : framework.roles) {
      if (wanted(*role.role) && role.post() && role.post()->id) return role.post()->id->text;
    }
    return {};
  };
  if (element && element->accountable)
    return post([&](const auto& role) { return role.role->text == element->accountable->text; });
  return post([](const auto& role) { return role.accountable.value_or(false); });
}

}  // namespace

Owed::Owed(const Evaluation& evaluation) : evaluation_(evaluation) {
  for (const auto& framework : evaluation.frameworks) {
    frameworks_.emplace(framework.framework->id->text, &framework);
    for (const auto& milestone : framework.milestones) {
      if (milestone.done || !milestone.due) continue;
      const auto* own = milestone.milestone;
      const std::string_view owner = milestone.owner;
      auto add = [&](const auto& needs) {
        for (const auto& need : needs) {
          auto [known, fresh] = needs_.try_emplace(need->text, Need{milestone.due->last, owner});
          if (!fresh && milestone.due->last < known->second.due) known->second = {milestone.due->last, owner};
        }
      };
      if (milestone.entry) add(milestone.entry->needs);
      if (own) add(own->needs);
    }
  }
}

const FrameworkResult* Owed::framework(std::string_view id) const {
  auto found = frameworks_.find(id);
  return found == frameworks_.end() ? nullptr : found->second;
}

const submission::Action* Owed::closer(const Gap& gap, const Place* place) const {
  auto named = [&](std::string_view target) -> const submission::Action* {
    auto found = evaluation_.index.closers.find(target);
    return target.empty() || found == evaluation_.index.closers.end() ? nullptr : found->second;
  };
  // An action that is late is closed by being done.
  if (place && place->section == "actions") {
    const auto* action = evaluation_.index.find<submission::Action>(place->id);
    return action && !action->is_done() ? action : nullptr;
  }
  if (!gap.criterion.empty()) {
    if (const auto* action = named(fmt::format("{}/{}", gap.framework, gap.criterion))) return action;
  }
  for (std::string_view target : {std::string_view(gap.criterion), place ? place->id : std::string_view(),
           std::string_view(gap.id), std::string_view(gap.evidence_kind)}) {
    if (const auto* action = named(target)) return action;
  }
  return nullptr;
}

const Owed::Need* Owed::need(const Gap& gap) const {
  const Need* earliest = nullptr;
  for (std::string_view name : {std::string_view(gap.id), std::string_view(gap.evidence_kind)}) {
    auto found = name.empty() ? needs_.end() : needs_.find(name);
    if (found != needs_.end() && (!earliest || found->second.due < earliest->due)) earliest = &found->second;
  }
  return earliest;
}

std::optional<base::Date> Owed::reach_by(const Gap& gap) const {
  const auto* result = framework(gap.framework);
  const auto* criterion = result && !gap.criterion.empty() ? result->find(gap.criterion) : nullptr;
  if (!criterion || !criterion->element->reach_by) return {};
  for (const auto& milestone : result->milestones) {
    if (milestone.id == criterion->element->reach_by->text && milestone.due) return milestone.due->last;
  }
  return {};
}

std::string_view Owed::lead(const Gap& gap, const Place* place) const {
  auto lead_of = [](const submission::Directorate& directorate) {
    return directorate.lead ? std::string_view(directorate.lead->text) : std::string_view();
  };
  if (place && place->directorate) return lead_of(*place->directorate);
  const auto* result = framework(gap.framework);
  const auto* criterion = result && !gap.criterion.empty() ? result->find(gap.criterion) : nullptr;
  if (!criterion || !criterion->criterion || !criterion->criterion->side) return {};
  // Of a side that several directorates are of, nobody knows which.
  const submission::Directorate* only = nullptr;
  for (const auto& directorate : evaluation_.submission().directorates) {
    if (!directorate.side || *directorate.side != *criterion->criterion->side) continue;
    if (only) return {};
    only = &directorate;
  }
  return only ? lead_of(*only) : std::string_view();
}

std::string Owed::owner(
    const Gap& gap, const Place* place, const Shortfall* shortfall, const submission::Action* action) const {
  if (action && action->who) return action->who->text;
  const auto* result = framework(gap.framework);
  if (shortfall && !shortfall->owner.empty()) return shortfall->owner;
  if (place && !place->owner.empty()) return std::string(place->owner);
  const auto* criterion = result && !gap.criterion.empty() ? result->find(gap.criterion) : nullptr;
  for (const auto* of = criterion; of; of = of->whole ? &result->criteria[*of->whole] : nullptr) {
    if (of->response && of->response->owner) return of->response->owner->text;
  }
  if (const auto* needed = need(gap); needed && !needed->owner.empty()) return std::string(needed->owner);
  if (result) {
    auto post = accountable(*result, criterion ? criterion->element : nullptr);
    if (!post.empty()) return std::string(post);
  } else if (frameworks_.size() == 1) {
    auto post = accountable(evaluation_.frameworks.front(), nullptr);
    if (!post.empty()) return std::string(post);
  }
  return std::string(lead(gap, place));
}

void Owed::settle(Gap& gap, const Place* place, const Shortfall* shortfall) const {
  const auto* action = closer(gap, place);
  if (action && action->id) gap.action = action->id->text;
  gap.owner = owner(gap, place, shortfall, action);
  gap.due = shortfall ? shortfall->before : std::nullopt;
  if (const auto* needed = need(gap)) bring_forward(gap.due, needed->due);
  bring_forward(gap.due, reach_by(gap));
  if (action) {
    if (auto due = action->last_due()) bring_forward(gap.due, due->last);
  }
  bool shared = gap.framework.empty() && place && place->item;
  bring_forward(
      gap.due, shared ? evaluation_.deadline_of(*place->item) : evaluation_.deadline_of(gap.framework));
}

}  // namespace assure::evaluate
