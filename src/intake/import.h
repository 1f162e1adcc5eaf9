// A tracker, and the files beside it, into an evidence folder: everything that is to be written, as values.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "framework/framework.h"
#include "intake/items.h"
#include "intake/merge.h"
#include "intake/plan.h"
#include "intake/rows.h"
#include "source/sources.h"
#include "table/table.h"

namespace assure::intake {

inline constexpr std::string_view map_name = "import-map.yaml";
inline constexpr std::string_view state_name = "import-state.yaml";
inline constexpr std::string_view report_name = "import-report.csv";

struct Request {
  std::string tracker;  // the name of its file, without folders
  const table::Workbook& workbook;
  std::vector<FileHere> files;
  std::function<std::string(std::size_t)> digest;  // SHA-256 of a file, by number
  std::span<const framework::Framework> frameworks;
  std::map<std::string, std::string> folder;  // the folder's YAML files of sections, by path
  std::string documents = "documents";
  std::string map_path = std::string(map_name);  // as messages name it
  std::optional<std::string> map;                // its text, when it is there
  std::optional<std::string> state;
  // What files say of themselves, by their numbers, in the same order. May be empty: nothing is known.
  std::function<std::vector<Proposal>(const std::vector<std::size_t>&)> propose;
  // The digest of what the folder has at a path; empty when nothing is there.
  std::function<std::string(const std::string&)> digest_there;
  std::string state_path = std::string(state_name);  // as messages name it
  // The tracker is of some records alone: that it names no post says nothing of the post.
  bool is_part = false;
  // The post that answers for criteria which the folder has no response for yet, where no row names one;
  // empty: none.
  std::string owner{};
};

struct Copy {
  std::size_t file = 0;  // number
  std::string to;        // path in the folder
};

struct Imported {
  bool possible = false;                     // false: nothing is to be written
  std::map<std::string, std::string> texts;  // YAML files that change or are new, by path
  std::string map, state, report;
  State said;                 // by this tracker, whatever became of it
  std::vector<MapLine> open;  // questions of this run
  std::vector<Copy> copies;
  std::vector<std::string> unused;  // files that nothing names
  std::vector<SheetPlan> plans;
  Counts counts;
  Merged merged;
  std::size_t cells = 0;  // rows of the report
};

// Pure. The sheets of the tracker join the sources, and so do the files of the folder.
Imported import_tracker(const Request& request, source::Sources& sources, diag::Diagnostics& out);

}  // namespace assure::intake
