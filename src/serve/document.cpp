#include "serve/document.h"

namespace assure::serve {

base::Result<Document> open_document(
    base::FileSystem& files, const std::string& root, const std::string& below_root) {
  // Since the folder was read, a link may have come in the place of a folder.
  for (auto slash = below_root.find('/'); slash != std::string::npos;
       slash = below_root.find('/', slash + 1)) {
    std::string above = base::join_path(root, below_root.substr(0, slash));
    auto info = files.info(above);
    if (!info) return tl::make_unexpected(info.error());
    if (info->kind != base::EntryKind::Directory) return base::fail(above + ": not a folder");
  }
  auto file = files.open(base::join_path(root, below_root), base::Links::Refuse);
  if (!file) return tl::make_unexpected(file.error());
  auto info = (*file)->info();
  if (!info) return tl::make_unexpected(info.error());
  return Document{std::move(*file), info->size};
}

}  // namespace assure::serve
