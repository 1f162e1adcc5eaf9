// AS538 older-evidence
#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule older_evidence = {
    .code = "AS538",
    .name = "older-evidence",
    .severity = diag::Severity::Warning,
    .summary = "a response cites an older document while a newer one of its kind is there",
    .explanation =
        R"(Two items are of one kind, and the response cites the one with the earlier date. Documents whose titles differ in
nothing but a year, a date or the number of a version are most often versions of each other, and so are those of a kind that the checklist wants one of;
where only the kind says so, the finding is a note. An assessor takes the later one for what holds. Nothing is found when the checklist wants several documents of the kind, when the two speak of different periods
(`covers`), when the newer one is a draft or no longer valid, and when the response cites both.

Cite the newer document, and say with `superseded_by` at the older one what took its place. When both hold, say with
`covers` which period each speaks of.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2]}]
-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report 2008, file: documents/annual-report.txt,
     owner: ceo, dated: 2008-06-30, status: final}
  - {id: report-2007, kind: report, title: Annual report 2007, file: documents/report-2007.txt,
     owner: ceo, dated: 2007-06-30, status: final}
-- documents/report-2007.txt --
The trust reported.
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [report-2007]}
  - {criterion: S2, rating: met, evidence: [annual-report]}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2]}]
-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report 2008, file: documents/annual-report.txt,
     owner: ceo, dated: 2008-06-30, covers: 2007-04-01/2008-03-31, status: final}
  - {id: report-2007, kind: report, title: Annual report 2007, file: documents/report-2007.txt,
     owner: ceo, dated: 2007-06-30, covers: 2006-04-01/2007-03-31, status: final}
-- documents/report-2007.txt --
The trust reported.
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [report-2007]}
  - {criterion: S2, rating: met, evidence: [annual-report]}
)",
};

namespace {

using submission::EvidenceItem;

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

// "2008", "2007/08", "07/08", "2008-06-30", "30.06.08".
bool tells_when(std::string_view figure) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < figure.size();) {
    std::size_t end = std::min(figure.find_first_of("/.-", at), figure.size());
    parts.push_back(figure.substr(at, end - at));
    at = end + 1;
  }
  bool years = parts.size() == 2 && parts[0].size() == 2 && parts[1].size() == 2 &&
               (std::stoi(std::string(parts[0])) + 1) % 100 == std::stoi(std::string(parts[1]));
  bool date = parts.size() == 3 &&
              std::all_of(parts.begin(), parts.end(), [](auto part) { return part.size() == 2; });
  return years || date || std::any_of(parts.begin(), parts.end(), is_year);
}

bool is_version_word(std::string_view word) {
  static constexpr std::string_view words[] = {
      "v", "version", "rev", "revision", "issue", "edition", "draft", "update"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// The title as versions of one document share it: without years, dates and the numbers of versions. Other
// figures distinguish documents: "Module 2".
std::string bare_title(const EvidenceItem& item) {
  const std::string title = base::folded(record::title_of(item));
  auto is_letter = [&](std::size_t i) {
    return base::is_ascii_letter(title[i]) || static_cast<unsigned char>(title[i]) >= 0x80;
  };
  std::string bare;
  std::size_t word = 0;  // where the last one begins in `bare`
  for (std::size_t i = 0; i < title.size();) {
    std::size_t end = i + 1;
    if (is_letter(i)) {
      while (end < title.size() && is_letter(end)) ++end;
      word = bare.size();
      bare.append(title, i, end - i);
    } else if (base::is_ascii_digit(title[i])) {
      end = std::min(title.find_first_not_of("0123456789/.-", i), title.size());
      const std::size_t last = title.find_last_of("0123456789", end - 1);
      const std::string_view figure = std::string_view(title).substr(i, last + 1 - i);
      if (is_version_word(std::string_view(bare).substr(word))) {
        bare.resize(word);
      } else if (!tells_when(figure)) {
        bare.append(" ").append(figure);
        word = bare.size();
      }
    }
    i = end;
  }
  return bare;
}

// The latest documents of each kind that hold on the day, each found in one step.
class Newest {
 public:
  explicit Newest(const evaluate::Evaluation& evaluation) : as_of_(evaluation.as_of) {
    for (const auto& framework : evaluation.frameworks) {
      for (const auto& kind : framework.kinds) {
        std::size_t& need = needed_[kind.demand->kind->text];
        need = std::max(need, kind.need());
      }
    }
    for (const auto& item : evaluation.submission().evidence) {
      if (!is_judged(item) || !holds(item)) continue;
      const std::size_t need = needed(item);
      if (need <= 1) keep_newest(item, true);
      if (need == 1) keep_newest(item, false);
    }
  }

  // Null when there is none. Of another title only where the checklist wants one document of the kind.
  const EvidenceItem* newer(const EvidenceItem& item, bool same_title) const {
    if (!is_judged(item) || item.superseded_by) return nullptr;
    const std::size_t need = needed(item);
    if (need > 1 || (need == 0 && !same_title)) return nullptr;
    auto found = newest_.find(key_of(item, same_title));
    return found != newest_.end() && *found->second->dated > *item.dated ? found->second : nullptr;
  }

 private:
  // How many of its kind a checklist wants; 0: it does not say.
  std::size_t needed(const EvidenceItem& item) const {
    auto asked = needed_.find(item.kind->text);
    return asked == needed_.end() ? 0 : asked->second;
  }
  void keep_newest(const EvidenceItem& item, bool by_title) {
    const EvidenceItem*& newest = newest_[key_of(item, by_title)];
    if (!newest || *item.dated > *newest->dated) newest = &item;
  }
  static std::string key_of(const EvidenceItem& item, bool by_title) {
    return fmt::format("{} {} {}", item.kind->text, item.covers ? item.covers->iso() : std::string("-"),
        by_title ? "=" + bare_title(item) : std::string());
  }
  static bool is_judged(const EvidenceItem& item) {
    return item.id && item.title && item.kind && item.dated && !item.covers.broken;
  }
  bool holds(const EvidenceItem& item) const {
    bool draft = item.status && *item.status == submission::DocumentStatus::Draft;
    bool over = item.has_expired_on(as_of_);
    return !draft && !over && !item.superseded_by && *item.dated <= as_of_;
  }
  base::Date as_of_;
  std::unordered_map<std::string_view, std::size_t> needed_;  // how many of a kind a checklist wants
  std::unordered_map<std::string, const EvidenceItem*> newest_;
};

std::set<std::string_view> cited_by(const submission::Response& response) {
  std::set<std::string_view> ids;
  for (const auto& citation : response.evidence) {
    if (citation.item) ids.insert(citation.item->text);
  }
  return ids;
}

}  // namespace

void check_older_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const Newest newest(evaluation);
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      const auto cited = cited_by(response);
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        const auto* same = item ? newest.newer(*item, true) : nullptr;
        const auto* newer = item && !same ? newest.newer(*item, false) : same;
        if (!newer || cited.contains(newer->id->text)) continue;
        out.report(older_evidence, citation.item.span,
               "`{}` is dated {}; `{}`, of the same kind, is dated {}", item->id->text, item->dated->iso(),
               newer->id->text, newer->dated->iso())
            .help(fmt::format("cite `{}`, or say with `covers` which period each speaks of", newer->id->text))
            .severity(same ? diag::Severity::Warning : diag::Severity::Note)
            .related(newer->dated.span, "the newer one");
      }
    }
  }
}

}  // namespace assure::rules
