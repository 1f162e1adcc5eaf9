#include "signature/rules.h"

#include <sstream>

#include <doctest/doctest.h>

#include "sign_support.h"

namespace assure::signature {
namespace {

using bag::test::Files;
using Findings = std::vector<std::string>;

Findings codes_of(std::string_view sample) {
  Files files = bag::test::parse_sample(sample);
  auto instructions = files.extract("@signed");
  Files pack = bag::test::lay_over(files);
  const test::Person known("Chief Executive"), stranger("Chief Executive");
  bool required = false;
  if (instructions) {
    std::istringstream lines(instructions.mapped());
    for (std::string line; std::getline(lines, line);) {
      required = required || line == "required";
      if (line == "required") continue;
      bool other = line.starts_with("of another pack");
      std::string bytes = pack.at("tagmanifest-sha256.txt") + (other ? "more" : "");
      pack["signatures/cms-1.p7s"] = test::signature_by(line == "by a stranger" ? stranger : known, bytes);
    }
  }
  Findings codes;
  for (const std::string& finding : test::judge(pack, known.certificate, required).findings)
    codes.push_back(finding.substr(0, 5));
  return codes;
}

TEST_CASE("the bad sample of each rule about signatures yields its code once, the good one nothing") {
  for (const diag::Rule* rule : rules::all) {
    CAPTURE(rule->name);
    CHECK(codes_of(rule->bad) == Findings{std::string(rule->code)});
    CHECK(codes_of(rule->good).empty());
  }
}

}  // namespace
}  // namespace assure::signature
