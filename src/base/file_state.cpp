#include "base/file_state.h"

#include <fmt/format.h>

namespace assure::base {

std::string state_text(const FileInfo& info) {
  return fmt::format("{} {} {} {} {}", info.size, info.modified, info.changed, info.inode, info.device);
}

std::string_view StateFields::next() {
  auto space = rest.find(' ');
  std::string_view field = rest.substr(0, space);
  rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
  ok = ok && !field.empty();
  return field;
}

FileInfo StateFields::state() {
  FileInfo info;
  read(info.size);
  read(info.modified);
  read(info.changed);
  read(info.inode);
  read(info.device);
  return info;
}

bool same_but_for_names(const FileInfo& one, const FileInfo& other) {
  return one.kind == other.kind && one.size == other.size && one.modified == other.modified &&
         one.inode == other.inode && one.device == other.device;
}

bool can_be_remembered(FileSystem& folder) {
  auto rights = folder.rights("");
  return rights && !rights->anybody_may_replace && folder.shows_changes("");
}

Result<FileInfo> time_now(FileSystem& files, const std::string& path) {
  ASSURE_TRY(files.write_new(path, "", false));
  auto info = files.info(path);
  static_cast<void>(files.remove_tree(path));
  return info;
}

}  // namespace assure::base
