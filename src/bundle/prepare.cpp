#include "bundle/prepare.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/digest.h"

namespace assure::bundle {
namespace {

constexpr std::size_t chunk = 1 << 20;
constexpr std::uint64_t sample_every = 16 << 20;
constexpr std::uint64_t sample_size = 64 << 10;
constexpr std::uint64_t deflated_limit = 0xFF000000;  // above, libzip would force zip64 whatever the outcome

tl::unexpected<base::Failure> changed(const Content& content) {
  return base::fail(fmt::format("{}: changed while it was being packed", content.from));
}

// Whether the file still is what was opened; to be asked after its last byte was read.
base::Status unchanged(const Content& content, Opened& opened) {
  auto now = opened.file->info();
  if (!now) return tl::make_unexpected(now.error());
  if (*now != opened.info) return changed(content);
  return {};
}

// Fewer than buffer.size() bytes only at the end of the file.
base::Result<std::size_t> read_full(base::InputFile& file, std::span<char> buffer) {
  std::size_t filled = 0;
  while (filled < buffer.size()) {
    auto count = file.read(buffer.subspan(filled));
    if (!count) return count;
    if (*count == 0) break;
    filled += *count;
  }
  return filled;
}

// False when the previous pack does not hold just these bytes, or its file cannot have a second name.
bool keep(base::FileSystem& files, const Target& target, std::string_view bytes) {
  auto file = files.open(target.previous, base::Links::Refuse);
  if (!file) return false;
  auto info = (*file)->info();
  if (!info || info->kind != base::EntryKind::File || info->size != bytes.size()) return false;
  Buffer buffer = Buffer::of(std::min(chunk, bytes.size() + 1));
  for (std::size_t at = 0; at < bytes.size();) {
    auto count = read_full(**file, {buffer.bytes.get(), buffer.size});
    if (!count || *count == 0 || buffer.view().substr(0, *count) != bytes.substr(at, *count)) return false;
    at += *count;
  }
  if (!files.link(target.previous, target.path)) return false;
  // The name may stand for another file by now.
  auto linked = files.info(target.path);
  if (linked && *linked == *info) return true;
  static_cast<void>(files.remove_tree(target.path));
  return false;
}

base::Result<Prepared> prepare_held(
    base::FileSystem& files, const Target& target, std::string_view bytes, Buffer own) {
  Prepared prepared;
  prepared.digest = base::sha256_hex(bytes);
  prepared.member.crc = crc32(0, bytes);
  prepared.member.size = bytes.size();
  if (!keep(files, target, bytes)) {
    auto status = files.write_new(target.path, bytes, false);
    if (!status) return tl::make_unexpected(status.error());
  }
  if (auto smaller = deflate(bytes)) {
    prepared.member.form = Member::Form::Deflated;
    prepared.held = std::move(*smaller);
  } else if (own.bytes) {
    prepared.held = std::move(own);
  } else {
    prepared.borrowed = bytes;
  }
  prepared.member.packed_size = prepared.packed().size();
  return prepared;
}

base::Result<Prepared> prepare_whole(
    base::FileSystem& files, const Content& content, Opened& opened, const Target& target) {
  // One byte more, so that a file that grew is noticed.
  Buffer own = Buffer::of(static_cast<std::size_t>(opened.info.size) + 1);
  auto count = read_full(*opened.file, {own.bytes.get(), own.size});
  if (!count) return tl::make_unexpected(count.error());
  if (*count != opened.info.size) return changed(content);
  if (auto status = unchanged(content, opened); !status) return tl::make_unexpected(status.error());
  own.size = *count;
  std::string_view bytes = own.view();
  return prepare_held(files, target, bytes, std::move(own));
}

base::Result<Prepared> prepare_streamed(
    base::FileSystem& files, const Content& content, Opened& opened, const Target& target) {
  auto out = files.create(target.path);
  if (!out) return tl::make_unexpected(out.error());
  Prepared prepared;
  prepared.streamed = true;
  base::Sha256 digest;
  std::string samples;
  Buffer buffer = Buffer::of(chunk);
  for (;;) {
    auto count = read_full(*opened.file, {buffer.bytes.get(), buffer.size});
    if (!count) return tl::make_unexpected(count.error());
    std::string_view bytes = buffer.view().substr(0, *count);
    digest.update(bytes);
    prepared.member.crc = crc32(prepared.member.crc, bytes);
    if (prepared.member.size % sample_every == 0) samples += bytes.substr(0, sample_size);
    prepared.member.size += bytes.size();
    if (prepared.member.size > opened.info.size) return changed(content);
    if (auto status = (*out)->write(bytes); !status) return tl::make_unexpected(status.error());
    if (bytes.size() < chunk) break;
  }
  if (prepared.member.size != opened.info.size) return changed(content);
  if (auto status = unchanged(content, opened); !status) return tl::make_unexpected(status.error());
  if (auto status = (*out)->close(false); !status) return tl::make_unexpected(status.error());
  prepared.digest = digest.hex();
  prepared.member.packed_size = prepared.member.size;
  bool shrinks = prepared.member.size <= deflated_limit && deflate(samples).has_value();
  if (shrinks) prepared.member.form = Member::Form::ToDeflate;
  return prepared;
}

}  // namespace

std::uint64_t Opened::cost(const Content& content) const {
  if (content.bytes) return info.size;
  return info.size > held_limit ? 4 * chunk : 2 * info.size;
}

base::Result<Opened> open_content(base::FileSystem& files, const Content& content) {
  Opened opened;
  if (content.bytes) {
    opened.info.size = content.bytes->size();
    return opened;
  }
  auto file = files.open(content.from, base::Links::Refuse);
  if (!file) return tl::make_unexpected(file.error());
  auto info = (*file)->info();
  if (!info) return tl::make_unexpected(info.error());
  return Opened{std::move(*file), *info};
}

base::Result<Prepared> prepare(
    base::FileSystem& files, const Content& content, Opened opened, const Target& target) {
  if (content.bytes) return prepare_held(files, target, *content.bytes, {});
  if (opened.info.size > held_limit) return prepare_streamed(files, content, opened, target);
  return prepare_whole(files, content, opened, target);
}

}  // namespace assure::bundle
