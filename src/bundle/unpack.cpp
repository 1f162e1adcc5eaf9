#include "bundle/unpack.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "base/check.h"
#include "base/parallel.h"
#include "bundle/names.h"

namespace assure::bundle {
namespace {

// OUT/.NAME.unpack, locked against other processes; gone at the end, and OUT with it when it was made for
// nothing.
class Workplace {
 public:
  static base::Result<std::unique_ptr<Workplace>> make(
      base::FileSystem& files, const std::string& out, const std::string& name) {
    std::unique_ptr<Workplace> place(new Workplace(files, !files.exists(out)));
    if (auto status = files.make_directories(out); !status) return tl::make_unexpected(status.error());
    auto real = files.canonical(out);
    if (!real) return tl::make_unexpected(real.error());
    place->out_ = *real;
    place->path_ = base::join_path(*real, fmt::format(".{}.unpack", name));
    if (auto status = files.make_directories(place->path_); !status)
      return tl::make_unexpected(status.error());
    // Refuses a link that somebody put there.
    auto lock = files.lock(place->path_);
    if (!lock) return tl::make_unexpected(lock.error());
    place->lock_ = std::move(*lock);
    if (auto status = files.remove_tree(place->folder()); !status)  // of a process that died
      return tl::make_unexpected(status.error());
    if (auto status = files.make_directories(place->folder()); !status)
      return tl::make_unexpected(status.error());
    return place;
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace() {
    if (lock_) static_cast<void>(files_.remove_tree(path_));
    if (!made_out_) return;
    auto left = files_.list(out_);
    if (left && left->empty()) static_cast<void>(files_.remove_tree(out_));
  }

  std::string folder() const { return base::join_path(path_, "folder"); }

  base::Status publish(const std::string& final) {
    if (auto status = files_.sync_disk(path_); !status) return status;
    if (files_.exists(final)) return base::fail(final + ": appeared meanwhile, and is not replaced");
    if (auto status = files_.rename(folder(), final); !status) return status;
    auto status = files_.sync_directory(out_);
    if (!status) static_cast<void>(files_.rename(final, folder()));
    return status;
  }

 private:
  Workplace(base::FileSystem& files, bool made_out) : files_(files), made_out_(made_out) {}

  base::FileSystem& files_;
  bool made_out_;
  std::string out_;
  std::string path_;
  std::unique_ptr<base::DirectoryLock> lock_;
};

base::Status write_file(base::FileSystem& files, const Tree& tree, std::size_t index,
    const Fingerprint& expected, const std::string& to) {
  const TreeFile& file = tree.files()[index];
  auto output = files.create(to);
  if (!output) return tl::make_unexpected(output.error());
  base::Digest digest(expected.algorithm);
  std::uint64_t size = 0;
  base::Status written;
  auto fault = tree.read(index, [&](std::string_view bytes) {
    size += bytes.size();
    digest.update(bytes);
    if (written && size <= file.size) written = (*output)->write(bytes);
  });
  if (!fault) return tl::make_unexpected(fault.error());
  if (!written) return written;
  bool same = !*fault && size == file.size && digest.hex() == expected.digest;
  if (!same) return base::fail(file.path + ": changed while it was unpacked");
  return (*output)->close(false);
}

base::Status make_folders(base::FileSystem& files, const Tree& tree, const std::string& root) {
  std::set<std::string> folders;
  for (const TreeFile& file : tree.files()) {
    auto slash = file.path.rfind('/');
    if (slash != std::string::npos) folders.insert(file.path.substr(0, slash));
  }
  for (const std::string& folder : folders) {
    auto status = files.make_directories(base::join_path(root, folder));
    if (!status) return status;
  }
  return {};
}

base::Status write_files(base::FileSystem& files, const Tree& tree, const Verification& verified,
    const std::string& root, std::size_t jobs) {
  // The largest first, so that no thread is left alone with it.
  std::vector<std::size_t> order(tree.files().size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::stable_sort(order.begin(), order.end(),
      [&](std::size_t a, std::size_t b) { return tree.files()[a].size > tree.files()[b].size; });
  std::vector<base::Status> results(order.size());
  base::parallel_for(jobs, order.size(), [&](std::size_t i) {
    std::size_t index = order[i];
    std::string to = base::join_path(root, tree.files()[index].path);
    results[index] = write_file(files, tree, index, verified.fingerprints[index], to);
  });
  for (const base::Status& status : results) {
    if (!status) return status;
  }
  return {};
}

}  // namespace

base::Result<std::string> unpack(base::FileSystem& files, const Tree& tree, const Verification& verified,
    const std::string& out, std::size_t jobs) {
  ASSURE_CHECK(verified.fingerprints.size() == tree.files().size(), "verified another pack");
  const std::string& name = tree.name();
  if (unsafe(name) || name.find('/') != std::string::npos)
    return base::fail(fmt::format("`{}`: no name for a folder", name));
  std::string final = base::join_path(out, name);
  if (files.exists(final)) return base::fail(final + ": is there already, and is not replaced");
  auto place = Workplace::make(files, out, name);
  if (!place) return tl::make_unexpected(place.error());
  const std::string root = (*place)->folder();
  if (auto status = make_folders(files, tree, root); !status) return tl::make_unexpected(status.error());
  if (auto status = write_files(files, tree, verified, root, jobs); !status)
    return tl::make_unexpected(status.error());
  if (auto status = (*place)->publish(final); !status) return tl::make_unexpected(status.error());
  return final;
}

}  // namespace assure::bundle
