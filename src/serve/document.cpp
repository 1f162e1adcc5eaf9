#include "serve/document.h"

namespace assure::serve {

base::Result<Document> open_document(
    base::FileSystem& files, const std::string& root, const std::string& below_root) {
  auto folder = ASSURE_TRY(files.beneath(root));
  auto file = ASSURE_TRY(folder->open(below_root, base::Links::Refuse));
  auto info = ASSURE_TRY(file->info());
  return Document{std::move(file), info.size};
}

}  // namespace assure::serve
