#include "compile/one_checklist.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "evaluate/gaps.h"
#include "rules/check_all.h"
#include "rules/list.h"
#include "submission/records.h"

namespace assure::compile {
namespace {

using evaluate::Checklists;
using evaluate::Evaluation;
using submission::Folder;
using submission::Submission;

// What a checklist shares with no other but itself, record by record.
class Separation {
 public:
  Separation(const Compilation& whole, std::size_t number)
      : whole_(whole), users_(whole.evaluation.users), number_(number) {}

  Folder run() {
    Folder part = whole_.folder;
    const auto& framework = whole_.folder.frameworks[number_];
    keep_records(part.submission);
    keep_sections(part.submission, framework);
    take_over(part.submission, framework);
    part.frameworks = {framework};
    part.crosswalks.clear();
    leave_out_files(part);
    return part;
  }

  // In order.
  std::vector<source::Span> withheld() {
    std::sort(withheld_.begin(), withheld_.end());
    return withheld_;
  }

 private:
  bool is_kept(const Checklists& users) const {
    return users.empty() || std::find(users.begin(), users.end(), number_) != users.end();
  }

  template <class Record>
  static std::string_view name_of(const Record& record) {
    if constexpr (requires { record.id->text; }) return record.id ? std::string_view(record.id->text) : "";
    if constexpr (requires { record.stage->text; })
      return record.stage ? std::string_view(record.stage->text) : "";
    if constexpr (requires { record.figure->text; })
      return record.figure ? std::string_view(record.figure->text) : "";
    return {};
  }

  void keep_records(Submission& submission) {
    submission::for_each_section([&]<class Row>(const Row& row) {
      if constexpr (Row::is_list) {
        std::erase_if(submission.*Row::member, [&](const auto& record) {
          std::string_view name = name_of(record);
          bool leave = !name.empty() && !is_kept(users_of(row.name, name, record));
          if (leave) withheld_.push_back(record.span);
          return leave;
        });
      }
    });
    std::erase_if(submission.sign_offs, [&](const submission::SignOff& signature) {
      bool leave = !counts(signature);
      if (leave) withheld_.push_back(signature.span);
      return leave;
    });
  }

  // A document that nobody needs is no evidence for this checklist.
  template <class Record>
  const Checklists& users_of(
      std::string_view section, std::string_view name, const Record& /*record*/) const {
    static const Checklists nobody = {static_cast<std::size_t>(-1)};
    const auto& users = users_.of(section, name);
    bool is_evidence = std::is_same_v<Record, submission::EvidenceItem>;
    return is_evidence && users.empty() ? nobody : users;
  }

  // A signature for another checklist, or by a role that signs for others alone, is none for this one.
  bool counts(const submission::SignOff& signature) const {
    const auto* named =
        signature.scope ? evaluate::checklist_in_scope(whole_.folder, signature.scope->text) : nullptr;
    if (named) return named == &whole_.folder.frameworks[number_];
    return !signature.role || is_kept(users_.of("sign_offs", signature.role->text));
  }

  void keep_sections(Submission& submission, const framework::Framework& framework) {
    std::erase_if(submission.sections, [&](submission::ResponseSection& section) {
      const bool its = framework.element(section.element) != nullptr;
      std::erase_if(section.responses, [&](const submission::Response& response) {
        bool keep =
            its && (!response.criterion || is_kept(users_.of(section.element, response.criterion->text)));
        if (!keep && its) withheld_.push_back(response.span);
        return !keep;
      });
      return !its;
    });
    for (const auto& section : whole_.folder.submission.sections) {
      if (!framework.element(section.element)) withheld_.push_back(place_of(section));
    }
  }

  // From its name to the end of its list, with the brackets that there may be around it.
  source::Span place_of(const submission::ResponseSection& section) const {
    source::Span place = section.name;
    const std::string& text = whole_.sources.file(place).text();
    std::size_t colon = std::min(text.find(':', place.end), text.size() - 1);
    place.end = static_cast<std::uint32_t>(colon + 1);
    for (const auto& response : section.responses) place.end = std::max(place.end, response.span.end);
    std::size_t begin = text.find_first_not_of(" \r\n", colon + 1);
    std::size_t bracket = text.find(']', place.end);
    if (begin != std::string::npos && text[begin] == '[' && bracket != std::string::npos)
      place.end = static_cast<std::uint32_t>(bracket + 1);
    return place;
  }

  // What the entry says of its checklist is now what the submission says.
  void take_over(Submission& submission, const framework::Framework& framework) {
    auto& head = submission.head;
    const auto* named = head.entry_of(framework);
    std::vector<submission::ChecklistEntry> kept;
    for (const auto& entry : head.frameworks) {
      if (&entry == named) {
        kept.push_back(entry);
      } else {
        withheld_.push_back(entry.span);
      }
    }
    if (named && named->due.given()) head.due = named->due;
    if (named && named->stage.given()) head.stage = named->stage;
    if (named && named->reference.given()) head.reference = named->reference;
    if (named && named->type.given()) submission.organisation.type = named->type;
    head.frameworks = std::move(kept);
  }

  // Other checklists and crosswalks, and files with nothing but records that are left out.
  void leave_out_files(Folder& part) {
    std::set<std::string_view> others;
    for (const auto& framework : whole_.folder.frameworks) others.insert(framework.path);
    others.erase(whole_.folder.frameworks[number_].path);
    for (const auto& crosswalk : whole_.folder.crosswalks) others.insert(crosswalk.path);
    std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> left;  // units of a file, and those left out
    const std::set<source::Span> withheld(withheld_.begin(), withheld_.end());
    for (const auto& unit : whole_.folder.submission.units) {
      auto& [all, out] = left[unit.span.file];
      ++all;
      bool elsewhere = !submission::fixed_section(unit.section) &&
                       !whole_.folder.frameworks[number_].element(unit.section);
      if (elsewhere || withheld.contains(unit.span)) ++out;
    }
    std::vector<std::uint32_t> files;
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < part.source_files.size(); ++i) {
      const auto counts = left.find(part.source_files[i]);
      bool empty = counts != left.end() && counts->second.first == counts->second.second;
      if (empty || others.contains(part.source_paths[i])) continue;
      files.push_back(part.source_files[i]);
      paths.push_back(part.source_paths[i]);
    }
    part.source_files = std::move(files);
    part.source_paths = std::move(paths);
  }

  const Compilation& whole_;
  const evaluate::Users& users_;
  std::size_t number_;
  std::vector<source::Span> withheld_;
};

// What was read of the documents, for the same citations in another copy of the folder.
evaluate::Files files_of(const Folder& part, const evaluate::Files& whole) {
  evaluate::Files files(part);
  for (auto& [path, file] : files.all()) {
    const evaluate::File* known = whole.find(path);
    if (!known) continue;
    file.digest = known->digest;
    file.detected_type = known->detected_type;
    file.answers = known->answers;
    if (!file.asked || !known->inside) continue;
    auto& inside = file.inside.emplace();
    inside.facts = known->inside->facts;
    inside.has_blank_pages = known->inside->has_blank_pages;
    std::map<source::Span, const document::QuoteAnswer*> answers;
    for (const auto& [citation, answer] : known->inside->quotes) answers.emplace(citation->span, &answer);
    for (const auto* citation : file.quotes) {
      if (auto answer = answers.find(citation->span); answer != answers.end())
        inside.quotes.emplace(citation, *answer->second);
    }
    std::map<source::Span, const evaluate::CellAnswer*> cells;
    for (const auto& [citation, answer] : known->inside->cells) cells.emplace(citation->span, &answer);
    for (const auto* citation : file.cells) {
      if (auto answer = cells.find(citation->span); answer != cells.end())
        inside.cells.emplace(citation, *answer->second);
    }
  }
  return files;
}

// Whether a place is in what was left out, or in a YAML file that was.
class LeftOut {
 public:
  LeftOut(const Folder& whole, const Compilation& part)
      : spans_(part.withheld), files_(whole.source_files.begin(), whole.source_files.end()) {
    for (std::uint32_t file : part.folder.source_files) files_.erase(file);
  }

  bool holds(source::Span span) const {
    if (files_.contains(span.file)) return true;
    auto behind = std::upper_bound(spans_.begin(), spans_.end(), span,
        [](const auto& a, const auto& b) { return std::tie(a.file, a.begin) < std::tie(b.file, b.begin); });
    if (behind == spans_.begin()) return false;
    const auto& outer = *std::prev(behind);
    return outer.file == span.file && span.begin < outer.end;
  }

 private:
  const std::vector<source::Span>& spans_;  // in order, none in another
  std::set<std::uint32_t> files_;
};

// Judged alone, records that are left out are missed where others name them: what the whole does not show is
// no finding. What was found while the files were read is not found again.
diag::Diagnostics findings_of(const Compilation& whole, const Compilation& part) {
  using Key = std::tuple<const diag::Rule*, source::Span>;
  std::map<Key, std::vector<const diag::Diagnostic*>> known;
  for (const auto& finding : whole.findings.all()) known[{finding.rule, finding.span}].push_back(&finding);
  diag::Diagnostics found, kept;
  assure::rules::check_all(part.evaluation, found);
  for (auto& finding : found.all()) {
    auto same = known.find({finding.rule, finding.span});
    if (same == known.end()) continue;
    const auto& candidates = same->second;
    auto as_told = std::find_if(candidates.begin(), candidates.end(),
        [&](const auto* candidate) { return candidate->message == finding.message; });
    finding.waived = (as_told == candidates.end() ? candidates.front() : *as_told)->waived;
    kept.all().push_back(std::move(finding));
  }
  const LeftOut left_out(whole.folder, part);
  for (const auto& finding : whole.findings.all()) {
    bool read = !assure::rules::is_checked(*finding.rule) && !left_out.holds(finding.span);
    if (read) kept.all().push_back(finding);
  }
  return kept;
}

// The hyphen before a block entry, with nothing but spaces and other hyphens before it on its line.
std::optional<std::size_t> hyphen_before(const std::string& text, std::size_t at) {
  std::size_t hyphen = text.find_last_not_of(" \r\n", at == 0 ? 0 : at - 1);
  if (at == 0 || hyphen == std::string::npos || text[hyphen] != '-' || hyphen + 1 == at) return std::nullopt;
  std::size_t line = text.rfind('\n', hyphen);
  line = line == std::string::npos ? 0 : line + 1;
  if (text.substr(line, hyphen - line).find_first_not_of(" -") != std::string::npos) return std::nullopt;
  return hyphen;
}

// A record, with what makes it an entry of its list: its hyphen, or a comma between brackets.
source::Span with_its_marks(const std::string& text, source::Span span) {
  if (auto hyphen = hyphen_before(text, span.begin))
    return {span.file, static_cast<std::uint32_t>(*hyphen), span.end};
  const std::size_t behind = text.find_first_not_of(" \r\n", span.end);
  const std::size_t before =
      span.begin == 0 ? std::string::npos : text.find_last_not_of(" \r\n", span.begin - 1);
  if (behind == std::string::npos || before == std::string::npos) return span;
  const bool in_brackets =
      (text[before] == '[' || text[before] == ',') && (text[behind] == ']' || text[behind] == ',');
  if (!in_brackets) return span;
  if (text[behind] == ',') return {span.file, span.begin, static_cast<std::uint32_t>(behind + 1)};
  if (text[before] == ',') return {span.file, static_cast<std::uint32_t>(before), span.end};
  return span;
}

}  // namespace

base::Result<std::unique_ptr<Compilation>> one_checklist(
    const Compilation& whole, std::string_view framework) {
  const auto& frameworks = whole.folder.frameworks;
  auto asked = std::find_if(frameworks.begin(), frameworks.end(),
      [&](const auto& candidate) { return candidate.id->text == framework; });
  if (asked == frameworks.end())
    return base::fail(fmt::format("--framework: this folder does not answer to `{}`", framework));
  auto part = std::make_unique<Compilation>();
  part->sources = whole.sources;
  Separation separation(whole, static_cast<std::size_t>(asked - frameworks.begin()));
  part->folder = separation.run();
  part->withheld = separation.withheld();
  part->evaluation = evaluate::evaluate(part->folder, whole.evaluation.as_of,
      files_of(part->folder, whole.evaluation.files), &whole.evaluation);
  part->evaluation.plain = whole.evaluation.plain;
  part->findings = findings_of(whole, *part);
  evaluate::list_gaps(part->evaluation, assure::rules::unowned, part->findings);
  sort_by_place(part->sources, part->findings);
  part->templates = whole.templates;
  return part;
}

std::string packed_source(const Compilation& compilation, std::uint32_t file) {
  std::string text = compilation.sources.file(file).text();
  const auto& withheld = compilation.withheld;
  auto next = std::lower_bound(withheld.begin(), withheld.end(), source::Span{file, 0, 0});
  for (; next != withheld.end() && next->file == file; ++next) {
    const auto [number, begin, end] = with_its_marks(text, *next);
    for (std::size_t i = begin; i < std::min<std::size_t>(end, text.size()); ++i) {
      if (text[i] != '\n' && text[i] != '\r') text[i] = ' ';
    }
  }
  return text;
}

}  // namespace assure::compile
