#include "pack/memory.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/digest.h"

namespace assure::pack {
namespace {

constexpr std::uint64_t longest_memory = 256 << 20;  // bytes
constexpr std::size_t most_kept = 50;                // packs
constexpr std::string_view ending = ".packed";

// XDG Base Directory Specification: a path that is not absolute counts as none.
std::optional<std::string> cache_home(const base::Env& env) {
  auto named = env.variable("XDG_CACHE_HOME");
  if (named && named->starts_with('/')) return named;
  auto home = env.variable("HOME");
  if (!home || !home->starts_with('/')) return std::nullopt;
  return base::join_path(*home, ".cache");
}

}  // namespace

Memory::Memory(base::Env& env, const std::string& out, const std::string& reference)
    : name_(base::sha256_hex(out + '\n' + reference).substr(0, 32) + std::string(ending)) {
  auto home = cache_home(env);
  if (!home) return;
  const std::string path = base::join_path(*home, "assure");
  if (!env.files.exists(path)) {
    static_cast<void>(env.files.make_directories(*home));
    static_cast<void>(env.files.make_private_directory(path));
  }
  auto folder = env.files.beneath(path);
  if (!folder) return;
  auto rights = (*folder)->rights("");
  if (rights && rights->is_ours && rights->is_private) folder_ = std::move(*folder);
}

std::optional<StatCache> Memory::recall() const {
  if (!folder_) return std::nullopt;
  auto text = folder_->read(name_, longest_memory, base::Links::Refuse);
  if (!text) return std::nullopt;
  return parse_cache(*text);
}

void Memory::keep(const StatCache& cache) {
  if (!folder_) return;
  static_cast<void>(folder_->replace(name_, cache_text(cache), name_ + ".new"));
  forget_the_oldest();
}

void Memory::forget_the_oldest() {
  auto entries = folder_->list("");
  if (!entries || entries->size() <= most_kept) return;
  std::vector<std::pair<std::int64_t, std::string>> kept;
  for (const base::Entry& entry : *entries) {
    auto info = folder_->info(entry.name);
    if (info && entry.name.ends_with(ending)) kept.emplace_back(info->modified, entry.name);
  }
  std::sort(kept.begin(), kept.end());
  for (std::size_t i = 0; i + most_kept < kept.size(); ++i)
    static_cast<void>(folder_->remove_tree(kept[i].second));
}

}  // namespace assure::pack
