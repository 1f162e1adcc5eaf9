#include "pack/attach.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "bag/bag.h"
#include "bag/tree.h"
#include "base/check.h"
#include "base/digest.h"
#include "pack/check_written.h"
#include "pack/workplace.h"
#include "zip/items.h"
#include "zip/reader.h"
#include "zip/writer.h"

namespace assure::pack {
namespace {

constexpr std::string_view signing_name = "signing";

// The folder beside the pack where a build would make it (Staging), so that the two never work at once. A
// build that died may have left a pack there, which the next one puts back.
base::Result<std::unique_ptr<Workplace>> begin_beside(base::FileSystem& files, const std::string& pack) {
  std::string reference = pack;
  if (reference.ends_with(".zip")) reference.resize(reference.size() - 4);
  auto place = Workplace::begin(files, fmt::format(".{}.tmp", reference));
  if (!place) return place;
  (*place)->remove_only(signing_name);
  ASSURE_TRY(files.remove_tree((*place)->at(signing_name)));
  return place;
}

base::Status check_identity(const bag::PackTree& tree, const std::string& pack, const std::string& identity) {
  base::Sha256 digest;
  for (std::size_t i = 0; i < tree.files().size(); ++i) {
    if (tree.files()[i].path != bag::tag_manifest_path || !tree.files()[i].readable) continue;
    auto fault = tree.read(i, [&](std::string_view bytes) { digest.update(bytes); });
    if (!fault) return tl::make_unexpected(fault.error());
  }
  if (digest.hex() == identity) return {};
  return base::fail(pack + ": is another pack by now, so nothing was put into it");
}

zip::Member member_of(const zip::Entry& entry) {
  return {entry.method == zip::stored ? zip::Member::Form::Stored : zip::Member::Form::Deflated, entry.crc,
      entry.size, entry.packed};
}

// The number of files in the new zip.
base::Result<std::size_t> copy_zip(base::InputFile& from, base::OutputFile& to, const std::string& top,
    std::span<const bag::Attachment> attachments) {
  auto index = ASSURE_TRY(zip::read_index(from));
  bool sound = index.flaws.empty() && !index.members.empty();
  if (!sound) return base::fail("the zip is damaged, so nothing was put into it");
  std::vector<zip::Item> items;
  for (const zip::FoundMember& member : index.members) {
    bool replaced = std::any_of(attachments.begin(), attachments.end(),
        [&](const bag::Attachment& one) { return member.entry.name == top + "/" + one.path; });
    if (!replaced) items.push_back({member.entry.name, "", member_of(member.entry), "", member.data});
  }
  for (const bag::Attachment& one : attachments) {
    if (one.bytes) items.push_back(zip::made_item(top + "/" + one.path, *one.bytes));
  }
  std::vector<std::string> names;
  names.reserve(items.size());
  for (const zip::Item& item : items) names.push_back(item.path);
  zip::ItemSource source(from, items);
  ASSURE_TRY(zip::write_zip(to, names, zip::zip_date(index.members[0].entry.date), source, 0));
  return items.size();
}

base::Status attach_to_zip(base::FileSystem& files, const std::string& pack, const std::string& top,
    const Workplace& place, std::span<const bag::Attachment> attachments) {
  const std::string made = place.at(signing_name);
  ASSURE_TRY(write_attached(files, pack, made, top, attachments));
  ASSURE_TRY(files.copy_mode(pack, made));
  ASSURE_TRY(place.check());
  ASSURE_TRY(files.rename(made, pack));
  return files.sync_directory("");
}

base::Status attach_to_folder(base::FileSystem& files, const std::string& pack, const Workplace& place,
    std::span<const bag::Attachment> attachments) {
  const std::string folder = base::join_path(pack, bag::signatures_directory);
  ASSURE_TRY(files.make_directories(folder));
  for (const bag::Attachment& one : attachments) {
    const std::string final = base::join_path(pack, one.path);
    if (!one.bytes) {
      ASSURE_TRY(files.remove_tree(final));
      continue;
    }
    ASSURE_TRY(files.replace(final, *one.bytes, place.at(signing_name)));
  }
  ASSURE_TRY(files.sync_directory(folder));
  return files.sync_directory(pack);
}

}  // namespace

base::Result<std::uint64_t> write_attached(base::FileSystem& files, const std::string& from,
    const std::string& to, const std::string& top, std::span<const bag::Attachment> attachments) {
  auto source = ASSURE_TRY(files.open(from, base::Links::Refuse));
  auto target = ASSURE_TRY(files.create(to));
  auto count = copy_zip(*source, *target, top, attachments);
  auto closed = target->close(true);
  if (!count) return base::fail(fmt::format("{}: {}", files.shown(from), count.error().message));
  if (!closed) return tl::make_unexpected(closed.error());
  return check_records(files, to, *count);
}

base::Status attach(base::FileSystem& files, const std::string& pack, const std::string& identity,
    std::span<const bag::Attachment> attachments) {
  for (const bag::Attachment& one : attachments)
    ASSURE_CHECK(bag::is_signature(one.path), "only signatures can be put into a pack");
  auto real = ASSURE_TRY(files.canonical(pack));
  const auto slash = real.rfind('/');
  const std::string name = real.substr(slash + 1);
  auto around = ASSURE_TRY(files.beneath(slash == 0 ? "/" : real.substr(0, slash)));
  auto info = ASSURE_TRY(around->info(name));
  auto place = ASSURE_TRY(begin_beside(*around, name));
  bool folder = info.kind == base::EntryKind::Directory;
  auto tree = ASSURE_TRY(folder ? bag::open_folder(*around, name) : bag::open_zip(*around, name));
  ASSURE_TRY(check_identity(*tree, pack, identity));
  return folder ? attach_to_folder(*around, name, *place, attachments)
                : attach_to_zip(*around, name, tree->name(), *place, attachments);
}

}  // namespace assure::pack
