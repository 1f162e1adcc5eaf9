// A published source in memory, imported and checked as `frameworks import` does it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "catalogue/import.h"
#include "catalogue/report.h"
#include "cli/checking.h"
#include "document/csv.h"
#include "support/sample_folder.h"

namespace assure::tests {

struct CatalogueRun {
  source::Sources sources;
  diag::Diagnostics found;
  std::optional<catalogue::Imported> imported;
  std::string checked;  // what `frameworks check` says of the result

  // `-- source.yaml --` or `-- source.csv --`, with `-- sheet NAME --` for further sheets; `-- map.yaml --`;
  // `-- checklist.yaml --`: imported before.
  explicit CatalogueRun(std::string_view sample, const std::string& name = "source.yaml") {
    auto files = unpack(sample);
    cli::Checking given;
    if (files.contains("checklist.yaml")) given.add("checklist.yaml", files["checklist.yaml"]);
    if (files.contains("other.yaml")) given.add("other.yaml", files["other.yaml"]);
    table::Workbook workbook;
    catalogue::ImportRequest request{
        name, files["source.yaml"], nullptr, {}, "made/my-list.yaml", given.frameworks()};
    if (files.contains("map.yaml")) request.map = {"map.yaml", files["map.yaml"]};
    if (files.contains("source.csv")) {
      workbook.sheets.push_back(*document::csv_sheet(files["source.csv"], false));
      for (const auto& [path, text] : files) {
        if (!path.starts_with("sheet ")) continue;
        workbook.sheets.push_back(*document::csv_sheet(text, false));
        workbook.sheets.back().name = path.substr(6);
        workbook.sheets.front().name = "First";
      }
      request.workbook = &workbook;
    }
    imported = catalogue::import_source(request, sources, found);
    if (!imported) return;
    cli::Checking made;
    made.add("made.yaml", imported->text);
    for (const char* path : {"checklist.yaml", "other.yaml"})
      if (imported->catalogue.is_crosswalk() && files.contains(path)) made.add(path, files[path]);
    made.check_crosswalks();
    for (const auto& one : made.found.all()) checked += one.message + "\n";
  }

  // "AS997 message | help", a line each.
  std::string brief() const {
    std::string text;
    for (const auto& one : found.all())
      text += fmt::format("{} {} | {}\n", one.rule->code, one.message, one.help);
    return text;
  }
  // "kind: of: says", a line each.
  std::string unsaid() const {
    std::string text;
    for (const auto& one : imported->catalogue.unsaid)
      text += fmt::format("{}: {}: {}\n", one.kind, one.of, one.says);
    return text;
  }
  // Behind the comments.
  std::string text() const {
    REQUIRE_MESSAGE(imported.has_value(), brief());
    CHECK(checked == "");
    const std::size_t begin = imported->text.find("\nframework:") + 1;
    return begin == 0 ? imported->text.substr(imported->text.find("\ncrosswalk:") + 1)
                      : imported->text.substr(begin);
  }
};

}  // namespace assure::tests
