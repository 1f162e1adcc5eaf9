// Which files belong to a folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "base/result.h"
#include "submission/folder.h"

namespace assure::submission {

inline constexpr std::string_view manifest_name = "assure.yaml";

struct YamlFiles {
  // By path; links too, so that they can be refused.
  std::vector<FoundFile> read;
  // What looks as if it should be among them and is not, by path: files such as `x.YAML` and `x.yaml.txt`,
  // and the `bagit.txt` of a folder that is taken for a pack though it holds no manifest, or YAML beside it.
  std::vector<FoundFile> unread;
};

// Those of the folder `root`; not below hidden folders, `skipped` (relative to the root) or packs.
base::Result<YamlFiles> yaml_files(base::FileSystem& root, const std::string& skipped);

// Everything below `folder` (relative to the root) that is no directory, by path. A folder that does not
// exist holds nothing; a link, or whatever else stands in its place or above it, is all that is found.
base::Result<std::vector<FoundFile>> all_files(base::FileSystem& root, const std::string& folder);

// Whether the text of a file begins as those that `assure import` keeps in a folder for itself: no sections
// of the folder, and in no pack. No element of a checklist can have these names.
bool is_of_import(std::string_view text);

}  // namespace assure::submission
