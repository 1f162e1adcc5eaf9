#include "report/diff.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "evaluate/evaluation.h"

namespace assure::report {
namespace {

using json::Said;
using json::SaidCriterion;
using json::SaidItem;

using CriterionKey = std::pair<std::string, std::string>;  // checklist and id

std::map<CriterionKey, const SaidCriterion*> criteria_by_key(const Said& said) {
  std::map<CriterionKey, const SaidCriterion*> all;
  for (const SaidCriterion& one : said.criteria) all.emplace(CriterionKey(one.framework, one.id), &one);
  return all;
}

bool differs_in_rating(const SaidCriterion& a, const SaidCriterion& b) {
  return a.rating != b.rating || a.answer != b.answer;
}

// Empty when only its layout has changed.
std::vector<WordPiece> changes_of_statement(const std::string& before, const std::string& now) {
  auto pieces = word_changes(before, now);
  const bool same = std::all_of(
      pieces.begin(), pieces.end(), [](const WordPiece& piece) { return piece.piece == Piece::Same; });
  return same ? std::vector<WordPiece>() : pieces;
}

std::vector<CriterionChange> changes_of_criteria(const Said& before, const Said& now) {
  std::vector<CriterionChange> changes;
  const auto old = criteria_by_key(before), current = criteria_by_key(now);
  for (const SaidCriterion& one : now.criteria) {
    auto found = old.find({one.framework, one.id});
    CriterionChange change{found == old.end() ? nullptr : found->second, &one, false, false, {}};
    static const SaidCriterion nothing;
    const SaidCriterion& was = change.before ? *change.before : nothing;
    change.rating = change.before && differs_in_rating(was, one);
    change.target = change.before && was.target != one.target;
    if (change.before && was.statement != one.statement)
      change.statement = changes_of_statement(was.statement, one.statement);
    if (!change.before || change.rating || change.target || !change.statement.empty())
      changes.push_back(std::move(change));
  }
  for (const SaidCriterion& one : before.criteria) {
    if (!current.contains({one.framework, one.id})) changes.push_back({&one, nullptr, false, false, {}});
  }
  return changes;
}

// By path: the first item that has the file.
std::map<std::string, const SaidItem*> items_by_path(const Said& said) {
  std::map<std::string, const SaidItem*> items;
  for (const SaidItem& item : said.items) {
    for (const std::string& path : item.paths) items.emplace(path, &item);
  }
  return items;
}

class EvidenceChanges {
 public:
  EvidenceChanges(const Said& before, const Said& now) : before_(before), now_(now) {}

  std::vector<EvidenceChange> run() {
    const auto old_items = items_by_path(before_), new_items = items_by_path(now_);
    for (const auto& [path, digest] : now_.digests) {
      auto was = before_.digests.find(path);
      if (was == before_.digests.end()) add(FileChange::Added, new_items, path);
      if (was != before_.digests.end() && was->second != digest) add(FileChange::OtherBytes, new_items, path);
    }
    for (const auto& [path, digest] : before_.digests) {
      if (!now_.digests.contains(path)) add(FileChange::Gone, old_items, path);
    }
    add_items(now_, before_, FileChange::Added);
    add_items(before_, now_, FileChange::Gone);
    std::sort(changes_.begin(), changes_.end(), [](const EvidenceChange& a, const EvidenceChange& b) {
      return std::tie(a.item, a.path, a.change) < std::tie(b.item, b.path, b.change);
    });
    return std::move(changes_);
  }

 private:
  void add(FileChange change, const std::map<std::string, const SaidItem*>& items, const std::string& path) {
    auto found = items.find(path);
    const SaidItem* item = found == items.end() ? nullptr : found->second;
    changes_.push_back({change, item ? item->id : std::string(), item ? item->title : std::string(), path});
    if (item) told_.emplace(change, item->id);
  }

  // Items of one side alone of which no file tells that.
  void add_items(const Said& said, const Said& other, FileChange change) {
    std::set<std::string> there;
    for (const SaidItem& item : other.items) there.insert(item.id);
    for (const SaidItem& item : said.items) {
      if (!there.contains(item.id) && !told_.contains({change, item.id}))
        changes_.push_back({change, item.id, item.title, {}});
    }
  }

  const Said& before_;
  const Said& now_;
  std::vector<EvidenceChange> changes_;
  std::set<std::pair<FileChange, std::string>> told_;
};

}  // namespace

Diff diff(const json::Said& before, const json::Said& now) {
  return {before, now, changes_of_criteria(before, now), EvidenceChanges(before, now).run(),
      gap_history(before, now)};
}

std::string answer_words(const json::SaidCriterion& criterion) {
  if (!criterion.label.empty()) return criterion.label;
  if (!criterion.rating.empty()) return criterion.rating;
  for (std::size_t i = 0; i < std::size(base::choices<evaluate::Answer>()); ++i) {
    const auto answer = static_cast<evaluate::Answer>(i);
    if (base::name_of(answer) == criterion.answer) return std::string(base::words_of(answer));
  }
  return criterion.answer;
}

}  // namespace assure::report
