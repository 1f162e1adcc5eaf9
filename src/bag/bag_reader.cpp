#include "bag/bag_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "bag/rules.h"
#include "bag/signature_files.h"
#include "base/text.h"

namespace assure::bag {
namespace {

// Of one file, in bytes: up to that, its digest tells better what is wrong than its size.
constexpr std::uint64_t always_read = 1ULL << 30U;
constexpr std::array<std::string_view, 3> bag_paths = {declaration_path, info_path, old_info_path};
constexpr Algorithms every = bit(base::Algorithm::Md5) | bit(base::Algorithm::Sha1) |
                             bit(base::Algorithm::Sha256) | bit(base::Algorithm::Sha512);

bool is_text(std::string_view path) {
  return std::find(bag_paths.begin(), bag_paths.end(), path) != bag_paths.end() || path == fetch_path ||
         manifest_name(path);
}

// Those that are not manifests say less.
std::uint64_t longest_text(std::string_view path) {
  if (manifest_name(path)) return most_bag_text;
  return path == fetch_path ? 8 << 20 : 1 << 20;
}

// Whether the bytes mean the same in UTF-8 and in what the bag declares.
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) > 0; });
}

}  // namespace

bool is_mark_of_bag(std::string_view path) {
  return path != fetch_path && is_text(path);
}

bool Bag::is_in(const PackTree& tree) {
  return std::any_of(tree.files().begin(), tree.files().end(),
      [](const TreeFile& file) { return is_mark_of_bag(file.path); });
}

base::Result<Bag> Bag::read(const PackTree& tree, std::size_t jobs) {
  Bag bag;
  for (std::size_t i = 0; i < tree.files().size(); ++i) bag.at_.emplace(tree.files()[i].path, i);
  bag.seen_.resize(tree.files().size());
  ASSURE_TRY(bag.read_texts(tree, jobs));
  bag.parse_texts();
  ASSURE_TRY(bag.read_rest(tree, jobs));
  for (const Seen& seen : bag.seen_) {
    if (seen.fault) bag.faults_.push_back(*seen.fault);
  }
  return bag;
}

base::Status Bag::read_texts(const PackTree& tree, std::size_t jobs) {
  std::vector<Wanted> wanted;
  std::uint64_t total = 0;
  Algorithms can = 0;
  for (const BagAlgorithm& each : bag_algorithms()) {
    if (base::has_digest(each.algorithm)) can |= bit(each.algorithm);
  }
  for (const auto& [path, index] : at_) {
    if (!is_text(path)) continue;
    std::uint64_t size = tree.files()[index].size;
    if (size <= std::min(longest_text(path), most_bag_text - total)) {
      total += size;
      wanted.push_back({index, can & every, true});
    } else {
      seen_[index].fault = std::make_unique<Fault>(Fault{&rules::malformed_bag, std::string(path),
          fmt::format("`{}` is larger than any bag needs", path), ""});
    }
  }
  return take(tree, wanted, jobs);
}

base::Status Bag::take(const PackTree& tree, const std::vector<Wanted>& wanted, std::size_t jobs) {
  auto read = ASSURE_TRY(read_files(tree, wanted, jobs));
  for (std::size_t i = 0; i < wanted.size(); ++i) seen_[wanted[i].file] = std::move(read[i]);
  return {};
}

void Bag::parse_texts() {
  if (const Seen* seen = sound(declaration_path)) declaration_ = parse_declaration(seen->text);
  for (const auto& [path, index] : at_) {
    auto name = manifest_name(path);
    if (!name) continue;
    FoundManifest manifest{std::move(*name), std::string(path), false, {}};
    const Seen* seen = sound(path);
    manifest.readable = seen && manifest.name.algorithm && (declaration_.utf8 || is_ascii(seen->text));
    if (manifest.readable)
      manifest.content = parse_manifest(seen->text, *manifest.name.algorithm, declaration_.first());
    manifests_.push_back(std::move(manifest));
  }
  std::stable_sort(manifests_.begin(), manifests_.end(),
      [](const FoundManifest& a, const FoundManifest& b) { return a.name.of_tags && !b.name.of_tags; });
}

base::Status Bag::read_rest(const PackTree& tree, std::size_t jobs) {
  Algorithms payload = 0;
  Algorithms tags = 0;
  for (const FoundManifest& manifest : manifests_) {
    if (manifest.readable)
      (manifest.name.of_tags ? tags : payload) |= bit(manifest.name.algorithm->algorithm);
  }
  constexpr Algorithms otherwise = bit(base::Algorithm::Sha256);
  const std::vector<bool> listed = this->listed();
  const auto most = most_payload();
  std::vector<Wanted> wanted;
  for (const auto& [path, index] : at_) {
    std::uint64_t size = tree.files()[index].size;
    bool may_sign = is_signature(path) && !no_signature(path, size);
    if (is_text(path) || (!listed[index] && !may_sign)) continue;
    if (is_payload(path) && most && size > std::max(*most, always_read)) {
      seen_[index].fault = std::make_unique<Fault>(Fault{&rules::changed_file, std::string(path),
          fmt::format("`{}` has {} bytes, more than all of `data/` had when the pack was made", path, size),
          ""});
      continue;
    }
    Algorithms asked = is_payload(path) ? payload : tags;
    wanted.push_back({index, asked == 0 ? otherwise : asked, false});
  }
  return take(tree, wanted, jobs);
}

std::vector<bool> Bag::listed() const {
  std::vector<bool> listed(seen_.size());
  for (const FoundManifest& manifest : manifests_) {
    for (const auto* lines : {&manifest.content.lines, &manifest.content.unescaped}) {
      for (const Listed& line : *lines) {
        std::size_t at = index(line.path);
        if (at != absent && is_payload(line.path) != manifest.name.of_tags) listed[at] = true;
      }
    }
  }
  return listed;
}

std::optional<std::uint64_t> Bag::most_payload() const {
  const Seen* seen = sound(info_path);
  const Seen* tags = sound(tag_manifest_path);
  const auto* digest = seen ? seen->digest(base::Algorithm::Sha256) : nullptr;
  if (!tags || !digest || tags->text.find(*digest + "  " + std::string(info_path)) == std::string::npos)
    return std::nullopt;
  for (const Info::Field& field : parse_info(seen->text, false).fields) {
    if (base::lower_ascii(field.label) != "payload-oxum") continue;
    std::uint64_t bytes = 0;
    const char* end = field.value.data() + field.value.size();
    auto [dot, error] = std::from_chars(field.value.data(), end, bytes);
    if (error == std::errc() && dot != end && *dot == '.') return bytes;
  }
  return std::nullopt;
}

std::size_t Bag::index(std::string_view path) const {
  auto at = at_.find(path);
  return at == at_.end() ? absent : at->second;
}

const Seen* Bag::sound(std::string_view path) const {
  std::size_t at = index(path);
  return at == absent || !seen_[at].sound() ? nullptr : &seen_[at];
}

}  // namespace assure::bag
