#include "serve/watch.h"

#include "submission/folder.h"
#include "submission/walk.h"

namespace assure::serve {
namespace {

void add(const std::vector<submission::FoundFile>& found, Snapshot& look) {
  for (const auto& file : found) look.emplace(file.path, file.info);
}

}  // namespace

Snapshot look_at(base::FileSystem& files, const std::string& root, const std::string& documents_folder,
    const std::string& templates) {
  // As `submission::load` does.
  std::string documents = submission::stays_inside(documents_folder) ? documents_folder : "documents";
  Snapshot look;
  if (auto folder = files.beneath(root)) {
    if (auto yaml = submission::yaml_files(**folder, documents)) add(yaml->read, look);
    if (auto all = submission::all_files(**folder, documents)) add(*all, look);
  }
  if (templates.empty()) return look;
  if (auto entries = files.list(templates)) {
    for (const auto& entry : *entries) {
      if (auto info = files.info(base::join_path(templates, entry.name)))
        look.emplace("/" + entry.name, *info);
    }
  }
  return look;
}

bool Watch::is_due(Snapshot now) {
  bool resting = now == last_;
  last_ = std::move(now);
  if (last_ == built_) {
    unrest_ = 0;
    return false;
  }
  if (!resting && ++unrest_ < longest_unrest) return false;
  built_ = last_;
  unrest_ = 0;
  return true;
}

}  // namespace assure::serve
