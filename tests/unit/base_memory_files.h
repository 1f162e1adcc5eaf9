// A disk in memory that fails when it is told to.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/env.h"
#include "base/file_system.h"
#include "base/inventory.h"

namespace assure::base::test {

class MemoryFiles : public FileSystem {
 public:
  struct Node {
    EntryKind kind = EntryKind::File;
    std::shared_ptr<std::string> bytes = std::make_shared<std::string>();
    std::int64_t modified = 0;
    std::uint64_t inode = 0;
    std::int64_t changed = 0;
  };

  std::int64_t now = 1'700'000'000'000'000'001;  // a nanosecond more with each change

  std::optional<std::size_t> fail_at;  // the operation of this number fails, once
  std::size_t operations = 0;
  std::uint64_t room = ~0ULL;  // bytes that can still be written
  bool can_exchange = true;
  bool can_link = true;
  std::map<std::string, Rights> given;  // instead of those of this user's own
  std::set<std::string> hides_changes;  // folders on disks that do
  std::function<void(const std::string& path, std::size_t read)> on_read;  // after each, without the lock

  void put(const std::string& path, std::string bytes) {
    put_folder(path.substr(0, path.rfind('/')));
    Node node;
    *node.bytes = std::move(bytes);
    node.inode = ++last_inode_;
    node.modified = node.changed = ++now;
    nodes_[path] = node;
  }
  void put_link(const std::string& path) { nodes_[path].kind = EntryKind::Symlink; }
  void put_folder(const std::string& path) {
    for (std::size_t at = path.find('/', 1);; at = path.find('/', at + 1)) {
      nodes_[path.substr(0, at)].kind = EntryKind::Directory;
      if (at == std::string::npos) return;
    }
  }
  std::string& bytes(const std::string& path) { return *nodes_.at(path).bytes; }
  Node& node(const std::string& path) { return nodes_.at(path); }

  // Path to bytes of all files below a folder.
  std::map<std::string, std::string> all(const std::string& folder) {
    std::map<std::string, std::string> found;
    for (const auto& [path, node] : nodes_) {
      if (path.starts_with(folder + "/") && node.kind == EntryKind::File) found[path] = *node.bytes;
    }
    return found;
  }
  std::vector<std::string> names(const std::string& folder) {
    std::vector<std::string> found;
    auto entries = list(folder);
    for (const Entry& entry : *entries) found.push_back(entry.name);
    return found;
  }

  Result<FileInfo> info(const std::string& path) override {
    std::lock_guard lock(mutex_);
    if (path == "/") return FileInfo{EntryKind::Directory, 0, 0, 0, 1, 0};
    auto at = nodes_.find(path);
    if (at == nodes_.end()) return fail(path + ": no such file or directory");
    return info_of(at->second);
  }
  Result<std::vector<Entry>> list(const std::string& directory) override {
    std::lock_guard lock(mutex_);
    std::vector<Entry> entries;
    for (const auto& [path, node] : nodes_) {
      if (path.starts_with(directory + "/") && path.find('/', directory.size() + 1) == std::string::npos) {
        entries.push_back({path.substr(directory.size() + 1), node.kind});
      }
    }
    return entries;
  }
  Result<std::unique_ptr<InputFile>> open(const std::string& path, Links) override {
    std::lock_guard lock(mutex_);
    if (auto status = step(path); !status) return tl::make_unexpected(status.error());
    auto at = nodes_.find(path);
    if (at == nodes_.end()) return fail(path + ": no such file or directory");
    if (at->second.kind == EntryKind::Symlink) return fail(path + ": too many levels of links");
    return std::make_unique<Input>(*this, path);
  }
  Result<std::unique_ptr<OutputFile>> create(const std::string& path) override {
    std::lock_guard lock(mutex_);
    if (auto status = step(path); !status) return tl::make_unexpected(status.error());
    if (nodes_.contains(path)) return fail(path + ": file exists");
    nodes_[path].inode = ++last_inode_;
    nodes_[path].modified = nodes_[path].changed = ++now;
    return std::make_unique<Output>(*this, path, nodes_[path].bytes);
  }
  Status make_directories(const std::string& path) override {
    std::lock_guard lock(mutex_);
    if (auto status = step(path); !status) return status;
    put_folder(path);
    return {};
  }
  Status rename(const std::string& from, const std::string& to) override {
    std::lock_guard lock(mutex_);
    if (auto status = step(to); !status) return status;
    if (!nodes_.contains(from)) return fail(to + ": no such file or directory");
    auto moved = take(from);
    take(to);
    place(std::move(moved), to);
    return {};
  }
  Status link(const std::string& from, const std::string& to) override {
    std::lock_guard lock(mutex_);
    if (auto status = step(to); !status) return status;
    if (!can_link || !nodes_.contains(from)) return fail(to + ": operation not permitted");
    nodes_.at(from).changed = ++now;
    nodes_[to] = nodes_.at(from);
    return {};
  }
  Status exchange(const std::string& a, const std::string& b) override {
    std::lock_guard lock(mutex_);
    if (!can_exchange) return fail(b + ": invalid argument");
    if (auto status = step(b); !status) return status;
    if (!nodes_.contains(a) || !nodes_.contains(b)) return fail(b + ": no such file or directory");
    auto first = take(a);
    auto second = take(b);
    place(std::move(first), b);
    place(std::move(second), a);
    return {};
  }
  Status remove_tree(const std::string& path) override {
    std::lock_guard lock(mutex_);
    take(path);
    return {};
  }
  Status sync_directory(const std::string& path) override {
    std::lock_guard lock(mutex_);
    if (auto status = step(path); !status) return status;
    if (!nodes_.contains(path)) return fail(path + ": no such file or directory");
    return {};
  }
  Status sync_disk(const std::string& path) override { return sync_directory(path); }
  Result<Rights> rights(const std::string& path) override {
    auto at = given.find(path);
    return at == given.end() ? Rights() : at->second;
  }
  bool shows_changes(const std::string& path) override { return !hides_changes.contains(path); }
  Result<std::string> canonical(const std::string& path) override {
    if (!exists(path)) return fail(path + ": no such file or directory");
    return path;
  }
  std::string current_directory() override { return "/"; }

 private:
  using Tree = std::vector<std::pair<std::string, Node>>;  // by what follows the root's path

  class Input : public InputFile {
   public:
    Input(MemoryFiles& files, std::string path) : files_(files), path_(std::move(path)) {}
    Result<std::size_t> read(std::span<char> buffer) override {
      auto count = read_at(at_, buffer);
      if (count) at_ += *count;
      if (files_.on_read) files_.on_read(path_, at_);
      return count;
    }
    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> buffer) override {
      std::lock_guard lock(files_.mutex_);
      if (auto status = files_.step(path_); !status) return tl::make_unexpected(status.error());
      const std::string& bytes = *files_.nodes_.at(path_).bytes;
      if (offset >= bytes.size()) return 0;
      std::size_t count = std::min<std::size_t>(buffer.size(), bytes.size() - offset);
      std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(offset), count, buffer.begin());
      return count;
    }
    Result<FileInfo> info() override {
      std::lock_guard lock(files_.mutex_);
      return files_.info_of(files_.nodes_.at(path_));
    }

   private:
    MemoryFiles& files_;
    std::string path_;
    std::uint64_t at_ = 0;
  };

  class Output : public OutputFile {
   public:
    Output(MemoryFiles& files, std::string path, std::shared_ptr<std::string> bytes)
        : files_(files), path_(std::move(path)), bytes_(std::move(bytes)) {}
    Status write(std::string_view bytes) override {
      std::lock_guard lock(files_.mutex_);
      if (auto status = files_.step(path_); !status) return status;
      if (bytes.size() > files_.room) return fail(path_ + ": no space left on device");
      files_.room -= bytes.size();
      if (bytes_->size() < at_ + bytes.size()) bytes_->resize(at_ + bytes.size());
      bytes_->replace(at_, bytes.size(), bytes);
      at_ += bytes.size();
      if (auto node = files_.nodes_.find(path_); node != files_.nodes_.end())
        node->second.modified = node->second.changed = ++files_.now;
      return {};
    }
    Status seek(std::uint64_t offset) override {
      std::lock_guard lock(files_.mutex_);
      if (auto status = files_.step(path_); !status) return status;
      at_ = offset;
      return {};
    }
    Status close(bool) override {
      std::lock_guard lock(files_.mutex_);
      return files_.step(path_);
    }

   private:
    MemoryFiles& files_;
    std::string path_;
    std::shared_ptr<std::string> bytes_;
    std::size_t at_ = 0;
  };

  Status step(const std::string& path) {
    if (fail_at && operations++ == *fail_at) return fail(path + ": input/output error");
    return {};
  }
  FileInfo info_of(const Node& node) const {
    return {node.kind, node.bytes->size(), node.modified, node.inode, 1, node.changed};
  }
  Tree take(const std::string& path) {
    Tree taken;
    std::erase_if(nodes_, [&](const auto& item) {
      bool inside = item.first == path || item.first.starts_with(path + "/");
      if (inside) taken.emplace_back(item.first.substr(path.size()), item.second);
      return inside;
    });
    return taken;
  }
  void place(Tree tree, const std::string& path) {
    for (auto& [rest, node] : tree) nodes_[path + rest] = std::move(node);
  }

  std::mutex mutex_;
  std::map<std::string, Node> nodes_;
  std::uint64_t last_inode_ = 0;
};

struct MemoryWorld {
  MemoryFiles files;
  std::ostringstream out, err;
  Env env{files, out, err, variable, [] { return Date(); }};

  static std::optional<std::string> variable(std::string_view name) {
    return name == "XDG_CACHE_HOME" ? std::optional<std::string>("/home/cache") : std::nullopt;
  }

  // Every file of the folder /in, as it is now.
  std::shared_ptr<Inventory> stock() {
    auto inventory = Inventory::of(files, "/in");
    for (const auto& [path, bytes] : files.all("/in"))
      static_cast<void>((*inventory)->add(path.substr(4), *files.info(path)));
    return *inventory;
  }
};

}  // namespace assure::base::test
