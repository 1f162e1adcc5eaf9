// An evidence folder on disk, read whole: its YAML decoded, its checklists loaded, its documents listed.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/env.h"
#include "base/inventory.h"
#include "diag/diagnostics.h"
#include "framework/crosswalk.h"
#include "framework/framework.h"
#include "source/sources.h"
#include "submission/own_identifiers.h"
#include "submission/submission.h"
#include "yaml/parse.h"

namespace assure::submission {

// A file below the documents folder, as the folder lists it. Nothing was opened.
struct FoundFile {
  std::string path;  // relative to the root, with `/`
  base::FileInfo info;
  std::uint32_t source = 0;  // of a document: its number, for findings about the file itself; it has no text
};

// Where a value begins: its file, and the byte in it.
using Place = std::pair<std::uint32_t, std::uint32_t>;
inline Place place_of(source::Span span) {
  return {span.file, span.begin};
}

struct Folder {
  std::string root;  // as it was named; joins with relative paths
  // Every regular file of the folder. Whoever reads one opens it there.
  std::shared_ptr<base::Inventory> files;
  std::uint32_t manifest = 0;  // source file of assure.yaml
  Submission submission;
  std::vector<framework::Framework> frameworks;  // those that could be used
  std::vector<framework::Crosswalk> crosswalks;  // by path
  // Some file could not be read to its end, or was not read for a fault that was reported: what is missing
  // may be there.
  bool truncated = false;
  std::map<Place, std::string>
      meant;                        // by values that are no names, the names that they were most likely for
  bool frameworks_complete = true;  // none that was named is missing or broken
  std::vector<std::uint32_t>
      source_files;  // every YAML file of the folder, by path, and every shipped checklist
  std::vector<std::string> source_paths;  // of those, in the same order
  std::vector<FoundFile> documents;       // by path
  OwnIdentifiers identifiers;             // in what a pack shows of the YAML, and in names of documents
};

// The root of the folder that `directory` lies in: itself or the nearest above that holds assure.yaml.
base::Result<std::string> find_root(base::FileSystem& files, const std::string& directory);

// When `directory` has no assure.yaml, but a file whose name is nearly that: says what to rename.
std::optional<base::Failure> misnamed_manifest(base::FileSystem& files, const std::string& directory);

struct LoadOptions {
  std::size_t jobs = 1;
  yaml::Limits limits{};
  std::map<std::string, std::string> texts{};  // by path: what is read as these files, whatever they hold
};

// Reads the folder. Faults of the user's files are reported; a folder that is none, or files that cannot be
// read, are a Failure.
base::Result<Folder> load(base::Env& env, const std::string& root, const LoadOptions& options,
    source::Sources& sources, diag::Diagnostics& out);

// Whether a path stays inside what it is relative to: no `..`, no leading `/`, no empty or `.` part.
bool stays_inside(std::string_view path);

}  // namespace assure::submission
