// The clean folder of the samples with files laid over it and with facts of documents that no sample can
// hold.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "document/facts.h"
#include "rules/check_all.h"
#include "support/sample_folder.h"

namespace assure::tests {

// "AS501 evidence.yaml:5 message | help", in order of the rules' table; those that loading reports come
// first.
inline std::vector<std::string> findings_of(
    std::string_view sample, std::map<std::string, document::Facts> inspected = {}) {
  ReadOnlyFiles files = sample_folder(unpack(sample));
  std::ostringstream out, err;
  base::Env env{files, out, err, [](std::string_view) { return std::nullopt; }, [] { return base::Date(); },
      false, false, 1};
  source::Sources sources;
  diag::Diagnostics findings;
  auto folder = submission::load(env, "/sample", {}, sources, findings);
  REQUIRE(folder.has_value());
  evaluate::Files read(*folder);
  for (auto& [path, facts] : inspected) {
    evaluate::File* file = read.find(path);
    REQUIRE(file);
    file->inside = evaluate::inspected_file({facts}, file->quotes, file->sections);
  }
  auto evaluation = evaluate::evaluate(*folder, *base::Date::of(2008, 11, 28), std::move(read));
  rules::check_all(evaluation, findings);
  std::vector<std::string> lines;
  for (const auto& finding : findings.all()) {
    const auto& file = sources.file(finding.span);
    lines.push_back(fmt::format("{} {}:{} {}", finding.rule->code, file.path(),
        file.position(finding.span.begin).line, finding.message));
    if (!finding.help.empty()) lines.back() += " | " + finding.help;
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace assure::tests

// So that a test that fails shows them.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    return fmt::format("\n{}\n", fmt::join(lines, "\n")).c_str();
  }
};
