// Every rule of the table shows what it says: its bad sample is found, its good one is not.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "registry/registry.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

// Rules about packs and templates have samples of another kind: see bag_rules_test.cpp and
// templates_check_test.cpp.
bool has_own_samples(const diag::Rule& rule) {
  return rule.code.starts_with("AS9");
}

std::string file_name(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace

TEST_CASE("the clean folder of the samples is clean") {
  auto compilation = tests::check_sample("");
  CHECK(tests::human_text(*compilation) == "no findings\n");
}

TEST_CASE("every rule has a code, a name, a summary, an explanation and samples of its own") {
  std::set<std::string_view> codes, names;
  std::string_view previous;
  for (const diag::Rule* rule : registry::all_rules()) {
    CAPTURE(rule->code);
    CHECK(codes.insert(rule->code).second);
    CHECK(names.insert(rule->name).second);
    CHECK(previous < rule->code);
    previous = rule->code;
    CHECK(rule->code.size() == 5);
    CHECK(!rule->name.empty());
    CHECK(rule->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    CHECK(rule->summary.size() > 15);
    CHECK(!rule->summary.ends_with('.'));
    CHECK(rule->explanation.size() > 150);
    CHECK(!rule->bad.empty());
    CHECK(!rule->good.empty());
    CHECK(rule->bad != rule->good);
  }
}

TEST_CASE("every rule that is written is in the table, and its file bears its name") {
  std::set<std::string> registered, written;
  for (const diag::Rule* rule : registry::all_rules()) registered.emplace(rule->code);
  const std::regex pattern("\\.code = \"(AS[0-9]+)\",\n +\\.name = \"([^\"]+)\"");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ASSURE_SOURCE_DIR "/src")) {
    if (entry.path().extension() != ".cpp") continue;
    std::stringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    const std::string source = text.str();
    for (std::sregex_iterator match(source.begin(), source.end(), pattern), end; match != end; ++match) {
      CAPTURE(entry.path().string());
      const std::string code = (*match)[1], name = (*match)[2];
      CHECK(written.insert(code).second);
      CHECK(source.substr(0, source.find('\n')) == fmt::format("// {} {}", code, name));
      CHECK(entry.path().stem() == file_name(name));
    }
  }
  CHECK(written == registered);
}

TEST_CASE("the bad sample of every rule yields exactly its code") {
  for (const diag::Rule* rule : registry::all_rules()) {
    if (has_own_samples(*rule)) continue;
    CAPTURE(rule->name);
    auto compilation = tests::check_sample(rule->bad);
    INFO(tests::human_text(*compilation));
    CHECK(tests::codes_of(compilation->findings) == std::vector<std::string>{std::string(rule->code)});
  }
}

// A target that an action leads to is told as a target: the one note that a good sample cannot do without.
bool is_told_besides(const diag::Rule& sample, const diag::Diagnostic& finding) {
  return sample.code == "AS420" && finding.rule->code == "AS451";
}

TEST_CASE("the good sample of every rule yields nothing") {
  for (const diag::Rule* rule : registry::all_rules()) {
    if (has_own_samples(*rule)) continue;
    CAPTURE(rule->name);
    auto compilation = tests::check_sample(rule->good);
    std::erase_if(compilation->findings.all(),
        [&](const diag::Diagnostic& finding) { return is_told_besides(*rule, finding); });
    CHECK(tests::human_text(*compilation) == "no findings\n");
  }
}
