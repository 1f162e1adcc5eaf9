#include "compile/write_back.h"

#include <fmt/format.h>

namespace assure::compile {

base::Status check_as_read(const Compilation& compilation, const ChangedFile& file) {
  base::FileSystem& folder = compilation.folder.files->folder();
  const std::string shown = base::join_path(compilation.folder.root, file.path);
  if (file.fresh) {
    if (!folder.exists(file.path)) return {};
    return base::fail(fmt::format("{}: has appeared while the folder was read; run this again", shown));
  }
  auto now = ASSURE_TRY(folder.read(file.path, UINT32_MAX, base::Links::Refuse));
  if (now == file.before) return {};
  return base::fail(fmt::format("{}: the file changed while it was read; run this again", shown));
}

base::Status write_back(const Compilation& compilation, const ChangedFile& file, const std::string& made_as) {
  ASSURE_TRY(check_as_read(compilation, file));
  base::FileSystem& folder = compilation.folder.files->folder();
  auto slash = file.path.rfind('/');
  const std::string directory = slash == std::string::npos ? std::string() : file.path.substr(0, slash);
  ASSURE_TRY(folder.replace(file.path, file.after, base::join_path(directory, made_as)));
  return folder.sync_directory(directory);
}

}  // namespace assure::compile
