#include "bundle/rules.h"

#include <sstream>

#include <doctest/doctest.h>

#include "bundle_sample_pack.h"

namespace assure::bundle {
namespace {

using test::Files;

constexpr const diag::Rule* all_rules[] = {&rules::missing_from_pack, &rules::changed_file,
    &rules::unlisted_file, &rules::malformed_bag, &rules::unsafe_path, &rules::damaged_zip,
    &rules::repacked_zip, &rules::weak_digest, &rules::other_bag};

std::string treated(std::string zip, const std::string& instructions) {
  std::istringstream lines(instructions);
  std::string what;
  for (std::size_t number = 0; lines >> what >> number;) {
    if (what == "append") zip.append(number, 'x');
    if (what == "truncate") zip.resize(number);
    if (what == "host") zip[zip.find("PK\x01\x02") + 5] = static_cast<char>(number);
  }
  return zip;
}

std::vector<std::string> codes_of(std::string_view sample) {
  Files files = test::parse_sample(sample);
  auto zip = files.extract("@zip");
  Files pack = test::lay_over(files);
  auto outcome =
      zip ? test::verify_zip(treated(test::zip_of(pack), zip.mapped())) : test::verify_folder(pack);
  REQUIRE_MESSAGE(!outcome.failed, outcome.failure);
  std::vector<std::string> codes;
  for (const std::string& finding : outcome.findings) codes.push_back(finding.substr(0, 5));
  return codes;
}

TEST_CASE("the bad sample of each bundle rule yields its code once, the good one nothing") {
  for (const diag::Rule* rule : all_rules) {
    CAPTURE(rule->name);
    CHECK(codes_of(rule->bad) == std::vector<std::string>{std::string(rule->code)});
    CHECK(codes_of(rule->good).empty());
  }
}

}  // namespace
}  // namespace assure::bundle
