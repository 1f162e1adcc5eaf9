#include "zip/reader.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "zip/end.h"
#include "zip/extra.h"

namespace assure::zip {
namespace {

constexpr std::uint64_t longest_directory = 64 << 20;  // bytes
constexpr std::size_t most_members = 500'000;
constexpr std::size_t longest_name = 4096;  // bytes: no system takes longer paths
constexpr std::size_t most_flaws = 1000;    // each is told; what they hide is as bad
constexpr std::size_t usual_extra = 40;     // bytes that most headers have no more of
// DEFLATE cannot do better than 1032 to 1; a pack of documents as a whole stays far below 200 to 1.
constexpr std::uint64_t deflate_ratio = 1032;
constexpr std::uint64_t whole_ratio = 200;
constexpr std::uint64_t swelling = 1024;  // bytes
constexpr std::uint64_t always_allowed = 1ULL << 30;
constexpr const char* disagreement = "is described in two places of the zip that do not agree";
constexpr const char* marking_help =
    "ask for the zip that was built; `zip` and some others do not mark names";
constexpr std::uint16_t patch_flag = 1U << 5U;
constexpr std::uint16_t strong_flag = 1U << 6U;   // encrypted otherwise
constexpr std::uint16_t masked_flag = 1U << 13U;  // the list of files is encrypted
constexpr unsigned dos_host = 0;
constexpr unsigned vms_host = 2;
constexpr unsigned os2_host = 6;
constexpr unsigned most_of_vms = 42;  // the version that Info-ZIP's unzip 6.0 takes of it
constexpr std::uint16_t windows_info_zip = 11U << 8U | 50U;
constexpr std::uint32_t dos_label = 1U << 3U;
constexpr std::uint32_t dos_folder = 1U << 4U;

// What the list of files says of one and Entry does not keep.
struct Told {
  std::uint16_t flags = 0;
  std::uint16_t time = 0;  // MS-DOS
};

class IndexReader {
 public:
  IndexReader(base::InputFile& file, std::uint64_t size) : file_(file), size_(size) {}

  base::Result<Index> read() {
    index_.canonical = true;
    auto found = ASSURE_TRY(find_end(file_, size_));
    for (std::string& message : found.flaws) flaw("", std::move(message));
    if (!found.end) return finish();
    const End& end = *found.end;
    index_.canonical = end.canonical;
    auto directory = ASSURE_TRY(read_directory(end));
    if (!directory) return finish();
    if (!parse_directory(*directory, end.entries)) {
      index_.members.clear();
      return finish();
    }
    ASSURE_TRY(check_layout(end.offset));
    check_sizes();
    drop_folders();
    return finish();
  }

 private:
  void flaw(std::string name, std::string message, std::string help = {}) {
    if (++flaws_ > most_flaws) return;
    index_.flaws.push_back({std::move(name), std::move(message), std::move(help)});
  }

  Index finish() {
    if (flaws_ > most_flaws) {
      index_.flaws.push_back(
          {"", fmt::format("has {} like these", base::counted(flaws_ - most_flaws, "more fault"))});
    }
    index_.canonical = index_.canonical && index_.flaws.empty();
    return std::move(index_);
  }

  base::Result<std::optional<std::string>> read_directory(const End& end) {
    bool inside = end.size <= end.begin && end.offset <= end.begin - end.size;
    if (!inside) flaw("", "has a list of its files that lies outside it");
    bool endless = inside && end.size > longest_directory;
    if (endless) flaw("", "lists more files than any pack holds");
    if (!inside || endless) return std::nullopt;
    std::uint64_t between = end.begin - end.size - end.offset;
    if (between > 0)
      flaw("", fmt::format("has {} after the list of its files", base::counted(between, "byte")));
    auto bytes = ASSURE_TRY(read_range(file_, end.offset, static_cast<std::size_t>(end.size)));
    return bytes;
  }

  // False when it goes beyond all bounds: then nothing of it counts.
  bool parse_directory(std::string_view bytes, std::uint64_t entries) {
    std::size_t at = 0;
    std::set<std::string_view> names;
    while (bytes.size() - at >= central_size && number32(bytes, at) == central_signature) {
      std::size_t name = number16(bytes, at + 28);
      bool absurd = index_.members.size() == most_members || name > longest_name;
      if (absurd) {
        flaw("", name > longest_name ? fmt::format("lists a file with a name of {} bytes", name)
                                     : "lists more files than any pack holds");
        return false;
      }
      std::size_t length = central_size + name + number16(bytes, at + 30) + number16(bytes, at + 32);
      if (length > bytes.size() - at) break;
      bool fresh = names.insert(bytes.substr(at + central_size, name)).second;
      parse_entry(bytes.substr(at, length), fresh);
      at += length;
    }
    if (at != bytes.size()) flaw("", "has a list of its files that cannot be read to its end");
    if (at == bytes.size() && entries != index_.members.size()) {
      flaw("", fmt::format("says that it holds {} and lists {}", base::counted(entries, "file"),
                   index_.members.size()));
    }
    return true;
  }

  void parse_entry(std::string_view raw, bool fresh) {
    std::size_t name_size = number16(raw, 28);
    std::size_t extra_size = number16(raw, 30);
    FoundMember member;
    member.entry = {std::string(raw.substr(central_size, name_size)), number16(raw, 10), number16(raw, 14),
        number32(raw, 16), number32(raw, 20), number32(raw, 24), number32(raw, 42)};
    const Told told{number16(raw, 8), number16(raw, 12)};
    auto fields = extra_fields(raw.substr(central_size + name_size, extra_size));
    auto cannot = [&](std::string message) {
      flaw(member.entry.name, std::move(message));
      member.readable = false;
    };
    member.readable = true;
    if (!fields) cannot("has extra fields that cannot be read");
    if (fields && !widen(member.entry, *fields)) cannot("has sizes that cannot be read");
    const Header header{member.entry.name, raw.substr(central_size + name_size + extra_size)};
    if (auto why = fields ? disguise(*fields, header) : std::nullopt) cannot(*why);
    if (!is_ascii(member.entry.name)) check_encoding(member.entry.name, told.flags, number16(raw, 4));
    for (std::string& why : unreadable(member.entry, told.flags, number16(raw, 6))) cannot(std::move(why));
    if (number16(raw, 34) != 0) cannot("lies in another part of a split zip");
    if (!fresh) cannot("is repeated");
    read_attributes(member, number32(raw, 38));
    if (raw != central_header(member.entry) || (date_ && *date_ != member.entry.date))
      index_.canonical = false;
    date_ = member.entry.date;
    index_.members.push_back(std::move(member));
    told_.push_back(told);
  }

  static bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  }

  // Info-ZIP's unzip 6.0 takes each name of MS-DOS and OS/2, and of its own zip for Windows, for one in the
  // code page of MS-DOS, marked or not. Python before 3.13 heeds nothing but the mark.
  void check_encoding(const std::string& name, std::uint16_t flags, std::uint16_t made_by) {
    unsigned host = made_by >> 8U;
    bool of_dos = host == dos_host || host == os2_host || made_by == windows_info_zip;
    if ((flags & utf8_flag) == 0) {
      flaw(name, "has a name that is not marked as UTF-8, which programs read differently", marking_help);
    } else if (of_dos) {
      flaw(name, "has a name that is marked as one of MS-DOS, which programs read differently", marking_help);
    }
  }

  // Why a file cannot be unpacked by everybody.
  static std::vector<std::string> unreadable(
      const Entry& entry, std::uint16_t flags, std::uint16_t version_needed) {
    std::vector<std::string> why;
    if ((flags & (encrypted_flag | strong_flag | masked_flag)) != 0) why.emplace_back("is encrypted");
    if ((flags & patch_flag) != 0) why.emplace_back("is a patch to another file");
    if (entry.method != stored && entry.method != deflated)
      why.push_back(fmt::format("is compressed by method {}, which packs do not use", entry.method));
    if (entry.method == stored && entry.packed != entry.size) why.emplace_back("has two different sizes");
    // Who reads a zip from front to back looks for its end in its bytes, which may hold whatever looks like
    // one.
    if (entry.method == stored && (flags & descriptor_flag) != 0)
      why.emplace_back("is stored with its size behind it, so that programs differ on where it ends");
    if (auto refused = refused_version(version_needed)) why.push_back(*refused);
    return why;
  }

  // The upper byte of what is needed to extract is a kind of system.
  static std::optional<std::string> refused_version(std::uint16_t needed) {
    unsigned version = needed & 0xFFU;
    bool of_vms = (needed >> 8U) == vms_host;
    if (version <= (of_vms ? most_of_vms : zip64_version)) return std::nullopt;
    return fmt::format(
        "says that version {}.{} of the format is needed, which programs refuse", version / 10, version % 10);
  }

  // Unix's mode stands above those of MS-DOS. Some programs heed it whoever is said to have written it.
  void read_attributes(FoundMember& member, std::uint32_t attributes) {
    unsigned mode = attributes >> 16U;
    unsigned type = mode & 0170000U;
    bool folder = member.entry.name.ends_with('/');
    member.special = type != 0 && type != 0100000U && type != 0040000U;
    member.privileged = (mode & 06000U) != 0 && !folder;
    if (!folder && (type == 0040000U || (attributes & (dos_folder | dos_label)) != 0))
      flaw(member.entry.name, "is a file by its name and none by its attributes");
    if (!folder && (mode & 0111U) != 0) ++index_.programs;
  }

  // Files lie one after the other, from the first byte to the list of files, with nothing between. No byte is
  // read for two files, whatever the list says.
  base::Status check_layout(std::uint64_t directory) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < index_.members.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return index_.members[a].entry.offset < index_.members[b].entry.offset;
    });
    std::uint64_t at = 0;
    bool known = true;  // that a file ends there
    for (std::size_t i = 0; i < order.size(); ++i) {
      FoundMember& member = index_.members[order[i]];
      const Entry& entry = member.entry;
      std::uint64_t next = i + 1 < order.size() ? index_.members[order[i + 1]].entry.offset : directory;
      if (entry.offset < at) {
        flaw("", fmt::format("has two files that lie over each other at byte {}", entry.offset));
        member.readable = false;
      }
      if (known && entry.offset > at) note_gap(at, entry.offset);
      auto end = ASSURE_TRY(end_of(member, told_[order[i]], next));
      known = end.has_value();
      if (known && *end > directory) flaw(entry.name, "runs into the list of files");
      if (!known || *end > next) member.readable = false;
      at = std::max({at, entry.offset, known ? *end : 0});
    }
    if (known && at < directory) note_gap(at, directory);
    return {};
  }

  void note_gap(std::uint64_t from, std::uint64_t to) {
    flaw("", fmt::format("has {} that belong to no file at byte {}", base::counted(to - from, "byte"), from));
  }

  // Where the file ends whose local header says what the directory says; none when it does not. What it says
  // in other words (its own extra fields, sizes that come after the data) is not canonical but agrees.
  base::Result<std::optional<std::uint64_t>> end_of(FoundMember& member, Told told, std::uint64_t next) {
    const Entry& entry = member.entry;
    std::size_t fixed = local_size + entry.name.size();
    auto header = read_range(file_, entry.offset, fixed + usual_extra);
    if (!header) return tl::make_unexpected(header.error());
    if (header->size() < fixed || !same_fields(entry, told, *header)) return no_end(entry, disagreement);
    std::size_t length = fixed + number16(*header, 28);
    member.data = entry.offset + length;
    std::uint64_t end = member.data + entry.packed;
    if (end < member.data || end > next) return end < member.data ? ~0ULL : end;
    if (length > header->size()) header = read_range(file_, entry.offset, length);
    if (!header) return tl::make_unexpected(header.error());
    header->resize(length);
    bool later = (told.flags & descriptor_flag) != 0;
    auto fields = extra_fields(std::string_view(*header).substr(fixed));
    if (auto why = misleading(entry, later, *header, fields)) return no_end(entry, *why);
    index_.canonical = index_.canonical && *header == local_header(entry);
    if (!later) return end;
    std::size_t descriptor = descriptor_length(entry, end, has_wide_sizes(*fields));
    if (descriptor == 0) return no_end(entry, "has no sizes behind it, where the zip says that they are");
    return end + descriptor;
  }

  std::optional<std::uint64_t> no_end(const Entry& entry, std::string why) {
    flaw(entry.name, std::move(why));
    return std::nullopt;
  }

  static bool same_fields(const Entry& entry, Told told, std::string_view header) {
    bool later = (told.flags & descriptor_flag) != 0;
    std::uint32_t crc = number32(header, 14);
    return number32(header, 0) == local_signature && number16(header, 6) == told.flags &&
           number16(header, 8) == entry.method && number16(header, 10) == told.time &&
           number16(header, 12) == entry.date && (crc == entry.crc || (later && crc == 0)) &&
           number16(header, 26) == entry.name.size() &&
           header.substr(local_size, entry.name.size()) == entry.name;
  }

  // What a local header says that the directory does not.
  static std::optional<std::string> misleading(const Entry& entry, bool later, std::string_view header,
      const std::optional<std::vector<ExtraField>>& fields) {
    if (!fields) return "has extra fields that cannot be read";
    if (!same_sizes(entry, header, *fields, later)) return disagreement;
    auto why = refused_version(number16(header, 4));
    return why ? why : disguise(*fields, {entry.name, {}});
  }

  // 0 when what was announced is not there. A file of 4 GiB needs the wide form, announced or not.
  std::size_t descriptor_length(const Entry& entry, std::uint64_t at, bool wide) {
    wide = wide || entry.packed >= full32 || entry.size >= full32;
    auto bytes = read_range(file_, at, 24);
    if (!bytes) return 0;
    std::string_view rest = *bytes;
    std::size_t mark = rest.size() >= 4 && number32(rest, 0) == descriptor_signature ? 4 : 0;
    rest.remove_prefix(mark);
    std::size_t length = wide ? 20 : 12;
    if (rest.size() < length || number32(rest, 0) != entry.crc) return 0;
    bool same = wide ? number64(rest, 4) == entry.packed && number64(rest, 12) == entry.size
                     : number32(rest, 4) == entry.packed && number32(rest, 8) == entry.size;
    return same ? mark + length : 0;
  }

  void check_sizes() {
    std::uint64_t total = 0;
    for (FoundMember& member : index_.members) {
      const Entry& entry = member.entry;
      bool absurd = entry.method == deflated && entry.size / deflate_ratio > entry.packed;
      if (absurd) flaw(entry.name, fmt::format("claims to unpack to {} bytes, which it cannot", entry.size));
      // Blocks that hold nothing can hide anything, and take time.
      bool swollen = entry.method == deflated && entry.packed / 2 > entry.size + swelling;
      if (swollen) flaw(entry.name, fmt::format("takes {} bytes packed, far more than it has", entry.packed));
      if (absurd || swollen) member.readable = false;
      total = total + entry.size < total ? ~0ULL : total + entry.size;
    }
    if (total <= always_allowed || total / whole_ratio <= size_) return;
    flaw("", fmt::format("would unpack to {} bytes, {} times its size", total, total / size_));
    for (FoundMember& member : index_.members) member.readable = false;
  }

  // Packs have none, but other programs add an entry for each.
  void drop_folders() {
    for (const FoundMember& member : index_.members) {
      if (!member.entry.name.ends_with('/')) continue;
      index_.canonical = false;
      bool holds = member.entry.size != 0 || member.entry.packed > 2;  // an empty deflated file has two
      if (holds) flaw(member.entry.name, "is a folder that holds bytes");
      if (member.special) flaw(member.entry.name, "is a folder by its name and none by its attributes");
      index_.folders.push_back(member.entry.name);
    }
    std::erase_if(index_.members, [](const FoundMember& member) { return member.entry.name.ends_with('/'); });
  }

  base::InputFile& file_;
  std::uint64_t size_;
  Index index_;
  std::vector<Told> told_;  // of each member
  std::optional<std::uint16_t> date_;
  std::size_t flaws_ = 0;
};

}  // namespace

base::Result<bool> looks_like_zip(base::InputFile& file) {
  auto info = ASSURE_TRY(file.info());
  auto first = ASSURE_TRY(read_range(file, 0, 4));
  if (first.size() == 4 && number32(first, 0) == local_signature) return true;
  if (info.size < end_size) return false;
  auto last = ASSURE_TRY(read_range(file, info.size - end_size, 4));
  return last.size() == 4 && number32(last, 0) == end_signature;
}

base::Result<Index> read_index(base::InputFile& file) {
  auto info = ASSURE_TRY(file.info());
  return IndexReader(file, info.size).read();
}

}  // namespace assure::zip
