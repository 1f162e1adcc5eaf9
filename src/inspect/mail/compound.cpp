#include "inspect/mail/compound.h"

#include <algorithm>
#include <array>

#include "inspect/text/charset.h"

namespace assure::inspect {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t header_size = 512, entry_size = 128, small_sector_size = 64;
constexpr std::uint32_t no_entry = 0xFFFFFFFF, highest_sector = 0xFFFFFFFA;
constexpr std::size_t deepest_storage = 8;  // storages within each other
constexpr auto signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = width; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::uint32_t number32(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(number(bytes, at, 4));
}

base::Status damaged() {
  return base::fail("is damaged or cut short: it is no whole compound file");
}

void add_numbers(std::string_view bytes, std::vector<std::uint32_t>& to) {
  for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) to.push_back(number32(bytes, at));
}

}  // namespace

// As the directory has it: its streams and storages are a tree in a tree.
struct Compound::Node {
  std::string name;
  std::uint8_t type = 0;  // 1 storage, 2 stream, 5 root
  std::uint32_t left = no_entry, right = no_entry, child = no_entry, start = 0;
  std::uint64_t size = 0;
};

base::Result<Compound> Compound::open(std::string_view bytes) {
  Compound file(bytes);
  ASSURE_TRY(file.read_header());
  return file;
}

base::Status Compound::read_header() {
  if (bytes_.size() < header_size || !bytes_.starts_with(signature)) return damaged();
  const std::uint64_t shift = number(bytes_, 30, 2);
  if ((shift != 9 && shift != 12) || number(bytes_, 32, 2) != 6) return damaged();
  sector_size_ = std::size_t(1) << shift;
  smallest_ = number32(bytes_, 56);
  ASSURE_TRY(read_table(number32(bytes_, 44), number32(bytes_, 68), number32(bytes_, 72)));
  const std::uint64_t small_sectors = number32(bytes_, 64);
  if (small_sectors > 0) {
    auto table = chain(number32(bytes_, 60), small_sectors * sector_size_);
    if (!table) return damaged();
    add_numbers(*table, small_table_);
  }
  return read_entries(number32(bytes_, 48));
}

// `count` sectors hold the table. The first 109 of them are named in the header, the others in sectors of
// their own, `more` from `next` on.
base::Status Compound::read_table(std::uint32_t count, std::uint32_t next, std::uint32_t more) {
  const std::size_t sectors = bytes_.size() / sector_size_ + 1;
  if (count > sectors || more > sectors) return damaged();
  std::vector<std::uint32_t> places;
  add_numbers(bytes_.substr(76, 4 * std::size_t(109)), places);
  for (std::uint32_t i = 0; i < more && next < highest_sector; ++i) {
    const std::string_view bytes = sector(next);
    if (bytes.empty()) return damaged();
    add_numbers(bytes.substr(0, sector_size_ - 4), places);
    next = number32(bytes, sector_size_ - 4);
  }
  if (places.size() < count) return damaged();
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view bytes = sector(places[i]);
    if (bytes.empty()) return damaged();
    add_numbers(bytes, table_);
  }
  return {};
}

base::Status Compound::read_entries(std::uint32_t start) {
  std::vector<Node> nodes;
  std::size_t left = table_.size();
  for (std::uint32_t at = start; at < highest_sector; at = table_[at]) {
    const std::string_view bytes = sector(at);
    if (bytes.empty() || at >= table_.size() || left-- == 0) return damaged();
    for (std::size_t i = 0; i < sector_size_; i += entry_size) {
      const std::string_view entry = bytes.substr(i, entry_size);
      const auto length = std::min<std::size_t>(static_cast<std::size_t>(number(entry, 64, 2)), 64);
      Node node;
      node.name = decoded(entry.substr(0, length < 2 ? 0 : length - 2), {Charset::Kind::Utf16Little});
      node.type = static_cast<std::uint8_t>(entry[66]);
      node.left = number32(entry, 68);
      node.right = number32(entry, 72);
      node.child = number32(entry, 76);
      node.start = number32(entry, 116);
      node.size = number(entry, 120, sector_size_ == 512 ? 4 : 8);
      nodes.push_back(std::move(node));
    }
  }
  if (nodes.empty() || nodes.front().type != 5) return damaged();
  if (nodes.front().size > 0) {
    auto small = chain(nodes.front().start, nodes.front().size);
    if (!small) return damaged();
    small_ = std::move(*small);
  }
  name_entries(nodes);
  return {};
}

void Compound::name_entries(const std::vector<Node>& nodes) {
  struct Step {
    std::uint32_t node;
    std::string folder;
    std::size_t depth;
  };
  std::vector<bool> seen(nodes.size(), false);
  std::vector<Step> steps = {{nodes.front().child, "", 0}};
  while (!steps.empty()) {
    Step step = std::move(steps.back());
    steps.pop_back();
    if (step.node >= nodes.size() || seen[step.node] || step.depth > deepest_storage) continue;
    seen[step.node] = true;
    const Node& node = nodes[step.node];
    steps.push_back({node.right, step.folder, step.depth});
    if (node.type == 1) steps.push_back({node.child, step.folder + node.name + "/", step.depth + 1});
    steps.push_back({node.left, step.folder, step.depth});
    entries_.push_back({step.folder + node.name, node.type == 2, node.start, node.size});
  }
}

// Empty for one that the file does not have whole.
std::string_view Compound::sector(std::uint32_t number) const {
  const std::uint64_t at = (std::uint64_t(number) + 1) * sector_size_;
  if (number >= highest_sector || at + sector_size_ > bytes_.size()) return {};
  return bytes_.substr(static_cast<std::size_t>(at), sector_size_);
}

std::optional<std::string> Compound::chain(std::uint32_t start, std::uint64_t size) const {
  if (size > bytes_.size()) return std::nullopt;
  std::string result;
  for (std::uint32_t at = start; result.size() < size; at = table_[at]) {
    const std::string_view bytes = sector(at);
    if (bytes.empty() || at >= table_.size()) return std::nullopt;
    result += bytes;
  }
  result.resize(static_cast<std::size_t>(size));
  return result;
}

std::optional<std::string> Compound::small_chain(std::uint32_t start, std::uint64_t size) const {
  std::string result;
  for (std::uint32_t at = start; result.size() < size; at = small_table_[at]) {
    const std::size_t from = at * small_sector_size;
    if (at >= small_table_.size() || from >= small_.size()) return std::nullopt;
    result += std::string_view(small_).substr(from, small_sector_size);
  }
  result.resize(static_cast<std::size_t>(size));
  return result;
}

const Compound::Entry* Compound::find(std::string_view path) const {
  auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.path == path; });
  return found == entries_.end() ? nullptr : &*found;
}

std::optional<std::string> Compound::stream(std::string_view path) const {
  const Entry* entry = find(path);
  if (!entry || !entry->is_stream) return std::nullopt;
  return entry->size < smallest_ ? small_chain(entry->start, entry->size) : chain(entry->start, entry->size);
}

std::vector<std::string> Compound::storages(std::string_view folder) const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) {
    const bool within =
        entry.path.starts_with(folder) && entry.path.find('/', folder.size()) == std::string::npos;
    if (!entry.is_stream && within) names.push_back(entry.path);
  }
  return names;
}

}  // namespace assure::inspect
