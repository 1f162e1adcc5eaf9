#include "evaluate/reuse.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace assure::evaluate {
namespace {

using submission::EvidenceItem;

bool contains(const Items& items, const EvidenceItem* item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

bool is_current(const EvidenceItem* item) {
  return item && !item->superseded_by;
}

std::vector<ReusedItem> reused_items(const Evaluation& evaluation) {
  std::map<const EvidenceItem*, std::vector<Use>> uses;
  auto use = [&](const EvidenceItem* item, const FrameworkResult& checklist) -> Use& {
    auto& of_item = uses[item];
    if (of_item.empty() || of_item.back().checklist != &checklist)
      of_item.push_back({&checklist, {}, nullptr});
    return of_item.back();
  };
  for (const auto& result : evaluation.frameworks) {
    for (const auto& criterion : result.criteria) {
      for (const auto& cited : criterion.cited) {
        if (!is_current(cited.item)) continue;
        auto& criteria = use(cited.item, result).criteria;
        // Cited for another page.
        if (criteria.empty() || criteria.back() != &criterion) criteria.push_back(&criterion);
      }
    }
    for (const auto& kind : result.kinds) {
      for (const auto* item : kind.items) use(item, result).demand = kind.demand;
    }
  }
  std::vector<ReusedItem> reused;
  for (const auto& item : evaluation.submission().evidence) {
    auto found = uses.find(&item);
    if (found != uses.end() && found->second.size() > 1) reused.push_back({&item, std::move(found->second)});
  }
  return reused;
}

// What checklists ask for by the same id, as `Shared{id, asked}`.
template <class Shared, class Result, class IdOf>
std::vector<Shared> shared_asks(
    const Evaluation& evaluation, std::vector<Result> FrameworkResult::*results, IdOf id_of) {
  std::vector<Shared> all;
  std::map<std::string_view, std::size_t> at;
  for (const auto& checklist : evaluation.frameworks) {
    for (const auto& result : checklist.*results) {
      auto [place, fresh] = at.emplace(id_of(result), all.size());
      if (fresh) all.push_back({place->first, {}});
      all[place->second].asked.push_back({&checklist, &result});
    }
  }
  all.erase(std::remove_if(all.begin(), all.end(), [](const Shared& one) { return one.asked.size() < 2; }),
      all.end());
  return all;
}

// Of the criterion and its parts.
void add_cited(const FrameworkResult& checklist, const CriterionResult& criterion, Items& items) {
  for (const auto& cited : criterion.cited) {
    if (is_current(cited.item) && !contains(items, cited.item)) items.push_back(cited.item);
  }
  for (std::size_t part : criterion.parts) add_cited(checklist, checklist.criteria[part], items);
}

Items without(const Items& items, const Items& others) {
  Items rest;
  std::copy_if(items.begin(), items.end(), std::back_inserter(rest),
      [&](const auto* item) { return !contains(others, item); });
  return rest;
}

PairState state_of_pair(const CriterionResult& from, const CriterionResult& to, bool truncated) {
  auto unknown = [&](const CriterionResult& criterion) {
    return criterion.answer == Answer::Broken || (truncated && criterion.answer == Answer::None);
  };
  if (unknown(from) || unknown(to)) return PairState::Unknown;
  bool from_answered = from.answer != Answer::None;
  bool to_answered = to.answer != Answer::None;
  if (from_answered && to_answered) return PairState::Both;
  return from_answered ? PairState::OnlyFrom : to_answered ? PairState::OnlyTo : PairState::Neither;
}

PairAnswers answers_of(const Evaluation& evaluation, const MappedPair& pair) {
  const CriterionResult& from = *pair.from.criterion;
  const CriterionResult& to = *pair.to.criterion;
  PairAnswers answers{pair, state_of_pair(from, to, evaluation.folder->truncated), {}, {}, {}};
  Items cited_from, cited_to;
  add_cited(*pair.from.checklist, from, cited_from);
  add_cited(*pair.to.checklist, to, cited_to);
  if (to.answer != Answer::NotApplicable) answers.only_from = without(cited_from, cited_to);
  if (from.answer != Answer::NotApplicable) answers.only_to = without(cited_to, cited_from);
  std::copy_if(cited_from.begin(), cited_from.end(), std::back_inserter(answers.shared),
      [&](const auto* item) { return contains(cited_to, item); });
  return answers;
}

// The criteria of one checklist that no mapping covers.
class Uncovered {
 public:
  Uncovered(const std::set<const CriterionResult*>& mapped, Alone& alone) : mapped_(mapped), alone_(alone) {}

  void run() {
    for (const auto& criterion : alone_.checklist->criteria) {
      if (criterion.depth == 0) list(criterion, false);
    }
  }

 private:
  struct Count {
    std::size_t deepest = 0;
    std::size_t unmapped = 0;
  };

  Count count(const CriterionResult& criterion, bool covered) const {
    covered = covered || mapped_.contains(&criterion);
    if (criterion.parts.empty()) return {1, covered ? std::size_t(0) : 1};
    Count sum;
    for (std::size_t part : criterion.parts) {
      Count of_part = count(alone_.checklist->criteria[part], covered);
      sum.deepest += of_part.deepest;
      sum.unmapped += of_part.unmapped;
    }
    return sum;
  }

  void list(const CriterionResult& criterion, bool covered) {
    Count all = count(criterion, covered);
    if (all.unmapped == all.deepest) {
      alone_.criteria.push_back({&criterion, criterion.parts.empty() ? 0 : all.deepest});
    } else if (all.unmapped > 0) {
      for (std::size_t part : criterion.parts)
        list(alone_.checklist->criteria[part], covered || mapped_.contains(&criterion));
    }
    if (criterion.depth > 0) return;
    alone_.deepest += all.deepest;
    alone_.unmapped += all.unmapped;
  }

  const std::set<const CriterionResult*>& mapped_;
  Alone& alone_;
};

void add_pairs(Reuse& reuse) {
  for (const auto& pair : mapped_pairs(reuse.evaluation)) {
    if (pair.usable()) {
      reuse.pairs.push_back(answers_of(reuse.evaluation, pair));
    } else {
      ++(pair.faulty() ? reuse.faulty : reuse.elsewhere);
    }
  }
}

void add_alone(Reuse& reuse) {
  std::set<const CriterionResult*> mapped;
  for (const auto& answers : reuse.pairs)
    mapped.insert({answers.pair.from.criterion, answers.pair.to.criterion});
  std::set<std::string_view> shared;
  for (const auto& kind : reuse.kinds) shared.insert(kind.kind);
  for (const auto& result : reuse.evaluation.frameworks) {
    Alone alone{&result, {}, {}, 0, 0};
    for (const auto& kind : result.kinds) {
      if (!shared.contains(kind.demand->kind->text)) alone.kinds.push_back(&kind);
    }
    Uncovered(mapped, alone).run();
    reuse.alone.push_back(std::move(alone));
  }
}

bool read_in_full(const submission::Folder& folder) {
  return !folder.truncated && folder.frameworks_complete &&
         std::none_of(folder.crosswalks.begin(), folder.crosswalks.end(),
             [](const auto& crosswalk) { return crosswalk.broken; });
}

}  // namespace

std::size_t Reuse::count(PairState state) const {
  return static_cast<std::size_t>(
      std::count_if(pairs.begin(), pairs.end(), [&](const auto& answers) { return answers.state == state; }));
}

Reuse find_reuse(const Evaluation& evaluation) {
  Reuse reuse{evaluation, {}, {}, {}, {}, {}, 0, 0, read_in_full(*evaluation.folder)};
  if (evaluation.frameworks.size() < 2) return reuse;
  reuse.items = reused_items(evaluation);
  reuse.kinds = shared_asks<SharedKind>(evaluation, &FrameworkResult::kinds,
      [](const auto& kind) { return std::string_view(kind.demand->kind->text); });
  reuse.roles = shared_asks<SharedRole>(evaluation, &FrameworkResult::roles,
      [](const auto& role) { return std::string_view(role.role->role->text); });
  add_pairs(reuse);
  if (reuse.faulty > 0) reuse.complete = false;
  add_alone(reuse);
  return reuse;
}

}  // namespace assure::evaluate
