// SARIF 2.1.0 (OASIS), as GitHub's code scanning and editors read it.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"
#include "diag/formats/json.h"
#include "json/values.h"
#include "report/check_report.h"

namespace assure::report {
namespace {

using json::Json;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view repository = "%SRCROOT%";

// A path as part of a URI (RFC 3986, section 3.3).
std::string uri_of(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (char c : path) {
    bool plain = base::is_ascii_word(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

// What would be a link in a message (SARIF 2.1.0, section 3.11.6) is none.
std::string plain_message(std::string_view text) {
  if (text.find("](") == std::string_view::npos) return std::string(text);
  std::string result;
  for (char c : text) {
    if (c == '[' || c == ']' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

// "UnknownEvidence"
std::string pascal_case(std::string_view name) {
  std::string result;
  bool begins = true;
  for (char c : name) {
    if (c != '-') result += begins ? base::ascii_upper(c) : c;
    begins = c == '-';
  }
  return result;
}

std::string fenced(std::string_view sample) {
  return fmt::format("```yaml\n{}{}```\n", sample, sample.ends_with('\n') ? "" : "\n");
}

Json rule_json(const diag::Rule& rule) {
  std::string help = fmt::format(
      "{}\n\nThis is reported (of a small folder, only what matters is shown):\n\n{}\nThis is "
      "not:\n\n{}",
      rule.explanation, fenced(rule.bad), fenced(rule.good));
  return {{"id", rule.code}, {"name", pascal_case(rule.name)},
      {"shortDescription", {{"text", plain_message(as_sentence(rule.summary))}}},
      {"fullDescription", {{"text", plain_message(rule.explanation)}}},
      {"help", {{"text", plain_message(rule.explanation)}, {"markdown", std::move(help)}}},
      {"defaultConfiguration", {{"level", diag::name_of(rule.severity)}}}};
}

Json artifact_json(const FilePlace& place) {
  Json artifact = {{"uri", uri_of(place.path)}};
  if (!place.path.starts_with('/')) artifact["uriBaseId"] = repository;
  return artifact;
}

Json region_json(const FilePlace& place) {
  return {{"startLine", place.begin.line}, {"startColumn", place.begin.column}, {"endLine", place.end.line},
      {"endColumn", place.end.column}};
}

// Of what has no lines, too: readers want a region.
Json location_json(const FilePlace& place) {
  return {{"physicalLocation", {{"artifactLocation", artifact_json(place)}, {"region", region_json(place)}}}};
}

// Its text byte for byte: `assure fix` writes the same.
Json fix_json(const Replacement& correction) {
  Json replacement = {{"deletedRegion", region_json(correction.place)}};
  if (!correction.text.empty()) replacement["insertedContent"] = {{"text", correction.text}};
  return {{"description", {{"text", "The correction that `assure fix` makes."}}},
      {"artifactChanges", Json::array({{{"artifactLocation", artifact_json(correction.place)},
                              {"replacements", Json::array({std::move(replacement)})}}})}};
}

// Of what lies in no repository there are only words.
Json related_json(const Finding& finding) {
  Json list = Json::array();
  for (const auto& other : finding.related) {
    Json location = other.in_repository ? location_json(other.place) : Json::object();
    std::string words = base::harmless(other.message);
    if (!other.in_repository)
      words += fmt::format(" (line {} of {})", other.place.begin.line, other.place.path);
    location["message"] = {{"text", plain_message(words)}};
    list.push_back(std::move(location));
  }
  return list;
}

Json suppression_json(const diag::Waived& waived) {
  return {
      {"kind", "external"}, {"status", "accepted"}, {"justification", base::harmless(waiver_words(waived))}};
}

class Run {
 public:
  explicit Run(const CheckReport& report) : report_(report) {
    for (const Finding& finding : report.findings) rules_.emplace(finding.rule().code, &finding.rule());
  }

  // But for its results.
  Json json() const {
    Json rules = json::list_of(rules_, [](const auto& entry) { return rule_json(*entry.second); });
    return {{"tool", {{"driver", {{"name", "assure"}, {"semanticVersion", report_.version},
                                     {"rules", std::move(rules)}}}}},
        {"invocations", Json::array({invocation()})},
        {"originalUriBaseIds", {{repository, {{"description", {{"text", "The root of the repository."}}}}}}},
        {"columnKind", "unicodeCodePoints"}, {"results", Json::array()}};
  }

  std::size_t results() const {
    return report_.findings.size() + (report_.compared ? report_.compared->gone.size() : 0);
  }

  Json result(std::size_t number) const {
    const auto& findings = report_.findings;
    if (number >= findings.size()) return gone_json(report_.compared->gone[number - findings.size()]);
    Json json = result(findings[number]);
    if (report_.compared) json["baselineState"] = findings[number].known ? "unchanged" : "new";
    return json;
  }

 private:
  // It has a place no more.
  Json gone_json(const KnownFinding& gone) const {
    FilePlace place;
    place.path = base::join_path(report_.folder, gone.file);
    return {{"ruleId", gone.code}, {"level", diag::name_of(gone.severity)},
        {"message", {{"text", plain_message(as_sentence(gone.what))}}},
        {"locations", Json::array({location_json(place)})},
        {"partialFingerprints", {{"assure/v1", gone.fingerprint}}}, {"baselineState", "absent"}};
  }

  Json invocation() const {
    Json json = {{"executionSuccessful", report_.complete}};
    if (report_.complete) return json;
    std::string words = diag::unread_words(report_.told.diagnostics.unread());
    if (words.empty()) words = "part of the folder could not be read";
    json["toolExecutionNotifications"] =
        Json::array({{{"level", "error"}, {"message", {{"text", as_sentence(words)}}}}});
    return json;
  }

  Json result(const Finding& finding) const {
    const diag::Diagnostic& found = *finding.diagnostic;
    auto number = std::distance(rules_.begin(), rules_.find(finding.rule().code));
    Json json = {{"ruleId", finding.rule().code}, {"ruleIndex", number},
        {"level", diag::name_of(found.severity)}, {"message", {{"text", plain_message(as_sentences(found))}}},
        {"locations", Json::array({location_json(finding.place)})},
        {"partialFingerprints", {{"assure/v1", finding.fingerprint}}}};
    if (!finding.related.empty()) json["relatedLocations"] = related_json(finding);
    if (finding.correction) json["fixes"] = Json::array({fix_json(*finding.correction)});
    if (found.waived) json["suppressions"] = Json::array({suppression_json(*found.waived)});
    return json;
  }

  const CheckReport& report_;
  std::map<std::string_view, const diag::Rule*> rules_;  // those that found something
};

}  // namespace

std::string render_sarif(const CheckReport& report) {
  const Run run(report);
  return diag::json_text({{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run.json()})}},
      "results", run.results(), [&](std::size_t number) { return run.result(number); });
}

}  // namespace assure::report
