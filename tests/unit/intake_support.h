// A tracker and what lies around it, in memory: imported, and imported once more.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/characters.h"
#include "base/digest.h"
#include "base/text.h"
#include "framework/load.h"
#include "intake/import.h"
#include "intake/words.h"
#include "support/sample_folder.h"
#include "yaml/parse.h"

namespace assure::tests {

inline constexpr std::string_view intake_checklist = R"(framework: sample
title: Sample checklist
authority: Sample authority
scales:
  met:
    values: [{value: not-met, label: Red}, {value: partly-met, label: Partially compliant}, {value: met, label: Fully compliant}]
evidence: [{kind: strategic-plan, title: Strategic plan}]
elements:
  - id: standards
    title: Standards
    scale: met
    criteria:
      - {id: S1, title: Plan for emergencies}
      - {id: S2, title: Train the staff}
      - {id: S3, title: Report to the board, may_not_apply: false}
      - {id: "1.1"}
      - {id: "1.9"}
      - {id: "1.10"}
)";

// Cells of a line with commas; `"` around those that hold commas, `\n` in them for a line break.
inline table::Row table_row(std::size_t number, std::string_view line) {
  table::Row row{number, false, {}};
  std::string text;
  bool quoted = false;
  auto finish = [&] {
    table::Cell cell;
    cell.shown = text;
    const bool number_like = !text.empty() && text.find_first_not_of("0123456789.") == std::string::npos;
    if (!text.empty()) cell.kind = number_like ? table::Kind::Number : table::Kind::Text;
    if (text.starts_with('#')) cell.kind = table::Kind::Error;
    row.cells.push_back(std::move(cell));
    text.clear();
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      finish();
    } else if (line.substr(i).starts_with("\\n")) {
      text += '\n';
      ++i;
    } else {
      text += line[i];
    }
  }
  finish();
  while (!row.cells.empty() && row.cells.back().kind == table::Kind::Empty) row.cells.pop_back();
  return row;
}

inline table::Sheet table_sheet(std::string name, std::string_view text) {
  table::Sheet sheet{std::move(name), false, {}, {}};
  std::size_t number = 0;
  for (std::string_view line : base::split(text, '\n')) {
    auto row = table_row(++number, line);
    if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

class Intake {
 public:
  explicit Intake(std::string_view sample) {
    for (auto& [path, text] : unpack(sample)) put(path, std::move(text));
    if (workbook.sheets.size() > 1) workbook.sheets.front().name = "Tracker";
    load_checklist();
    if (!before_.empty()) {
      const table::Workbook now = workbook;
      workbook = {{table_sheet("", before_)}, {}};
      run();
      keep();
      workbook = now;
    }
  }

  intake::Imported& run() {
    sources = std::make_unique<source::Sources>();
    found = {};
    std::vector<intake::FileHere> here;
    std::vector<std::string> bytes;
    for (const auto& [path, text] : files) {
      here.push_back({path, text.size()});
      bytes.push_back(text);
    }
    auto digest = [bytes](std::size_t number) { return base::sha256_hex(bytes[number]); };
    auto there = [this](const std::string& path) {
      return documents.contains(path) ? base::sha256_hex(documents[path]) : std::string();
    };
    const intake::Request request{"tracker.csv", workbook, here, digest, frameworks, folder, "documents",
        "import-map.yaml", map, state, {}, there};
    made = intake::import_tracker(request, *sources, found);
    for (const auto& copy : made.copies) copied[copy.to] = bytes[copy.file];
    return made;
  }

  // As if it had been written.
  void keep() {
    for (const auto& [path, text] : made.texts) folder[path] = text;
    map = made.map;
    state = made.state;
    documents.insert(copied.begin(), copied.end());
  }

  // "AS972 tracker.csv:3 message", a line each.
  std::string brief() const {
    std::string lines;
    for (const auto& finding : found.all()) {
      const auto& file = sources->file(finding.span.valid() ? finding.span.file : 1);
      lines += fmt::format("{} {}:{} {}\n", finding.rule->code, file.path(),
          file.position(finding.span.begin).line, finding.message);
    }
    return lines;
  }

  std::map<std::string, std::string> files, folder, documents, copied;
  table::Workbook workbook;
  std::optional<std::string> map, state;
  std::vector<framework::Framework> frameworks;
  std::unique_ptr<source::Sources> sources;
  diag::Diagnostics found;
  intake::Imported made;

 private:
  void put(const std::string& path, std::string text) {
    if (path == "tracker.csv") workbook.sheets.insert(workbook.sheets.begin(), table_sheet("", text));
    if (path == "imported.csv") before_ = text;
    if (path == "map.yaml") map = text;
    if (path.starts_with("sheet ")) workbook.sheets.push_back(table_sheet(path.substr(6), text));
    if (path.starts_with("files/")) files[path.substr(6)] = text;
    if (path.starts_with("folder/documents/")) documents[path.substr(7)] = text;
    if (path.starts_with("folder/") && path.ends_with(".yaml")) folder[path.substr(7)] = text;
    if (path == "hidden") hidden_ = text;
    if (workbook.sheets.empty() || hidden_.empty()) return;
    for (std::string_view line : base::split(hidden_, '\n')) {
      if (line.starts_with("column "))
        workbook.sheets.front().hidden_columns.push_back(static_cast<std::size_t>(line[7] - 'A' + 1));
      for (auto& row : workbook.sheets.front().rows)
        row.hidden = row.hidden || line == fmt::format("row {}", row.number);
    }
  }

  void load_checklist() {
    source::Sources own;
    diag::Diagnostics faults;
    const auto number = own.add("checklist.yaml", std::string(intake_checklist));
    const yaml::Tree tree = yaml::parse(own.file(number), number, {}, faults);
    auto framework = framework::decode(tree, number, faults);
    REQUIRE(framework);
    REQUIRE(faults.empty());
    frameworks.push_back(std::move(*framework));
  }

  std::string before_, hidden_;
};

}  // namespace assure::tests
