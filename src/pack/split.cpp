#include "pack/split.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include <fmt/format.h>

#include "bag/part_note.h"
#include "pack/check_written.h"
#include "zip/items.h"
#include "zip/records.h"
#include "zip/writer.h"

namespace assure::pack {
namespace {

// The longest name that a part may come to have: nobody has a million parts.
std::string longest_part_name(std::string_view reference) {
  return bag::part_name(reference, 999'999, 999'999);
}

std::uint64_t bytes_in_zip(const std::string& name, std::uint64_t size, std::uint64_t packed) {
  // As far into the zip as can be, so that the numbers take the most room.
  const zip::Entry entry{name, zip::deflated, 0, 0, packed, size, ~0ULL >> 1U};
  return zip::local_header(entry).size() + packed + zip::central_header(entry).size();
}

// Of a manifest.
std::uint64_t line_length(std::string_view path) {
  const bag::Listed line{std::string(path), std::string(64, '0'), 0, 0};
  return bag::manifest_text({&line, 1}).size();
}

// With its line in a manifest.
PartItem item_of(std::string_view reference, const CachedFile& file) {
  std::string name = longest_part_name(reference) + "/" + file.path;
  std::uint64_t line = line_length(file.path);
  return {file.path, bytes_in_zip(name, file.member.size, file.member.packed_size) + line};
}

// Pages first: whoever opens the first part sees them.
std::vector<std::size_t> reading_order(const std::vector<PackSource::Packed>& packed) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < packed.size(); ++i) {
    if (!bag::is_bags_own(packed[i].file.path)) order.push_back(i);
  }
  auto rank = [&](std::size_t i) {
    const std::string& path = packed[i].file.path;
    return path.starts_with("data/documents/") ? 2 : bag::is_payload(path) ? 1 : 0;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::make_tuple(rank(a), std::cref(packed[a].file.path)) <
           std::make_tuple(rank(b), std::cref(packed[b].file.path));
  });
  return order;
}

class PartWriter {
 public:
  PartWriter(base::FileSystem& files, const Staging& staging, const Contents& contents,
      const std::vector<PackSource::Packed>& packed, const PartOptions& options)
      : files_(files), staging_(staging), contents_(contents), packed_(packed), options_(options) {}

  base::Result<std::vector<std::string>> run() {
    ASSURE_TRY(open());
    std::vector<PartItem> items;
    const auto order = reading_order(packed_);
    items.reserve(order.size());
    for (std::size_t i : order) items.push_back(item_of(contents_.reference, packed_[i].file));
    const std::uint64_t besides = bytes_besides();
    auto parts = ASSURE_TRY(split(items, options_.size > besides ? options_.size - besides : 0));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      std::vector<zip::Item> members;
      for (std::size_t item : parts[i]) members.push_back(taken(packed_[order[item]].file));
      auto name = ASSURE_TRY(write_part(i + 1, parts.size(), std::move(members)));
      names.push_back(name);
    }
    return names;
  }

 private:
  base::Status open() {
    auto zip = files_.open(staging_.zip(), base::Links::Refuse);
    if (!zip) return tl::make_unexpected(zip.error());
    zip_ = std::move(*zip);
    for (const PackSource::Packed& one : packed_) {
      if (!bag::is_bags_own(one.file.path)) continue;
      whole_.push_back(taken(one.file));
      whole_.back().path.insert(0, bag::whole_folder);
    }
    for (const auto& [path, bytes] : options_.signatures)
      whole_.push_back(zip::made_item(std::string(bag::whole_folder) + path, bytes));
    return files_.make_directories(staging_.parts());
  }

  // What every part has besides the files that fall to it.
  std::uint64_t bytes_besides() const {
    const std::string folder = longest_part_name(contents_.reference) + "/";
    std::uint64_t bytes = zip::end_records(~0ULL >> 1U, ~0ULL >> 1U, ~0ULL >> 1U).size();
    std::uint64_t lines = 0;
    for (const zip::Item& one : whole_) {
      bytes += bytes_in_zip(folder + one.path, one.member.size, one.member.packed_size);
      lines += line_length(one.path);
    }
    // Its own manifest lists three of its own files.
    for (std::string_view path : bag::own_paths) {
      lines += line_length(path);
      bytes += bytes_in_zip(folder + std::string(path), 0, 0);
    }
    const std::string text = info(999'999, 999'999, ~0ULL, ~0ULL);
    return bytes + lines + bag::declaration_text.size() + text.size();
  }

  static zip::Item taken(const CachedFile& file) {
    return {file.path, file.digest, file.member, {}, file.offset};
  }

  std::string info(std::size_t number, std::size_t of, std::uint64_t bytes, std::uint64_t files) const {
    bag::InfoFields fields = contents_.info;
    fields.emplace_back(
        "Bag-Group-Identifier", bag::group_of(contents_.reference, packed_.back().file.digest));
    fields.emplace_back("Bag-Count", fmt::format("{} of {}", number, of));
    fields.emplace_back("Bagging-Date", contents_.date.iso());
    fields.emplace_back("Payload-Oxum", bag::oxum(bytes, files));
    return bag::info_text(fields);
  }

  static std::string manifest(const std::vector<zip::Item>& members, bool payload) {
    std::vector<bag::Listed> lines;
    for (const zip::Item& one : members) {
      if (bag::is_payload(one.path) == payload) lines.push_back({one.path, one.digest, 0, 0});
    }
    std::sort(lines.begin(), lines.end(),
        [](const bag::Listed& a, const bag::Listed& b) { return a.path < b.path; });
    return bag::manifest_text(lines);
  }

  void add_own(std::vector<zip::Item>& members, std::size_t number, std::size_t of) const {
    std::uint64_t bytes = 0;
    std::uint64_t files = 0;
    for (const zip::Item& one : members) {
      bytes += bag::is_payload(one.path) ? one.member.size : 0;
      files += bag::is_payload(one.path) ? 1 : 0;
    }
    members.insert(members.end(), whole_.begin(), whole_.end());
    std::sort(members.begin(), members.end(),
        [](const zip::Item& a, const zip::Item& b) { return a.path < b.path; });
    members.insert(members.begin(),
        zip::made_item(std::string(bag::declaration_path), std::string(bag::declaration_text)));
    members.push_back(zip::made_item(std::string(bag::info_path), info(number, of, bytes, files)));
    members.push_back(zip::made_item(std::string(bag::manifest_path), manifest(members, true)));
    members.push_back(zip::made_item(std::string(bag::tag_manifest_path), manifest(members, false)));
  }

  base::Result<std::string> write_part(std::size_t number, std::size_t of, std::vector<zip::Item> members) {
    add_own(members, number, of);
    const std::string part = bag::part_name(contents_.reference, number, of);
    std::vector<std::string> names;
    names.reserve(members.size());
    for (const zip::Item& one : members) names.push_back(part + "/" + one.path);
    const std::string path = base::join_path(staging_.parts(), part + ".zip");
    auto file = ASSURE_TRY(files_.create(path));
    zip::ItemSource source(*zip_, members);
    auto written = zip::write_zip(*file, names, contents_.date, source, 0);
    if (!written) return tl::make_unexpected(written.error());
    ASSURE_TRY(file->close(false));
    auto bytes = ASSURE_TRY(check_records(files_, path, names.size()));
    if (bytes > options_.size) return base::fail(files_.shown(path) + ": written wrongly");
    return part + ".zip";
  }

  base::FileSystem& files_;
  const Staging& staging_;
  const Contents& contents_;
  const std::vector<PackSource::Packed>& packed_;
  const PartOptions& options_;
  std::unique_ptr<base::InputFile> zip_;
  std::vector<zip::Item> whole_;
};

}  // namespace

base::Result<std::vector<std::vector<std::size_t>>> split(
    std::span<const PartItem> items, std::uint64_t room) {
  std::vector<std::vector<std::size_t>> parts(1);
  std::uint64_t used = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].bytes > room) {
      return base::fail(fmt::format("{}: takes {} bytes in a zip, and a part of this size has room for {}",
          items[i].path, items[i].bytes, room));
    }
    if (used + items[i].bytes > room) {
      parts.emplace_back();
      used = 0;
    }
    parts.back().push_back(i);
    used += items[i].bytes;
  }
  return parts;
}

base::Result<std::vector<std::string>> write_parts(base::FileSystem& files, const Staging& staging,
    const Contents& contents, const std::vector<PackSource::Packed>& packed, const PartOptions& options) {
  return PartWriter(files, staging, contents, packed, options).run();
}

}  // namespace assure::pack
