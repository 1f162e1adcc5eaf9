#include "base/user_cache.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/file_state.h"

namespace assure::base {
namespace {

constexpr std::uint64_t longest = 256 << 20;  // bytes
constexpr std::string_view seal = "sealed ";
constexpr std::size_t seal_size = seal.size() + 64 + 1;

std::string seal_of(std::string_view lines) {
  return fmt::format("{}{}\n", seal, sha256_hex(lines));
}

// XDG Base Directory Specification: a path that is not absolute counts as none.
std::optional<std::string> cache_home(const Env& env) {
  if (!env.variable) return std::nullopt;
  auto named = env.variable("XDG_CACHE_HOME");
  if (named && named->starts_with('/')) return named;
  auto home = env.variable("HOME");
  if (!home || !home->starts_with('/')) return std::nullopt;
  return join_path(*home, ".cache");
}

}  // namespace

UserCache::UserCache(Env& env) {
  auto home = cache_home(env);
  if (!home) return;
  const std::string path = join_path(*home, "assure");
  if (!env.files.exists(path)) {
    static_cast<void>(env.files.make_directories(*home));
    static_cast<void>(env.files.make_private_directory(path));
  }
  auto folder = env.files.beneath(path);
  if (!folder) return;
  auto rights = (*folder)->rights("");
  if (rights && rights->is_ours && rights->is_private) folder_ = std::move(*folder);
}

std::optional<std::string> UserCache::recall(const std::string& name) const {
  if (!folder_) return std::nullopt;
  auto text = folder_->read(name, longest, Links::Refuse);
  if (!text || text->size() < seal_size) return std::nullopt;
  const std::string sealed = text->substr(text->size() - seal_size);
  text->resize(text->size() - seal_size);
  if (sealed != seal_of(*text)) return std::nullopt;
  return std::move(*text);
}

void UserCache::keep(const std::string& name, std::string lines, std::size_t most) {
  if (!folder_) return;
  lines += seal_of(lines);
  static_cast<void>(folder_->replace(name, lines, name + ".new"));
  auto dot = name.rfind('.');
  if (dot != std::string::npos) forget_the_oldest(std::string_view(name).substr(dot), most);
}

Result<FileInfo> UserCache::now() const {
  if (!folder_) return fail("nothing is kept");
  return time_now(*folder_, "clock");
}

void UserCache::forget_the_oldest(std::string_view ending, std::size_t most) {
  auto entries = folder_->list("");
  if (!entries || entries->size() <= most) return;
  std::vector<std::pair<std::int64_t, std::string>> kept;
  for (const Entry& entry : *entries) {
    auto info = folder_->info(entry.name);
    if (info && entry.name.ends_with(ending)) kept.emplace_back(info->modified, entry.name);
  }
  std::sort(kept.begin(), kept.end());
  for (std::size_t i = 0; i + most < kept.size(); ++i)
    static_cast<void>(folder_->remove_tree(kept[i].second));
}

}  // namespace assure::base
