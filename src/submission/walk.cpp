#include "submission/walk.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "base/byte_order_mark.h"
#include "base/text.h"

namespace assure::submission {
namespace {

using base::Entry;
using base::EntryKind;

// `enter` says whether a directory is walked, `take` whether a file is wanted.
struct Walk {
  base::FileSystem& root;
  std::function<bool(const std::string& path, const std::vector<Entry>& entries)> enter;
  std::function<bool(const std::string& path)> take;
  std::vector<FoundFile> found{};

  base::Status directory(const std::string& path) {
    auto entries = ASSURE_TRY(root.list(path));
    if (!enter(path, entries)) return {};
    for (const Entry& entry : entries) {
      std::string below = base::join_path(path, entry.name);
      if (entry.kind == EntryKind::Directory) {
        ASSURE_TRY(directory(below));
      } else if (take(below)) {
        auto info = ASSURE_TRY(root.info(below));
        found.push_back({below, info, 0});
      }
    }
    return {};
  }
};

bool is_hidden(const std::string& path) {
  return path.substr(path.rfind('/') + 1).starts_with('.');
}

bool is_yaml(std::string_view path) {
  return path.ends_with(".yaml") || path.ends_with(".yml");
}

// `x.YAML`, `x.yaml.txt`: which some program or computer calls so.
bool is_nearly_yaml(std::string_view path) {
  std::string name = base::lower_ascii(path);
  if (name.ends_with(".txt")) name.resize(name.size() - 4);
  return !is_yaml(path) && is_yaml(name);
}

void sort_by_path(std::vector<FoundFile>& files) {
  std::sort(
      files.begin(), files.end(), [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
}

base::Result<std::vector<FoundFile>> finish(Walk& walk, const std::string& from) {
  ASSURE_TRY(walk.directory(from));
  sort_by_path(walk.found);
  return std::move(walk.found);
}

}  // namespace

base::Result<YamlFiles> yaml_files(base::FileSystem& root, const std::string& skipped) {
  YamlFiles files;
  auto enter = [&](const std::string& path, const std::vector<Entry>& entries) {
    if (path.empty()) return true;
    if (is_hidden(path) || path == skipped) return false;
    auto any = [&](auto matches) { return std::any_of(entries.begin(), entries.end(), matches); };
    if (!any([](const Entry& e) { return e.name == "bagit.txt"; })) return true;
    bool complete = any([](const Entry& e) { return e.name.starts_with("manifest-"); });
    if (!complete || any([](const Entry& e) { return is_yaml(e.name); }))
      files.unread.push_back({base::join_path(path, "bagit.txt"), {}, 0});
    return false;
  };
  auto take = [](const std::string& path) {
    return !is_hidden(path) && (is_yaml(path) || is_nearly_yaml(path));
  };
  Walk walk{root, enter, take};
  auto found = ASSURE_TRY(finish(walk, ""));
  for (FoundFile& file : found) {
    auto& into = is_yaml(file.path) ? files.read : files.unread;
    into.push_back(std::move(file));
  }
  sort_by_path(files.unread);
  return files;
}

base::Result<std::vector<FoundFile>> all_files(base::FileSystem& root, const std::string& folder) {
  // A link on the way there would lead to documents of another place.
  for (std::size_t end = 0; end != std::string::npos;) {
    end = folder.find('/', end + 1);
    std::string above = folder.substr(0, end);
    auto info = root.info(above);
    if (!info) return std::vector<FoundFile>{};
    if (info->kind != EntryKind::Directory) return std::vector{FoundFile{above, *info, 0}};
  }
  Walk walk{root, [](const auto&, const auto&) { return true; }, [](const auto&) { return true; }};
  return finish(walk, folder);
}

bool is_of_import(std::string_view text) {
  if (text.starts_with(base::byte_order_mark)) text.remove_prefix(base::byte_order_mark.size());
  for (std::string_view line : base::split(text, '\n')) {
    const std::string_view said = base::trim(line);
    if (said.empty() || said.starts_with('#')) continue;
    return line.starts_with("import_map:") || line.starts_with("import_state:");
  }
  return false;
}

}  // namespace assure::submission
