#include <algorithm>

#include <fmt/format.h>

#include "bag/bag_reader.h"
#include "bag/rules.h"
#include "bag/tree.h"

namespace assure::bag {
namespace {

constexpr std::size_t file_chunk = 256 << 10;

class FolderTree : public PackTree {
 public:
  FolderTree(std::unique_ptr<base::FileSystem> disk, std::string name) : disk_(std::move(disk)) {
    name_ = std::move(name);
  }

  base::Status walk() {
    std::vector<std::string> folders = {""};
    while (!folders.empty()) {
      std::string folder = std::move(folders.back());
      folders.pop_back();
      auto entries = ASSURE_TRY(disk_->list(folder));
      // The disk is not walked for what is no bag.
      bool all = !folder.empty() || std::any_of(entries.begin(), entries.end(), is_of_a_bag);
      for (const base::Entry& entry : entries) {
        std::string path = base::join_path(folder, entry.name);
        if (entry.kind != base::EntryKind::Directory) {
          files_.push_back({path, 0, note_kind(path, entry.kind)});
        } else if (all) {
          folders.push_back(path);
        }
      }
      if (entries.empty() && !folder.empty()) folders_.push_back(folder + "/");
    }
    sort();
    for (TreeFile& file : files_) {
      auto info = ASSURE_TRY(disk_->info(file.path));
      file.size = info.size;
    }
    return {};
  }

  base::Result<std::optional<Fault>> read(std::size_t index, const Bytes& bytes) const override {
    auto file = ASSURE_TRY(disk_->open(files_[index].path, base::Links::Refuse));
    std::vector<char> buffer(file_chunk);
    for (;;) {
      auto count = ASSURE_TRY(file->read(buffer));
      if (count == 0) return std::nullopt;
      bytes({buffer.data(), count});
    }
  }

 private:
  static bool is_of_a_bag(const base::Entry& entry) { return is_mark_of_bag(entry.name); }

  void sort() {
    auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
    std::sort(files_.begin(), files_.end(), by_path);
    std::sort(faults_.begin(), faults_.end(), by_path);
    std::sort(folders_.begin(), folders_.end());
  }

  bool note_kind(const std::string& path, base::EntryKind kind) {
    if (kind == base::EntryKind::File) return true;
    std::string_view what =
        kind == base::EntryKind::Symlink ? "a symbolic link" : "neither a file nor a folder";
    faults_.push_back(
        {&rules::unsafe_path, path, fmt::format("`{}` is {}", path, what), "a pack holds plain files only"});
    return false;
  }

  std::unique_ptr<base::FileSystem> disk_;  // below the pack's folder
};

}  // namespace

base::Result<std::unique_ptr<PackTree>> open_folder(base::FileSystem& files, const std::string& path) {
  // For its name alone. A relative path may lead elsewhere once folders were moved.
  auto real = files.canonical(path);
  const std::string& root = real ? *real : path;
  auto disk = ASSURE_TRY(files.beneath(path));
  auto tree = std::make_unique<FolderTree>(std::move(disk), root.substr(root.rfind('/') + 1));
  ASSURE_TRY(tree->walk());
  return tree;
}

}  // namespace assure::bag
