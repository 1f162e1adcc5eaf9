// The files of a pack as they are found, in a folder or in a zip; nothing is unpacked to the disk.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "diag/rule.h"

namespace assure::bag {

// Something wrong with the pack; `path` is inside it, and empty for the pack as a whole.
struct Fault {
  const diag::Rule* rule = nullptr;
  std::string path;
  std::string message;
  std::string help;
};

struct TreeFile {
  std::string path;  // inside the pack
  std::uint64_t size = 0;
  bool readable = true;  // false when a fault of the tree says why not
};

class PackTree {
 public:
  virtual ~PackTree() = default;

  const std::string& name() const { return name_; }              // of the folder, or the zip's top folder
  const std::vector<TreeFile>& files() const { return files_; }  // by the bytes of their paths
  // That the tree names by themselves, with `/` at the end; those of files are not among them.
  const std::vector<std::string>& folders() const { return folders_; }
  const std::vector<Fault>& faults() const { return faults_; }

  using Bytes = std::function<void(std::string_view)>;
  // Passes on a readable file's bytes, piece by piece. Several threads may call this at once. A Failure is a
  // disk that cannot be read; a Fault is a file that is damaged, in which case too much may have been passed.
  virtual base::Result<std::optional<Fault>> read(std::size_t index, const Bytes& bytes) const = 0;

 protected:
  std::string name_;
  std::vector<TreeFile> files_;
  std::vector<std::string> folders_;
  std::vector<Fault> faults_;
};

// Symbolic links, devices and the like are faults, not files. Of a folder that has none of a bag's own files
// at its top, only what lies there.
base::Result<std::unique_ptr<PackTree>> open_folder(base::FileSystem& files, const std::string& path);
// Fails when the file is no zip.
base::Result<std::unique_ptr<PackTree>> open_zip(base::FileSystem& files, const std::string& path);
// Either, whatever `path` is, behind links too.
base::Result<std::unique_ptr<PackTree>> open_pack(base::FileSystem& files, const std::string& path);

}  // namespace assure::bag
