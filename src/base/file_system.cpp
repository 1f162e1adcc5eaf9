#include "base/file_system.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/paths_below.h"

namespace assure::base {
Result<std::size_t> InputFile::read_at(std::uint64_t, std::span<char>) {
  return fail("this kind of file cannot be read at an offset");
}

Result<std::size_t> InputFile::fill(std::span<char> buffer) {
  std::size_t filled = 0;
  while (filled < buffer.size()) {
    auto count = read(buffer.subspan(filled));
    if (!count) return count;
    if (*count == 0) break;
    filled += *count;
  }
  return filled;
}

Result<std::size_t> InputFile::fill_at(std::uint64_t offset, std::span<char> buffer) {
  std::size_t filled = 0;
  while (filled < buffer.size()) {
    auto count = read_at(offset + filled, buffer.subspan(filled));
    if (!count) return count;
    if (*count == 0) break;
    filled += *count;
  }
  return filled;
}

Result<std::unique_ptr<DirectoryLock>> FileSystem::lock(const std::string&) {
  return std::make_unique<DirectoryLock>();
}

Result<std::unique_ptr<FileSystem>> FileSystem::beneath(const std::string& directory) {
  ASSURE_TRY(info(directory));
  return paths_below(*this, directory);
}

Status FileSystem::make_private_directory(const std::string& path) {
  if (exists(path)) return fail(path + ": file exists");
  return make_directories(path);
}

Result<Rights> FileSystem::rights(const std::string& path) {
  ASSURE_TRY(info(path));
  return Rights();
}

Status FileSystem::copy_mode(const std::string&, const std::string&) {
  return {};
}

bool FileSystem::shows_changes(const std::string&) {
  return true;
}

Status FileSystem::link(const std::string&, const std::string& to) {
  return fail(fmt::format("{}: this file system gives a file one name only", to));
}

Status FileSystem::write_new(const std::string& path, std::string_view bytes, bool durable) {
  auto file = ASSURE_TRY(create(path));
  auto written = file->write(bytes);
  auto closed = file->close(durable);
  return written ? closed : written;
}

Status FileSystem::replace(const std::string& path, std::string_view bytes, const std::string& beside) {
  if (auto left = info(beside); left && left->kind == EntryKind::File) static_cast<void>(remove_tree(beside));
  ASSURE_TRY(write_new(beside, bytes, true));
  Status status;
  if (auto old = info(path); old && old->kind == EntryKind::File) status = copy_mode(path, beside);
  if (status) status = rename(beside, path);
  if (!status) static_cast<void>(remove_tree(beside));
  return status;
}

Result<std::string> FileSystem::read(const std::string& path, std::uint64_t limit, Links links) {
  auto file = open(path, links);
  if (!file) return tl::make_unexpected(file.error());
  auto info = ASSURE_TRY((*file)->info());
  if (info.size > limit) return fail(fmt::format("{}: larger than {} bytes", path, limit));
  std::string bytes(static_cast<std::size_t>(info.size), '\0');
  std::size_t filled = 0;
  for (;;) {
    // One byte more than was promised, so that the end, or a file that grew, is noticed.
    if (filled == bytes.size()) bytes.resize(filled == info.size ? filled + 1 : filled * 2);
    auto count = ASSURE_TRY((*file)->read(std::span(bytes).subspan(filled)));
    if (count == 0) break;
    filled += count;
    if (filled > limit) return fail(fmt::format("{}: larger than {} bytes", path, limit));
  }
  bytes.resize(filled);
  return bytes;
}

std::string join_path(std::string_view a, std::string_view b) {
  if (a.empty() || b.starts_with('/')) return std::string(b);
  if (b.empty()) return std::string(a);
  return a.ends_with('/') ? fmt::format("{}{}", a, b) : fmt::format("{}/{}", a, b);
}

}  // namespace assure::base
