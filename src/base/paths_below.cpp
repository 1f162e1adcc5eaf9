#include "base/paths_below.h"

namespace assure::base {
namespace {

class PathsBelow : public FileSystem {
 public:
  PathsBelow(FileSystem& whole, std::string root) : whole_(whole), root_(std::move(root)) {}

  Result<FileInfo> info(const std::string& path) override {
    return reached(path).and_then([&] { return whole_.info(at(path)); });
  }
  Result<std::vector<Entry>> list(const std::string& directory) override {
    return reached(directory).and_then([&] { return whole_.list(at(directory)); });
  }
  Result<std::unique_ptr<InputFile>> open(const std::string& path, Links) override {
    return reached(path).and_then([&] { return whole_.open(at(path), Links::Refuse); });
  }
  Result<std::unique_ptr<OutputFile>> create(const std::string& path) override {
    return reached(path).and_then([&] { return whole_.create(at(path)); });
  }
  Status make_directories(const std::string& path) override {
    return reached(path).and_then([&] { return whole_.make_directories(at(path)); });
  }
  Status rename(const std::string& from, const std::string& to) override {
    return both(from, to).and_then([&] { return whole_.rename(at(from), at(to)); });
  }
  Status exchange(const std::string& a, const std::string& b) override {
    return both(a, b).and_then([&] { return whole_.exchange(at(a), at(b)); });
  }
  Status link(const std::string& from, const std::string& to) override {
    return both(from, to).and_then([&] { return whole_.link(at(from), at(to)); });
  }
  Status remove_tree(const std::string& path) override {
    return reached(path).and_then([&] { return whole_.remove_tree(at(path)); });
  }
  Status make_private_directory(const std::string& path) override {
    return reached(path).and_then([&] { return whole_.make_private_directory(at(path)); });
  }
  Result<Rights> rights(const std::string& path) override { return whole_.rights(at(path)); }
  Status copy_mode(const std::string& from, const std::string& to) override {
    return both(from, to).and_then([&] { return whole_.copy_mode(at(from), at(to)); });
  }
  Status sync_directory(const std::string& path) override { return whole_.sync_directory(at(path)); }
  Status sync_disk(const std::string& path) override { return whole_.sync_disk(at(path)); }
  bool shows_changes(const std::string& path) override { return whole_.shows_changes(at(path)); }
  Result<std::unique_ptr<DirectoryLock>> lock(const std::string& path) override {
    return whole_.lock(at(path));
  }
  Result<std::string> canonical(const std::string& path) override { return whole_.canonical(at(path)); }
  std::string current_directory() override { return whole_.current_directory(); }

  std::string shown(const std::string& path) override { return whole_.shown(at(path)); }

 private:
  std::string at(const std::string& path) const { return join_path(root_, path); }

  // Whether no link stands above the path.
  Status reached(const std::string& path) {
    for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      auto above = whole_.info(at(path.substr(0, slash)));
      if (above && above->kind != EntryKind::Directory) return fail(at(path) + ": not a directory");
    }
    return {};
  }
  Status both(const std::string& a, const std::string& b) {
    return reached(a).and_then([&] { return reached(b); });
  }

  FileSystem& whole_;
  std::string root_;
};

}  // namespace

std::unique_ptr<FileSystem> paths_below(FileSystem& whole, const std::string& root) {
  return std::make_unique<PathsBelow>(whole, root);
}

}  // namespace assure::base
