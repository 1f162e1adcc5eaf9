#include "bundle/zip_reader.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::bundle {
namespace {

constexpr std::uint64_t longest_directory = 256 << 20;  // bytes; about two million files
constexpr std::size_t longest_comment = 0xFFFF;
// DEFLATE cannot do better than 1032 to 1; a pack of documents as a whole stays far below 200 to 1.
constexpr std::uint64_t deflate_ratio = 1032;
constexpr std::uint64_t whole_ratio = 200;
constexpr std::uint64_t always_allowed = 1ULL << 30;

// Where the directory lies, as the records at the end say.
struct End {
  std::uint64_t entries = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;
  std::uint64_t begin = 0;  // of the first of these records
  std::string raw;
};

class IndexReader {
 public:
  IndexReader(base::InputFile& file, std::uint64_t size) : file_(file), size_(size) {}

  base::Result<ZipIndex> read() {
    index_.canonical = true;
    auto end = find_end();
    if (!end) return tl::make_unexpected(end.error());
    if (!*end) return finish();
    auto directory = read_directory(**end);
    if (!directory) return tl::make_unexpected(directory.error());
    if (!*directory) return finish();
    parse_directory(**directory, (*end)->entries);
    if (auto status = check_locals(); !status) return tl::make_unexpected(status.error());
    check_gaps((*end)->offset);
    check_sizes();
    drop_folders();
    return finish();
  }

 private:
  void flaw(std::string name, std::string message) {
    index_.flaws.push_back({std::move(name), std::move(message)});
  }

  ZipIndex finish() {
    index_.canonical = index_.canonical && index_.flaws.empty();
    return std::move(index_);
  }

  base::Result<std::optional<End>> find_end() {
    std::uint64_t from = size_ - std::min<std::uint64_t>(size_, end_size + longest_comment);
    auto tail = read_range(file_, from, static_cast<std::size_t>(size_ - from));
    if (!tail) return tl::make_unexpected(tail.error());
    if (tail->size() >= end_size) {
      for (std::size_t at = tail->size() - end_size + 1; at-- > 0;) {
        if (number32(*tail, at) != end_signature) continue;
        std::size_t comment = number16(*tail, at + 20);
        if (at + end_size + comment > tail->size()) continue;
        if (comment > 0) flaw("", fmt::format("has a comment of {}", base::counted(comment, "byte")));
        std::size_t after = tail->size() - at - end_size - comment;
        if (after > 0) flaw("", fmt::format("has {} after its end", base::counted(after, "byte")));
        return read_end(tail->substr(at, end_size), from + at);
      }
    }
    flaw("", "has no end: it is cut off, or its last bytes are damaged");
    return std::nullopt;
  }

  base::Result<std::optional<End>> read_end(const std::string& raw, std::uint64_t at) {
    End end{number16(raw, 10), number32(raw, 12), number32(raw, 16), at, raw};
    if (number32(raw, 4) != 0 || number16(raw, 8) != number16(raw, 10)) flaw("", "is a part of a split zip");
    std::uint64_t before = locator64_size + end64_size;
    if (at >= before) {
      auto records = read_range(file_, at - before, static_cast<std::size_t>(before));
      if (!records) return tl::make_unexpected(records.error());
      if (number32(*records, 0) == end64_signature && number32(*records, end64_size) == locator64_signature) {
        end.entries = number64(*records, 32);
        end.size = number64(*records, 40);
        end.offset = number64(*records, 48);
        end.begin = at - before;
        end.raw = *records + raw;
      }
    }
    if (end.raw != end_records(end.entries, end.size, end.offset)) index_.canonical = false;
    return end;
  }

  base::Result<std::optional<std::string>> read_directory(const End& end) {
    bool inside = end.size <= end.begin && end.offset <= end.begin - end.size;
    if (!inside || end.size > longest_directory) {
      flaw("", "has a list of its files that lies outside it");
      return std::nullopt;
    }
    std::uint64_t between = end.begin - end.size - end.offset;
    if (between > 0)
      flaw("", fmt::format("has {} after the list of its files", base::counted(between, "byte")));
    auto bytes = read_range(file_, end.offset, static_cast<std::size_t>(end.size));
    if (!bytes) return tl::make_unexpected(bytes.error());
    return std::move(*bytes);
  }

  void parse_directory(std::string_view bytes, std::uint64_t entries) {
    std::size_t at = 0;
    while (bytes.size() - at >= central_size && number32(bytes, at) == central_signature) {
      std::size_t length =
          central_size + number16(bytes, at + 28) + number16(bytes, at + 30) + number16(bytes, at + 32);
      if (length > bytes.size() - at) break;
      parse_entry(bytes.substr(at, length));
      at += length;
    }
    if (at != bytes.size()) flaw("", "has a list of its files that cannot be read to its end");
    if (at == bytes.size() && entries != index_.members.size()) {
      flaw("", fmt::format("says that it holds {} and lists {}", base::counted(entries, "file"),
                   index_.members.size()));
    }
  }

  void parse_entry(std::string_view raw) {
    std::size_t name_size = number16(raw, 28);
    ZipMember member;
    member.entry = {std::string(raw.substr(central_size, name_size)), number16(raw, 10), number16(raw, 14),
        number32(raw, 16), number32(raw, 20), number32(raw, 24), number32(raw, 42)};
    member.readable = widen(member.entry, raw.substr(central_size + name_size, number16(raw, 30)));
    const std::string& name = member.entry.name;
    if (!member.readable) flaw(name, "has sizes that cannot be read");
    auto cannot = [&](std::string message) {
      flaw(name, std::move(message));
      member.readable = false;
    };
    std::uint16_t flags = number16(raw, 8);
    if ((flags & encrypted_flag) != 0) cannot("is encrypted");
    if (member.entry.method != stored && member.entry.method != deflated) {
      cannot(fmt::format("is compressed by method {}, which packs do not use", member.entry.method));
    }
    if (member.entry.method == stored && member.entry.packed != member.entry.size)
      cannot("has two different sizes");
    if (number16(raw, 34) != 0) cannot("lies in another part of a split zip");
    if (!names_.insert(name).second) cannot("is there twice");
    std::uint32_t type = number32(raw, 38) >> 16U & 0170000U;
    member.symlink = number16(raw, 4) >> 8U == unix_host && type != 0 && type != 0100000U && type != 0040000U;
    if (raw != central_header(member.entry) || (date_ && *date_ != member.entry.date))
      index_.canonical = false;
    date_ = member.entry.date;
    index_.members.push_back(std::move(member));
    flags_.push_back(flags);
  }

  // Takes the numbers that did not fit from the zip64 extra field, in the order that APPNOTE 4.5.3 gives.
  static bool widen(ZipEntry& entry, std::string_view extra) {
    while (extra.size() >= 4 && number16(extra, 0) != 1) {
      extra.remove_prefix(std::min<std::size_t>(extra.size(), std::size_t(4) + number16(extra, 2)));
    }
    std::string_view values = extra.size() < 4 ? std::string_view() : extra.substr(4, number16(extra, 2));
    for (std::uint64_t* number : {&entry.size, &entry.packed, &entry.offset}) {
      if (*number != 0xFFFFFFFF) continue;
      if (values.size() < 8) return false;
      *number = number64(values, 0);
      values.remove_prefix(8);
    }
    return true;
  }

  base::Status check_locals() {
    for (std::size_t i = 0; i < index_.members.size(); ++i) {
      ZipMember& member = index_.members[i];
      auto header = read_range(file_, member.entry.offset, local_size + member.entry.name.size() + 20);
      if (!header) return tl::make_unexpected(header.error());
      auto length =
          header->size() < local_size ? std::nullopt : agreed_length(member.entry, flags_[i], *header);
      if (!length) {
        flaw(member.entry.name, "is described in two places of the zip that do not agree");
        member.readable = false;
        continue;
      }
      member.data = member.entry.offset + *length;
      std::string expected = local_header(member.entry);
      if (*length != expected.size() || !header->starts_with(expected)) index_.canonical = false;
    }
    return {};
  }

  // The length of the local header when it says what the directory says. What it says in other words (its own
  // extra fields, sizes that come after the data) is not canonical but agrees.
  static std::optional<std::size_t> agreed_length(
      const ZipEntry& entry, std::uint16_t flags, std::string_view header) {
    bool later = (flags & descriptor_flag) != 0;
    auto same32 = [&](std::size_t at, std::uint64_t value) {
      std::uint32_t found = number32(header, at);
      return found == value || found == 0xFFFFFFFF || (later && found == 0);
    };
    bool agrees = number32(header, 0) == local_signature && number16(header, 6) == flags &&
                  number16(header, 8) == entry.method && number16(header, 12) == entry.date &&
                  (number32(header, 14) == entry.crc || later) && same32(18, entry.packed) &&
                  same32(22, entry.size) && number16(header, 26) == entry.name.size() &&
                  header.substr(local_size, entry.name.size()) == entry.name;
    if (!agrees) return std::nullopt;
    return local_size + entry.name.size() + number16(header, 28);
  }

  // Files lie one after the other, from the first byte to the list of files, with nothing between.
  void check_gaps(std::uint64_t directory) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < index_.members.size(); ++i) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return index_.members[a].entry.offset < index_.members[b].entry.offset;
    });
    std::uint64_t at = 0;
    for (std::size_t i : order) {
      ZipMember& member = index_.members[i];
      if (!note_gap(at, member.entry.offset)) member.readable = false;
      if (member.data == 0) return;  // where it ends is not known
      at = member.data + member.entry.packed;
      if (at < member.data) at = ~0ULL;
      if ((flags_[i] & descriptor_flag) != 0) at += descriptor_length(member.entry, at);
      if (at > directory) {
        flaw(member.entry.name, "runs into the next file");
        member.readable = false;
        return;
      }
    }
    note_gap(at, directory);
  }

  bool note_gap(std::uint64_t from, std::uint64_t to) {
    if (from == to) return true;
    if (from > to) {
      flaw("", fmt::format("has two files that lie over each other at byte {}", to));
    } else {
      flaw("",
          fmt::format("has {} that belong to no file at byte {}", base::counted(to - from, "byte"), from));
    }
    return from < to;
  }

  // 0 when the sizes do not stand where they were announced: check_gaps then finds the gap.
  std::uint64_t descriptor_length(const ZipEntry& entry, std::uint64_t at) {
    auto bytes = read_range(file_, at, 24);
    if (!bytes || bytes->size() < 16) return 0;
    std::string_view rest = *bytes;
    std::size_t mark = number32(rest, 0) == descriptor_signature ? 4 : 0;
    rest.remove_prefix(mark);
    if (number32(rest, 0) != entry.crc) return 0;
    if (number32(rest, 4) == entry.packed && number32(rest, 8) == entry.size) return mark + 12;
    bool wide = rest.size() >= 20 && number64(rest, 4) == entry.packed && number64(rest, 12) == entry.size;
    return wide ? mark + 20 : 0;
  }

  void check_sizes() {
    std::uint64_t total = 0;
    for (ZipMember& member : index_.members) {
      const ZipEntry& entry = member.entry;
      bool absurd = entry.method == deflated && entry.size / deflate_ratio > entry.packed;
      if (absurd) flaw(entry.name, fmt::format("claims to unpack to {} bytes, which it cannot", entry.size));
      if (absurd) member.readable = false;
      total = total + entry.size < total ? ~0ULL : total + entry.size;
    }
    if (total <= always_allowed || total / whole_ratio <= size_) return;
    flaw("", fmt::format("would unpack to {} bytes, {} times its size", total, total / size_));
    for (ZipMember& member : index_.members) member.readable = false;
  }

  // Packs have none, but other programs add an entry for each.
  void drop_folders() {
    for (const ZipMember& member : index_.members) {
      if (!member.entry.name.ends_with('/')) continue;
      index_.canonical = false;
      if (member.entry.size != 0 || member.entry.packed != 0)
        flaw(member.entry.name, "is a folder that holds bytes");
    }
    std::erase_if(index_.members, [](const ZipMember& member) { return member.entry.name.ends_with('/'); });
  }

  base::InputFile& file_;
  std::uint64_t size_;
  ZipIndex index_;
  std::vector<std::uint16_t> flags_;  // of each member
  std::set<std::string> names_;
  std::optional<std::uint16_t> date_;
};

}  // namespace

base::Result<std::string> read_range(base::InputFile& file, std::uint64_t offset, std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t filled = 0;
  while (filled < count) {
    auto got = file.read_at(offset + filled, std::span(bytes).subspan(filled));
    if (!got) return tl::make_unexpected(got.error());
    if (*got == 0) break;
    filled += *got;
  }
  bytes.resize(filled);
  return bytes;
}

base::Result<bool> looks_like_zip(base::InputFile& file) {
  auto info = file.info();
  if (!info) return tl::make_unexpected(info.error());
  auto first = read_range(file, 0, 4);
  if (!first) return tl::make_unexpected(first.error());
  if (first->size() == 4 && number32(*first, 0) == local_signature) return true;
  if (info->size < end_size) return false;
  auto last = read_range(file, info->size - end_size, 4);
  if (!last) return tl::make_unexpected(last.error());
  return last->size() == 4 && number32(*last, 0) == end_signature;
}

base::Result<ZipIndex> read_index(base::InputFile& file) {
  auto info = file.info();
  if (!info) return tl::make_unexpected(info.error());
  return IndexReader(file, info->size).read();
}

}  // namespace assure::bundle
