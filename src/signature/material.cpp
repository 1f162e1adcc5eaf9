#include "signature/material.h"

#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "bag/bag.h"
#include "bag/manifest.h"
#include "bag/signature_files.h"
#include "bag/tree.h"
#include "base/digest.h"

namespace assure::signature {
namespace {

constexpr std::size_t most_signatures = 100;

// What the tag manifest lists is a file of another maker's bag.
std::set<std::string> listed_paths(const std::string& tag_manifest) {
  std::set<std::string> paths;
  const auto& sha256 = bag::bag_algorithm(base::Algorithm::Sha256);
  for (const bag::Listed& line : bag::parse_manifest(tag_manifest, sha256, true).lines)
    paths.insert(line.path);
  return paths;
}

base::Result<std::optional<std::string>> read_file(const bag::PackTree& tree, std::size_t index) {
  std::string bytes;
  auto fault = tree.read(index, [&](std::string_view piece) { bytes += piece; });
  if (!fault) return tl::make_unexpected(fault.error());
  if (*fault) return std::nullopt;
  return bytes;
}

base::Status read_tag_manifest(const bag::PackTree& tree, Material& material) {
  for (std::size_t i = 0; i < tree.files().size(); ++i) {
    const bag::TreeFile& file = tree.files()[i];
    if (file.path != bag::tag_manifest_path || !file.readable || file.size > bag::most_bag_text) continue;
    auto bytes = ASSURE_TRY(read_file(tree, i));
    if (!bytes) continue;
    material.identity = base::sha256_hex(*bytes);
    material.tag_manifest = std::move(*bytes);
  }
  return {};
}

base::Status read_signatures(const bag::PackTree& tree, Material& material) {
  const std::set<std::string> listed = listed_paths(material.tag_manifest);
  for (std::size_t i = 0; i < tree.files().size(); ++i) {
    const bag::TreeFile& file = tree.files()[i];
    bool may_be = file.readable && bag::is_signature(file.path) && !listed.contains(file.path) &&
                  !bag::no_signature(file.path, file.size);
    if (!may_be) continue;
    if (material.signatures.size() == most_signatures) {
      material.unread.push_back(file.path);
      continue;
    }
    auto bytes = ASSURE_TRY(read_file(tree, i));
    if (bytes) material.signatures[file.path] = std::move(*bytes);
  }
  return {};
}

}  // namespace

base::Result<Material> read_material(const bag::PackTree& pack) {
  Material material;
  ASSURE_TRY(read_tag_manifest(pack, material));
  ASSURE_TRY(read_signatures(pack, material));
  return material;
}

Material material_before(base::Env& env, const std::string& out, const std::string& reference) {
  Material all;
  auto below = env.files.beneath(out);
  if (!below) return all;
  for (auto [end, open] : {std::pair(".zip", &bag::open_zip), std::pair("", &bag::open_folder)}) {
    auto tree = open(**below, reference + end);
    if (!tree) continue;
    auto material = read_material(**tree);
    if (!material || material->signatures.empty()) continue;
    // Of two packs that are not the same, the zip is the one that was handed in.
    if (all.signatures.empty()) all.identity = material->identity;
    if (all.identity == material->identity) all.signatures.merge(material->signatures);
  }
  return all;
}

}  // namespace assure::signature
