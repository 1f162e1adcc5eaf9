// Every form of `check` has every finding, in its place.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "diag/formats/json.h"
#include "registry/registry.h"
#include "report/check_report.h"
#include "report/fingerprint.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

constexpr std::string_view repository_path = "trust/evidence";

// A bad sample, checked, in a folder two levels below the root of its repository.
struct CheckedSample {
  std::unique_ptr<compile::Compilation> compilation;
  report::CheckReport report;

  explicit CheckedSample(std::string_view text)
      : compilation(tests::check_sample(text)),
        report(report::make_check_report(compilation->evaluation,
            {compilation->findings, compilation->sources, compilation->evaluation.as_of, false},
            {.version = "0.1.0", .folder = std::string(repository_path)})) {}
};

// "trust/evidence/sample.yaml:3:7 AS301", as `--format json` has it.
Strings places_in_json(const CheckedSample& sample) {
  Strings places;
  const Json json = diag::json_of(sample.report.told);
  for (const auto& finding : json["findings"]) {
    places.push_back(fmt::format("{}/{}:{}:{} {}", repository_path, finding["file"].get<std::string>(),
        finding["line"].get<int>(), finding["column"].get<int>(), finding["code"].get<std::string>()));
  }
  return places;
}

Strings lines_of(std::string_view text) {
  Strings lines;
  for (std::string_view line : base::split(text, '\n')) {
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

// Of "a.yaml:1:2: error: message [AS101]".
std::string place_in_gcc_line(const std::string& line) {
  return fmt::format("{} {}", line.substr(0, line.find(": ")), line.substr(line.size() - 6, 5));
}

Strings places_in_gcc(const CheckedSample& sample) {
  Strings places;
  for (const auto& line : lines_of(report::render_gcc(sample.report)))
    places.push_back(place_in_gcc_line(line));
  return places;
}

// The text of a URI.
std::string unescaped(const std::string& uri) {
  std::string text;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    bool escape = uri[i] == '%';
    text += escape ? static_cast<char>(std::stoi(uri.substr(i + 1, 2), nullptr, 16)) : uri[i];
    if (escape) i += 2;
  }
  return text;
}

Strings places_in_sarif(const CheckedSample& sample) {
  Strings places;
  const Json run = Json::parse(report::render_sarif(sample.report))["runs"][0];
  for (const auto& result : run["results"]) {
    const Json& physical = result["locations"][0]["physicalLocation"];
    const Json& region = physical["region"];
    const std::string code = result["ruleId"].get<std::string>();
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == code);
    places.push_back(
        fmt::format("{}:{}:{} {}", unescaped(physical["artifactLocation"]["uri"].get<std::string>()),
            region["startLine"].get<int>(), region["startColumn"].get<int>(), code));
  }
  return places;
}

// Without columns, which GitLab does not have.
Strings places_in_gitlab(const CheckedSample& sample) {
  Strings places;
  for (const auto& entry : Json::parse(report::render_gitlab(sample.report))) {
    const Json& place = entry["location"];
    places.push_back(fmt::format("{}:{} {}", place["path"].get<std::string>(),
        place["lines"]["begin"].get<int>(), entry["check_name"].get<std::string>()));
  }
  return places;
}

Strings without_columns(Strings places) {
  for (std::string& place : places) {
    std::size_t space = place.rfind(' ');
    place.erase(place.rfind(':', space), space - place.rfind(':', space));
  }
  return places;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
}

// The lines of all tests, in gcc's style; sorted.
Strings places_in_junit(const CheckedSample& sample) {
  Strings places;
  std::string text = report::render_junit(sample.report);
  for (auto [name, character] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
    replace_all(text, name, character);
  for (const auto& line : lines_of(text)) {
    if (line.starts_with(repository_path)) places.push_back(place_in_gcc_line(line));
  }
  std::sort(places.begin(), places.end());
  return places;
}

// Of "::error file=a.yaml,line=1,...,title=AS101 name::message".
std::string place_in_annotation(const std::string& line, std::string_view name) {
  auto begin = line.find(fmt::format("{}=", name));
  if (begin == std::string::npos) return "1";
  begin += name.size() + 1;
  std::string value = line.substr(begin, line.find_first_of(",:", begin) - begin);
  for (auto [written, character] : {std::pair("%2C", ","), {"%3A", ":"}, {"%25", "%"}})
    replace_all(value, written, character);
  return name == "title" ? value.substr(0, 5) : value;
}

// Sorted: the most severe come first there.
Strings places_in_github(const CheckedSample& sample) {
  Strings places;
  for (const auto& line : lines_of(report::render_github(sample.report))) {
    if (!line.starts_with("::")) continue;
    places.push_back(fmt::format("{}:{} {}", place_in_annotation(line, "file"),
        place_in_annotation(line, "line"), place_in_annotation(line, "title")));
  }
  std::sort(places.begin(), places.end());
  return places;
}

std::size_t rows_in_summary(const CheckedSample& sample) {
  const Strings lines = lines_of(report::render_github_summary(sample.report, 1U << 20U));
  auto rows = std::count_if(
      lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("| "); });
  return static_cast<std::size_t>(rows) - 1;  // the head of the table
}

Strings sorted(Strings texts) {
  std::sort(texts.begin(), texts.end());
  return texts;
}

Strings fingerprints_of(const CheckedSample& sample) {
  Strings all;
  for (const auto& finding : sample.report.findings) all.push_back(finding.fingerprint);
  return all;
}

// Rules about packs and templates are not found in a folder.
std::vector<const diag::Rule*> rules_of_folders() {
  std::vector<const diag::Rule*> rules;
  for (const diag::Rule* rule : registry::all_rules()) {
    if (!rule->code.starts_with("AS9")) rules.push_back(rule);
  }
  return rules;
}

// The sample with two more lines at the beginning of each of its files.
std::string moved_down(std::string_view sample) {
  const std::string more = "# moved\n\n";
  std::string result = sample.starts_with("-- ") ? "" : more;
  for (std::string_view line : base::split(sample, '\n')) {
    result += fmt::format("{}\n", line);
    if (line.starts_with("-- ") && line.ends_with(".yaml --")) result += more;
  }
  result.pop_back();
  replace_all(result, more + "(absent)", "(absent)");
  replace_all(result, more + "(link)", "(link)");
  return result;
}

}  // namespace

TEST_CASE("every rule's finding is in every form, in its place") {
  for (const diag::Rule* rule : rules_of_folders()) {
    CAPTURE(rule->code);
    const CheckedSample sample(rule->bad);
    const Strings places = places_in_json(sample);
    CHECK(std::any_of(
        places.begin(), places.end(), [&](const std::string& place) { return place.ends_with(rule->code); }));
    CHECK(places_in_gcc(sample) == places);
    CHECK(places_in_gitlab(sample) == without_columns(places));
    CHECK(places_in_junit(sample) == sorted(places));
    CHECK(sample.report.complete ==
          (sample.compilation->findings.unread() == 0 && !sample.compilation->folder.truncated));
    if (places.size() <= 10) CHECK(places_in_github(sample) == sorted(without_columns(places)));
    CHECK(rows_in_summary(sample) == places.size());
    CHECK(places_in_sarif(sample) == places);
  }
}

TEST_CASE("a fingerprint stays when lines move, and no two findings have one") {
  for (const diag::Rule* rule : rules_of_folders()) {
    if (!rule->tells_gap()) continue;
    CAPTURE(rule->code);
    const CheckedSample sample(rule->bad);
    const Strings before = fingerprints_of(sample);
    CHECK(std::set<std::string>(before.begin(), before.end()).size() == before.size());
    const CheckedSample moved(moved_down(rule->bad));
    CHECK(fingerprints_of(moved) == before);
  }
}

TEST_CASE("stable words are those without numbers") {
  CHECK(
      report::stable_words("Plan is asked for: 3 needed, 2 there") == "Plan is asked for: # needed, # there");
  CHECK(report::stable_words("1 day ago, 12 days ago") == "# day ago, # day ago");
  CHECK(report::stable_words("`item 3` was due 28 November 2008") == "`item 3` was due # November #");
  CHECK(report::stable_words("nobody owes a gap") == report::stable_words("nobody owes 2 gaps"));
  CHECK(report::stable_words("a plan is data") == "# plan is data");
  CHECK(report::stable_words("2 s") == "# ");
  CHECK(report::stable_words("ends with 7") == "ends with #");
  CHECK(report::stable_words("an odd ` mark 3") == "# odd ` mark #");
}

TEST_CASE("what is in SARIF of a rule is what explain says") {
  const diag::Rule* rule = registry::find_rule("AS301");
  REQUIRE(rule);
  const CheckedSample sample(rule->bad);
  const Json shown =
      Json::parse(report::render_sarif(sample.report))["runs"][0]["tool"]["driver"]["rules"][0];
  CHECK(shown["id"] == "AS301");
  CHECK(shown["name"] == "UnknownEvidence");
  const std::string markdown = shown["help"]["markdown"];
  CHECK(markdown.find(rule->explanation) != std::string::npos);
  CHECK(markdown.find(rule->bad) != std::string::npos);
  CHECK(markdown.find(rule->good) != std::string::npos);
}
