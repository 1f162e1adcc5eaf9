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
  diag::Diagnostics placed;  // that, where the source says it
  std::string checked;       // what `frameworks check` says of the result

  // `-- source.yaml --` or `-- source.csv --`, with `-- sheet NAME --` for further sheets; `-- map.yaml --`;
  // `-- library.yaml --` and `-- other.yaml --`: what mappings are of.
  explicit CatalogueRun(std::string_view sample, const std::string& name = "source.yaml") {
    auto files = unpack(sample);
    table::Workbook workbook;
    catalogue::ImportRequest request{name, files["source.yaml"], nullptr, {}, "made/my-list.yaml", {}};
    for (const char* path : {"library.yaml", "other.yaml"})
      if (files.contains(path)) request.libraries.push_back({path, files[path]});
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
    for (const auto& [path, text] : imported->checklists) made.add(path, text);
    made.check_crosswalks();
    placed = catalogue::placed_in_source(made.found, made.sources, imported->catalogue, sources);
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
