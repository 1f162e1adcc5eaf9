#include "report/gap_changes.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "report/fingerprint.h"

namespace assure::report {
namespace {

using json::SaidGap;
using Numbers =
    std::map<std::string, std::vector<std::size_t>>;  // by what makes gaps the same, the last first

// Packs of early versions name neither rules nor records.
bool is_early(std::span<const SaidGap> gaps) {
  return std::any_of(gaps.begin(), gaps.end(), [](const SaidGap& gap) { return gap.code.empty(); });
}

class Matching {
 public:
  Matching(const GapsOnDay& before, const GapsOnDay& now)
      : before_(before),
        now_(now),
        match_(now.gaps.size()),
        matched_(before.gaps.size()),
        early_(is_early(before.gaps) || is_early(now.gaps)) {
    match([this](const SaidGap& gap) { return what_it_is(gap, gap.what); });
    match([this](const SaidGap& gap) { return what_it_is(gap, stable_words(gap.what)); });
  }

  GapChanges run() const {
    GapChanges changes;
    for (std::size_t i = 0; i < now_.gaps.size(); ++i) {
      const SaidGap& gap = now_.gaps[i];
      const bool was_open = match_[i] && !before_.gaps[*match_[i]].waived;
      if (gap.waived) continue;
      if (!was_open) {
        changes.opened.push_back(i);
      } else if (std::string words = slip_words(before_.gaps[*match_[i]], gap); !words.empty()) {
        changes.slipped.push_back({*match_[i], i, std::move(words)});
      }
    }
    for (std::size_t i = 0; i < before_.gaps.size(); ++i) {
      const bool is_open = matched_[i] && !now_.gaps[*matched_[i]].waived;
      if (!before_.gaps[i].waived && !is_open) changes.closed.push_back(i);
    }
    return changes;
  }

 private:
  std::string what_it_is(const SaidGap& gap, const std::string& words) const {
    std::string text = early_ ? gap.kind : gap.code;
    for (const std::string* part : {&gap.framework, &gap.criterion, &gap.evidence_kind, &words})
      text += '\x1f' + *part;
    return early_ ? text : text + '\x1f' + gap.record;
  }

  template <class Name>
  void match(Name name) {
    Numbers left;
    for (std::size_t i = before_.gaps.size(); i-- > 0;) {
      if (!matched_[i]) left[name(before_.gaps[i])].push_back(i);
    }
    for (std::size_t i = 0; i < now_.gaps.size(); ++i) {
      auto found = match_[i] ? left.end() : left.find(name(now_.gaps[i]));
      if (found == left.end() || found->second.empty()) continue;
      match_[i] = found->second.back();
      matched_[*match_[i]] = i;
      found->second.pop_back();
    }
  }

  std::string slip_words(const SaidGap& before, const SaidGap& now) const {
    if (!before.due) return {};
    if (now.due && *now.due > *before.due)
      return fmt::format("moved from {} to {}", before.due->text(), now.due->text());
    const bool passed = *before.due >= before_.as_of && *before.due < now_.as_of;
    return passed ? fmt::format("was due on {}", before.due->text()) : std::string();
  }

  GapsOnDay before_, now_;
  std::vector<std::optional<std::size_t>> match_;    // of those now, what they were
  std::vector<std::optional<std::size_t>> matched_;  // of those before, what they are
  bool early_ = false;
};

}  // namespace

GapChanges compare_gaps(const GapsOnDay& before, const GapsOnDay& now) {
  return Matching(before, now).run();
}

GapHistory gap_history(const json::Said& before, const json::Said& now) {
  return {before, now, compare_gaps({before.gaps, before.as_of}, {now.gaps, now.as_of})};
}

std::string summary_of(const GapChanges& changes) {
  return fmt::format(
      "{} new, {} closed, {} slipped", changes.opened.size(), changes.closed.size(), changes.slipped.size());
}

std::string owner_title(const json::Said& said, const json::SaidGap& gap) {
  if (gap.owner.empty()) return "Nobody";
  auto post = said.posts.find(gap.owner);
  return post == said.posts.end() || post->second.empty() ? gap.owner : post->second;
}

}  // namespace assure::report
