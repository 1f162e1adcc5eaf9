#include "report/check_report.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"
#include "report/fingerprint.h"

namespace assure::report {
namespace {

class Maker {
 public:
  Maker(const evaluate::Evaluation& evaluation, const diag::Findings& told, const CheckOptions& options)
      : evaluation_(evaluation), told_(told), options_(options), subjects_(evaluation) {
    for (const Correction& one : options.corrections) corrections_.emplace(one.finding, &one);
  }

  Finding make(const diag::Diagnostic& diagnostic) {
    Finding finding;
    finding.diagnostic = &diagnostic;
    finding.place = place_of(diagnostic.span);
    for (const auto& other : diagnostic.related)
      finding.related.push_back({place_of(other.span), is_in_repository(other.span), other.message});
    finding.subject = subjects_.of(diagnostic);
    if (auto known = corrections_.find(&diagnostic);
        known != corrections_.end() && may_be_shown(*known->second))
      finding.correction = replacement_of(*known->second);
    finding.fingerprint =
        fingerprints_.next(diagnostic, told_.sources.file(diagnostic.span).path(), finding.subject);
    finding.in_folder = diagnostic.span.file != options_.outside;
    finding.fails = !diagnostic.waived && diagnostic.severity >= options_.fail_on;
    return finding;
  }

 private:
  // A correction that repeats an identifier is made by `assure fix`, and shown nowhere.
  bool may_be_shown(const Correction& correction) const {
    const std::string& text = correction.edit.text;
    return told_.sources.concealed().masked(text) == text;
  }

  Replacement replacement_of(const Correction& correction) const {
    const auto begin = static_cast<std::uint32_t>(correction.edit.begin);
    const auto end = static_cast<std::uint32_t>(correction.edit.end);
    return {place_of({correction.file, begin, end}), correction.edit.text};
  }

  FilePlace place_of(source::Span span) const {
    const auto& file = told_.sources.file(span);
    bool outside = span.file == options_.outside;
    return {outside ? options_.outside_path : base::join_path(options_.folder, file.shown_path()),
        !file.text().empty(), file.position(span.begin), file.position(span.end)};
  }

  // Of what has a text, only a shipped checklist was not read from the folder.
  bool is_in_repository(source::Span span) const {
    const auto& file = told_.sources.file(span);
    return file.text().empty() || evaluation_.folder->files->find(file.path());
  }

  const evaluate::Evaluation& evaluation_;
  const diag::Findings& told_;
  const CheckOptions& options_;
  evaluate::Subjects subjects_;
  std::unordered_map<const diag::Diagnostic*, const Correction*> corrections_;
  Fingerprints fingerprints_;
};

}  // namespace

CheckReport make_check_report(
    const evaluate::Evaluation& evaluation, const diag::Findings& told, const CheckOptions& options) {
  CheckReport report{evaluation, told, options.version, options.folder, true, {}, {}};
  Maker maker(evaluation, told, options);
  for (const auto& diagnostic : told.diagnostics.all()) report.findings.push_back(maker.make(diagnostic));
  report.complete = told.diagnostics.unread() == 0 && !evaluation.folder->truncated;
  return report;
}

bool CheckReport::fails() const {
  // What hides behind the rest is neither new nor known.
  if (compared && !complete) return true;
  return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) { return finding.fails; });
}

std::string as_sentence(std::string_view text) {
  std::string result = base::harmless(text);
  if (result.empty()) return result;
  result.front() = base::ascii_upper(result.front());
  if (std::string_view(".?!:").find(result.back()) == std::string_view::npos) result += '.';
  return result;
}

std::string waiver_words(const diag::Waived& waived) {
  return fmt::format("accepted by `{}` until {}: {}", waived.approved_by, waived.until.iso(), waived.reason);
}

std::string as_sentences(const diag::Diagnostic& finding) {
  std::string text = as_sentence(finding.message);
  const std::string more = as_sentence(finding.waived ? waiver_words(*finding.waived) : finding.help);
  return more.empty() ? text : fmt::format("{} {}", text, more);
}

std::string_view weight_of(const diag::Diagnostic& finding) {
  return finding.waived ? "waived" : diag::name_of(finding.severity);
}

std::string in_gcc_style(const Finding& finding) {
  const diag::Diagnostic& found = *finding.diagnostic;
  // What compilers do not have is a note to those who read compilers.
  return base::harmless(fmt::format("{}:{}:{}: {}: {} [{}]", finding.place.path, finding.place.begin.line,
      finding.place.begin.column, found.waived ? "note: waived" : diag::name_of(found.severity),
      found.message, finding.rule().code));
}

std::vector<const Finding*> news_of(const CheckReport& report) {
  std::vector<const Finding*> news;
  for (const Finding& finding : report.findings) {
    if (!finding.known) news.push_back(&finding);
  }
  return news;
}

}  // namespace assure::report
