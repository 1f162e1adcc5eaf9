// A baseline is read as it was written; the samples of its rule.
#include <doctest/doctest.h>

#include "compile/baseline.h"
#include "compile/rules.h"

using namespace assure;

namespace {

std::optional<compile::Baseline> decoded(std::string text, diag::Diagnostics& found) {
  source::Sources sources;
  std::uint32_t number = sources.add("baseline.yaml", std::move(text));
  return compile::decode_baseline(sources.file(number), number, found);
}

std::vector<std::string> expired_in(std::string_view text) {
  diag::Diagnostics found;
  auto baseline = decoded(std::string(text), found);
  REQUIRE(baseline.has_value());
  compile::report_expired(*baseline, *base::Date::of(2008, 11, 28), found);
  std::vector<std::string> codes;
  for (const auto& finding : found.all()) codes.emplace_back(finding.rule->code);
  return codes;
}

}  // namespace

TEST_CASE("the bad sample of the rule about baselines yields its code, the good one nothing") {
  const diag::Rule& rule = compile::rules::expired_baseline_entry;
  CHECK(expired_in(rule.bad) == std::vector<std::string>{std::string(rule.code)});
  CHECK(expired_in(rule.good).empty());
}

TEST_CASE("a baseline says what was written into it, whatever names and messages hold") {
  const std::vector<report::KnownFinding> known = {
      {"1e10", "AS301", diag::Severity::Warning, "a: \"b\"#\\\n'{c}.yaml",
          "no item `x`, \t\x01 or \xE2\x80\xA8 y"},
      {"00000000000000000000000000000012", "AS504", diag::Severity::Error, "- d", "d"}};
  diag::Diagnostics found;
  auto baseline = decoded(compile::baseline_text(known, {}), found);
  REQUIRE(found.empty());
  REQUIRE(baseline.has_value());
  const auto read = compile::known_on(*baseline, {});
  REQUIRE(read.size() == known.size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    CHECK(read[i].fingerprint == known[i].fingerprint);
    CHECK(read[i].code == known[i].code);
    CHECK(read[i].severity == known[i].severity);
    CHECK(read[i].file == known[i].file);
    CHECK(read[i].what == known[i].what);
  }
  CHECK(compile::baseline_text({}, {}).ends_with("baseline: []\n"));
}
