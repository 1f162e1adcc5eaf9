#include "cli/new_folder.h"

#include <memory>

#include <fmt/format.h>

#include "pack/workplace.h"

namespace assure::cli {
namespace {

using base::FileSystem;
using base::Status;

constexpr std::string_view work_name = ".assure-init.tmp";
constexpr std::string_view made_name = "folder";

Status write_file(FileSystem& files, const std::string& path, std::string_view text) {
  ASSURE_TRY(files.make_directories(path.substr(0, path.rfind('/'))));
  return files.write_new(path, text, true);
}

Status fill(FileSystem& files, const std::string& place, const std::vector<scaffold::NewFile>& new_files,
    const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    ASSURE_TRY(files.make_directories(base::join_path(place, folder)));
  }
  for (const auto& file : new_files) {
    ASSURE_TRY(write_file(files, base::join_path(place, file.path), file.text));
  }
  return files.sync_directory(place);
}

Status nothing_there(FileSystem& files, const std::string& directory) {
  auto entries = ASSURE_TRY(files.list(directory));
  // A repository without files is empty, too.
  std::erase_if(entries, [](const base::Entry& entry) { return entry.name == ".git"; });
  if (entries.empty()) return {};
  return base::fail(base::join_path(directory, entries.front().name) +
                    ": is there, and nothing is overwritten; name a new or an empty folder");
}

// Into a folder that is there: it may be the current one, so it stays. `files` is below it.
Status move_in(FileSystem& files, const std::string& from) {
  auto entries = ASSURE_TRY(files.list(from));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string& name = entries[i].name;
    Status moved = files.exists(name)
                       ? base::fail(files.shown(name) + ": has appeared, and nothing is overwritten")
                       : files.rename(base::join_path(from, name), name);
    if (moved) continue;
    while (i-- > 0) static_cast<void>(files.rename(entries[i].name, base::join_path(from, entries[i].name)));
    return moved;
  }
  return {};
}

// Beside where it will stand, so that one rename makes it appear.
Status make_beside(FileSystem& around, const std::string& name,
    const std::vector<scaffold::NewFile>& new_files, const std::vector<std::string>& folders, bool there) {
  auto place = ASSURE_TRY(
      pack::Workplace::begin(around, there ? std::string(work_name) : fmt::format("{}{}", name, work_name)));
  const std::string made = place->at(made_name);
  Status done = place->clear();  // of what a run left that was stopped
  if (done) done = around.make_directories(made);
  if (done) done = fill(around, made, new_files, folders);
  if (done) done = place->check();
  if (!done) return done;
  if (there) return move_in(around, made);
  if (around.exists(name))
    return base::fail(around.shown(name) + ": has appeared, and nothing is overwritten");
  return around.rename(made, name);
}

}  // namespace

Status write_folder(FileSystem& files, const std::string& directory,
    const std::vector<scaffold::NewFile>& new_files, const std::vector<std::string>& folders) {
  std::string target = directory;
  while (target.size() > 1 && target.ends_with('/')) target.pop_back();
  bool there = files.exists(target);
  if (there) {
    ASSURE_TRY(nothing_there(files, target));
  }
  const auto slash = target.rfind('/');
  std::string parent = slash == std::string::npos ? "." : target.substr(0, std::max<std::size_t>(slash, 1));
  if (!there) {
    ASSURE_TRY(files.make_directories(parent));
  }
  auto around = ASSURE_TRY(files.beneath(there ? target : parent));
  return make_beside(*around, target.substr(slash + 1), new_files, folders, there);
}

}  // namespace assure::cli
