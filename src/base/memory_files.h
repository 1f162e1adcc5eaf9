// A file system in memory: where there is no disk, and for tests.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace assure::base {

// Absolute paths; others count from the root, which is always there. Links lead nowhere. Several threads may
// use it at once, but for what is not of FileSystem.
class MemoryFiles : public FileSystem {
 public:
  struct Node {
    EntryKind kind = EntryKind::File;
    std::string bytes = {};
    std::int64_t modified = 0;
    std::uint64_t inode = 0;
    std::int64_t changed = 0;
  };

  MemoryFiles();
  MemoryFiles(MemoryFiles&&) noexcept = default;
  MemoryFiles& operator=(MemoryFiles&&) noexcept = default;

  // With the folders that it lies in. What was there before goes; whoever has it open keeps it.
  void put(const std::string& path, std::string bytes);
  void put_link(const std::string& path);
  void put_folder(const std::string& path);
  void drop(const std::string& path);  // with all below it
  bool has(const std::string& path) const { return disk_->nodes.contains(key(path)); }
  Node& node(const std::string& path) { return *disk_->nodes.at(key(path)); }
  std::string& bytes(const std::string& path) { return node(path).bytes; }
  // Path to bytes of all files below a folder.
  std::map<std::string, std::string> all(const std::string& folder) const;
  // What the clock of this disk shows; a nanosecond later with each change.
  std::int64_t& now() { return disk_->now; }

  Result<FileInfo> info(const std::string& path) override;
  Result<std::vector<Entry>> list(const std::string& directory) override;
  Result<std::unique_ptr<InputFile>> open(const std::string& path, Links links) override;
  Result<std::unique_ptr<OutputFile>> create(const std::string& path) override;
  Status make_directories(const std::string& path) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status exchange(const std::string& a, const std::string& b) override;
  Status link(const std::string& from, const std::string& to) override;
  Status remove_tree(const std::string& path) override;
  Status sync_directory(const std::string& path) override;
  Status sync_disk(const std::string& path) override { return sync_directory(path); }
  Result<std::string> canonical(const std::string& path) override;
  std::string current_directory() override { return "/"; }

 private:
  using Nodes = std::map<std::string, std::shared_ptr<Node>>;  // by path, the root being empty
  struct Disk {
    std::mutex mutex;
    std::int64_t now = 1'700'000'000'000'000'001;
    std::uint64_t last_inode = 0;
    Nodes nodes;
  };
  class Input;
  class Output;

  static std::string key(const std::string& path);
  static FileInfo info_of(const Node& node);
  Node& add(const std::string& path, EntryKind kind);
  void add_folders(const std::string& path);
  // What is there, by what follows its path.
  Nodes take(const std::string& path);
  void place(Nodes nodes, const std::string& path);

  std::shared_ptr<Disk> disk_;
};

}  // namespace assure::base
