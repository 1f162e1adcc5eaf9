#include "evaluate/readiness.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/late.h"

namespace assure::evaluate {
namespace {

// What gaps of severity error or warning are about, waived or not: a waiver proves nothing.
class OpenThings {
 public:
  explicit OpenThings(const Evaluation& evaluation) {
    for (const Gap& gap : evaluation.gaps) {
      if (gap.is_note()) continue;
      criteria_.insert(gap.criteria.begin(), gap.criteria.end());
      if (gap.record) records_.insert(gap.record);
      if (!gap.evidence_kind.empty()) kinds_.insert(gap.evidence_kind);
    }
  }

  bool has(const CriterionResult& criterion) const { return criteria_.contains(&criterion); }
  bool has(const record::Record* record) const { return records_.contains(record); }
  bool has_kind(std::string_view kind) const { return kinds_.contains(kind); }

 private:
  std::unordered_set<const CriterionResult*> criteria_;
  std::unordered_set<const record::Record*> records_;
  std::set<std::string_view> kinds_;
};

// A gap of a part is a gap of the whole.
std::size_t criteria_met(const FrameworkResult& framework, const OpenThings& open) {
  std::size_t count = 0;
  bool whole_met = false;
  for (const auto& criterion : framework.criteria) {
    if (!criterion.applies()) {
      if (criterion.depth == 0) whole_met = false;
      continue;
    }
    bool met = !open.has(criterion) && criterion.answer != Answer::None && criterion.answer != Answer::Broken;
    if (criterion.depth == 0) {
      whole_met = met;
      if (met) ++count;
    } else if (whole_met && open.has(criterion)) {
      whole_met = false;
      --count;
    }
  }
  return count;
}

bool is_asked(const FrameworkResult& framework, std::string_view only) {
  return only.empty() || framework.framework->id->text == only;
}

Share criteria(const Evaluation& evaluation, std::string_view only, const OpenThings& open) {
  Share share{"criteria", "criteria without a gap", 0, criteria_count(evaluation, only), {}};
  std::size_t left_out = 0;
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    share.have += criteria_met(framework, open);
    for (const auto& criterion : framework.criteria) {
      if (criterion.depth == 0 && !criterion.applies()) ++left_out;
    }
  }
  if (left_out > 0) share.note = fmt::format("{} left out: not applicable", left_out);
  return share;
}

Share evidence(const Evaluation& evaluation, std::string_view only, const OpenThings& open) {
  Share share{"evidence", "kinds of evidence without a gap", 0, 0, {}};
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    share.asked += framework.kinds.size();
    share.have += static_cast<std::size_t>(std::count_if(framework.kinds.begin(), framework.kinds.end(),
        [&](const KindResult& kind) { return kind.complete() && !open.has_kind(kind.demand->kind->text); }));
  }
  return share;
}

Share roles(const Evaluation& evaluation, std::string_view only, const OpenThings&) {
  Share share{"roles", "roles filled", 0, 0, {}};
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    share.asked += framework.roles.size();
    share.have += static_cast<std::size_t>(std::count_if(
        framework.roles.begin(), framework.roles.end(), [](const auto& role) { return role.filled(); }));
  }
  return share;
}

Share sign_offs(const Evaluation& evaluation, std::string_view only, const OpenThings& open) {
  Share share{"sign_offs", "sign-offs given", 0, 0, {}};
  std::size_t lapsed = 0;
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    for (const auto& step : framework.sign_offs) {
      ++share.asked;
      if (step.sign_off && !step.lapsed() && !open.has(step.sign_off)) ++share.have;
      if (step.lapsed()) ++lapsed;
    }
  }
  if (lapsed > 0) share.note = fmt::format("{} lapsed", lapsed);
  return share;
}

Share records(const Evaluation& evaluation, std::string_view only, const OpenThings&) {
  Share share{"records", "records asked for are there", 0, 0, {}};
  std::size_t waiting = 0;
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    for (const auto& demand : framework.demands) {
      if (!demand.asked) {
        ++waiting;
        continue;
      }
      ++share.asked;
      if (demand.found) ++share.have;
    }
  }
  if (waiting > 0) share.note = fmt::format("{} left out: asked for at a later stage", waiting);
  return share;
}

// What counts, in the order in which it is shown.
constexpr Share (*counted[])(const Evaluation&, std::string_view, const OpenThings&) = {
    criteria, evidence, roles, sign_offs, records};

std::vector<Share> count_shares(const Evaluation& evaluation, std::string_view only) {
  const OpenThings open(evaluation);
  std::vector<Share> shares;
  for (auto count : counted) {
    Share share = count(evaluation, only, open);
    if (share.asked > 0 || !share.note.empty()) shares.push_back(std::move(share));
  }
  return shares;
}

// Of faults that are neither gaps nor entries that could not be read: of a waiver, a template.
std::size_t other_errors(const diag::Diagnostics& findings) {
  return static_cast<std::size_t>(
      std::count_if(findings.all().begin(), findings.all().end(), [](const diag::Diagnostic& finding) {
        return finding.severity == diag::Severity::Error && !finding.waived && !finding.rule->tells_gap() &&
               !finding.rule->is_about_text();
      }));
}

std::vector<std::string> reasons(
    const Evaluation& evaluation, const Readiness& readiness, const diag::Diagnostics& findings) {
  std::vector<std::string> found;
  if (evaluation.folder->truncated) found.emplace_back("some of the folder could not be read");
  if (!evaluation.folder->frameworks_complete) found.emplace_back("a checklist could not be used");
  if (auto late = lateness(evaluation)) found.push_back(late->text());
  if (auto unread = diag::unread_words(evaluation.unread); !unread.empty())
    found.push_back(std::move(unread));
  auto gaps = count_gaps(evaluation);
  if (gaps.errors > 0) found.push_back(base::counted(gaps.errors, "gap") + " that must be fixed");
  if (gaps.waived > 0) found.push_back(base::counted(gaps.waived, "gap") + " waived");
  if (auto others = other_errors(findings); others > 0)
    found.push_back("`check` has " + base::counted(others, "other error"));
  if (readiness.asked == 0) found.emplace_back("nothing is asked for");
  bool any_criterion = std::any_of(evaluation.frameworks.begin(), evaluation.frameworks.end(),
      [](const auto& framework) { return !framework.criteria.empty(); });
  if (any_criterion && criteria_count(evaluation) == 0) found.emplace_back("no criterion applies");
  return found;
}

}  // namespace

std::size_t criteria_count(const Evaluation& evaluation, std::string_view framework) {
  std::size_t count = 0;
  for (const auto& result : evaluation.frameworks) {
    if (!is_asked(result, framework)) continue;
    count += static_cast<std::size_t>(std::count_if(result.criteria.begin(), result.criteria.end(),
        [](const auto& criterion) { return criterion.depth == 0 && criterion.applies(); }));
  }
  return count;
}

std::size_t met_count(const Evaluation& evaluation, std::string_view framework) {
  return criteria(evaluation, framework, OpenThings(evaluation)).have;
}

std::vector<Share> shares_of(const Evaluation& evaluation, std::string_view framework) {
  return count_shares(evaluation, framework);
}

GapCounts count_gaps(const std::vector<const Gap*>& gaps) {
  GapCounts counts;
  counts.all = gaps.size();
  for (const Gap* gap : gaps) {
    if (gap->waived)
      ++counts.waived;
    else if (gap->severity == diag::Severity::Error)
      ++counts.errors;
    else if (gap->severity == diag::Severity::Warning)
      ++counts.warnings;
    else
      ++counts.notes;
  }
  return counts;
}

GapCounts count_gaps(const Evaluation& evaluation) {
  std::vector<const Gap*> gaps;
  for (const Gap& gap : evaluation.gaps) gaps.push_back(&gap);
  return count_gaps(gaps);
}

const Share* Readiness::share(std::string_view id) const {
  auto found = std::find_if(shares.begin(), shares.end(), [&](const Share& share) { return share.id == id; });
  return found == shares.end() ? nullptr : &*found;
}

Readiness readiness_of(const Evaluation& evaluation, const diag::Diagnostics& findings) {
  Readiness readiness;
  readiness.shares = count_shares(evaluation, {});
  for (const Share& share : readiness.shares) {
    readiness.have += share.have;
    readiness.asked += share.asked;
  }
  if (readiness.asked > 0) readiness.per_cent = static_cast<int>(readiness.have * 100 / readiness.asked);
  readiness.held_back = reasons(evaluation, readiness, findings);
  if (!readiness.held_back.empty()) readiness.per_cent = std::min(readiness.per_cent, 99);
  return readiness;
}

}  // namespace assure::evaluate
