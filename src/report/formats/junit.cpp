// Findings as the outcome of tests, which CI servers draw as a table: a test for each criterion, and for each
// thing asked for and each file that has a finding. Its form is that of Jenkins' xunit plugin
// (jenkins-junit.xsd).
#include <map>
#include <string>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/check_report.h"

namespace assure::report {
namespace {

// Text and values of attributes (XML 1.0, section 2.4), without characters that XML cannot hold.
std::string xml(std::string_view text) {
  std::string result;
  for (char c : base::harmless(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  for (std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = 0; (at = result.find(none, at)) != std::string::npos;) result.replace(at, 3, "?");
  }
  return result;
}

struct TestCase {
  std::string name;
  std::string skipped;  // why it is not asked
  std::vector<const Finding*> findings;
};

enum class Outcome { Error, Failure, Told };

Outcome outcome_of(const Finding& finding) {
  // What could not be read says nothing of the criterion.
  if (finding.is_unread() && finding.fails) return Outcome::Error;
  return finding.fails ? Outcome::Failure : Outcome::Told;
}

std::vector<const Finding*> with(const TestCase& test, Outcome outcome) {
  std::vector<const Finding*> found;
  for (const Finding* finding : test.findings) {
    if (outcome_of(*finding) == outcome) found.push_back(finding);
  }
  return found;
}

std::string lines(const std::vector<const Finding*>& findings) {
  std::string text;
  for (const Finding* finding : findings) {
    const diag::Diagnostic& found = *finding->diagnostic;
    text += xml(in_gcc_style(*finding)) + "\n";
    std::string more = found.waived ? waiver_words(*found.waived) : found.help;
    if (!more.empty()) text += fmt::format("  {}\n", xml(more));
  }
  return text;
}

// One element for all findings of an outcome: readers of these files show the first one only.
std::string element(std::string_view name, const std::vector<const Finding*>& findings) {
  if (findings.empty()) return {};
  std::string message = findings.front()->diagnostic->message;
  if (findings.size() > 1) message += fmt::format(", and {} more", findings.size() - 1);
  return fmt::format("      <{0} type=\"{1}\" message=\"{2}\">\n{3}</{0}>\n", name,
      findings.front()->rule().code, xml(message), lines(findings));
}

struct Suite {
  std::string name;
  std::vector<TestCase> tests;
  std::map<std::string, std::size_t> by_key;

  TestCase& at(const std::string& key, const std::string& shown) {
    auto [known, is_new] = by_key.emplace(key, tests.size());
    if (is_new) tests.push_back({shown, {}, {}});
    return tests[known->second];
  }

  std::size_t count(bool (*holds)(const TestCase&)) const {
    std::size_t number = 0;
    for (const TestCase& test : tests) number += holds(test) ? 1 : 0;
    return number;
  }

  std::string text() const {
    std::string result = fmt::format(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n", xml(name),
        tests.size(), count([](const TestCase& t) { return !with(t, Outcome::Failure).empty(); }),
        count([](const TestCase& t) { return !with(t, Outcome::Error).empty(); }),
        count([](const TestCase& t) { return !t.skipped.empty(); }));
    for (const TestCase& test : tests) result += text_of(test);
    return result + "  </testsuite>\n";
  }

  std::string text_of(const TestCase& test) const {
    std::string inside;
    if (!test.skipped.empty()) inside += fmt::format("      <skipped>{}</skipped>\n", xml(test.skipped));
    inside += element("error", with(test, Outcome::Error));
    inside += element("failure", with(test, Outcome::Failure));
    if (auto told = with(test, Outcome::Told); !told.empty())
      inside += fmt::format("      <system-out>\n{}</system-out>\n", lines(told));
    std::string begin = fmt::format("    <testcase classname=\"{}\" name=\"{}\"", xml(name), xml(test.name));
    return inside.empty() ? begin + "/>\n" : begin + ">\n" + inside + "    </testcase>\n";
  }
};

std::string why_not_asked(const evaluate::CriterionResult& criterion) {
  if (criterion.applies()) return {};
  return criterion.not_applicable.empty() ? "answered as not applicable" : criterion.not_applicable;
}

class Tests {
 public:
  explicit Tests(const CheckReport& report) {
    for (const auto& framework : report.evaluation.frameworks) add(framework);
    for (const Finding& finding : report.findings) {
      TestCase& test = test_of(finding);
      test.findings.push_back(&finding);
      if (finding.fails) test.skipped.clear();
    }
  }

  std::string text() const {
    std::string result;
    for (const Suite& suite : checklists_) result += suite.text();
    return files_.tests.empty() ? result : result + files_.text();
  }

 private:
  void add(const evaluate::FrameworkResult& framework) {
    numbers_.emplace(framework.framework->id->text, checklists_.size());
    Suite& suite = checklists_.emplace_back();
    suite.name = framework.framework->id->text;
    for (const auto& criterion : framework.criteria) {
      TestCase& test =
          suite.at("criterion " + criterion.id, fmt::format("{} {}", criterion.id, criterion.title));
      test.skipped = why_not_asked(criterion);
    }
  }

  TestCase& test_of(const Finding& finding) {
    const auto& subject = finding.subject;
    auto known = numbers_.find(subject.framework);
    if (known != numbers_.end()) {
      Suite& suite = checklists_[known->second];
      if (auto test = suite.by_key.find("criterion " + subject.criterion); test != suite.by_key.end())
        return suite.tests[test->second];
      // What is asked for and is not there.
      if (subject.shortfall && !subject.place) {
        const std::string& what = subject.evidence_kind.empty() ? subject.id : subject.evidence_kind;
        std::string shown = fmt::format("{} {}", finding.rule().name, what);
        return suite.at("asked " + shown, std::string(base::trim(shown)));
      }
    }
    return files_.at(finding.place.path, finding.place.path);
  }

  std::vector<Suite> checklists_;
  std::map<std::string, std::size_t> numbers_;  // of the suites, by checklist
  Suite files_{"files", {}, {}};
};

}  // namespace

std::string render_junit(const CheckReport& report) {
  return fmt::format("{}>\n{}</testsuites>\n", junit_beginning, Tests(report).text());
}

}  // namespace assure::report
