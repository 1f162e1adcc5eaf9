#include <algorithm>

#include <fmt/format.h>

#include "bag/bag.h"
#include "bag/names.h"
#include "bag/rules.h"
#include "bag/tree.h"
#include "base/text.h"
#include "zip/deflate.h"
#include "zip/inflate.h"
#include "zip/reader.h"

namespace assure::bag {
namespace {

constexpr std::size_t member_chunk = 256 << 10;
constexpr std::string_view damage_help = "fetch the pack again from where it was made";

class ZipTree : public PackTree {
 public:
  ZipTree(std::unique_ptr<base::InputFile> file, zip::Index index)
      : file_(std::move(file)), index_(std::move(index)) {
    name_ = top_folder();
    if (name_.empty() && !index_.members.empty()) {
      faults_.push_back({&rules::malformed_bag, "", "the zip has no top folder", ""});
    }
    for (const zip::Flaw& flaw : index_.flaws) note(flaw);
    check_top();
    std::stable_sort(index_.members.begin(), index_.members.end(),
        [](const zip::FoundMember& a, const zip::FoundMember& b) { return a.entry.name < b.entry.name; });
    std::string prefix = name_.empty() ? "" : name_ + "/";
    std::erase_if(index_.members, [&](const zip::FoundMember& member) { return !keep(member, prefix); });
    for (const zip::FoundMember& member : index_.members) {
      files_.push_back({member.entry.name.substr(prefix.size()), member.entry.size, member.readable});
    }
    for (const std::string& name : index_.folders) keep_folder(name, prefix);
    if (!index_.canonical && faults_.empty()) faults_.push_back({&rules::repacked_zip, "", repacked(), ""});
  }

  base::Result<std::optional<Fault>> read(std::size_t index, const Bytes& bytes) const override {
    const zip::FoundMember& member = index_.members[index];
    zip::Inflater inflater;
    std::uint32_t crc = 0;
    std::uint64_t size = 0;
    auto take = [&](std::string_view piece) {
      crc = zip::crc32(crc, piece);
      size += piece.size();
      if (size <= member.entry.size) bytes(piece);
    };
    bool sound = true;
    for (std::uint64_t at = 0; sound && at < member.entry.packed && size <= member.entry.size;
         at += member_chunk) {
      auto count = static_cast<std::size_t>(std::min<std::uint64_t>(member_chunk, member.entry.packed - at));
      auto packed = ASSURE_TRY(zip::read_range(*file_, member.data + at, count));
      sound = packed.size() == count;
      if (member.entry.method == zip::stored) {
        take(packed);
      } else {
        sound = sound && inflater.feed(packed, take);
      }
    }
    sound = sound && (member.entry.method == zip::stored || inflater.ended());
    sound = sound && size == member.entry.size && crc == member.entry.crc;
    if (sound) return std::nullopt;
    return damaged(files_[index].path, "cannot be unpacked to what the zip says it holds");
  }

 private:
  static Fault damaged(const std::string& path, std::string_view message) {
    std::string what = path.empty() ? std::string("the zip") : fmt::format("`{}`", path);
    return {&rules::damaged_zip, path, fmt::format("{} {}", what, message), std::string(damage_help)};
  }

  void note(const zip::Flaw& flaw) {
    const std::string& name = flaw.name;
    bool inside = !name_.empty() && name.starts_with(name_ + "/");
    Fault fault = damaged(inside ? name.substr(name_.size() + 1) : name, flaw.message);
    if (!flaw.help.empty()) fault.help = flaw.help;
    faults_.push_back(std::move(fault));
  }

  // The folder that holds bagit.txt; without one, that of the first file.
  std::string top_folder() const {
    std::string first;
    for (const zip::FoundMember& member : index_.members) {
      const std::string& name = member.entry.name;
      auto slash = name.find('/');
      if (name.substr(slash + 1) == declaration_path) {
        return slash == std::string::npos ? "" : name.substr(0, slash);
      }
      if (first.empty() && slash != std::string::npos) first = name.substr(0, slash);
    }
    return first;
  }

  // Where everything would be unpacked.
  void check_top() {
    if (name_.empty()) return;
    auto why = unsafe(name_);
    if (!why) why = unportable(name_);
    if (!why) return;
    faults_.push_back({&rules::unsafe_path, "", fmt::format("the pack's folder, `{}`, {}", name_, *why), ""});
  }

  std::string repacked() const {
    std::string message = "the zip is not laid out as packs are";
    if (index_.programs > 0)
      message += fmt::format(", and marks {} as executable", base::counted(index_.programs, "file"));
    return message;
  }

  void keep_folder(const std::string& name, const std::string& prefix) {
    if (name == prefix) return;
    if (!name.starts_with(prefix)) return note_beside(name);
    folders_.push_back(name.substr(prefix.size()));
  }

  void note_beside(const std::string& name) {
    faults_.push_back({&rules::unlisted_file, name,
        fmt::format("`{}` is in the zip beside the pack's folder `{}`", name, name_), ""});
  }

  // Whether the member is a file of the pack; otherwise, or when it cannot be read, says why.
  bool keep(const zip::FoundMember& member, const std::string& prefix) {
    const std::string& name = member.entry.name;
    if (!name.starts_with(prefix)) {
      note_beside(name);
      return false;
    }
    std::string path = name.substr(prefix.size());
    if (member.special) {
      faults_.push_back({&rules::unsafe_path, path, fmt::format("`{}` is a symbolic link or a device", path),
          "a pack holds plain files only"});
      return false;
    }
    if (member.privileged) {
      faults_.push_back({&rules::unsafe_path, path,
          fmt::format("`{}` would run with the rights of its owner (setuid)", path),
          "a pack holds plain files only"});
    }
    // A name that is repeated has its fault; the first one stands for both.
    bool again = last_ == path;
    last_ = path;
    return !again;
  }

  std::unique_ptr<base::InputFile> file_;
  zip::Index index_;
  std::optional<std::string> last_;  // the path kept last; equal ones follow each other
};

}  // namespace

base::Result<std::unique_ptr<PackTree>> open_pack(base::FileSystem& files, const std::string& path) {
  auto real = files.canonical(path);
  if (!real) return tl::make_unexpected(base::Failure{path + ": cannot be read"});
  auto info = ASSURE_TRY(files.info(*real));
  return info.kind == base::EntryKind::Directory ? open_folder(files, *real) : open_zip(files, *real);
}

base::Result<std::unique_ptr<PackTree>> open_zip(base::FileSystem& files, const std::string& path) {
  auto file = ASSURE_TRY(files.open(path, base::Links::Follow));
  auto zip = zip::looks_like_zip(*file);
  if (!zip) return tl::make_unexpected(zip.error());
  if (!*zip) return base::fail(path + ": not a pack: neither a zip nor a folder");
  auto index = ASSURE_TRY(zip::read_index(*file));
  return std::make_unique<ZipTree>(std::move(file), std::move(index));
}

}  // namespace assure::bag
