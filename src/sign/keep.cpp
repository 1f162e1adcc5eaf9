#include "sign/keep.h"

#include "bundle/attach.h"

namespace assure::sign {

Material material_before(base::Env& env, const std::string& out, const std::string& reference) {
  Material all;
  for (const char* end : {".zip", ""}) {
    auto tree = bundle::open_pack(env.files, base::join_path(out, reference + end));
    if (!tree) continue;
    auto material = read_material(**tree);
    if (!material || material->signatures.empty()) continue;
    // Of two packs that are not the same, the zip is the one that was handed in.
    if (all.signatures.empty()) all.identity = material->identity;
    if (all.identity == material->identity) all.signatures.merge(material->signatures);
  }
  return all;
}

base::Result<std::vector<std::string>> keep_signatures(
    base::Env& env, const Material& before, const bundle::Written& written) {
  std::vector<std::string> kept;
  if (before.signatures.empty() || before.identity != written.identity) return kept;
  std::vector<bundle::Attachment> attachments;
  for (const auto& [path, bytes] : before.signatures) {
    attachments.push_back({path, bytes});
    kept.push_back(path);
  }
  for (const std::string& pack : {written.zip, written.folder}) {
    auto status = bundle::attach(env.files, pack, written.identity, attachments);
    if (!status) return tl::make_unexpected(status.error());
  }
  return kept;
}

}  // namespace assure::sign
