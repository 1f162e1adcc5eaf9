#include "support/memory_files.h"

#include <algorithm>
#include <cstring>

namespace assure::tests {
namespace {

class MemoryInput : public base::InputFile {
 public:
  explicit MemoryInput(std::string bytes) : bytes_(std::move(bytes)) {}

  base::Result<std::size_t> read(std::span<char> buffer) override {
    auto count = read_at(at_, buffer);
    at_ += *count;
    return count;
  }
  base::Result<std::size_t> read_at(std::uint64_t offset, std::span<char> buffer) override {
    std::size_t from = std::min<std::size_t>(offset, bytes_.size());
    std::size_t count = std::min(buffer.size(), bytes_.size() - from);
    std::memcpy(buffer.data(), bytes_.data() + from, count);
    return count;
  }
  base::Result<base::FileInfo> info() override {
    return base::FileInfo{base::EntryKind::File, bytes_.size(), 0, 0, 0, 0};
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

tl::unexpected<base::Failure> read_only(const std::string& path) {
  return base::fail(path + ": read-only file system");
}

}  // namespace

std::string MemoryFiles::clean(const std::string& path) {
  std::string result = path.starts_with('/') ? path : "/" + path;
  if (result.ends_with("/.")) result.resize(result.size() - 2);
  if (result.size() > 1 && result.ends_with('/')) result.pop_back();
  return result.empty() ? "/" : result;
}

void MemoryFiles::put(const std::string& path, std::string bytes) {
  for (auto slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    folders.insert(path.substr(0, slash));
  }
  contents[path] = std::move(bytes);
}

base::Result<base::FileInfo> MemoryFiles::info(const std::string& name) {
  std::string path = clean(name);
  if (links.contains(path)) return base::FileInfo{base::EntryKind::Symlink, 0, 0, 0, 0, 0};
  if (auto found = contents.find(path); found != contents.end()) {
    return base::FileInfo{base::EntryKind::File, found->second.size(), 0, 0, 0, 0};
  }
  if (folders.contains(path)) return base::FileInfo{base::EntryKind::Directory, 0, 0, 0, 0, 0};
  return base::fail(name + ": no such file or directory");
}

base::Result<std::vector<base::Entry>> MemoryFiles::list(const std::string& directory) {
  std::string path = clean(directory);
  if (!folders.contains(path)) return base::fail(directory + ": no such file or directory");
  std::string prefix = path == "/" ? path : path + "/";
  std::map<std::string, base::EntryKind> found;
  auto add = [&](const std::string& name, base::EntryKind kind) {
    if (!name.starts_with(prefix) || name.size() == prefix.size()) return;
    std::string rest = name.substr(prefix.size());
    if (rest.find('/') == std::string::npos) found[rest] = kind;
  };
  for (const auto& [name, bytes] : contents) add(name, base::EntryKind::File);
  for (const auto& name : folders) add(name, base::EntryKind::Directory);
  for (const auto& name : links) add(name, base::EntryKind::Symlink);
  std::vector<base::Entry> entries;
  for (const auto& [name, kind] : found) entries.push_back({name, kind});
  return entries;
}

base::Result<std::unique_ptr<base::InputFile>> MemoryFiles::open(const std::string& path, base::Links) {
  auto found = contents.find(clean(path));
  if (found == contents.end()) return base::fail(path + ": no such file or directory");
  return std::make_unique<MemoryInput>(found->second);
}

base::Result<std::unique_ptr<base::OutputFile>> MemoryFiles::create(const std::string& path) {
  return read_only(path);
}
base::Status MemoryFiles::make_directories(const std::string& path) {
  return read_only(path);
}
base::Status MemoryFiles::rename(const std::string&, const std::string& to) {
  return read_only(to);
}
base::Status MemoryFiles::exchange(const std::string&, const std::string& b) {
  return read_only(b);
}
base::Status MemoryFiles::remove_tree(const std::string& path) {
  return read_only(path);
}
base::Status MemoryFiles::sync_directory(const std::string& path) {
  return read_only(path);
}

base::Status MemoryFiles::sync_disk(const std::string& path) {
  return read_only(path);
}

base::Result<std::string> MemoryFiles::canonical(const std::string& path) {
  std::string result = clean(path);
  if (!folders.contains(result) && !contents.contains(result))
    return base::fail(path + ": no such file or directory");
  return result;
}

}  // namespace assure::tests
