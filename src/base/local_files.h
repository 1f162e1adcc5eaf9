// Open files of this computer. For local_file_system.cpp and its tests alone.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <sys/stat.h>

#include "base/descriptor.h"
#include "base/file_system.h"
#include "base/system_calls.h"

namespace assure::base {

tl::unexpected<Failure> fail_errno(const std::string& path, int error);
FileInfo info_of(const struct stat& status);

class LocalInput : public InputFile {
 public:
  LocalInput(std::string path, int descriptor) : path_(std::move(path)), file_(descriptor) {}

  Result<std::size_t> read(std::span<char> buffer) override;
  Result<std::size_t> read_at(std::uint64_t offset, std::span<char> buffer) override;
  Result<FileInfo> info() override;
  int number() const { return file_.number(); }

 private:
  std::string path_;
  Descriptor file_;
};

class LocalOutput : public OutputFile {
 public:
  LocalOutput(const SystemCalls& calls, std::string path, int descriptor)
      : calls_(calls), path_(std::move(path)), file_(descriptor) {}

  Status write(std::string_view bytes) override;
  Status close(bool durable) override;
  int number() const { return file_.number(); }
  // What was written goes to the disk from now on while more is made, not all at once when it has to be
  // there.
  void begin_early();
  // Copies bytes to where this file stands, within the system: how many.
  std::uint64_t copy_from(const LocalInput& from, std::uint64_t offset, std::uint64_t count);

 private:
  const SystemCalls& calls_;
  std::string path_;
  Descriptor file_;
  std::uint64_t waiting_ = 0;  // bytes that the disk does not know of
};

// The file system of this computer, as local_file_system(), with calls that the build need not have chosen.
std::unique_ptr<FileSystem> file_system_with(const SystemCalls& calls);

}  // namespace assure::base
