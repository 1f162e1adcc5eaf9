#include "evaluate/gaps.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/owed.h"
#include "evaluate/subjects.h"

namespace assure::evaluate {
namespace {

class GapList {
 public:
  explicit GapList(const Evaluation& evaluation)
      : evaluation_(evaluation), subjects_(evaluation), owed_(evaluation) {
    for (const auto& framework : evaluation.frameworks) {
      for (const auto& criterion : framework.criteria) {
        for (const auto& cited : criterion.cited) {
          if (cited.item) citing_[cited.item].push_back(&criterion);
        }
      }
    }
  }

  Gap make(const diag::Diagnostic& finding) const {
    Gap gap;
    gap.rule = finding.rule;
    gap.severity = finding.severity;
    gap.what = finding.message;
    gap.help = finding.help;
    gap.span = finding.span;
    gap.related = finding.related;
    gap.waived = finding.waived.has_value();
    const Subject subject = subjects_.of(finding);
    const Place* place = subject.place;
    const Shortfall* shortfall = subject.shortfall;
    if (place) gap.record = place->record;
    gap.section = subject.section;
    gap.id = subject.id;
    gap.framework = subject.framework;
    gap.criterion = subject.criterion;
    gap.evidence_kind = subject.evidence_kind;
    if (shortfall) {
      gap.need = shortfall->need;
      gap.have = shortfall->have;
    }
    add_criteria(gap, place);
    owed_.settle(gap, place, shortfall);
    if (shortfall && (shortfall->later || is_overdue(*shortfall))) gap.due = shortfall->before;
    return gap;
  }

 private:
  // What is late was due on its own day, were it after the deadline.
  static bool is_overdue(const Shortfall& shortfall) {
    return shortfall.kind == ShortfallKind::OverdueAction ||
           shortfall.kind == ShortfallKind::OverdueMilestone;
  }

  void add_criteria(Gap& gap, const Place* place) const {
    if (!gap.criterion.empty()) {
      for (const auto& result : evaluation_.frameworks) {
        if (result.framework->id->text != gap.framework) continue;
        if (const auto* criterion = result.find(gap.criterion)) gap.criteria.push_back(criterion);
      }
    }
    if (!place || !place->item) return;
    auto citing = citing_.find(place->item);
    if (citing == citing_.end()) return;
    for (const auto* criterion : citing->second) {
      if (std::find(gap.criteria.begin(), gap.criteria.end(), criterion) == gap.criteria.end())
        gap.criteria.push_back(criterion);
    }
  }

  const Evaluation& evaluation_;
  Subjects subjects_;
  Owed owed_;
  std::unordered_map<const submission::EvidenceItem*, std::vector<const CriterionResult*>> citing_;
};

// Of what nobody owes, a gap for each checklist; one more for what belongs to none.
std::map<std::string, std::size_t> count_without_owner(
    const diag::Rule& unowned, const std::vector<Gap>& gaps) {
  std::map<std::string, std::size_t> without;
  for (const Gap& gap : gaps) {
    bool says_so = gap.rule == &unowned;
    if (gap.owner.empty() && !gap.is_note() && !says_so) ++without[gap.framework];
  }
  return without;
}

void report_unowned(const Evaluation& evaluation, const diag::Rule& unowned, const std::vector<Gap>& gaps,
    diag::Diagnostics& findings) {
  for (const auto& [framework, count] : count_without_owner(unowned, gaps)) {
    bool one = count == 1;
    std::string of = framework.empty() ? std::string("this folder") : "`" + framework + "`";
    findings
        .report(unowned, evaluation.place_of(framework), "nobody owes {} of {}",
            one ? std::string("a gap") : base::counted(count, "gap"), of)
        .severity(diag::Severity::Warning)
        .help("name an owner at the record, or a post for the role that the checklist makes accountable");
  }
}

void sort_gaps(const Evaluation& evaluation, std::vector<Gap>& gaps) {
  std::map<std::string_view, std::size_t> frameworks;
  for (const auto& result : evaluation.frameworks)
    frameworks.emplace(result.framework->id->text, frameworks.size());
  auto place = [&](const Gap& gap) {
    auto framework = frameworks.find(gap.framework);
    std::size_t first = framework == frameworks.end() ? frameworks.size() : framework->second;
    std::size_t second = std::size_t(-1);
    if (framework != frameworks.end() && !gap.criterion.empty()) {
      const auto& places = evaluation.frameworks[first].places;
      if (auto found = places.find(gap.criterion); found != places.end()) second = found->second;
    }
    return std::make_tuple(first, second, gap.span);
  };
  std::stable_sort(gaps.begin(), gaps.end(), [&](const Gap& a, const Gap& b) { return place(a) < place(b); });
}

}  // namespace

void list_gaps(Evaluation& evaluation, const diag::Rule& unowned, diag::Diagnostics& findings) {
  const GapList list(evaluation);
  std::vector<Gap> gaps;
  auto add_from = [&](std::size_t first) {
    for (std::size_t i = first; i < findings.all().size(); ++i) {
      if (findings.all()[i].rule->tells_gap()) gaps.push_back(list.make(findings.all()[i]));
    }
  };
  add_from(0);
  std::size_t before = findings.all().size();
  report_unowned(evaluation, unowned, gaps, findings);
  add_from(before);
  sort_gaps(evaluation, gaps);
  evaluation.gaps = std::move(gaps);
  evaluation.unread = findings.unread();
}

}  // namespace assure::evaluate
