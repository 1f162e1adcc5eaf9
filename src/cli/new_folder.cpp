#include "cli/new_folder.h"

#include <fmt/format.h>

namespace assure::cli {
namespace {

using base::FileSystem;
using base::Status;

constexpr std::string_view staging_name = ".assure-init.tmp";

Status write_file(FileSystem& files, const std::string& path, std::string_view text) {
  if (auto made = files.make_directories(path.substr(0, path.rfind('/'))); !made) return made;
  return files.write_new(path, text, true);
}

Status fill(FileSystem& files, const std::string& place, const std::vector<scaffold::NewFile>& new_files,
    const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    if (auto made = files.make_directories(base::join_path(place, folder)); !made) return made;
  }
  for (const auto& file : new_files) {
    if (auto written = write_file(files, base::join_path(place, file.path), file.text); !written)
      return written;
  }
  return files.sync_directory(place);
}

Status nothing_there(FileSystem& files, const std::string& directory) {
  auto entries = files.list(directory);
  if (!entries) return tl::make_unexpected(entries.error());
  if (entries->empty()) return {};
  return base::fail(base::join_path(directory, entries->front().name) +
                    ": is there, and nothing is overwritten; name a new or an empty folder");
}

// Into a folder that is there: it may be the current one, so it stays.
Status move_in(FileSystem& files, const std::string& from, const std::string& directory) {
  auto entries = files.list(from);
  if (!entries) return tl::make_unexpected(entries.error());
  for (std::size_t i = 0; i < entries->size(); ++i) {
    const std::string to = base::join_path(directory, (*entries)[i].name);
    Status moved = files.exists(to) ? base::fail(to + ": has appeared, and nothing is overwritten")
                                    : files.rename(base::join_path(from, (*entries)[i].name), to);
    if (moved) continue;
    while (i-- > 0) static_cast<void>(files.remove_tree(base::join_path(directory, (*entries)[i].name)));
    return moved;
  }
  return files.remove_tree(from);
}

}  // namespace

Status write_folder(FileSystem& files, const std::string& directory,
    const std::vector<scaffold::NewFile>& new_files, const std::vector<std::string>& folders) {
  std::string target = directory;
  while (target.size() > 1 && target.ends_with('/')) target.pop_back();
  bool there = files.exists(target);
  if (there) {
    if (auto empty = nothing_there(files, target); !empty) return empty;
  }
  // Beside the new folder, so that one rename makes it appear.
  const std::string place =
      there ? base::join_path(target, staging_name) : fmt::format("{}{}", target, staging_name);
  if (files.exists(place))
    return base::fail(place + ": is left of a run that was stopped; remove it and try again");
  Status done = fill(files, place, new_files, folders);
  if (done) done = there ? move_in(files, place, target) : files.rename(place, target);
  // What cannot be removed now is named by the next run.
  if (!done) static_cast<void>(files.remove_tree(place));
  return done;
}

}  // namespace assure::cli
