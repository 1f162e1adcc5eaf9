#include "framework/load.h"

#include <algorithm>

#include "base/digest.h"
#include "framework/records.h"
#include "framework/rules.h"
#include "yaml/canonical.h"

namespace assure::framework {

namespace {

bool first_key_is(const yaml::Tree& tree, std::string_view name) {
  if (tree.documents.empty()) return false;
  yaml::Value root(tree, tree.documents.front());
  return root.is_mapping() && root.size() > 0 && root.entry(0).key.text() == name;
}

}  // namespace

bool is_framework(const yaml::Tree& tree) {
  return first_key_is(tree, "framework");
}

bool is_crosswalk(const yaml::Tree& tree) {
  return first_key_is(tree, "crosswalk");
}

namespace {

// What stands in a second document would be lost.
void refuse_further_documents(const yaml::Tree& tree, diag::Diagnostics& out) {
  if (tree.documents.size() < 2) return;
  out.report(rules::checklist_twice, yaml::Value(tree, tree.documents[1]).span(),
         "this file holds a second document")
      .help("put it into a file of its own, or take away the line `---`");
}

}  // namespace

std::optional<Crosswalk> decode_crosswalk(const yaml::Tree& tree, diag::Diagnostics& out) {
  record::Decoder decoder(out, tree.truncated);
  std::size_t faults = out.all().size();
  refuse_further_documents(tree, out);
  auto crosswalk = record::Codec<Crosswalk>::decode(decoder, {tree, tree.documents.front()});
  // A mapping may be missing.
  if (crosswalk && out.all().size() > faults) crosswalk->broken = true;
  if (crosswalk) crosswalk->unpublished = decoder.take_unpublished();
  return crosswalk;
}

std::optional<Framework> decode(const yaml::Tree& tree, std::uint32_t file, diag::Diagnostics& out) {
  if (tree.documents.empty()) {
    // Else it is a fault of its text that nothing was read, and that was reported.
    if (!tree.truncated) out.report(rules::checklist_empty, {file, 0, 0}, "the checklist says nothing");
    return std::nullopt;
  }
  record::Decoder decoder(out, tree.truncated);
  std::size_t faults = out.all().size();
  refuse_further_documents(tree, out);
  const yaml::Value root(tree, tree.documents.front());
  auto framework = record::Codec<Framework>::decode(decoder, root);
  // Of a checklist with faults nobody knows what it asks for: a folder must not pass by it.
  if (!framework || tree.truncated || out.all().size() > faults) return std::nullopt;
  framework->digest = base::sha256_hex(yaml::canonical(root, {{}, &decoder.privates()}));
  framework->unpublished = decoder.take_unpublished();
  return framework;
}

}  // namespace assure::framework
