#include "pack/unpack.h"

#include <set>

#include <fmt/format.h>

#include "bag/names.h"
#include "base/check.h"
#include "base/parallel.h"
#include "pack/workplace.h"

namespace assure::pack {
namespace {

constexpr std::string_view unpacked_name = "folder";

// OUT, made when absent, and gone again when it was made for nothing.
class Destination {
 public:
  Destination(base::FileSystem& files, const std::string& out)
      : files_(files), out_(out), made_(!files.exists(out)) {}
  Destination(const Destination&) = delete;
  Destination& operator=(const Destination&) = delete;
  ~Destination() {
    if (!made_) return;
    auto left = files_.list(out_);
    if (left && left->empty()) static_cast<void>(files_.remove_tree(out_));
  }

  // What is below it.
  base::Result<std::unique_ptr<base::FileSystem>> make() {
    ASSURE_TRY(files_.make_directories(out_));
    return files_.beneath(out_);
  }

 private:
  base::FileSystem& files_;
  std::string out_;
  bool made_;
};

base::Status publish(base::FileSystem& files, const Workplace& place, const std::string& name) {
  const std::string made = place.at(unpacked_name);
  ASSURE_TRY(files.sync_disk(made));
  ASSURE_TRY(place.check());
  if (files.exists(name)) return base::fail(files.shown(name) + ": appeared meanwhile, and is not replaced");
  ASSURE_TRY(files.rename(made, name));
  auto status = files.sync_directory("");
  if (!status) static_cast<void>(files.rename(name, made));
  return status;
}

base::Status write_file(base::FileSystem& files, const bag::PackTree& tree, std::size_t index,
    const bag::Fingerprint& expected, const std::string& to) {
  const bag::TreeFile& file = tree.files()[index];
  auto output = ASSURE_TRY(files.create(to));
  base::Digest digest(expected.algorithm);
  std::uint64_t size = 0;
  base::Status written;
  auto fault = tree.read(index, [&](std::string_view bytes) {
    size += bytes.size();
    digest.update(bytes);
    if (written && size <= file.size) written = output->write(bytes);
  });
  if (!fault) return tl::make_unexpected(fault.error());
  if (!written) return written;
  bool same = !*fault && size == file.size && digest.hex() == expected.digest;
  if (!same) return base::fail(file.path + ": changed while it was unpacked");
  return output->close(false);
}

base::Status make_folders(base::FileSystem& files, const bag::PackTree& tree, const std::string& root) {
  std::set<std::string> folders;
  for (const bag::TreeFile& file : tree.files()) {
    auto slash = file.path.rfind('/');
    if (slash != std::string::npos) folders.insert(file.path.substr(0, slash));
  }
  for (const std::string& folder : folders) {
    ASSURE_TRY(files.make_directories(base::join_path(root, folder)));
  }
  return {};
}

base::Status write_files(base::FileSystem& files, const bag::PackTree& tree,
    const bag::Verification& verified, const std::string& root, std::size_t jobs) {
  std::vector<std::uint64_t> sizes;
  for (const bag::TreeFile& file : tree.files()) sizes.push_back(file.size);
  std::vector<base::Status> results(sizes.size());
  base::parallel_by_size(jobs, sizes, [&](std::size_t i) {
    std::string to = base::join_path(root, tree.files()[i].path);
    results[i] = write_file(files, tree, i, verified.fingerprints[i], to);
  });
  for (const base::Status& status : results) {
    if (!status) return status;
  }
  return {};
}

}  // namespace

base::Result<std::string> unpack(base::FileSystem& files, const bag::PackTree& tree,
    const bag::Verification& verified, const std::string& out, std::size_t jobs) {
  ASSURE_CHECK(verified.fingerprints.size() == tree.files().size(), "verified another pack");
  const std::string& name = verified.reference;
  if (bag::unsafe(name) || name.find('/') != std::string::npos || bag::acted_upon(name))
    return base::fail(fmt::format("`{}`: no name for a folder", name));
  std::string final = base::join_path(out, name);
  if (files.exists(final)) return base::fail(final + ": is there already, and is not replaced");
  Destination destination(files, out);
  auto below = ASSURE_TRY(destination.make());
  auto place = ASSURE_TRY(Workplace::begin(*below, fmt::format(".{}.unpack", name)));
  const std::string root = place->at(unpacked_name);
  ASSURE_TRY(place->clear(jobs));  // of what a process left that died
  ASSURE_TRY(below->make_directories(root));
  ASSURE_TRY(make_folders(*below, tree, root));
  ASSURE_TRY(write_files(*below, tree, verified, root, jobs));
  ASSURE_TRY(publish(*below, *place, name));
  return final;
}

}  // namespace assure::pack
