#include "pack/memory.h"

#include "base/digest.h"

namespace assure::pack {
namespace {

constexpr std::size_t most_kept = 50;  // packs

}  // namespace

Memory::Memory(base::Env& env, const std::string& out, const std::string& reference)
    : cache_(env), name_(base::sha256_hex(out + '\n' + reference).substr(0, 32) + ".packed") {}

std::optional<StatCache> Memory::recall() const {
  auto text = cache_.recall(name_);
  if (!text) return std::nullopt;
  return parse_cache(*text);
}

void Memory::keep(const StatCache& cache) {
  cache_.keep(name_, cache_text(cache), most_kept);
}

}  // namespace assure::pack
