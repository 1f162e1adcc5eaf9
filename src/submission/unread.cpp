#include "submission/unread.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/text.h"
#include "framework/load.h"
#include "submission/rules.h"
#include "submission/walk.h"

namespace assure::submission {
namespace {

void report(const std::string& path, source::Span at, diag::Diagnostics& out) {
  if (path.ends_with("/bagit.txt")) {
    std::string folder = path.substr(0, path.rfind('/'));
    out.report(rules::folder_not_read, at, "`{}` is taken for a pack, and nothing below it is read", folder)
        .help("delete the file `bagit.txt` in it if it is none");
    return;
  }
  out.report(rules::file_not_read, at, "`{}` is not read: its name does not end in `.yaml` or `.yml`", path)
      .help("rename it so that it ends in `.yaml`");
}

}  // namespace

void report_unread(const std::vector<FoundFile>& unread, source::Sources& sources, diag::Diagnostics& out) {
  for (const FoundFile& file : unread) report(file.path, {sources.add(file.path, {}), 0, 0}, out);
}

bool Copies::is_one(std::string_view text) {
  // A skeleton holds nothing that could be repeated, and checklists are named one by one.
  bool says_something = text.find("- ") != std::string_view::npos || text.find('{') != std::string_view::npos;
  for (std::string_view line : base::split(text, '\n')) {
    if (line.starts_with("framework:") || line.starts_with("crosswalk:")) return false;
  }
  return says_something;
}

void Copies::add(const std::string& path, std::string_view text) {
  if (!is_one(text)) return;
  auto [known, fresh] = originals_.emplace(base::sha256_hex(text), path);
  // People and programs add to the name of a copy: "people (1).yaml", "Copy of people.yaml".
  bool better =
      path == manifest_name || (known->second != manifest_name && path.size() < known->second.size());
  if (!fresh && better) known->second = path;
}

bool Copies::is_copy(const std::string& path, const std::string& text, source::Sources& sources,
    diag::Diagnostics& out) const {
  auto original = originals_.find(base::sha256_hex(text));
  if (original == originals_.end() || original->second == path) return false;
  out.report(rules::copied_file, {sources.add(path, text), 0, 0}, "`{}` and `{}` are the same file", path,
         original->second)
      .help("delete the copy: sync programs and downloads leave such files");
  return true;
}

std::optional<base::Failure> misnamed_manifest(base::FileSystem& files, const std::string& directory) {
  static constexpr std::string_view names[] = {manifest_name, "assure.yml", "assure.yaml.txt",
      "assure.yml.txt", "assure.yaml.yaml", "assure.yaml.yml", "assure.yml.yaml", "assure (1).yaml",
      "assure"};
  auto entries = files.list(directory);
  if (!entries) return std::nullopt;
  for (const base::Entry& entry : *entries) {
    const std::string name = base::lower_ascii(entry.name);
    if (entry.kind != base::EntryKind::File) continue;
    if (std::find(std::begin(names), std::end(names), name) == std::end(names)) continue;
    return base::Failure{
        fmt::format("{}: no assure.yaml in it; rename `{}` to `assure.yaml`", directory, entry.name)};
  }
  return std::nullopt;
}

void report_if_checklist(const yaml::Tree& tree, diag::Diagnostics& out) {
  if (!framework::is_framework(tree)) return;
  auto [key, id] = yaml::Value(tree, tree.documents.front()).entry(0);
  out.report(rules::unnamed_checklist, key.span(),
         "nothing names this checklist, so that nothing in this file is looked at")
      .help("name the file in `submission.frameworks`, or take it out of the folder");
}

}  // namespace assure::submission
