#include "pack/prepare.h"

#include <algorithm>

#include "base/digest.h"
#include "base/file_state.h"
#include "pack/prepare_blocks.h"

namespace assure::pack {
namespace {

constexpr std::size_t read_chunk = 1 << 20;

// False when the previous pack does not hold just these bytes.
bool stands_there(base::InputFile& file, std::string_view bytes) {
  zip::Buffer buffer = zip::Buffer::of(std::min(read_chunk, bytes.size() + 1));
  for (std::size_t at = 0; at < bytes.size();) {
    auto count = file.fill({buffer.bytes.get(), buffer.size});
    if (!count || *count == 0 || buffer.view().substr(0, *count) != bytes.substr(at, *count)) return false;
    at += *count;
  }
  return true;
}

// One more name for the previous pack's file, which was in this state. None when it cannot have one.
std::optional<base::FileInfo> keep(base::FileSystem& files, const Target& target, const base::FileInfo& was) {
  if (!files.link(target.previous, target.path)) return std::nullopt;
  // The name may stand for another file by now.
  auto linked = files.info(target.path);
  if (linked && base::same_but_for_names(*linked, was)) return *linked;
  static_cast<void>(files.remove_tree(target.path));
  return std::nullopt;
}

std::optional<base::FileInfo> keep_known(
    base::FileSystem& files, const Target& target, const CachedFile& known) {
  auto stands = files.info(target.previous);
  if (!stands || *stands != known.copy) return std::nullopt;
  return keep(files, target, known.copy);
}

std::optional<base::FileInfo> keep_same(
    base::FileSystem& files, const Target& target, std::string_view bytes) {
  auto file = files.open(target.previous, base::Links::Refuse);
  if (!file) return std::nullopt;
  auto info = (*file)->info();
  bool alike = info && info->kind == base::EntryKind::File && info->size == bytes.size();
  if (!alike || !stands_there(**file, bytes)) return std::nullopt;
  return keep(files, target, *info);
}

// None when the old zip does not hold it any more.
std::optional<Prepared> from_before(const Previous& previous, const CachedFile& known) {
  Prepared prepared;
  prepared.lent = previous.lent(known);
  if (!prepared.lent) return std::nullopt;
  prepared.digest = known.digest;
  prepared.member = known.member;
  prepared.packed_crc = known.packed_crc;
  return prepared;
}

void pack(Prepared& prepared, std::string_view bytes, zip::Buffer own) {
  prepared.member.crc = zip::crc32(0, bytes);
  prepared.packed_crc = prepared.member.crc;
  if (auto smaller = zip::deflate(bytes)) {
    prepared.member.form = zip::Member::Form::Deflated;
    prepared.held = std::move(*smaller);
    prepared.packed_crc = zip::crc32(0, prepared.held.view());
  } else if (own.bytes) {
    prepared.held = std::move(own);
  } else {
    prepared.borrowed = bytes;
  }
  prepared.member.packed_size = prepared.packed().size();
}

struct Hashed {
  std::string_view bytes;
  std::string digest;
};

base::Result<Prepared> prepare_held(
    const Workshop& workshop, const Content& content, const Target& target, Hashed hashed, zip::Buffer own) {
  Prepared prepared;
  std::string_view bytes = hashed.bytes;
  prepared.digest = std::move(hashed.digest);
  prepared.member.size = bytes.size();
  const CachedFile* known = workshop.previous.same_bytes(content.path, bytes.size(), prepared.digest);
  auto copy = known ? keep_known(workshop.files, target, *known) : std::nullopt;
  if (!copy) copy = keep_same(workshop.files, target, bytes);
  if (!copy) {
    ASSURE_TRY(workshop.files.write_new(target.path, bytes, false));
    copy = ASSURE_TRY(workshop.files.info(target.path));
  }
  workshop.progress.bytes += bytes.size();
  auto before = known ? from_before(workshop.previous, *known) : std::nullopt;
  if (before) prepared = std::move(*before);
  prepared.copy = *copy;
  if (!before) pack(prepared, bytes, std::move(own));
  return prepared;
}

base::Result<Prepared> prepare_whole(
    const Workshop& workshop, const Content& content, Opened& opened, const Target& target) {
  // One byte more, so that a file that grew is noticed.
  zip::Buffer own = zip::Buffer::of(static_cast<std::size_t>(opened.info.size) + 1);
  auto count = ASSURE_TRY(opened.file->fill({own.bytes.get(), own.size}));
  if (count != opened.info.size) return changed_meanwhile(*workshop.inventory, content);
  own.size = count;
  std::string_view bytes = own.view();
  std::string digest = base::sha256_hex(bytes);
  ASSURE_TRY(check_unchanged(*workshop.inventory, content, opened, digest));
  auto prepared = prepare_held(workshop, content, target, {bytes, std::move(digest)}, std::move(own));
  if (prepared) prepared->source = opened.info;
  return prepared;
}

// What the pack before has of a file that nobody touched since. None when it has to be read.
std::optional<Prepared> prepare_known(
    const Workshop& workshop, const Content& content, const base::FileInfo& info, const Target& target) {
  const CachedFile* known = workshop.previous.same_file(content.path, info);
  const std::string read = known ? workshop.inventory->known_digest(content.from) : std::string();
  if (!read.empty() && read != known->digest) return std::nullopt;
  auto prepared = known ? from_before(workshop.previous, *known) : std::nullopt;
  auto copy = prepared ? keep_known(workshop.files, target, *known) : std::nullopt;
  if (!copy) return std::nullopt;
  workshop.progress.bytes += info.size;
  prepared->copy = *copy;
  prepared->source = info;
  return prepared;
}

base::Result<Prepared> prepare_read(
    const Workshop& workshop, const Content& content, Opened opened, const Target& target) {
  if (!opened.file) {
    opened = ASSURE_TRY(open_content(workshop.inventory, content, Previous()));
  }
  bool whole = opened.info.size <= held_limit;
  return whole ? prepare_whole(workshop, content, opened, target)
               : prepare_blocks(workshop, content, opened, target);
}

}  // namespace

base::Result<Prepared> prepare(
    const Workshop& workshop, const Content& content, Opened opened, const Target& target) {
  if (content.bytes)
    return prepare_held(workshop, content, target, {*content.bytes, base::sha256_hex(*content.bytes)}, {});
  if (auto known = prepare_known(workshop, content, opened.info, target)) return std::move(*known);
  return prepare_read(workshop, content, std::move(opened), target);
}

}  // namespace assure::pack
