#include "bag/hashing.h"

#include "bag/manifest.h"
#include "base/parallel.h"

namespace assure::bag {
namespace {

base::Result<Seen> read_file(const PackTree& tree, const Wanted& wanted) {
  Seen seen;
  if (!tree.files()[wanted.file].readable) return seen;
  std::vector<std::pair<base::Algorithm, base::Digest>> digests;
  for (const BagAlgorithm& each : bag_algorithms()) {
    if ((wanted.algorithms & bit(each.algorithm)) != 0)
      digests.emplace_back(each.algorithm, base::Digest(each.algorithm));
  }
  auto fault = tree.read(wanted.file, [&](std::string_view bytes) {
    for (auto& [algorithm, digest] : digests) digest.update(bytes);
    if (wanted.text) seen.text += bytes;
  });
  if (!fault) return tl::make_unexpected(fault.error());
  if (*fault) {
    seen.fault = std::make_unique<Fault>(std::move(**fault));
    return seen;
  }
  for (auto& [algorithm, digest] : digests) seen.digests.emplace_back(algorithm, digest.hex());
  return seen;
}

}  // namespace

const std::string* Seen::digest(base::Algorithm algorithm) const {
  for (const auto& [each, digest] : digests) {
    if (each == algorithm) return &digest;
  }
  return nullptr;
}

base::Result<std::vector<Seen>> read_files(
    const PackTree& tree, std::span<const Wanted> wanted, std::size_t jobs) {
  std::vector<std::uint64_t> sizes;
  for (const Wanted& one : wanted) sizes.push_back(tree.files()[one.file].size);
  std::vector<base::Result<Seen>> results(wanted.size());
  base::parallel_by_size(jobs, sizes, [&](std::size_t i) { results[i] = read_file(tree, wanted[i]); });
  std::vector<Seen> all;
  all.reserve(results.size());
  for (base::Result<Seen>& result : results) {
    if (!result) return tl::make_unexpected(result.error());
    all.push_back(std::move(*result));
  }
  return all;
}

}  // namespace assure::bag
