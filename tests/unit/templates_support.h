// Checks of templates, for tests: a folder of them in one text, and what is found in few words.
#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "compile/templates.h"
#include "support/brief.h"
#include "support/read_only_files.h"
#include "support/sample_folder.h"
#include "templates/check.h"

namespace assure::tests {

// What build finds in this folder of templates.
inline std::unique_ptr<compile::Compilation> check_templates(ReadOnlyFiles& files) {
  std::ostringstream out, err;
  base::Env env{files, out, err, [](std::string_view) { return std::nullopt; },
      [] { return *base::Date::of(2008, 11, 28); }, false, false, 1};
  auto compilation = std::make_unique<compile::Compilation>();
  auto set = compile::read_templates(env, "/own", compilation->sources, compilation->findings);
  REQUIRE(set.has_value());
  compilation->templates = std::move(*set);
  CHECK(compilation->templates.has_value() == compilation->findings.empty());
  return compilation;
}

inline std::unique_ptr<compile::Compilation> check_templates(std::string_view sample) {
  ReadOnlyFiles files;
  for (auto& [name, bytes] : unpack(sample)) files.put("/own/" + name, bytes);
  return check_templates(files);
}

// Findings of one template against a shipped one, without their places' file.
inline std::string findings_of(std::string_view name, std::string_view shipped, std::string_view own) {
  std::string path = "templates/" + std::string(name);
  const templates::TemplateFile files[] = {{path, shipped}};
  compile::Compilation compilation;
  std::uint32_t file = compilation.sources.add("own", std::string(own));
  templates::check_template(
      {std::string(name), file, compilation.sources.file(file).text()}, files, compilation.findings);
  return brief(compilation);
}

}  // namespace assure::tests
