// How much of what the checklists ask for is in place, and how that was counted.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "report/status.h"

namespace assure::report {
namespace {

using evaluate::Evaluation;

// `only`: a checklist's id; empty: all of them.
bool is_asked(const evaluate::FrameworkResult& framework, std::string_view only) {
  return only.empty() || framework.framework->id->text == only;
}

Share criteria(const Evaluation& evaluation, std::string_view only) {
  Share share{
      "criteria", "criteria without a gap", evaluation.met_count(only), evaluation.criteria_count(only), {}};
  std::size_t left_out = 0;
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    for (const auto& criterion : framework.criteria) {
      if (criterion.depth == 0 && !criterion.applies()) ++left_out;
    }
  }
  if (left_out > 0) share.note = fmt::format("{} left out: not applicable", left_out);
  return share;
}

// A document that is declared and not there proves nothing.
bool is_there(const Evaluation& evaluation, const submission::EvidenceItem& item) {
  return !item.files.empty() && std::all_of(item.files.begin(), item.files.end(), [&](const auto& file) {
    return file && evaluation.files.is_there(*file);
  });
}

Share evidence(const Evaluation& evaluation, std::string_view only) {
  Share share{"evidence", "kinds of evidence complete", 0, 0, {}};
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    for (const auto& kind : framework.kinds) {
      auto there = std::count_if(kind.items.begin(), kind.items.end(),
          [&](const auto* item) { return is_there(evaluation, *item); });
      ++share.asked;
      if (static_cast<std::size_t>(there) >= kind.need()) ++share.have;
    }
  }
  return share;
}

Share roles(const Evaluation& evaluation, std::string_view only) {
  Share share{"roles", "roles filled", 0, 0, {}};
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    share.asked += framework.roles.size();
    share.have += static_cast<std::size_t>(std::count_if(
        framework.roles.begin(), framework.roles.end(), [](const auto& role) { return role.filled(); }));
  }
  return share;
}

Share sign_offs(const Evaluation& evaluation, std::string_view only) {
  Share share{"sign_offs", "sign-offs given", 0, 0, {}};
  std::size_t lapsed = 0;
  for (const auto& framework : evaluation.frameworks) {
    if (!is_asked(framework, only)) continue;
    for (const auto& step : framework.sign_offs) {
      ++share.asked;
      if (step.sign_off && !step.lapsed()) ++share.have;
      if (step.lapsed()) ++lapsed;
    }
  }
  if (lapsed > 0) share.note = fmt::format("{} lapsed", lapsed);
  return share;
}

Share records(const Evaluation& evaluation, std::string_view only) {
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

// What counts, in the order in which it is told.
constexpr Share (*counted[])(const Evaluation&, std::string_view) = {
    criteria, evidence, roles, sign_offs, records};

std::vector<std::string> reasons(
    const Evaluation& evaluation, const Readiness& readiness, std::size_t errors) {
  std::vector<std::string> found;
  if (evaluation.folder->truncated) found.emplace_back("some of the folder could not be read");
  if (!evaluation.folder->frameworks_complete) found.emplace_back("a checklist could not be used");
  auto gaps = std::count_if(evaluation.gaps.begin(), evaluation.gaps.end(),
      [](const auto& gap) { return gap.severity == diag::Severity::Error; });
  if (gaps > 0) found.push_back(base::counted(static_cast<std::size_t>(gaps), "gap") + " of severity error");
  if (errors > 0) found.push_back("`check` has " + base::counted(errors, "error"));
  if (readiness.asked == 0) found.emplace_back("nothing is asked for");
  return found;
}

}  // namespace

std::vector<ChecklistStatus> checklists_of(const Evaluation& evaluation) {
  std::vector<ChecklistStatus> checklists;
  for (const auto& framework : evaluation.frameworks) {
    ChecklistStatus status;
    status.framework = &framework;
    for (auto count : counted) {
      Share share = count(evaluation, framework.framework->id->text);
      status.have += share.have;
      status.asked += share.asked;
    }
    checklists.push_back(status);
  }
  return checklists;
}

Readiness readiness_of(const Evaluation& evaluation, std::size_t errors) {
  Readiness readiness;
  for (auto count : counted) {
    Share share = count(evaluation, {});
    readiness.have += share.have;
    readiness.asked += share.asked;
    if (share.asked > 0 || !share.note.empty()) readiness.shares.push_back(std::move(share));
  }
  if (readiness.asked > 0) readiness.per_cent = static_cast<int>(readiness.have * 100 / readiness.asked);
  readiness.held_back = reasons(evaluation, readiness, errors);
  if (!readiness.held_back.empty()) readiness.per_cent = std::min(readiness.per_cent, 99);
  return readiness;
}

}  // namespace assure::report
