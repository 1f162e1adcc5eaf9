#include "bag/rules.h"

#include <sstream>

#include <doctest/doctest.h>

#include "bag/parts.h"
#include "bag_sample_pack.h"
#include "pack/write.h"

namespace assure::bag {
namespace {

using test::Files;

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

// Of a pack in three parts or so.
std::vector<std::string> codes_of_parts(const std::string& instructions) {
  base::test::MemoryWorld world;
  pack::Contents contents{
      "demo", {{"index.html", "x"}}, {}, *base::Date::parse("2008-11-28"), {{"External-Identifier", "demo"}}};
  std::uint32_t state = 1;
  for (int i = 0; i < 3; ++i) {
    std::string noise;
    while (noise.size() < 9000) noise += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
    contents.artifacts.push_back({"data/" + std::to_string(i), noise});
  }
  auto written = pack::write_pack(world.env, "/out", contents, {.split = 16'000});
  REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
  std::istringstream lines(instructions);
  std::string what;
  std::size_t number = 0;
  lines >> what >> number;
  REQUIRE(what == "without");
  std::vector<std::string> packs = written->parts;
  if (number > 0) packs.erase(packs.begin() + static_cast<std::ptrdiff_t>(number - 1));
  auto handed_in = HandedIn::open(world.files, packs);
  REQUIRE(handed_in);
  source::Sources sources;
  diag::Diagnostics out;
  REQUIRE(handed_in->verify(1, sources, out));
  std::vector<std::string> codes;
  for (const auto& found : out.all()) codes.emplace_back(found.rule->code);
  return codes;
}

std::vector<std::string> codes_of(std::string_view sample) {
  Files files = test::parse_sample(sample);
  if (auto parts = files.extract("@parts")) return codes_of_parts(parts.mapped());
  auto zip = files.extract("@zip");
  Files pack = test::lay_over(files);
  auto outcome =
      zip ? test::verify_zip(treated(test::zip_of(pack), zip.mapped())) : test::verify_folder(pack);
  REQUIRE_MESSAGE(!outcome.failed, outcome.failure);
  std::vector<std::string> codes;
  for (const std::string& finding : outcome.findings) codes.push_back(finding.substr(0, 5));
  return codes;
}

TEST_CASE("the bad sample of each rule about packs yields its code once, the good one nothing") {
  for (const diag::Rule* rule : rules::all) {
    CAPTURE(rule->name);
    CHECK(codes_of(rule->bad) == std::vector<std::string>{std::string(rule->code)});
    CHECK(codes_of(rule->good).empty());
  }
}

}  // namespace
}  // namespace assure::bag
