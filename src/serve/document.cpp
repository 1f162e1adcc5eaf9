#include "serve/document.h"

namespace assure::serve {

base::Result<Document> open_document(
    base::FileSystem& files, const std::string& root, const std::string& below_root) {
  auto folder = files.beneath(root);
  if (!folder) return tl::make_unexpected(folder.error());
  auto file = (*folder)->open(below_root, base::Links::Refuse);
  if (!file) return tl::make_unexpected(file.error());
  auto info = (*file)->info();
  if (!info) return tl::make_unexpected(info.error());
  return Document{std::move(*file), info->size};
}

}  // namespace assure::serve
