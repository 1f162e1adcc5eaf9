#include "sign/material.h"

#include <memory>

#include <fmt/format.h>

#include "base/digest.h"
#include "bundle/bag.h"
#include "bundle/tree.h"

namespace assure::sign {
namespace {

constexpr std::uint64_t longest_signature = 1 << 20;  // bytes
constexpr std::size_t most_signatures = 100;
constexpr std::uint64_t longest_text = 256 << 20;  // bytes, as bundle::verify reads it

base::Result<std::unique_ptr<bundle::Tree>> open(base::Env& env, const std::string& pack) {
  auto real = env.files.canonical(pack);
  if (!real) return tl::make_unexpected(real.error());
  auto info = env.files.info(*real);
  if (!info) return tl::make_unexpected(info.error());
  bool folder = info->kind == base::EntryKind::Directory;
  return folder ? bundle::open_folder(env.files, *real) : bundle::open_zip(env.files, *real);
}

std::string why_unread(const Material& material, const bundle::TreeFile& file) {
  if (file.size > longest_signature) return "is larger than any signature";
  if (material.signatures.size() < most_signatures) return "";
  return fmt::format("is one of more than {} signatures, and was not checked", most_signatures);
}

}  // namespace

base::Result<Material> read_material(base::Env& env, const std::string& pack) {
  auto tree = open(env, pack);
  if (!tree) return tl::make_unexpected(tree.error());
  Material material;
  for (std::size_t i = 0; i < (*tree)->files().size(); ++i) {
    const bundle::TreeFile& file = (*tree)->files()[i];
    bool is_signed = file.path == bundle::tag_manifest_path;
    if (!file.readable || (!is_signed && !bundle::is_signature(file.path))) continue;
    if (is_signed && file.size > longest_text) continue;
    if (std::string why = is_signed ? "" : why_unread(material, file); !why.empty()) {
      // Enough to tell, however many files there are.
      if (material.unread.size() < most_signatures) material.unread[file.path] = std::move(why);
      continue;
    }
    std::string bytes;
    auto fault = (*tree)->read(i, [&](std::string_view piece) { bytes += piece; });
    if (!fault) return tl::make_unexpected(fault.error());
    if (*fault) continue;
    if (is_signed) material.identity = base::sha256_hex(bytes);
    (is_signed ? material.tag_manifest : material.signatures[file.path]) = std::move(bytes);
  }
  return material;
}

}  // namespace assure::sign
