#include "base/memory_files.h"

#include <algorithm>
#include <utility>

namespace assure::base {
namespace {

tl::unexpected<Failure> not_there(const std::string& path) {
  return fail(path + ": no such file or directory");
}

}  // namespace

class MemoryFiles::Input : public InputFile {
 public:
  Input(std::shared_ptr<Disk> disk, std::shared_ptr<Node> node)
      : disk_(std::move(disk)), node_(std::move(node)) {}

  Result<std::size_t> read(std::span<char> buffer) override {
    auto count = read_at(at_, buffer);
    if (count) at_ += *count;
    return count;
  }
  Result<std::size_t> read_at(std::uint64_t offset, std::span<char> buffer) override {
    std::lock_guard lock(disk_->mutex);
    if (offset >= node_->bytes.size()) return 0;
    return node_->bytes.copy(buffer.data(), buffer.size(), static_cast<std::size_t>(offset));
  }
  Result<FileInfo> info() override {
    std::lock_guard lock(disk_->mutex);
    return info_of(*node_);
  }

 private:
  std::shared_ptr<Disk> disk_;
  std::shared_ptr<Node> node_;
  std::uint64_t at_ = 0;
};

class MemoryFiles::Output : public OutputFile {
 public:
  Output(std::shared_ptr<Disk> disk, std::shared_ptr<Node> node)
      : disk_(std::move(disk)), node_(std::move(node)) {}

  Status write(std::string_view bytes) override {
    std::lock_guard lock(disk_->mutex);
    node_->bytes.append(bytes);
    node_->modified = node_->changed = ++disk_->now;
    return {};
  }
  Status close(bool) override { return {}; }

 private:
  std::shared_ptr<Disk> disk_;
  std::shared_ptr<Node> node_;
};

MemoryFiles::MemoryFiles() : disk_(std::make_shared<Disk>()) {
  add("", EntryKind::Directory);
}

std::string MemoryFiles::key(const std::string& path) {
  std::string result = path.starts_with('/') ? path : "/" + path;
  if (result.ends_with("/.")) result.pop_back();
  while (result.ends_with('/')) result.pop_back();
  return result;
}

FileInfo MemoryFiles::info_of(const Node& node) {
  return {node.kind, node.bytes.size(), node.modified, node.inode, 1, node.changed};
}

MemoryFiles::Node& MemoryFiles::add(const std::string& path, EntryKind kind) {
  auto& node = disk_->nodes[path];
  std::int64_t time = ++disk_->now;
  node = std::make_shared<Node>(Node{kind, {}, time, ++disk_->last_inode, time});
  return *node;
}

void MemoryFiles::add_folders(const std::string& path) {
  for (std::size_t at = 0; at != std::string::npos && !path.empty();) {
    at = path.find('/', at + 1);
    const std::string folder = path.substr(0, at);
    if (!disk_->nodes.contains(folder)) add(folder, EntryKind::Directory);
  }
}

void MemoryFiles::put(const std::string& path, std::string bytes) {
  const std::string name = key(path);
  add_folders(name.substr(0, name.rfind('/')));
  add(name, EntryKind::File).bytes = std::move(bytes);
}

void MemoryFiles::put_link(const std::string& path) {
  const std::string name = key(path);
  add_folders(name.substr(0, name.rfind('/')));
  add(name, EntryKind::Symlink);
}

void MemoryFiles::put_folder(const std::string& path) {
  add_folders(key(path));
}

void MemoryFiles::drop(const std::string& path) {
  take(key(path));
}

std::map<std::string, std::string> MemoryFiles::all(const std::string& folder) const {
  std::map<std::string, std::string> found;
  for (const auto& [path, node] : disk_->nodes) {
    if (path.starts_with(key(folder) + "/") && node->kind == EntryKind::File) found[path] = node->bytes;
  }
  return found;
}

Result<FileInfo> MemoryFiles::info(const std::string& path) {
  std::lock_guard lock(disk_->mutex);
  auto at = disk_->nodes.find(key(path));
  if (at == disk_->nodes.end()) return not_there(path);
  return info_of(*at->second);
}

Result<std::vector<Entry>> MemoryFiles::list(const std::string& directory) {
  std::lock_guard lock(disk_->mutex);
  auto at = disk_->nodes.find(key(directory));
  if (at == disk_->nodes.end()) return not_there(directory);
  if (at->second->kind != EntryKind::Directory) return fail(directory + ": not a directory");
  const std::string prefix = at->first + "/";
  std::vector<Entry> entries;
  for (const auto& [path, node] : disk_->nodes) {
    if (path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos)
      entries.push_back({path.substr(prefix.size()), node->kind});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

Result<std::unique_ptr<InputFile>> MemoryFiles::open(const std::string& path, Links) {
  std::lock_guard lock(disk_->mutex);
  auto at = disk_->nodes.find(key(path));
  if (at == disk_->nodes.end()) return not_there(path);
  EntryKind kind = at->second->kind;
  if (kind == EntryKind::Symlink) return fail(path + ": too many levels of symbolic links");
  if (kind == EntryKind::Directory) return fail(path + ": is a directory");
  return std::make_unique<Input>(disk_, at->second);
}

Result<std::unique_ptr<OutputFile>> MemoryFiles::create(const std::string& path) {
  std::lock_guard lock(disk_->mutex);
  const std::string name = key(path);
  if (disk_->nodes.contains(name)) return fail(path + ": file exists");
  if (!disk_->nodes.contains(name.substr(0, name.rfind('/')))) return not_there(path);
  add(name, EntryKind::File);
  return std::make_unique<Output>(disk_, disk_->nodes.at(name));
}

Status MemoryFiles::make_directories(const std::string& path) {
  std::lock_guard lock(disk_->mutex);
  add_folders(key(path));
  if (disk_->nodes.at(key(path))->kind != EntryKind::Directory) return fail(path + ": not a directory");
  return {};
}

Status MemoryFiles::rename(const std::string& from, const std::string& to) {
  std::lock_guard lock(disk_->mutex);
  if (!disk_->nodes.contains(key(from))) return not_there(to);
  Nodes moved = take(key(from));
  take(key(to));
  place(std::move(moved), key(to));
  return {};
}

Status MemoryFiles::exchange(const std::string& a, const std::string& b) {
  std::lock_guard lock(disk_->mutex);
  if (!disk_->nodes.contains(key(a)) || !disk_->nodes.contains(key(b))) return not_there(b);
  Nodes first = take(key(a));
  Nodes second = take(key(b));
  place(std::move(first), key(b));
  place(std::move(second), key(a));
  return {};
}

Status MemoryFiles::link(const std::string& from, const std::string& to) {
  std::lock_guard lock(disk_->mutex);
  auto old = disk_->nodes.find(key(from));
  if (old == disk_->nodes.end()) return not_there(to);
  if (disk_->nodes.contains(key(to))) return fail(to + ": file exists");
  if (old->second->kind != EntryKind::File) return fail(to + ": operation not permitted");
  old->second->changed = ++disk_->now;
  disk_->nodes[key(to)] = old->second;
  return {};
}

Status MemoryFiles::remove_tree(const std::string& path) {
  std::lock_guard lock(disk_->mutex);
  take(key(path));
  return {};
}

Status MemoryFiles::sync_directory(const std::string& path) {
  std::lock_guard lock(disk_->mutex);
  return disk_->nodes.contains(key(path)) ? Status() : Status(not_there(path));
}

Result<std::string> MemoryFiles::canonical(const std::string& path) {
  std::lock_guard lock(disk_->mutex);
  const std::string name = key(path);
  if (!disk_->nodes.contains(name)) return not_there(path);
  return name.empty() ? "/" : name;
}

MemoryFiles::Nodes MemoryFiles::take(const std::string& path) {
  Nodes taken;
  std::erase_if(disk_->nodes, [&](const auto& item) {
    bool inside = item.first == path || item.first.starts_with(path + "/");
    if (inside) taken.emplace(item.first.substr(path.size()), item.second);
    return inside;
  });
  return taken;
}

void MemoryFiles::place(Nodes nodes, const std::string& path) {
  for (auto& [rest, node] : nodes) disk_->nodes[path + rest] = std::move(node);
}

}  // namespace assure::base
