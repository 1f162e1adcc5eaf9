#include "compile/said.h"

#include <fmt/format.h>

#include "bag/names.h"
#include "bag/verify.h"
#include "compile/hold_back.h"
#include "pages/book.h"
#include "pages/pack_json/pack_json.h"
#include "pages/url.h"
#include "report/concealed.h"

namespace assure::compile {
namespace {

constexpr std::string_view said_path = "pack.json";
constexpr std::string_view documents_path = "data/documents/";
constexpr std::size_t most_said = std::size_t(512) << 20U;  // bytes of a pack.json

base::Result<json::Said> said_by_folder(base::Env& env, const std::string& path, const Options& options) {
  auto compilation = ASSURE_TRY(compile(env, path, options));
  const auto& folder = compilation->folder;
  if (folder.truncated || !folder.frameworks_complete)
    return base::fail(fmt::format("{}: it could not be read in full; `assure check` says why", path));
  const Told& told = hold_back(*compilation);
  const pages::Options as_pack{false, options.jobs, {}, {}, false};
  const pages::Book book(compilation->evaluation, compilation->sources, told.findings, as_pack);
  auto said = ASSURE_TRY(json::read_said(report::concealed(compilation->sources, pages::pack_json(book))));
  for (const auto& [name, file] : compilation->evaluation.files.all()) {
    if (!file.packed || bag::unsafe(name)) continue;
    const std::string in_pack = pages::document_path(folder.submission.documents_folder(), name);
    said.digests[in_pack] = ASSURE_TRY(folder.files->digest(std::string(name)));
  }
  return said;
}

base::Result<std::string> text_in(const bag::PackTree& tree, std::size_t index, const std::string& pack) {
  std::string text;
  bool too_long = false;
  auto fault = ASSURE_TRY(tree.read(index, [&](std::string_view bytes) {
    too_long = too_long || text.size() + bytes.size() > most_said;
    if (!too_long) text += bytes;
  }));
  if (fault) return base::fail(fmt::format("{}: {}", pack, fault->message));
  if (too_long) return base::fail(fmt::format("{}: its {} is too large", pack, said_path));
  return text;
}

base::Result<std::string> sha256_in(
    const bag::PackTree& tree, std::size_t index, const bag::Fingerprint& known) {
  if (known.algorithm == base::Algorithm::Sha256) return known.digest;
  base::Sha256 digest;
  ASSURE_TRY(tree.read(index, [&](std::string_view bytes) { digest.update(bytes); }));
  return digest.hex();
}

}  // namespace

base::Result<json::Said> said_by_pack(base::Env& env, const std::string& path, std::size_t jobs) {
  const auto tree = ASSURE_TRY(bag::open_pack(env.files, path));
  source::Sources sources;
  diag::Diagnostics found;
  const auto verified = ASSURE_TRY(bag::verify(*tree, path, jobs, sources, found));
  for (const auto& finding : found.all()) {
    if (finding.severity == diag::Severity::Error)
      return base::fail(
          fmt::format("{}: the pack is not intact: {}; `assure verify` tells all", path, finding.message));
  }
  std::optional<json::Said> said;
  for (std::size_t i = 0; i < tree->files().size(); ++i) {
    if (tree->files()[i].path != said_path) continue;
    auto read = json::read_said(ASSURE_TRY(text_in(*tree, i, path)));
    if (!read) return base::fail(fmt::format("{}: {}: {}", path, said_path, read.error().message));
    said = std::move(*read);
  }
  if (!said) return base::fail(fmt::format("{}: the pack has no {}", path, said_path));
  for (std::size_t i = 0; i < tree->files().size(); ++i) {
    const std::string& name = tree->files()[i].path;
    if (name.starts_with(documents_path))
      said->digests[name] = ASSURE_TRY(sha256_in(*tree, i, verified.fingerprints[i]));
  }
  return *std::move(said);
}

base::Result<json::Said> said_by(base::Env& env, const std::string& path, const Options& options) {
  if (env.files.exists(base::join_path(path, "assure.yaml"))) return said_by_folder(env, path, options);
  return said_by_pack(env, path, options.jobs);
}

}  // namespace assure::compile
