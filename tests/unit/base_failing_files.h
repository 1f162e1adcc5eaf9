// A disk in memory that fails when it is told to.
#pragma once

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
#include "base/inventory.h"
#include "base/memory_files.h"

namespace assure::base::test {

class FailingFiles : public MemoryFiles {
 public:
  std::optional<std::size_t> fail_at;  // the operation of this number fails, once
  std::size_t operations = 0;
  std::uint64_t room = ~0ULL;  // bytes that can still be written
  bool can_exchange = true;
  bool can_link = true;
  std::map<std::string, Rights> given;  // instead of those of this user's own
  std::set<std::string> hides_changes;  // folders on disks that do
  std::function<void(const std::string& path, std::size_t read)> on_read;  // after each

  std::vector<std::string> names(const std::string& folder) {
    std::vector<std::string> found;
    auto entries = list(folder);
    if (!entries) return found;
    for (const Entry& entry : *entries) found.push_back(entry.name);
    return found;
  }

  Result<std::unique_ptr<InputFile>> open(const std::string& path, Links links) override {
    return step(path).and_then([&]() -> Result<std::unique_ptr<InputFile>> {
      auto file = MemoryFiles::open(path, links);
      if (!file) return file;
      return std::make_unique<Input>(*this, path, std::move(*file));
    });
  }
  Result<std::unique_ptr<OutputFile>> create(const std::string& path) override {
    return step(path).and_then([&]() -> Result<std::unique_ptr<OutputFile>> {
      auto file = MemoryFiles::create(path);
      if (!file) return file;
      return std::make_unique<Output>(*this, path, std::move(*file));
    });
  }
  Status make_directories(const std::string& path) override {
    return step(path).and_then([&] { return MemoryFiles::make_directories(path); });
  }
  Status rename(const std::string& from, const std::string& to) override {
    return step(to).and_then([&] { return MemoryFiles::rename(from, to); });
  }
  Status link(const std::string& from, const std::string& to) override {
    if (auto status = step(to); !status) return status;
    return can_link ? MemoryFiles::link(from, to) : fail(to + ": operation not permitted");
  }
  Status exchange(const std::string& a, const std::string& b) override {
    if (!can_exchange) return fail(b + ": invalid argument");
    return step(b).and_then([&] { return MemoryFiles::exchange(a, b); });
  }
  Status sync_directory(const std::string& path) override {
    return step(path).and_then([&] { return MemoryFiles::sync_directory(path); });
  }
  Status sync_disk(const std::string& path) override { return sync_directory(path); }
  Result<Rights> rights(const std::string& path) override {
    auto at = given.find(path);
    return at == given.end() ? Rights() : at->second;
  }
  bool shows_changes(const std::string& path) override { return !hides_changes.contains(path); }

 private:
  class Input : public InputFile {
   public:
    Input(FailingFiles& files, std::string path, std::unique_ptr<InputFile> file)
        : files_(files), path_(std::move(path)), file_(std::move(file)) {}
    Result<std::size_t> read(std::span<char> buffer) override {
      if (auto status = files_.step(path_); !status) return tl::make_unexpected(status.error());
      auto count = file_->read(buffer);
      if (count) at_ += *count;
      if (files_.on_read) files_.on_read(path_, at_);
      return count;
    }
    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> buffer) override {
      return files_.step(path_).and_then([&] { return file_->read_at(offset, buffer); });
    }
    Result<FileInfo> info() override { return file_->info(); }

   private:
    FailingFiles& files_;
    std::string path_;
    std::unique_ptr<InputFile> file_;
    std::size_t at_ = 0;
  };

  class Output : public OutputFile {
   public:
    Output(FailingFiles& files, std::string path, std::unique_ptr<OutputFile> file)
        : files_(files), path_(std::move(path)), file_(std::move(file)) {}
    Status write(std::string_view bytes) override {
      return files_.step(path_).and_then([&] { return files_.use_room(path_, bytes.size()); }).and_then([&] {
        return file_->write(bytes);
      });
    }
    Status close(bool durable) override {
      return files_.step(path_).and_then([&] { return file_->close(durable); });
    }

   private:
    FailingFiles& files_;
    std::string path_;
    std::unique_ptr<OutputFile> file_;
  };

  Status step(const std::string& path) {
    std::lock_guard lock(mutex_);
    if (fail_at && operations++ == *fail_at) return fail(path + ": input/output error");
    return {};
  }
  Status use_room(const std::string& path, std::size_t bytes) {
    std::lock_guard lock(mutex_);
    if (bytes > room) return fail(path + ": no space left on device");
    room -= bytes;
    return {};
  }

  std::mutex mutex_;
};

struct MemoryWorld {
  FailingFiles files;
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
